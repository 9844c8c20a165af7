// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/SettingsMerge.h"

#include <algorithm>

static auto withId(auto &connections, const QString &id)
{
    return std::find_if(connections.begin(), connections.end(),
        [&id](const Connection &connection) { return connection.id == id; });
}

static void removeThoseGone(
    QList<Connection> &theirs, const QList<Connection> &base, const QList<Connection> &mine)
{
    for (const Connection &connection : base) {
        if (withId(mine, connection.id) == mine.end())
            theirs.removeIf([&](const Connection &their) { return their.id == connection.id; });
    }
}

static void putThoseChanged(
    QList<Connection> &theirs, const QList<Connection> &base, const QList<Connection> &mine)
{
    for (const Connection &connection : mine) {
        if (base.contains(connection))
            continue;
        if (const auto at = withId(theirs, connection.id); at != theirs.end())
            *at = connection;
        else
            theirs.append(connection);
    }
}

Settings mergeSettings(const Settings &base, const Settings &mine, Settings theirs)
{
    const auto merge = [&](auto... fields) {
        ((mine.*fields != base.*fields ? void(theirs.*fields = mine.*fields) : void()), ...);
    };
    merge(&Settings::windowSize, &Settings::windowMaximized, &Settings::drawerPage,
        &Settings::sortOrder, &Settings::language, &Settings::appearance, &Settings::colorScheme,
        &Settings::clipboardLifetime, &Settings::currentConnection);
    for (auto list : { &Settings::connections, &Settings::removedConnections }) {
        removeThoseGone(theirs.*list, base.*list, mine.*list);
        putThoseChanged(theirs.*list, base.*list, mine.*list);
    }
    return theirs;
}
