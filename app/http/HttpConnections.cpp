// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/HttpConnections.h"

#include "app/http/SystemProxy.h"
#include "app/platform/Async.h"

#include <QDateTime>
#include <QSet>
#include <QSslCertificate>

#include <algorithm>
#include <utility>

HttpConnections::HttpConnections(
    const QUrl &origin, const QByteArray &extraAuthorities, const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_extraAuthorities(extraAuthorities)
    , m_maxIdle(limits.idle)
    , m_way { .origin = origin, .inactivity = limits.inactivity }
{
}

/// Plain http goes to the loopback alone, and does without loading TLS, which takes its time.
void HttpConnections::prepare(QObject *context, std::function<void()> done)
{
    if (m_way.origin.scheme() != u"https")
        return done();
    m_waiting.push_back({ context, std::move(done) });
    findProxy();
    loadAuthorities();
}

void HttpConnections::findProxy()
{
    if (std::exchange(m_isFindingProxy, true))
        return;
    findSystemProxy(m_way.origin, this, [this](const QNetworkProxy &proxy) {
        m_isFindingProxy = false;
        useProxy(proxy);
        callWaiting();
    });
}

void HttpConnections::useProxy(const QNetworkProxy &proxy)
{
    if (m_way.proxy == proxy)
        return;
    dropIdle();
    m_way.proxy = proxy;
}

/// Qt's default configuration finds the system's authorities as they are needed, by the names of
/// their files, so that those that are in the bundle alone are missed. Once any are set or added,
/// none of the system's is found any more: then all have to be, which takes 90 ms.
static QSslConfiguration tlsTrusting(const QByteArray &extraAuthorities, bool loadsAll)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    if (!loadsAll && extraAuthorities.isEmpty())
        return tls;
    const QList<QSslCertificate> system = QSslConfiguration::systemCaCertificates();
    const QSet<QSslCertificate> distinct(system.cbegin(), system.cend());
    tls.setCaCertificates(
        distinct.values() + QSslCertificate::fromData(extraAuthorities, QSsl::Pem));
    return tls;
}

/// In another thread, for it reads files, and at first loads TLS.
void HttpConnections::loadAuthorities()
{
    if (m_way.tls || std::exchange(m_isLoadingAuthorities, true))
        return;
    doInBackground(
        this,
        [own = m_extraAuthorities, loadsAll = m_loadsAll] { return tlsTrusting(own, loadsAll); },
        [this](const QSslConfiguration &tls) {
            m_isLoadingAuthorities = false;
            m_way.tls = tls;
            callWaiting();
        });
}

void HttpConnections::callWaiting()
{
    if (!m_way.tls || m_isFindingProxy)
        return;
    for (const Waiting &waiting : std::exchange(m_waiting, {})) {
        if (waiting.context)
            waiting.done();
    }
}

HttpConnection *HttpConnections::take(QObject *parent)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    while (!m_idle.empty()) {
        const Idle last = m_idle.back();
        m_idle.pop_back();
        last.connection->disconnect(this);
        if (last.connection->isReusable() && qAbs(now - last.since) <= m_maxIdle.count()) {
            last.connection->setParent(parent);
            return last.connection;
        }
        last.connection->deleteLater();
    }
    return new HttpConnection(m_way, parent);
}

void HttpConnections::giveBack(HttpConnection *connection)
{
    const bool isUsable = connection->isReusable() && connection->way().proxy == m_way.proxy;
    if (!isUsable)
        return connection->deleteLater();
    connection->setParent(this);
    m_idle.push_back({ connection, QDateTime::currentMSecsSinceEpoch() });
    connect(connection, &HttpConnection::lost, this, [this, connection] {
        std::erase_if(m_idle, [=](const Idle &idle) { return idle.connection == connection; });
        connection->deleteLater();
    });
}

void HttpConnections::dropIdle()
{
    for (const Idle &idle : std::exchange(m_idle, {})) {
        idle.connection->disconnect(this);
        idle.connection->deleteLater();
    }
}

void HttpConnections::reloadAuthorities()
{
    dropIdle();
    m_loadsAll = true;
    m_way.tls.reset();
}
