// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/TlsError.h"

#include <QString>

#include <chrono>
#include <optional>

struct NetworkFailure;

/// Why a call did not bring what was asked for. Each failure has exactly one kind; the sentence
/// that a person reads for it lives in `ui/text/ErrorText`.
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
        UnexpectedAnswer, ///< an answer of something else than the API: a page, or a redirect
        Malformed, ///< an answer that is not JSON, or not what the contract says
        TooLarge, ///< an answer of more bytes or rows than is taken: see `ApiClient::Limits`
        InvalidKey, ///< the key cannot be sent: see `Secret::readApiKey`
        Unauthorized, ///< 401 in the service's own words: the key is not, or no longer, valid
        Forbidden, ///< 403
        NotFound, ///< 404
        Rejected, ///< refused with the service's own message and code
        TooManyRequests, ///< 429
        ServiceFailure, ///< 5xx
        Cancelled, ///< by the person
    };

    Kind kind = Kind::UnexpectedAnswer;
    TlsError tls = {};
    QString host = {}; ///< the portal's, for the faults of the connection
    QString proxyHost = {}; ///< of the proxy that was on the way, if one was
    QString redirectHost = {}; ///< where an unexpected answer sends the call on, if it does
    int httpStatus = 0; ///< 0 when there was no answer
    QString serviceCode = {}; ///< `code` or `errorCode` of the first of the answer's `errors`
    QString serviceMessage = {}; ///< its message: data from the server, always shown as plain text
    QString technicalDetail = {}; ///< Qt's own words for a fault of the connection; never a secret
    std::optional<std::chrono::seconds> retryAfter = {};

    /// True when the request may have reached the service without its answer reaching us.
    bool outcomeUnknown = false;
};

/// An answer of success that is not what the call is answered with.
inline ApiError wrongAnswer()
{
    return { .kind = ApiError::Kind::Malformed, .httpStatus = 200 };
}

/// True for the kinds by which a service that is there says that it cannot answer now.
constexpr bool asksForPatience(ApiError::Kind kind)
{
    return kind == ApiError::Kind::TooManyRequests || kind == ApiError::Kind::ServiceFailure;
}

/// True for the kinds that say that the service could not be reached.
constexpr bool isConnectionFault(ApiError::Kind kind)
{
    using Kind = ApiError::Kind;
    return kind == Kind::NoNetwork || kind == Kind::HostNotFound || kind == Kind::ConnectionRefused
        || kind == Kind::Proxy || kind == Kind::ProxySignIn || kind == Kind::NoConnection
        || kind == Kind::TimedOut;
}

/// The kind of error for a request that brought no response.
ApiError::Kind toErrorKind(const NetworkFailure &failure);
