// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/HttpConnection.h"

#include <QObject>

#include <functional>
#include <vector>

/// The connections of one client to its portal, through the system's proxy. They trust the system's
/// authorities and the client's own, so clients share none.
class HttpConnectionPool : public QObject
{
    Q_OBJECT

public:
    /// `extraAuthorities` are in PEM. A network, a balancer or a suspended computer may drop a
    /// connection that is idle for longer than `maxIdle`, without notice.
    HttpConnectionPool(HttpConnection::Config config, QByteArray extraAuthorities,
        std::chrono::milliseconds maxIdle);

    /// Looks up the system's proxy for https, and the first time its authorities, without blocking;
    /// then calls `done`, unless `context` was destroyed. Precedes each request, so that a change
    /// of the proxy takes effect immediately.
    void prepare(QObject *context, const std::function<void()> &done);

    /// Returns an idle connection or a new one, which becomes a child of `parent`.
    HttpConnection *take(QObject *parent);
    /// Keeps a finished connection for the next request, if it can be reused.
    void giveBack(HttpConnection *connection);
    /// Closes the idle connections.
    void dropIdle();
    /// Loads all of the system's authorities before the next request.
    void reloadAuthorities();

signals:
    void prepared();

private:
    struct Idle
    {
        HttpConnection *connection;
        qint64 since; ///< milliseconds of the wall clock, which includes the time of a suspend
    };
    void findProxy();
    void loadAuthorities();
    void emitIfPrepared();

    const QByteArray m_extraAuthorities;
    const std::chrono::milliseconds m_maxIdle;
    HttpConnection::Config m_config;
    std::vector<Idle> m_idle;
    bool m_isFindingProxy = false;
    bool m_isLoadingAuthorities = false;
    bool m_loadsAll = false; ///< the system's authorities; otherwise on demand
};
