// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/SessionBus.h"

#include "app/secrets/SessionBusOpening.h"

#include <QDBusPendingCallWatcher>
#include <QUuid>

#include <algorithm>
#include <limits>
#include <memory>
#include <utility>

namespace {

using Kind = SecretStoreError::Kind;

Kind kindOf(const QDBusError &error)
{
    switch (error.type()) {
    case QDBusError::ServiceUnknown:
    case QDBusError::NoReply: // the callee has ended: time limits are kept here, not by D-Bus
        return Kind::NoService;
    case QDBusError::Disconnected:
    case QDBusError::NoServer:
        return Kind::NoBus;
    case QDBusError::InvalidArgs:
    case QDBusError::InvalidSignature:
    case QDBusError::UnknownInterface:
    case QDBusError::UnknownMethod:
    case QDBusError::UnknownProperty:
        return Kind::NotWorking;
    default: // the bus could not start it, for one of a dozen reasons
        return error.name().startsWith(QLatin1String("org.freedesktop.DBus.Error.Spawn."))
            ? Kind::NoService
            : Kind::Refused;
    }
}

}

/// A call that has not been answered.
class SessionBus::Call : public QDBusPendingCallWatcher
{
public:
    Call(SessionBus &bus, const QDBusMessage &message, const char *signature, Patience patience,
        QObject *context, ReplyHandler done)
        : QDBusPendingCallWatcher(
            bus.connection().asyncCall(message, std::numeric_limits<int>::max()), context)
        , m_bus(bus)
        , m_service(message.service())
        , m_signature(QLatin1String(signature))
        , m_done(std::move(done))
    {
        const bool isLimited = patience == Patience::Limit;
        connect(this, &QDBusPendingCallWatcher::finished, this, &Call::read);
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this, isLimited] {
            if (isLimited)
                finish(Failure { { .kind = Kind::NotAnswering } });
            else
                ping();
        });
        m_timer.start(
            isLimited ? bus.m_limit : std::min(bus.m_limit, SecretStore::promptDetectionDelay));
    }

private:
    void read()
    {
        if (isError())
            finish(m_bus.failureOf(error()));
        else if (reply().signature() != m_signature)
            finish(Failure { { .kind = Kind::NotWorking } });
        else
            finish(reply().arguments());
    }

    // Whether the callee is alive, and so seems to ask the user.
    void ping()
    {
        const auto ping = QDBusMessage::createMethodCall(m_service, QStringLiteral("/"),
            QStringLiteral("org.freedesktop.DBus.Peer"), QStringLiteral("Ping"));
        m_bus.call(ping, "", Patience::Limit, this, [this](const Reply &pong) {
            if (!m_done)
                return; // the reply to the call itself came first
            const bool isAlive = pong || pong.error().meaning.kind == Kind::Refused
                || pong.error().meaning.kind == Kind::NotWorking; // any answer is one
            if (!isAlive)
                return finish(pong.error());
            m_timer.start(m_bus.m_limit);
            if (!std::exchange(m_isWaiting, true))
                emit m_bus.waitingForPersonChanged(true);
        });
    }

    void finish(Reply reply)
    {
        disconnect(this, nullptr, this, nullptr);
        m_timer.stop();
        deleteLater();
        if (std::exchange(m_isWaiting, false))
            emit m_bus.waitingForPersonChanged(false);
        if (const ReplyHandler done = std::exchange(m_done, {}))
            done(std::move(reply));
    }

    SessionBus &m_bus;
    QString m_service;
    QString m_signature;
    ReplyHandler m_done;
    QTimer m_timer;
    bool m_isWaiting = false;
};

SessionBus::SessionBus(std::chrono::milliseconds limit, QObject *parent)
    : QObject(parent)
    , m_limit(limit)
{
    m_openingLimit.setSingleShot(true);
    connect(&m_openingLimit, &QTimer::timeout, this,
        [this] { finish(SecretStoreError { .kind = Kind::NotAnswering }); });
}

SessionBus::~SessionBus()
{
    constexpr std::chrono::milliseconds patience { 500 };
    if (m_opening) {
        m_opening->disconnect(this);
        // A bus that stopped in the very moment of connecting holds the thread: better a leak than
        // a program that does not end.
        if (m_opening->wait(QDeadlineTimer(patience)))
            delete m_opening;
    }
    if (!m_connectionName.isEmpty())
        QDBusConnection::disconnectFromBus(m_connectionName);
}

QDBusConnection SessionBus::connection() const
{
    return QDBusConnection(m_connectionName);
}

void SessionBus::open(OpenHandler done)
{
    m_done = std::move(done);
    if (!m_connectionName.isEmpty() && connection().isConnected()) {
        finish(Done {});
        return;
    }
    const QString address = SessionBusCheck::address();
    if (address.isEmpty()) {
        finish(SecretStoreError { .kind = Kind::NoBus });
        return;
    }
    m_check.start(address, m_limit, [this, address](Result<Done, SecretStoreError> answer) {
        if (answer)
            connectToBus(address);
        else
            finish(std::move(answer));
    });
}

void SessionBus::connectToBus(const QString &address)
{
    m_openingLimit.start(m_limit);
    if (m_opening)
        return; // it took longer than the limit, and may end now
    QDBusConnection::disconnectFromBus(std::exchange(m_connectionName, {}));
    m_opening = new SessionBusOpening(
        address, QStringLiteral("llavero-keychain-") + QUuid::createUuid().toString());
    connect(m_opening, &QThread::finished, this, &SessionBus::useOpening);
    m_opening->start();
}

void SessionBus::useOpening()
{
    const std::unique_ptr<SessionBusOpening> opening(std::exchange(m_opening, nullptr));
    opening->wait();
    m_connectionName = opening->connectionName();
    if (connection().isConnected())
        finish(Done {});
    else
        finish(SecretStoreError { Kind::NoBus, connection().lastError().message() });
}

void SessionBus::finish(Result<Done, SecretStoreError> outcome)
{
    m_openingLimit.stop();
    if (const OpenHandler done = std::exchange(m_done, {}))
        done(std::move(outcome));
}

void SessionBus::call(const QDBusMessage &message, const char *signature, Patience patience,
    QObject *context, ReplyHandler done)
{
    new Call(*this, message, signature, patience, context, std::move(done));
}

SessionBus::Failure SessionBus::failureOf(const QDBusError &error) const
{
    const Kind kind = connection().isConnected() ? kindOf(error) : Kind::NoBus;
    return { { .kind = kind, .detail = error.message() }, error.name() };
}
