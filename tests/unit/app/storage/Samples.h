// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/KeyListCache.h"
#include "app/storage/Settings.h"

/// Lists and connections that are identified by their content.
namespace samples {

inline QDateTime at(qint64 number)
{
    return QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + number, Qt::UTC);
}

inline ApiKey key(int number, int index)
{
    ApiKey key { .id = QStringLiteral("%1/%2").arg(number).arg(index),
        .name = QStringLiteral("Clé %1 of list %2 🔑").arg(index).arg(number),
        .lastIp = index % 3 == 0 ? QString() : QStringLiteral("203.0.113.7") };
    if (index % 3 != 0)
        key.lastActivity = at(index);
    if (index % 5 != 0)
        key.creationDate = at(-index);
    if (index % 3 == 0 && index % 4 == 3)
        key.unreadableActivity = QStringLiteral("never, said %1").arg(index);
    return key;
}

inline KeyListSnapshot list(int number, int size)
{
    KeyListSnapshot snapshot { .confirmedAt = at(number), .keys = {} };
    snapshot.sortOrder = QStringLiteral("backwards");
    for (int index = 0; index < size; ++index) {
        snapshot.keys.append(key(number, index));
        snapshot.sortedRows.append(static_cast<quint32>(size - 1 - index));
    }
    return snapshot;
}

/// Each field has a different value.
inline User user()
{
    return { .id = QStringLiteral("u/1"),
        .userName = QStringLiteral("maria"),
        .firstName = QStringLiteral("María"),
        .lastName = QStringLiteral("Núñez"),
        .email = QStringLiteral("maria@example.com"),
        .locale = QStringLiteral("es"),
        .country = QStringLiteral("CA"),
        .timeZone = QStringLiteral("America/Toronto"),
        .organization = QStringLiteral("Acme"),
        .primaryRole = QStringLiteral("User"),
        .isSandbox = true };
}

/// Returns a list of 1 to some thousand keys.
inline KeyListSnapshot numberedList(int number)
{
    return list(number, number % 7 == 0 ? 2'000 + number % 100 : 1 + number % 5);
}

inline int numberOf(const KeyListSnapshot &snapshot)
{
    return static_cast<int>(at(0).msecsTo(snapshot.confirmedAt));
}

inline Connection connection(const QString &id)
{
    return { .id = id,
        .portal = *PortalAddress::parse(QStringLiteral("acme.example.com")).address };
}

}
