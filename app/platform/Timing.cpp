// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/Timing.h"

#ifdef Q_OS_LINUX
#include <QFile>

#include <algorithm>
#include <ctime>
#else
#include <QElapsedTimer>
#endif

Q_LOGGING_CATEGORY(timingLog, "llavero.timing", QtInfoMsg)

#ifdef Q_OS_LINUX
static double millisecondsOf(clockid_t clock)
{
    timespec time {};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// The latest time at which the process can have started, because it has used this much processor
/// time. The kernel reports the start only in hundredths of a second.
static const double latestStart
    = millisecondsOf(CLOCK_BOOTTIME) - millisecondsOf(CLOCK_PROCESS_CPUTIME_ID);

static double processStart()
{
    constexpr int startTime = 22 - 3; // proc(5), counted from what follows the name in brackets
    constexpr double tick = 10;
    QFile stat(QStringLiteral("/proc/self/stat"));
    if (!stat.open(QIODevice::ReadOnly))
        return latestStart;
    const QByteArray line = stat.readAll();
    const auto fields = line.sliced(line.lastIndexOf(')') + 2).split(' ');
    const double hundredth = fields.value(startTime).toDouble() * tick;
    return std::clamp(latestStart, hundredth, hundredth + tick);
}

double sinceProcessStart()
{
    static const double start = processStart();
    return millisecondsOf(CLOCK_BOOTTIME) - start;
}
#else
static const QElapsedTimer sinceLoaded = [] {
    QElapsedTimer timer;
    timer.start();
    return timer;
}();

double sinceProcessStart()
{
    return static_cast<double>(sinceLoaded.nsecsElapsed()) / 1e6;
}
#endif
