// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/WallClock.h"

#include <atomic>
#include <ctime>

#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

static std::atomic<long> shift = 0;

// Replaces the function of the C library, also for Qt.
extern "C" int clock_gettime(clockid_t clock, struct timespec *time) noexcept
{
    const long result = syscall(SYS_clock_gettime, clock, time);
    if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
        time->tv_sec += shift;
    return static_cast<int>(result);
}

extern "C" int gettimeofday(struct timeval *time, void *) noexcept
{
    struct timespec now = {};
    const int result = clock_gettime(CLOCK_REALTIME, &now);
    time->tv_sec = now.tv_sec;
    time->tv_usec = now.tv_nsec / 1000;
    return result;
}

namespace WallClock {

Shift::Shift(std::chrono::seconds by)
{
    shift = by.count();
}

Shift::~Shift()
{
    shift = 0;
}

} // namespace WallClock
