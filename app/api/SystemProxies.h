#pragma once

#include <QNetworkProxyFactory>

class QNetworkAccessManager;

/// The proxies that the system names, for everything but the loopback interface: a key that goes
/// there in plain http must never pass through another computer. The system is asked at each call,
/// so that a change takes effect at once.
class SystemProxies : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;
};

void useSystemProxies(QNetworkAccessManager &network);
