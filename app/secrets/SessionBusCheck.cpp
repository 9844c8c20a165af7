// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/SessionBusCheck.h"

#include <QFileInfo>

#include <optional>
#include <utility>

namespace {

using Kind = SecretStoreError::Kind;

struct SocketName
{
    QString name;
    bool isAbstract = false;
};

// None for a list of addresses, or one that is not a local socket: those are left to libdbus.
std::optional<SocketName> socketIn(const QString &address)
{
    static const QString unix = QStringLiteral("unix:");
    if (!address.startsWith(unix) || address.contains(u';'))
        return std::nullopt;
    for (const QString &pair : address.mid(unix.size()).split(u',')) {
        const QString key = pair.section(u'=', 0, 0);
        const QByteArray value = pair.section(u'=', 1).toUtf8();
        if (key == QLatin1String("path") || key == QLatin1String("abstract"))
            return SocketName { QString::fromUtf8(QByteArray::fromPercentEncoding(value)),
                key == QLatin1String("abstract") };
    }
    return std::nullopt;
}

}

QString SessionBusCheck::address()
{
    const QString given = qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS");
    if (!given.isEmpty())
        return given;
    const QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const QString socket = folder + QStringLiteral("/bus");
    if (folder.isEmpty() || !QFileInfo::exists(socket))
        return {};
    return QStringLiteral("unix:path=")
        + QString::fromLatin1(socket.toUtf8().toPercentEncoding("/"));
}

SessionBusCheck::SessionBusCheck(QObject *parent)
    : QObject(parent)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this,
        [this] { finish(SecretStoreError { .kind = Kind::NotAnswering }); });
    connect(&m_socket, &QLocalSocket::connected, this, &SessionBusCheck::greet);
    connect(&m_socket, &QLocalSocket::readyRead, this, [this] { finish(Done {}); });
    connect(&m_socket, &QLocalSocket::errorOccurred, this, [this] {
        finish(SecretStoreError { Kind::NoBus, m_socket.errorString() });
    });
}

void SessionBusCheck::start(const QString &address, std::chrono::milliseconds limit, Handler done)
{
    m_done = std::move(done);
    const std::optional<SocketName> socket = socketIn(address);
    if (!socket) {
        finish(Done {});
        return;
    }
    m_limit.start(limit);
    m_socket.setSocketOptions(
        socket->isAbstract ? QLocalSocket::AbstractNamespaceOption : QLocalSocket::NoOptions);
    m_socket.connectToServer(socket->name);
}

void SessionBusCheck::greet()
{
    m_socket.write(QByteArrayLiteral("\0AUTH\r\n"));
}

void SessionBusCheck::finish(Result<Done, SecretStoreError> outcome)
{
    m_limit.stop();
    if (const Handler done = std::exchange(m_done, {})) {
        m_socket.abort();
        done(std::move(outcome));
    }
}
