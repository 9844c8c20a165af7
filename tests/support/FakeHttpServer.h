// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <chrono>
#include <memory>

/// A server for what the real service cannot be made to do. It answers each request with the
/// bytes that the test wrote for its verb and path, and records every request.
class FakeHttpServer : public QObject
{
    Q_OBJECT

public:
    struct Reply
    {
        enum class Then { StayOpen, Close };

        QByteArray bytes = {}; ///< none: no answer at all
        Then then = Then::StayOpen;
        std::chrono::milliseconds perByte { 0 }; ///< more than 0: byte by byte
        bool held = false; ///< sent by `release`
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

    /// Speaks plain http, unless it is given a server that speaks TLS.
    explicit FakeHttpServer(std::unique_ptr<QTcpServer> server = std::make_unique<QTcpServer>());

    QUrl endpoint() const;
    /// `call` is "VERB /path"; each request takes the next reply, and the last one stays.
    void on(const QByteArray &call, const QList<Reply> &replies) { m_script[call] = replies; }
    /// The requests that there were.
    void forget() { m_requests.clear(); }
    /// Sends the oldest reply that was held back.
    void release();

    /// Heads of the requests with this verb; of all of them without one.
    QByteArrayList requests(const QByteArray &verb = {}) const;
    /// How many connections were made, with TLS only the safe ones.
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
    QByteArrayList m_requests;
    QList<std::pair<QPointer<QTcpSocket>, Reply>> m_held;
};
