// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiError.h"

/// Whether, and after which pause, a request that changes nothing is sent again. One policy is for
/// one request.
class RetryPolicy
{
public:
    struct Limits
    {
        int retries = 3;
        std::chrono::milliseconds first { 250 }; ///< doubles, and has jitter
        /// A service that asks for more is not waited for with a call under way: the error tells.
        std::chrono::milliseconds longest { 5'000 };
    };

    explicit RetryPolicy(const Limits &limits);

    /// None when it is not to be sent again.
    std::optional<std::chrono::milliseconds> pauseAfter(const ApiError &error);

private:
    Limits m_limits;
};
