// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SilentKeyring.h"

#include "support/PrivateBus.h"

#include <QDBusMessage>
#include <QDBusObjectPath>

SilentKeyring::SilentKeyring(PrivateBus &bus)
{
    QDBusConnection connection = bus.connection();
    connection.registerVirtualObject(
        QStringLiteral("/org/freedesktop/secrets"), this, QDBusConnection::SubPath);
    connection.registerService(QStringLiteral("org.freedesktop.secrets"));
}

bool SilentKeyring::handleMessage(const QDBusMessage &message, const QDBusConnection &bus)
{
    const QDBusObjectPath entry(QStringLiteral("/org/freedesktop/secrets/collection/login/1"));
    const QDBusObjectPath collection(QStringLiteral("/org/freedesktop/secrets/collection/login"));
    if (message.member() == QLatin1String("SearchItems"))
        return bus.send(message.createReply({ QVariant::fromValue(QList { entry }),
            QVariant::fromValue(QList<QDBusObjectPath>()) }));
    if (message.member() == QLatin1String("ReadAlias"))
        return bus.send(message.createReply(QVariant::fromValue(collection)));
    if (message.member() == QLatin1String("Get"))
        return bus.send(message.createReply(QVariant::fromValue(QDBusVariant(false))));
    message.setDelayedReply(true);
    ++m_unanswered;
    return true;
}
