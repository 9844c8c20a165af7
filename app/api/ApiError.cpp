// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/ApiError.h"

#include "app/http/HttpConnection.h"

static ApiError::Kind toKind(NetworkFailure::Cause cause)
{
    using Cause = NetworkFailure::Cause;
    switch (cause) {
    case Cause::HostNotFound:
        return ApiError::Kind::HostNotFound;
    case Cause::Refused:
        return ApiError::Kind::ConnectionRefused;
    case Cause::Unreachable:
    case Cause::Closed:
        return ApiError::Kind::NoConnection;
    case Cause::TimedOut:
        return ApiError::Kind::TimedOut;
    case Cause::Tls:
        return ApiError::Kind::Tls;
    case Cause::Proxy:
        return ApiError::Kind::Proxy;
    case Cause::ProxySignIn:
        return ApiError::Kind::ProxySignIn;
    case Cause::Malformed:
        return ApiError::Kind::Malformed;
    }
    Q_UNREACHABLE();
}

ApiError::Kind toErrorKind(const NetworkFailure &failure)
{
    using Cause = NetworkFailure::Cause;
    const bool isUnreachable = failure.cause == Cause::HostNotFound
        || failure.cause == Cause::Refused || failure.cause == Cause::Unreachable
        || failure.cause == Cause::Proxy;
    return isUnreachable && !failure.hasNetwork && !failure.toLoopback ? ApiError::Kind::NoNetwork
                                                                       : toKind(failure.cause);
}
