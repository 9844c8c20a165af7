// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiError.h"

/// Decides whether and when a request that changes nothing is sent again. Each request has its own
/// policy.
class RetryPolicy
{
public:
    struct Limits
    {
        int maxRetries = 3;
        std::chrono::milliseconds firstDelay { 250 }; ///< with jitter; doubles
        /// A call does not wait for longer, even if the service asks for it.
        std::chrono::milliseconds maxDelay { 5'000 };
    };

    explicit RetryPolicy(const Limits &limits);

    /// Returns nullopt if the request is not to be sent again.
    std::optional<std::chrono::milliseconds> retryDelay(const ApiError &error);

private:
    Limits m_limits;
};
