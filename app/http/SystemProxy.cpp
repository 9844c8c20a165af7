// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/SystemProxy.h"

#include "app/http/Loopback.h"
#include "app/platform/Async.h"

#include <QHostAddress>
#include <QNetworkProxyFactory>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

/// `entry` is one of `no_proxy`: a star, a host, a domain with its hosts, an address or a network,
/// optionally with a port.
static bool isExemptBy(QString entry, const QUrl &url)
{
    static const QRegularExpression endingInPort(QStringLiteral(R"(^([^:]+|\[.*\]):(\d+)$)"));
    if (const auto match = endingInPort.match(entry); match.hasMatch()) {
        if (match.captured(2).toInt() != url.port(url.scheme() == u"https" ? 443 : 80))
            return false;
        entry = match.captured(1);
    }
    if (entry.startsWith(u'*'))
        entry.remove(0, 1);
    if (entry.isEmpty())
        return true;
    const QString host = url.host(QUrl::FullyEncoded).toLower();
    const QHostAddress address(host);
    if (!address.isNull()) {
        const auto network = QHostAddress::parseSubnet(entry.remove(u'[').remove(u']'));
        return network.second >= 0 && address.isInSubnet(network);
    }
    if (entry.startsWith(u'.'))
        entry.remove(0, 1);
    return host == entry || host.endsWith(u'.' + entry);
}

/// The system's look-up supports neither the star nor a plain domain.
static bool isExempt(const QUrl &url)
{
    static const QRegularExpression separator(QStringLiteral("[,\\s]+"));
    const QString lower = qEnvironmentVariable("no_proxy");
    const QString list = lower.isEmpty() ? qEnvironmentVariable("NO_PROXY") : lower;
    const QStringList entries = list.toLower().split(separator, Qt::SkipEmptyParts);
    return isLoopback(url.host())
        || std::any_of(entries.begin(), entries.end(),
            [&url](const QString &entry) { return isExemptBy(entry, url); });
}

QNetworkProxy systemProxy(const QUrl &url)
{
    if (isExempt(url))
        return QNetworkProxy::NoProxy;
    const auto proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    // The first that forwards TLS unread.
    const auto proxy = std::find_if(proxies.begin(), proxies.end(),
        [](const QNetworkProxy &candidate) { return candidate.isTransparentProxy(); });
    return proxy == proxies.end() ? QNetworkProxy::NoProxy : *proxy;
}

void resolveSystemProxy(
    const QUrl &url, QObject *context, std::function<void(const QNetworkProxy &)> done)
{
    if (isExempt(url))
        return done(QNetworkProxy::NoProxy);
    runAsync(
        lookUpPool(), [url] { return systemProxy(url); }, context, std::move(done));
}
