// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/TlsError.h"

#include <QString>

#include <chrono>
#include <optional>

struct NetworkFailure;

/// The failure of a call. Each failure has exactly one kind, and the kind a sentence in
/// `ui/text/ErrorText`.
struct ApiError
{
    enum class Kind {
        NoNetwork, ///< this computer is not connected to any network
        HostNotFound, ///< there is no host with that name
        ConnectionRefused, ///< the host is there, and no service at that port
        Proxy, ///< the system's proxy could not be reached, or did not let the call through
        ProxySignIn, ///< the proxy wants a sign-in that Llavero cannot give, or has refused one
        NoConnection, ///< the service could not be reached otherwise, or the connection broke
        TimedOut,
        Tls, ///< the service's certificate or protocol was not accepted: see `tls`
        UnexpectedResponse, ///< a response of something else than the API: a page, or a redirect
        Malformed, ///< a response that is not JSON, or breaks the contract
        TooLarge, ///< a response of too many bytes or rows: see `ApiLimits`
        InvalidKey, ///< the key cannot be sent: see `Secret::readApiKey`
        Unauthorized, ///< 401 in the service's own words: the key is not, or no longer, valid
        Forbidden, ///< 403
        NotFound, ///< 404
        Rejected, ///< refused with the service's own message and code
        TooManyRequests, ///< 429
        ServiceFailure, ///< 5xx
        Cancelled, ///< by the user
    };

    Kind kind = Kind::UnexpectedResponse;
    TlsError tls = {};
    QString host = {}; ///< of the portal, for network errors
    QString proxyHost = {}; ///< of the proxy, if one was used
    QString redirectHost = {}; ///< target of a redirect that was not followed
    int httpStatus = 0; ///< 0 without a response
    QString serviceCode = {}; ///< `code` or `errorCode` of the first of the `errors`
    QString serviceMessage = {}; ///< its message: data from the server, always shown as plain text
    QString technicalDetail = {}; ///< Qt's words for a network error; never a secret
    std::optional<std::chrono::seconds> retryAfter = {};

    /// True if the request may have reached the service without its response reaching us.
    bool outcomeUnknown = false;
};

/// Returns the error for a successful response that is not the one of the contract.
inline ApiError invalidResponse()
{
    return { .kind = ApiError::Kind::Malformed, .httpStatus = 200 };
}

/// Returns true for the kinds of a service that is overloaded or out of order.
constexpr bool isThrottled(ApiError::Kind kind)
{
    return kind == ApiError::Kind::TooManyRequests || kind == ApiError::Kind::ServiceFailure;
}

/// Returns true for the kinds of a service that could not be reached.
constexpr bool isNetworkError(ApiError::Kind kind)
{
    using Kind = ApiError::Kind;
    return kind == Kind::NoNetwork || kind == Kind::HostNotFound || kind == Kind::ConnectionRefused
        || kind == Kind::Proxy || kind == Kind::ProxySignIn || kind == Kind::NoConnection
        || kind == Kind::TimedOut;
}

/// Returns the kind of error for a request without a response.
ApiError::Kind toErrorKind(const NetworkFailure &failure);
