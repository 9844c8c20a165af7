// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/HttpConnectionPool.h"

#include "app/http/SystemProxy.h"
#include "app/platform/Async.h"

#include <QDateTime>
#include <QSet>
#include <QSslCertificate>

#include <algorithm>
#include <utility>

HttpConnectionPool::HttpConnectionPool(
    HttpConnection::Config config, QByteArray extraAuthorities, std::chrono::milliseconds maxIdle)
    : m_extraAuthorities(std::move(extraAuthorities))
    , m_maxIdle(maxIdle)
    , m_config(std::move(config))
{
}

/// Plain http goes only to the loopback interface, and loads no TLS, which takes time.
void HttpConnectionPool::prepare(QObject *context, const std::function<void()> &done)
{
    if (m_config.origin.scheme() != u"https")
        return done();
    connect(this, &HttpConnectionPool::prepared, context, done, Qt::SingleShotConnection);
    findProxy();
    loadAuthorities();
}

void HttpConnectionPool::findProxy()
{
    if (std::exchange(m_isFindingProxy, true))
        return;
    resolveSystemProxy(m_config.origin, this, [this](const QNetworkProxy &proxy) {
        m_isFindingProxy = false;
        if (proxy != m_config.proxy)
            dropIdle();
        m_config.proxy = proxy;
        emitIfPrepared();
    });
}

/// Qt's default configuration loads the system's authorities on demand, by the names of their
/// files, and misses those that are only in the bundle. After any is set, none is loaded on demand,
/// and all must be set, which takes 90 ms.
static QSslConfiguration tlsTrusting(const QByteArray &extraAuthorities, bool loadsAll)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    if (!loadsAll && extraAuthorities.isEmpty())
        return tls;
    const QList<QSslCertificate> system = QSslConfiguration::systemCaCertificates();
    const QSet<QSslCertificate> distinct(system.cbegin(), system.cend());
    QList<QSslCertificate> authorities(distinct.cbegin(), distinct.cend());
    authorities += QSslCertificate::fromData(extraAuthorities, QSsl::Pem);
    tls.setCaCertificates(authorities);
    return tls;
}

/// Runs in another thread, because it reads files, and loads TLS the first time.
void HttpConnectionPool::loadAuthorities()
{
    if (m_config.tls || std::exchange(m_isLoadingAuthorities, true))
        return;
    runAsync(
        computePool(),
        [own = m_extraAuthorities, loadsAll = m_loadsAll] { return tlsTrusting(own, loadsAll); },
        this,
        [this](const QSslConfiguration &tls) {
            m_isLoadingAuthorities = false;
            m_config.tls = tls;
            emitIfPrepared();
        });
}

void HttpConnectionPool::emitIfPrepared()
{
    if (m_config.tls && !m_isFindingProxy)
        emit prepared();
}

HttpConnection *HttpConnectionPool::take(QObject *parent)
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
    return new HttpConnection(m_config, parent);
}

void HttpConnectionPool::giveBack(HttpConnection *connection)
{
    const bool isUsable = connection->isReusable() && connection->config().proxy == m_config.proxy;
    if (!isUsable)
        return connection->deleteLater();
    connection->setParent(this);
    m_idle.push_back({ connection, QDateTime::currentMSecsSinceEpoch() });
    connect(connection, &HttpConnection::lost, this, [this, connection] {
        std::erase_if(m_idle, [=](const Idle &idle) { return idle.connection == connection; });
        connection->deleteLater();
    });
}

void HttpConnectionPool::dropIdle()
{
    for (const Idle &idle : std::exchange(m_idle, {})) {
        idle.connection->disconnect(this);
        idle.connection->deleteLater();
    }
}

void HttpConnectionPool::reloadAuthorities()
{
    dropIdle();
    m_loadsAll = true;
    m_config.tls.reset();
}
