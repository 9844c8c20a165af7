// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/Memory.h"

#include <QThreadPool>

#ifdef __GLIBC__
#include <link.h>
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>
#endif

void configureAllocator()
{
#ifdef __GLIBC__
    // glibc gives each thread its own heap; that of the fonts alone takes 1 MB.
    mallopt(M_ARENA_MAX, 1);
#endif
}

#ifdef __GLIBC__
/// Unmaps the code of one library. Code that runs again is mapped again, mostly without a read from
/// the disk. Only pages that are not writable are the same as in their file.
static int unmapCode(dl_phdr_info *library, std::size_t, void *)
{
    const auto pageSize = static_cast<ElfW(Addr)>(sysconf(_SC_PAGESIZE));
    for (ElfW(Half) i = 0; i < library->dlpi_phnum; ++i) {
        const ElfW(Phdr) &segment = library->dlpi_phdr[i];
        if (segment.p_type != PT_LOAD || segment.p_flags != (PF_R | PF_X))
            continue;
        const ElfW(Addr) begin = library->dlpi_addr + segment.p_vaddr;
        const ElfW(Addr) firstPage = begin & ~(pageSize - 1);
        // NOLINTNEXTLINE(performance-no-int-to-ptr): the dynamic linker reports integers
        auto *const code = reinterpret_cast<void *>(firstPage);
        madvise(code, begin + segment.p_memsz - firstPage, MADV_DONTNEED);
    }
    return 0;
}
#endif

void trimMemory()
{
#ifdef __GLIBC__
    QThreadPool::globalInstance()->start([] {
        malloc_trim(0);
        dl_iterate_phdr(unmapCode, nullptr);
    });
#endif
}
