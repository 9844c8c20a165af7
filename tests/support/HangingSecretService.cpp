// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/HangingSecretService.h"

#include "tests/support/PrivateBus.h"

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>

#include <utility>

HangingSecretService::HangingSecretService(PrivateBus &bus)
    : m_bus(bus.connection())
{
    const QDBusObjectPath entry(QStringLiteral("/org/freedesktop/secrets/collection/login/1"));
    const QDBusObjectPath collection(QStringLiteral("/org/freedesktop/secrets/collection/login"));
    answer(QStringLiteral("SearchItems"),
        { QVariant::fromValue(QList { entry }), QVariant::fromValue(QList<QDBusObjectPath>()) });
    answer(QStringLiteral("ReadAlias"), { QVariant::fromValue(collection) });
    answer(QStringLiteral("Get"), { QVariant::fromValue(QDBusVariant(false)) });
    m_bus.registerVirtualObject(
        QStringLiteral("/org/freedesktop/secrets"), this, QDBusConnection::SubPath);
    m_bus.registerService(QStringLiteral("org.freedesktop.secrets"));
}

void HangingSecretService::answer(const QString &method, const QVariantList &arguments)
{
    m_answers.insert(method, arguments);
    const QList<QDBusMessage> held = std::exchange(m_held, {});
    for (const QDBusMessage &message : held)
        handleMessage(message, m_bus);
}

bool HangingSecretService::handleMessage(const QDBusMessage &message, const QDBusConnection &bus)
{
    const bool isRefused = m_isPlain && message.member() == QLatin1String("OpenSession")
        && message.arguments().value(0).toString() != QLatin1String("plain");
    if (isRefused)
        return bus.send(message.createErrorReply(QDBusError::NotSupported, QString()));
    message.setDelayedReply(true);
    const auto known = m_answers.constFind(message.member());
    if (known == m_answers.cend())
        m_held.append(message);
    else
        bus.send(message.createReply(*known));
    return true;
}
