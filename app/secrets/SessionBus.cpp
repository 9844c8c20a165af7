// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/SessionBus.h"

#include "secrets/Libsecret.h"
#include "secrets/SessionBusOpening.h"

#include <QDBusPendingCallWatcher>
#include <QPointer>
#include <QUuid>

#include <utility>

namespace {

using Kind = SecretStoreError::Kind;

Kind kindOf(const QDBusError &error)
{
    switch (error.type()) {
    case QDBusError::ServiceUnknown:
        return Kind::NoService;
    case QDBusError::NoReply:
    case QDBusError::Timeout:
    case QDBusError::TimedOut:
        return Kind::NotAnswering;
    case QDBusError::Disconnected:
    case QDBusError::NoServer:
        return Kind::NoBus;
    default: // the bus could not start it, for one of a dozen reasons
        return error.name().startsWith(QLatin1String("org.freedesktop.DBus.Error.Spawn."))
            ? Kind::NoService
            : Kind::Refused;
    }
}

}

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
    m_libsecretBus.reset();
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
    m_hasLibsecret = opening->hasLibsecret();
    if (!connection().isConnected()) {
        finish(SecretStoreError { Kind::NoBus, connection().lastError().message() });
        return;
    }
    const auto ready = [self = QPointer(this)] {
        if (self)
            self->finish(Done {});
    };
    if (m_hasLibsecret)
        m_libsecretBus = libsecret::surviveTheBus(ready);
    else
        ready();
}

void SessionBus::finish(Result<Done, SecretStoreError> outcome)
{
    m_openingLimit.stop();
    if (const OpenHandler done = std::exchange(m_done, {}))
        done(std::move(outcome));
}

void SessionBus::call(const QDBusMessage &message, QObject *context, ReplyHandler done)
{
    const auto limit = static_cast<int>(m_limit.count());
    auto *watcher = new QDBusPendingCallWatcher(connection().asyncCall(message, limit), context);
    connect(watcher, &QDBusPendingCallWatcher::finished, context,
        [done = std::move(done)](QDBusPendingCallWatcher *call) {
            call->deleteLater();
            if (call->isError())
                done(call->error());
            else
                done(call->reply().arguments());
        });
}

SecretStoreError SessionBus::meaningOf(const QDBusError &error)
{
    return { kindOf(error), error.message() };
}
