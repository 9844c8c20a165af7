// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/ConnectionFault.h"

#include "api/Loopback.h"

#include <QNetworkAccessManager>
#include <QNetworkInterface>
#include <QNetworkProxy>

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

static bool hasConnectedInterface()
{
    const auto interfaces = QNetworkInterface::allInterfaces();
    return std::any_of(interfaces.begin(), interfaces.end(), isConnected);
}

static bool isBehindProxy(const QNetworkReply &reply)
{
    const auto proxy = reply.manager()->proxy().type();
    return proxy != QNetworkProxy::NoProxy && proxy != QNetworkProxy::DefaultProxy;
}

ConnectionFault ConnectionFault::of(const QNetworkReply &reply, bool requestSent)
{
    return { .code = reply.error(),
        .requestSent = requestSent,
        .toLoopback = isLoopback(reply.url().host()),
        .throughProxy = isBehindProxy(reply),
        .hasNetwork = hasConnectedInterface() };
}

ApiError::Kind ConnectionFault::kind() const
{
    switch (code) {
    case QNetworkReply::OperationCanceledError: // also how Qt reports its transfer time-out
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
        return ApiError::Kind::TimedOut;
    case QNetworkReply::SslHandshakeFailedError:
        return ApiError::Kind::Tls;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return ApiError::Kind::Proxy;
    case QNetworkReply::HostNotFoundError:
        return kindOfUnreachable(ApiError::Kind::HostNotFound);
    case QNetworkReply::ConnectionRefusedError:
        return kindOfUnreachable(ApiError::Kind::ConnectionRefused);
    case QNetworkReply::UnknownNetworkError: // also “network unreachable”
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
        return kindOfUnreachable(ApiError::Kind::NoConnection);
    default:
        return ApiError::Kind::NoConnection;
    }
}

ApiError::Kind ConnectionFault::kindOfUnreachable(ApiError::Kind otherwise) const
{
    if (!hasNetwork && !toLoopback)
        return ApiError::Kind::NoNetwork;
    // Qt 6.4 has no codes of their own for a proxy that refuses, cannot be found or says no.
    return throughProxy && isBeforeSending() ? ApiError::Kind::Proxy : otherwise;
}

bool ConnectionFault::isBeforeSending() const
{
    switch (code) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError: // before it had reached the service
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return true;
    case QNetworkReply::UnknownNetworkError:
        return !requestSent;
    default:
        return false;
    }
}
