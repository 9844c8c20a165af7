// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/SecretServiceProbe.h"

#include "secrets/SecretService.h"
#include "secrets/SessionBus.h"

#include <QDBusArgument>
#include <QDBusMetaType>
#include <QDBusVariant>

#include <utility>

namespace {

using Kind = SecretStoreError::Kind;
using Attributes = QMap<QString, QString>;

QList<QDBusObjectPath> pathsIn(const QVariant &argument)
{
    return qdbus_cast<QList<QDBusObjectPath>>(argument);
}

// As QtKeychain names them.
QVariant attributes(const QString &service, const QString &name)
{
    qDBusRegisterMetaType<Attributes>();
    return QVariant::fromValue(
        Attributes { { QStringLiteral("server"), service }, { QStringLiteral("user"), name } });
}

}

SecretServiceProbe::SecretServiceProbe(SessionBus &bus, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
{
}

void SecretServiceProbe::look(const QString &service, const QString &name, Handler done)
{
    m_state = {};
    m_done = std::move(done);
    ask(secretService::serviceCall(QStringLiteral("SearchItems"), { attributes(service, name) }),
        &SecretServiceProbe::readEntries);
}

void SecretServiceProbe::ask(const QDBusMessage &message, Step then)
{
    m_bus.call(message, this, [this, then](const SessionBus::Reply &reply) {
        if (!reply)
            finish(SessionBus::meaningOf(reply.error()));
        else
            (this->*then)(reply.value());
    });
}

void SecretServiceProbe::readEntries(const QVariantList &reply)
{
    m_state.openEntries = pathsIn(reply.value(0));
    m_state.lockedEntries = pathsIn(reply.value(1));
    ask(secretService::ownerCall(), &SecretServiceProbe::readOwner);
}

void SecretServiceProbe::readOwner(const QVariantList &reply)
{
    m_state.owner = reply.value(0).toString();
    ask(secretService::serviceCall(QStringLiteral("ReadAlias"), { QStringLiteral("default") }),
        &SecretServiceProbe::readAlias);
}

void SecretServiceProbe::readAlias(const QVariantList &reply)
{
    const QString collection = reply.value(0).value<QDBusObjectPath>().path();
    if (collection.isEmpty() || collection == secretService::noObject()) {
        finish(m_state);
        return;
    }
    ask(secretService::callOf(secretService::defaultCollection(),
            QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"),
            { QStringLiteral("org.freedesktop.Secret.Collection"), QStringLiteral("Locked") }),
        &SecretServiceProbe::readLocked);
}

void SecretServiceProbe::readLocked(const QVariantList &reply)
{
    const QVariant locked = reply.value(0).value<QDBusVariant>().variant();
    if (locked.typeId() != QMetaType::Bool) {
        finish(SecretStoreError { .kind = Kind::Refused });
        return;
    }
    m_state.defaultCollection = locked.toBool() ? SecretServiceState::Collection::Locked
                                                : SecretServiceState::Collection::Open;
    finish(m_state);
}

void SecretServiceProbe::finish(Result<SecretServiceState, SecretStoreError> outcome)
{
    if (const Handler done = std::exchange(m_done, {}))
        done(std::move(outcome));
}
