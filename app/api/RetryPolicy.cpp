// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/RetryPolicy.h"

#include "app/platform/Jitter.h"

#include <utility>

/// What may well be over in a moment. A service that is not there at all is told at once.
static bool isPassing(const ApiError &error)
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

std::optional<std::chrono::milliseconds> RetryPolicy::pauseAfter(const ApiError &error)
{
    if (m_limits.retries == 0 || !isPassing(error))
        return std::nullopt;
    const auto pause = std::max(withJitter(m_limits.first),
        std::chrono::milliseconds(error.retryAfter.value_or(std::chrono::seconds(0))));
    if (pause > m_limits.longest)
        return std::nullopt;
    --m_limits.retries;
    m_limits.first *= 2;
    return pause;
}
