// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakeHttpServer.h"

#include <QTimer>

static const QByteArray endOfHead = QByteArrayLiteral("\r\n\r\n");

static qsizetype contentLength(const QByteArray &head)
{
    for (const QByteArray &line : head.split('\n')) {
        if (line.toLower().startsWith("content-length:"))
            return line.mid(15).trimmed().toLongLong();
    }
    return 0;
}

FakeHttpServer::FakeHttpServer(std::unique_ptr<QTcpServer> server)
    : m_server(std::move(server))
{
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &FakeHttpServer::accept);
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("ScriptedServer: %s", qPrintable(m_server->errorString()));
}

QUrl FakeHttpServer::endpoint() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1/api/v2").arg(m_server->serverPort()));
}

FakeHttpServer::Reply FakeHttpServer::http(
    int status, const QByteArray &body, const QByteArray &headers)
{
    return { .bytes = "HTTP/1.1 " + QByteArray::number(status) + " Scripted\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body };
}

QByteArrayList FakeHttpServer::requests(const QByteArray &verb) const
{
    QByteArrayList some;
    for (const QByteArray &request : m_requests) {
        if (request.startsWith(verb))
            some.append(request);
    }
    return some;
}

void FakeHttpServer::release()
{
    if (m_held.isEmpty())
        qFatal("ScriptedServer: no reply is held back");
    const auto [socket, reply] = m_held.takeFirst();
    if (socket)
        send(socket, reply);
}

void FakeHttpServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        ++m_connections;
        connect(socket, &QTcpSocket::readyRead, this,
            [this, socket, received = QByteArray()]() mutable { read(socket, received); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void FakeHttpServer::read(QTcpSocket *socket, QByteArray &received)
{
    received += socket->readAll();
    const qsizetype head = received.indexOf(endOfHead);
    if (head < 0)
        return;
    const qsizetype size = head + endOfHead.size() + contentLength(received.first(head));
    if (received.size() < size)
        return;
    const QByteArray request = received.first(size);
    received.remove(0, size);
    m_requests.append(request);
    // "VERB /api/v2/path?query HTTP/1.1"
    const QByteArrayList line = request.left(request.indexOf('\r')).split(' ');
    const Reply reply = next(line.at(0) + ' ' + line.at(1).mid(endpoint().path().size()));
    if (reply.held)
        m_held.append({ socket, reply });
    else
        send(socket, reply);
}

FakeHttpServer::Reply FakeHttpServer::next(const QByteArray &call)
{
    const qsizetype mark = call.indexOf('?');
    if (const auto handler = m_handlers.value(mark < 0 ? call : call.left(mark)))
        return handler(QUrlQuery(QString::fromLatin1(call.mid(mark + 1))));
    QList<Reply> &replies = m_script[call];
    if (replies.isEmpty()) {
        qWarning("ScriptedServer: nothing is written for %s", call.constData());
        return hangUp();
    }
    return replies.size() == 1 ? replies.first() : replies.takeFirst();
}

void FakeHttpServer::send(QTcpSocket *socket, const Reply &reply)
{
    if (reply.perByte.count() > 0)
        return drip(socket, reply);
    socket->write(reply.bytes);
    if (reply.then == Reply::Then::Close)
        socket->disconnectFromHost();
}

void FakeHttpServer::drip(QTcpSocket *socket, const Reply &reply)
{
    auto *timer = new QTimer(socket);
    connect(timer, &QTimer::timeout, socket,
        [socket, timer, bytes = reply.bytes, at = qsizetype(0)]() mutable {
            if (at == bytes.size())
                return timer->stop();
            socket->write(bytes.mid(at++, 1));
        });
    timer->start(reply.perByte);
}
