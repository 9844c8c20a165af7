// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/HttpConnection.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <vector>

/// The connections of one client to its portal, through the system's proxy. They trust what the
/// system trusts and the client's own authorities, so no two clients share one.
class HttpConnections : public QObject
{
    Q_OBJECT

public:
    struct Limits
    {
        std::chrono::milliseconds inactivity;
        /// A network, a balancer or a suspended computer may have dropped a connection that has
        /// been idle for longer, without a word.
        std::chrono::milliseconds idle;
    };

    /// `extraAuthorities` are in PEM.
    HttpConnections(const QUrl &origin, const QByteArray &extraAuthorities, const Limits &limits,
        QObject *parent = nullptr);

    /// For https finds out the system's proxy, and the first time its authorities, without waiting
    /// for them; then calls `done`, unless `context` was destroyed. Precedes each request, so that
    /// a change of the proxy takes effect immediately.
    void prepare(QObject *context, std::function<void()> done);

    /// An idle connection or a new one, which then is the parent's.
    HttpConnection *take(QObject *parent);
    /// After `finished`. Keeps it for the next request where it can.
    void giveBack(HttpConnection *connection);
    /// The next ones are new.
    void dropIdle();
    /// Reads all of the system's authorities before the next request.
    void reloadAuthorities();

private:
    struct Idle
    {
        HttpConnection *connection;
        qint64 since; ///< milliseconds by the wall clock, which counts the time of a suspend
    };
    struct Waiting
    {
        QPointer<QObject> context;
        std::function<void()> done;
    };

    void findProxy();
    void loadAuthorities();
    void useProxy(const QNetworkProxy &proxy);
    void callWaiting();

    const QByteArray m_extraAuthorities;
    const std::chrono::milliseconds m_maxIdle;
    HttpConnection::Way m_way;
    std::vector<Idle> m_idle;
    std::vector<Waiting> m_waiting;
    bool m_isFindingProxy = false;
    bool m_isLoadingAuthorities = false;
    bool m_loadsAll = false; ///< the system's authorities; else as they are needed
};
