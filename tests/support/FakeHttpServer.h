// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>
#include <QUrlQuery>

#include <chrono>
#include <functional>
#include <memory>

/// A server for responses that the real service cannot produce. It sends the bytes that the test
/// defined for the verb and path of a request, and records every request.
class FakeHttpServer : public QObject
{
    Q_OBJECT

public:
    struct Reply
    {
        enum class Then { StayOpen, Close };

        QByteArray bytes = {}; ///< empty for no response
        Then then = Then::StayOpen;
        std::chrono::milliseconds perByte { 0 }; ///< above 0: sends single bytes
        bool held = false; ///< until `release`
    };

    static Reply http(int status, const QByteArray &body, const QByteArray &headers = {});
    static Reply json(const QByteArray &body) { return http(200, body); }
    static Reply silence() { return {}; }
    static Reply hangUp() { return { .then = Reply::Then::Close }; }
    static Reply heldBack(Reply reply)
    {
        reply.held = true;
        return reply;
    }

    /// Speaks plain HTTP unless `server` speaks TLS.
    explicit FakeHttpServer(std::unique_ptr<QTcpServer> server = std::make_unique<QTcpServer>());

    QUrl endpoint() const;
    /// `call` is "VERB /path". Each request takes the next reply; the last one repeats.
    void on(const QByteArray &call, const QList<Reply> &replies) { m_script[call] = replies; }
    /// Lets `reply` respond to a call with any query.
    using Handler = std::function<Reply(const QUrlQuery &query)>;
    void on(const QByteArray &call, Handler reply) { m_handlers[call] = std::move(reply); }
    Handler handler(const QByteArray &call) const { return m_handlers.value(call); }
    /// Removes the recorded requests.
    void forget() { m_requests.clear(); }
    /// Sends the oldest reply that was held back.
    void release();

    /// The recorded requests with this verb, or all of them.
    QByteArrayList requests(const QByteArray &verb = {}) const;
    /// Number of accepted connections; with TLS, of completed handshakes.
    int connections() const { return m_connections; }
    int heldReplies() const { return static_cast<int>(m_held.size()); }

private:
    void accept();
    void read(QTcpSocket *socket, QByteArray &received);
    Reply next(const QByteArray &call);
    static void send(QTcpSocket *socket, const Reply &reply);
    static void drip(QTcpSocket *socket, const Reply &reply);

    const std::unique_ptr<QTcpServer> m_server;
    int m_connections = 0;
    QHash<QByteArray, QList<Reply>> m_script;
    QHash<QByteArray, Handler> m_handlers;
    QByteArrayList m_requests;
    QList<std::pair<QPointer<QTcpSocket>, Reply>> m_held;
};
