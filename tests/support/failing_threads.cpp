// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into a program, it allows LLAVERO_THREADS threads, and refuses the others as a system
// at its limit does.

#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <dlfcn.h>
#include <pthread.h>

extern "C" int pthread_create(
    pthread_t *thread, const pthread_attr_t *attributes, void *(*run)(void *), void *argument)
{
    static std::atomic<int> started = 0;
    const char *limit = std::getenv("LLAVERO_THREADS");
    if (limit && started.fetch_add(1) >= std::atoi(limit))
        return EAGAIN;
    using Create = int (*)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);
    static const auto real = reinterpret_cast<Create>(::dlsym(RTLD_NEXT, "pthread_create"));
    return real(thread, attributes, run, argument);
}
