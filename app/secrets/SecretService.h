// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusMessage>
#include <QString>
#include <QVariantList>

/// The names of freedesktop.org's Secret Service API.
namespace secretService {

inline QString name()
{
    return QStringLiteral("org.freedesktop.secrets");
}

inline QString path()
{
    return QStringLiteral("/org/freedesktop/secrets");
}

/// The collection in which libsecret stores, whatever it is called.
inline QString defaultCollection()
{
    return QStringLiteral("/org/freedesktop/secrets/aliases/default");
}

/// What stands for "no object".
inline QString noObject()
{
    return QStringLiteral("/");
}

inline QString promptInterface()
{
    return QStringLiteral("org.freedesktop.Secret.Prompt");
}

inline QDBusMessage callOf(const QString &object, const QString &interface, const QString &method,
    const QVariantList &arguments = {})
{
    auto message = QDBusMessage::createMethodCall(name(), object, interface, method);
    message.setArguments(arguments);
    return message;
}

/// Asks the bus who has the service's name.
inline QDBusMessage ownerCall()
{
    auto message = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"),
        QStringLiteral("/org/freedesktop/DBus"), QStringLiteral("org.freedesktop.DBus"),
        QStringLiteral("GetNameOwner"));
    message.setArguments({ name() });
    return message;
}

inline QDBusMessage serviceCall(const QString &method, const QVariantList &arguments)
{
    return callOf(path(), QStringLiteral("org.freedesktop.Secret.Service"), method, arguments);
}

}
