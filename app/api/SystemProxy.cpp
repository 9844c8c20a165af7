// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/SystemProxy.h"

#include "api/Loopback.h"

#include <QNetworkProxyFactory>

#include <algorithm>

QNetworkProxy systemProxy(const QUrl &url)
{
    if (isLoopback(url.host()))
        return QNetworkProxy::NoProxy;
    const auto proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    // The first that TLS can pass through, unread.
    const auto proxy = std::find_if(proxies.begin(), proxies.end(),
        [](const QNetworkProxy &candidate) { return candidate.isTransparentProxy(); });
    return proxy == proxies.end() ? QNetworkProxy::NoProxy : *proxy;
}
