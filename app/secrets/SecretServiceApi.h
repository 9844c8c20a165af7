// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QMetaType>
#include <QString>
#include <QVariantList>

/// The names and types of freedesktop.org's Secret Service API.
namespace secretService {

inline QString name()
{
    return QStringLiteral("org.freedesktop.secrets");
}

inline QString path()
{
    return QStringLiteral("/org/freedesktop/secrets");
}

/// An interface of the API, such as "Item".
inline QString interface(const char *shortName)
{
    return QStringLiteral("org.freedesktop.Secret.") + QLatin1String(shortName);
}

/// What stands for "no object".
inline bool isObject(const QDBusObjectPath &path)
{
    return path.path().size() > 1;
}

/// A secret, sealed by a session.
struct Sealed
{
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};

inline QDBusArgument &operator<<(QDBusArgument &argument, const Sealed &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

inline const QDBusArgument &operator>>(const QDBusArgument &argument, Sealed &secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument;
}

}

Q_DECLARE_METATYPE(secretService::Sealed)
