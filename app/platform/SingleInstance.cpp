// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/SingleInstance.h"

#include "app/platform/InstanceLock.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QThread>

using namespace std::chrono_literals;

static constexpr qint64 maxBytes = 64 * 1024;
static constexpr auto responseTimeout = 2s;
static constexpr char received = '\1';

/// Pipes of Windows have no folder.
static QString serverName(const QString &socket)
{
#ifdef Q_OS_WIN
    return QFileInfo(socket).fileName();
#else
    return socket;
#endif
}

/// Returns one line of JSON.
static QByteArray written(const SingleInstance::LaunchRequest &request)
{
    const QJsonObject json { { QStringLiteral("arguments"),
                                 QJsonArray::fromStringList(request.arguments) },
        { QStringLiteral("activationToken"), QString::fromUtf8(request.activationToken) },
        { QStringLiteral("startupId"), QString::fromUtf8(request.startupId) } };
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

static SingleInstance::LaunchRequest read(const QByteArray &line)
{
    const QJsonDocument json = QJsonDocument::fromJson(line);
    return { json[u"arguments"].toVariant().toStringList(),
        json[u"activationToken"].toString().toUtf8(), json[u"startupId"].toString().toUtf8() };
}

SingleInstance::SingleInstance(const InstanceLock &lock)
    : m_lock(lock)
{
}

void SingleInstance::listen()
{
    if (!m_lock.isHeld())
        return;
    m_server.emplace();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(&*m_server, &QLocalServer::newConnection, this, &SingleInstance::receive);
    QLocalServer::removeServer(serverName(m_lock.socket())); // an instance that was killed leaves it
    (void)m_server->listen(serverName(m_lock.socket()));
}

bool SingleInstance::forwardToRunning(const LaunchRequest &request) const
{
    const QDeadlineTimer deadline(responseTimeout);
    const auto left = [&deadline] { return static_cast<int>(deadline.remainingTime()); };
    QLocalSocket socket;
    socket.connectToServer(serverName(m_lock.socket()));
    while (
        !socket.waitForConnected(left()) && !deadline.hasExpired()) { // it may be about to listen
        QThread::msleep(10);
        socket.connectToServer(serverName(m_lock.socket()));
    }
    socket.write(written(request));
    char answer = 0;
    return socket.waitForReadyRead(left()) && socket.getChar(&answer) && answer == received;
}

/// Reads one line. A request that is incomplete or too long is dropped when its sender disconnects.
void SingleInstance::receive()
{
    QLocalSocket *socket = m_server->nextPendingConnection();
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    socket->setReadBufferSize(maxBytes);
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
        if (!socket->canReadLine()) {
            if (socket->bytesAvailable() >= maxBytes)
                socket->abort();
            return;
        }
        const LaunchRequest request = read(socket->readLine());
        socket->putChar(received);
        socket->disconnectFromServer();
        if (!request.arguments.isEmpty())
            emit launchRequested(request);
    });
}

SingleInstance::LaunchRequest SingleInstance::currentRequest(const QStringList &arguments)
{
    return { arguments, qgetenv("XDG_ACTIVATION_TOKEN"), qgetenv("DESKTOP_STARTUP_ID") };
}
