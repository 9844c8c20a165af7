// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

/// The time of day, as this process and its libraries see it. The monotonic clock is left alone, as
/// when the computer has slept.
namespace WallClock {

/// Moves it for as long as this lives.
class Shift
{
public:
    explicit Shift(std::chrono::seconds by);
    ~Shift();
    Shift(const Shift &) = delete;
    Shift &operator=(const Shift &) = delete;
};

} // namespace WallClock
