// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/ApiError.h"

#include "app/http/HttpConnection.h"

ApiError::Kind toErrorKind(const NetworkFailure &failure)
{
    using Cause = NetworkFailure::Cause;
    using Kind = ApiError::Kind;
    const bool isOffline = !failure.hasNetwork && !failure.toLoopback;
    switch (failure.cause) {
    case Cause::HostNotFound:
        return isOffline ? Kind::NoNetwork : Kind::HostNotFound;
    case Cause::Refused:
        return isOffline ? Kind::NoNetwork : Kind::ConnectionRefused;
    case Cause::Unreachable:
        return isOffline ? Kind::NoNetwork : Kind::NoConnection;
    case Cause::Proxy:
        return isOffline ? Kind::NoNetwork : Kind::Proxy;
    case Cause::Closed:
        return Kind::NoConnection;
    case Cause::TimedOut:
        return Kind::TimedOut;
    case Cause::Tls:
        return Kind::Tls;
    case Cause::ProxySignIn:
        return Kind::ProxySignIn;
    case Cause::Malformed:
        return Kind::Malformed;
    }
    Q_UNREACHABLE();
}
