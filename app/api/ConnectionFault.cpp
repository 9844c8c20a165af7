// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/ConnectionFault.h"

#include <QNetworkInterface>

#include <algorithm>

/// An address that the interface gave itself reaches nothing but the next computer on the cable.
static bool reachesOthers(const QNetworkAddressEntry &entry)
{
    return !entry.ip().isLoopback() && !entry.ip().isLinkLocal();
}

static bool isConnected(const QNetworkInterface &interface)
{
    const auto needed = QNetworkInterface::IsUp | QNetworkInterface::IsRunning;
    const auto addresses = interface.addressEntries();
    return (interface.flags() & needed) == needed
        && std::any_of(addresses.begin(), addresses.end(), reachesOthers);
}

bool ConnectionFault::hasConnectedInterface()
{
    const auto interfaces = QNetworkInterface::allInterfaces();
    return std::any_of(interfaces.begin(), interfaces.end(), isConnected);
}

static ApiError::Kind kindOf(ConnectionFault::Cause cause)
{
    using Cause = ConnectionFault::Cause;
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

ApiError::Kind ConnectionFault::kind() const
{
    const bool isUnreachable = cause == Cause::HostNotFound || cause == Cause::Refused
        || cause == Cause::Unreachable || cause == Cause::Proxy;
    return isUnreachable && !hasNetwork && !toLoopback ? ApiError::Kind::NoNetwork : kindOf(cause);
}
