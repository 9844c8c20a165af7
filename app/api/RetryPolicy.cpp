// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/RetryPolicy.h"

#include "app/platform/Jitter.h"

#include <utility>

/// Returns true for errors that may be over in a moment. A service that cannot be reached at all is
/// reported immediately.
static bool isTransient(const ApiError &error)
{
    constexpr int requestTimeout = 408;
    constexpr int badGateway = 502;
    constexpr int unavailable = 503;
    constexpr int gatewayTimeout = 504;
    return error.kind == ApiError::Kind::NoConnection
        || error.kind == ApiError::Kind::TooManyRequests || error.httpStatus == requestTimeout
        || error.httpStatus == badGateway || error.httpStatus == unavailable
        || error.httpStatus == gatewayTimeout;
}

RetryPolicy::RetryPolicy(const Limits &limits)
    : m_limits(limits)
{
}

std::optional<std::chrono::milliseconds> RetryPolicy::retryDelay(const ApiError &error)
{
    if (m_limits.maxRetries == 0 || !isTransient(error))
        return std::nullopt;
    const auto delay = std::max(withJitter(m_limits.firstDelay),
        std::chrono::milliseconds(error.retryAfter.value_or(std::chrono::seconds(0))));
    if (delay > m_limits.maxDelay)
        return std::nullopt;
    --m_limits.maxRetries;
    m_limits.firstDelay *= 2;
    return delay;
}
