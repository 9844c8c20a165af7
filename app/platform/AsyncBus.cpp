// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/AsyncBus.h"

#include "app/platform/Async.h"

#include <QDBusError>
#include <QDBusPendingCallWatcher>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

using BusErrorKind = AsyncBus::Error::Kind;

/// Returns the address of a socket in D-Bus's own notation; an empty string if there is none.
QString socketAddress(const QString &socket)
{
    if (!QFileInfo::exists(socket))
        return {};
    return u"unix:path="_s + QString::fromLatin1(socket.toUtf8().toPercentEncoding("/"));
}

QString sessionBusAddress()
{
    const QString given = qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS");
    if (!given.isEmpty())
        return given;
    const QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return folder.isEmpty() ? QString() : socketAddress(folder + u"/bus"_s);
}

QString systemBusAddress()
{
    const QString given = qEnvironmentVariable("DBUS_SYSTEM_BUS_ADDRESS");
    return given.isEmpty() ? socketAddress(u"/run/dbus/system_bus_socket"_s) : given;
}

struct SocketName
{
    QString name;
    bool isAbstract = false;
};

/// Returns nullopt for a list of addresses, and for an address of another kind than a local socket:
/// libdbus knows how to reach those.
std::optional<SocketName> socketName(const QString &address)
{
    static const QString unix = u"unix:"_s;
    if (!address.startsWith(unix) || address.contains(u';'))
        return std::nullopt;
    for (const QString &pair : address.mid(unix.size()).split(u',')) {
        const QString key = pair.section(u'=', 0, 0);
        const QByteArray value = pair.section(u'=', 1).toUtf8();
        if (key == "path"_L1 || key == "abstract"_L1)
            return SocketName { QString::fromUtf8(QByteArray::fromPercentEncoding(value)),
                key == "abstract"_L1 };
    }
    return std::nullopt;
}

BusErrorKind toKind(const QDBusError &error)
{
    switch (error.type()) {
    case QDBusError::ServiceUnknown:
    case QDBusError::NoReply: // the callee has ended: timeouts are handled here, not by D-Bus
        return BusErrorKind::NoService;
    case QDBusError::Disconnected:
    case QDBusError::NoServer:
        return BusErrorKind::NoBus;
    case QDBusError::InvalidArgs:
    case QDBusError::InvalidSignature:
    case QDBusError::UnknownInterface:
    case QDBusError::UnknownMethod:
    case QDBusError::UnknownProperty:
        return BusErrorKind::InvalidReply;
    default: // the bus could not start it, for one of a dozen reasons
        return error.name().startsWith("org.freedesktop.DBus.Error.Spawn."_L1)
            ? BusErrorKind::NoService
            : BusErrorKind::Other;
    }
}

}

/// A call that has not been answered.
class AsyncBus::Call : public QDBusPendingCallWatcher
{
public:
    Call(AsyncBus &bus, const QDBusMessage &message, const char *signature, Timeout timeout,
        QObject *context, ReplyHandler done)
        : QDBusPendingCallWatcher(
            bus.connection().asyncCall(message, std::numeric_limits<int>::max()), context)
        , m_bus(bus)
        , m_service(message.service())
        , m_signature(QLatin1StringView(signature))
        , m_done(std::move(done))
    {
        const bool isBounded = timeout == Timeout::Bounded;
        connect(this, &QDBusPendingCallWatcher::finished, this, &Call::read);
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this, isBounded] {
            if (isBounded)
                finish(Error { .kind = BusErrorKind::TimedOut });
            else
                ping();
        });
        m_timer.start(isBounded ? bus.m_timeout : std::min(bus.m_timeout, promptDetectionDelay));
    }

