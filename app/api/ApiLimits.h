// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

/// The time-outs, sizes and retries of the calls of one client.
struct ApiLimits
{
    /// Maximum length of a key's name in characters that the sandbox accepts. Another service may
    /// refuse it.
    static constexpr int maxNameLength = 255;

    /// When a request that changes nothing is sent again, after an error that may soon be over.
    struct Retries
    {
        int maxRetries = 3;
        std::chrono::milliseconds firstDelay { 250 }; ///< with jitter; doubles
        /// A call does not wait for longer, even if the service asks for it.
        std::chrono::milliseconds maxDelay { 5'000 };
    };

    std::chrono::milliseconds inactivityTimeout { 10'000 }; ///< without a byte
    std::chrono::milliseconds maxIdle { 30'000 }; ///< before a connection is reused
    /// Maximum time of one call with all its redirects and retries.
    std::chrono::milliseconds deadline { 30'000 };
    std::chrono::milliseconds taskDeadline { 120'000 }; ///< for a change that becomes a task
    std::chrono::milliseconds firstPollDelay { 100 }; ///< doubles up to 2 s
    qint64 maxResponseBytes = 256 * 1024 * 1024;
    /// Maximum size of a body, or of a part of one, that cannot be parsed while it arrives.
    qint64 maxBufferedBytes = 16 * 1024 * 1024;
    qint64 maxRows = 2'000'000; ///< of a list with all its pages
    Retries retry {};
};
