// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

/// The wall-clock time of this process and its libraries. The monotonic clock is unchanged, as
/// after a suspend.
namespace WallClock {

/// Shifts it for the lifetime of this object.
class Shift
{
public:
    explicit Shift(std::chrono::seconds by);
    ~Shift();
    Shift(const Shift &) = delete;
    Shift &operator=(const Shift &) = delete;
};

} // namespace WallClock
