// SPDX-License-Identifier: GPL-3.0-or-later
// Makes disk calls of a test or of a program that preloads it fail, as the file in
// LLAVERO_DISK_FAULTS describes, while that file exists. See FailingDisk.h.

#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

struct Fault
{
    char call[16] = {};
    char part[240] = {};
    int error = 0;
};

/// Before that, a sanitizer in the same program may still initialize itself, and it makes its
/// folder of reports by calls that would end here.
bool isReady = false;

[[gnu::constructor]] void becomeReady()
{
    isReady = true;
}

/// Bypasses the functions below, which would recurse.
bool readFault(Fault &fault)
{
    const char *path = std::getenv("LLAVERO_DISK_FAULTS");
    const int before = errno;
    const long file = path ? ::syscall(SYS_openat, AT_FDCWD, path, O_RDONLY | O_CLOEXEC) : -1;
    char text[300] = {};
    if (file >= 0) {
        (void)::syscall(SYS_read, file, text, sizeof text - 1);
        (void)::syscall(SYS_close, file);
    }
    errno = before;
    return std::sscanf(text, "%15s %d %239s", fault.call, &fault.error, fault.part) == 3;
}

/// Qt's temporary file, which exists for a moment before the call that is to fail.
bool isLock(const char *path)
{
    const size_t length = std::strlen(path);
    return length > 5 && std::strcmp(path + length - 5, ".lock") == 0;
}

/// Blocks for ever, as a network disk whose server is stopped; writes the file LLAVERO_DISK_HUNG
/// first.
[[noreturn]] void hang()
{
    if (const char *path = std::getenv("LLAVERO_DISK_HUNG"))
        (void)::syscall(SYS_openat, AT_FDCWD, path, O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
    while (true)
        ::pause();
}

bool fails(const char *call, const char *path)
{
    Fault fault;
    if (!isReady || !path || isLock(path) || !readFault(fault) || std::strcmp(fault.call, call) != 0
        || !std::strstr(path, fault.part))
        return false;
    if (fault.error == 0)
        hang();
    errno = fault.error;
    return true;
}

bool fails(const char *call, int file)
{
    const int before = errno;
    char link[40];
    char path[4096] = {};
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    const bool isKnown = ::readlink(link, path, sizeof path - 1) > 0;
    errno = before;
    return isKnown && fails(call, path);
}

bool failsToOpen(const char *path, int flags)
{
    return fails((flags & (O_CREAT | O_WRONLY | O_RDWR)) != 0 ? "create" : "open", path);
}

template <typename Function>
Function *next(const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}

mode_t modeIn(int flags, va_list arguments)
{
    return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(arguments, mode_t) : 0;
}

} // namespace

#define FAILING(result, name, parameters, arguments, call, subject)                                \
    extern "C" result name parameters                                                              \
    {                                                                                              \
        static auto *const real = next<result parameters>(#name);                                  \
        return fails(call, subject) ? -1 : real arguments;                                         \
    }

#define FAILING_OPEN(name)                                                                         \
    extern "C" int name(const char *path, int flags, ...)                                          \
    {                                                                                              \
        static auto *const real = next<int(const char *, int, ...)>(#name);                        \
        va_list arguments;                                                                         \
        va_start(arguments, flags);                                                                \
        const mode_t mode = modeIn(flags, arguments);                                              \
        va_end(arguments);                                                                         \
        return failsToOpen(path, flags) ? -1 : real(path, flags, mode);                            \
    }

FAILING_OPEN(open)
FAILING_OPEN(open64)
FAILING(ssize_t, read, (int file, void *to, size_t size), (file, to, size), "read", file)
FAILING(ssize_t, pread64, (int file, void *to, size_t size, off64_t at), (file, to, size, at),
    "read", file)
FAILING(
    ssize_t, write, (int file, const void *from, size_t size), (file, from, size), "write", file)
FAILING(ssize_t, pwrite64, (int file, const void *from, size_t size, off64_t at),
    (file, from, size, at), "write", file)
FAILING(int, fsync, (int file), (file), "sync", file)
FAILING(int, fdatasync, (int file), (file), "sync", file)
FAILING(int, fchmod, (int file, mode_t mode), (file, mode), "chmod", file)
FAILING(int, chmod, (const char *path, mode_t mode), (path, mode), "chmod", path)
FAILING(int, fchmodat, (int folder, const char *path, mode_t mode, int flags),
    (folder, path, mode, flags), "chmod", path)
FAILING(int, rename, (const char *from, const char *to), (from, to), "rename", from)
FAILING(int, mkdir, (const char *path, mode_t mode), (path, mode), "mkdir", path)
FAILING(int, unlink, (const char *path), (path), "unlink", path)
FAILING(int, remove, (const char *path), (path), "unlink", path)
