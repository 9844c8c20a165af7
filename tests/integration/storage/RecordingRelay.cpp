// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/storage/RecordingRelay.h"

#include <QRegularExpression>
#include <QTcpSocket>
#include <QTimer>

#include <memory>

static const QByteArray endOfHead = QByteArrayLiteral("\r\n\r\n");

static qsizetype contentLength(const QByteArray &head)
{
    static const QRegularExpression line(
        QStringLiteral("\r\ncontent-length: *(\\d+)"), QRegularExpression::CaseInsensitiveOption);
    return line.match(QString::fromLatin1(head)).captured(1).toLongLong();
}

/// Removes a message from `received` once it is complete; returns nothing until then.
static QByteArray takeMessage(QByteArray &received)
{
    const qsizetype head = received.indexOf(endOfHead);
    if (head < 0)
        return {};
    const qsizetype size = head + endOfHead.size() + contentLength(received.first(head));
    if (received.size() < size)
        return {};
    const QByteArray message = received.first(size);
    received.remove(0, size);
    return message;
}

RecordingRelay::RecordingRelay(const QUrl &endpoint, std::chrono::milliseconds delay)
    : m_endpoint(endpoint)
    , m_delay(delay)
{
    connect(&m_server, &QTcpServer::newConnection, this, &RecordingRelay::accept);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("RecordingRelay: %s", qPrintable(m_server.errorString()));
}

QUrl RecordingRelay::portal() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()));
}

void RecordingRelay::accept()
{
    while (QTcpSocket *program = m_server.nextPendingConnection()) {
        auto *service = new QTcpSocket(program);
        service->connectToHost(m_endpoint.host(), static_cast<quint16>(m_endpoint.port()));
        connect(program, &QTcpSocket::disconnected, program, &QObject::deleteLater);
        connect(service, &QTcpSocket::disconnected, program, &QTcpSocket::disconnectFromHost);
        join(program, service);
    }
}

/// A connection has one request at a time, which `request` keeps until its response.
void RecordingRelay::join(QTcpSocket *program, QTcpSocket *service)
{
    auto request = std::make_shared<QByteArray>();
    connect(program, &QTcpSocket::readyRead, service, [=, this, received = QByteArray()]() mutable {
        received += program->readAll();
        if (const QByteArray whole = takeMessage(received); !whole.isEmpty())
            forward(*request = whole, service);
    });
    connect(service, &QTcpSocket::readyRead, this, [=, this, received = QByteArray()]() mutable {
        received += service->readAll();
        if (const QByteArray whole = takeMessage(received); !whole.isEmpty()) {
            tell(*request, whole);
            program->write(whole);
        }
    });
}

/// The service accepts its own host only.
void RecordingRelay::forward(QByteArray request, QTcpSocket *service) const
{
    request.replace("\r\nHost: " + portal().authority().toLatin1(),
        "\r\nHost: " + m_endpoint.authority().toLatin1());
    QTimer::singleShot(m_delay, Qt::PreciseTimer, service, [=] { service->write(request); });
}

void RecordingRelay::tell(const QByteArray &request, const QByteArray &answer)
{
    // "VERB /api/v2/path?query HTTP/1.1" and "HTTP/1.1 200 OK"
    const QByteArrayList asked = request.left(request.indexOf('\r')).split(' ');
    const QByteArray path = asked.at(1).mid(m_endpoint.path().size());
    emit answered({ .verb = asked.at(0),
        .path = path.split('?').first(),
        .status = answer.mid(answer.indexOf(' ') + 1, 3).toInt(),
        .body = answer.mid(answer.indexOf(endOfHead) + endOfHead.size()) });
}
