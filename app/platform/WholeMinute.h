// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>

#include <chrono>

/// Returns the time from now to the first whole minute of the monotonic clock after `delay`. Timers
/// that end there wake the computer once, not each for itself.
inline std::chrono::milliseconds untilWholeMinute(std::chrono::milliseconds delay = {})
{
    constexpr std::chrono::milliseconds minute = std::chrono::minutes(1);
    const std::chrono::milliseconds end(QDeadlineTimer::current().deadline() + delay.count());
    return delay + minute - end % minute;
}
