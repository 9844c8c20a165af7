// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/Milestones.h"

#include <chrono>
#include <ctime>

using namespace std::chrono;

Q_LOGGING_CATEGORY(timingLog, "llavero.timing", QtInfoMsg)

/// No system reports the start precisely. The processor time until here has passed since.
static const auto processStart
    = steady_clock::now() - microseconds(std::clock() * 1'000'000 / CLOCKS_PER_SEC);

double sinceProcessStart()
{
    return duration<double, std::milli>(steady_clock::now() - processStart).count();
}
