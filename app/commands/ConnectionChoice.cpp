// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/ConnectionChoice.h"

#include <algorithm>

using namespace Qt::StringLiterals;

/// Returns a name that no other connection has.
static QString uniqueName(const Connection &connection, const QList<Connection> &all)
{
    const QString host = connection.portal.host();
    const bool isShared = std::any_of(all.begin(), all.end(), [&](const Connection &other) {
        return other.id != connection.id && other.portal.host() == host;
    });
    return isShared && connection.id.compare(host, Qt::CaseInsensitive) == 0
        ? connection.id + u"+1"_s
        : connection.id;
}

static QStringList names(const Connection &connection, const QList<Connection> &all)
{
    const QString host = connection.portal.host();
    QStringList names { uniqueName(connection, all), host };
    if (!connection.organization.isEmpty())
        names << connection.organization << u"%1 — %2"_s.arg(connection.organization, host);
    return names;
}

Result<Connection, CommandError> chooseConnection(const Settings &settings, const QString &name)
{
    const QList<Connection> &all = settings.connections;
    const auto uniqueNames = [&all](const QList<Connection> &connections) {
        QStringList choices;
        for (const Connection &connection : connections)
            choices << uniqueName(connection, all);
        return choices;
    };
    if (all.isEmpty())
        return CommandError { .kind = CommandError::Kind::NoConnection };
    if (name.isEmpty() && all.size() == 1)
        return all.first();
    if (name.isEmpty())
        return CommandError { .kind = CommandError::Kind::NoneChosen, .choices = uniqueNames(all) };
    const auto named = std::find_if(all.begin(), all.end(),
        [&](const Connection &connection) { return uniqueName(connection, all) == name; });
    if (named != all.end())
        return *named;
    QList<Connection> matching = all;
    matching.removeIf([&](const Connection &connection) {
        return !names(connection, all).contains(name, Qt::CaseInsensitive);
    });
    if (matching.size() == 1)
        return matching.first();
    if (matching.isEmpty())
        return CommandError { .kind = CommandError::Kind::UnknownConnection,
            .connection = name,
            .choices = uniqueNames(all) };
    return CommandError { .kind = CommandError::Kind::AmbiguousConnection,
        .connection = name,
        .choices = uniqueNames(matching) };
}
