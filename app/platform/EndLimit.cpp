// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/EndLimit.h"

#include <chrono>
#include <cstdlib>
#include <system_error>
#include <thread>

/// A sanitizer looks for leaks at the end, which takes longer.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
static constexpr std::chrono::seconds maxEndTime { 60 };
#else
static constexpr std::chrono::milliseconds maxEndTime { 1'500 };
#endif

void limitEnd(int exitCode)
{
    try {
        std::thread([=] {
            std::this_thread::sleep_for(maxEndTime);
            std::_Exit(exitCode);
        }).detach();
    } catch (const std::system_error &) { // the program ends without a limit
    }
}
