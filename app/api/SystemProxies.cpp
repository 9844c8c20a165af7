#include "api/SystemProxies.h"

#include "api/Loopback.h"

#include <QNetworkAccessManager>

QList<QNetworkProxy> SystemProxies::queryProxy(const QNetworkProxyQuery &query)
{
    if (isLoopback(query.peerHostName()))
        return { QNetworkProxy(QNetworkProxy::NoProxy) };
    return systemProxyForQuery(query);
}

void useSystemProxies(QNetworkAccessManager &network)
{
    network.setProxyFactory(new SystemProxies); // which the manager then owns
}