private:
    void read()
    {
        if (isError())
            finish(m_bus.toError(error()));
        else if (reply().signature() != m_signature)
            finish(Error { .kind = BusErrorKind::InvalidReply });
        else
            finish(reply().arguments());
    }

    /// A callee that responds to a ping is alive, and so seems to ask the user.
    void ping()
    {
        const auto ping = QDBusMessage::createMethodCall(
            m_service, u"/"_s, u"org.freedesktop.DBus.Peer"_s, u"Ping"_s);
        m_bus.call(ping, "", Timeout::Bounded, this, [this](const Reply &pong) {
            if (!m_done)
                return; // the reply to the call itself came first
            const bool isAlive = pong || pong.error().kind == BusErrorKind::Other
                || pong.error().kind == BusErrorKind::InvalidReply; // any response is one
            if (!isAlive)
                return finish(pong.error());
            m_timer.start(m_bus.m_timeout);
            if (!std::exchange(m_isPromptActive, true))
                emit m_bus.promptActiveChanged(true);
        });
    }

    void finish(Reply reply)
    {
        disconnect(this, nullptr, this, nullptr);
        m_timer.stop();
        deleteLater();
        if (std::exchange(m_isPromptActive, false))
            emit m_bus.promptActiveChanged(false);
        if (const ReplyHandler done = std::exchange(m_done, {}))
            done(std::move(reply));
    }

    AsyncBus &m_bus;
    QString m_service;
    QString m_signature;
    ReplyHandler m_done;
    QTimer m_timer;
    bool m_isPromptActive = false;
};

AsyncBus::AsyncBus(Bus bus, std::chrono::milliseconds timeout, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
    , m_timeout(timeout)
    , m_pool(std::make_unique<QThreadPool>())
{
    m_pool->setExpiryTimeout(0); // a thread that has connected is not needed again
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this,
        [this] { finish(Error { .kind = BusErrorKind::TimedOut }); });
    connect(&m_socket, &QLocalSocket::connected, this,
        [this] { m_socket.write(QByteArrayLiteral("\0AUTH\r\n")); });
    connect(&m_socket, &QLocalSocket::readyRead, this, [this] {
        m_socket.abort();
        connectToBus();
    });
    connect(&m_socket, &QLocalSocket::errorOccurred, this, [this] {
        finish(Error { BusErrorKind::NoBus, m_socket.errorString() });
    });
}

AsyncBus::~AsyncBus()
{
    constexpr int maxWait = 500;
    // A bus that stopped while connecting holds the thread: a leak is better than a program that
    // does not end.
    if (!m_pool->waitForDone(maxWait))
        (void)m_pool.release();
    else if (!m_connectionName.isEmpty())
        QDBusConnection::disconnectFromBus(m_connectionName);
}

QDBusConnection AsyncBus::connection() const
{
    return QDBusConnection(m_connectionName);
}

void AsyncBus::open(OpenHandler done)
{
    m_done = std::move(done);
    if (!m_isConnecting && connection().isConnected()) {
        finish(Unit {});
        return;
    }
    m_address = m_bus == Bus::Session ? sessionBusAddress() : systemBusAddress();
    if (m_address.isEmpty()) {
        finish(Error { .kind = BusErrorKind::NoBus });
        return;
    }
    m_timer.start(m_timeout);
    if (const auto socket = socketName(m_address)) {
        m_socket.setSocketOptions(
            socket->isAbstract ? QLocalSocket::AbstractNamespaceOption : QLocalSocket::NoOptions);
        m_socket.connectToServer(socket->name);
    } else {
        connectToBus();
    }
}

void AsyncBus::connectToBus()
{
    m_timer.start(m_timeout);
    if (std::exchange(m_isConnecting, true))
        return; // it took longer than the timeout, and may end now
    QDBusConnection::disconnectFromBus(m_connectionName);
    m_connectionName = u"llavero-"_s + QUuid::createUuid().toString();
    runAsync(
        *m_pool,
        [address = m_address, name = m_connectionName] {
            return QDBusConnection::connectToBus(address, name).isConnected();
        },
        this,
        [this](bool isConnected) {
            m_isConnecting = false;
            if (isConnected)
                finish(Unit {});
            else
                finish(Error { BusErrorKind::NoBus, connection().lastError().message() });
        });
}

void AsyncBus::finish(Result<Unit, Error> outcome)
{
    m_timer.stop();
    m_socket.abort();
    if (const OpenHandler done = std::exchange(m_done, {}))
        done(std::move(outcome));
}

void AsyncBus::call(const QDBusMessage &message, const char *signature, Timeout timeout,
    QObject *context, ReplyHandler done)
{
    new Call(*this, message, signature, timeout, context, std::move(done));
}

QDBusMessage AsyncBus::busMethod(const char *name, const QVariantList &arguments)
{
    auto message = QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s,
        u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s, QLatin1StringView(name));
    message.setArguments(arguments);
    return message;
}

AsyncBus::Error AsyncBus::toError(const QDBusError &error) const
{
    const BusErrorKind kind = connection().isConnected() ? toKind(error) : BusErrorKind::NoBus;
    return { kind, error.message(), error.name() };
}
