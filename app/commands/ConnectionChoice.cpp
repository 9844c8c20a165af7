// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/ConnectionChoice.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

/// Returns the address without its scheme, as people call it: `host:port/path`.
static QString location(const Connection &connection)
{
    return connection.portal.host() + connection.portal.portal().path(QUrl::FullyEncoded);
}

/// Returns the name of one of several accounts on a portal, numbered as its id.
static QString numbered(const Connection &connection)
{
    const QString number = connection.id.section(u'+', 1);
    return location(connection) + u'+' + (number.isEmpty() ? u"1"_s : number);
}

static QString inMenu(const Connection &connection)
{
    return u"%1 — %2"_s.arg(connection.organization, connection.portal.host());
}

static QList<Connection> withName(const QList<Connection> &all, const QString &name)
{
    const auto isName
        = [&name](const QString &other) { return other.compare(name, Qt::CaseInsensitive) == 0; };
    const auto address = PortalAddress::parse(name).address;
    const auto isAt = [&](const Connection &connection) {
        return address == connection.portal || isName(location(connection))
            || isName(connection.portal.host()) || isName(numbered(connection));
    };
    const auto isOf = [&](const Connection &connection) {
        return isName(connection.organization) || isName(inMenu(connection));
    };
    QList<Connection> matching;
    std::copy_if(all.begin(), all.end(), std::back_inserter(matching), isAt);
    if (matching.isEmpty())
        std::copy_if(all.begin(), all.end(), std::back_inserter(matching), isOf);
    return matching;
}

/// Returns a short name that can be typed, and that means this connection alone.
static QString uniqueName(const Connection &connection, const QList<Connection> &all)
{
    const QStringList names { location(connection), connection.organization, inMenu(connection),
        connection.portal.portal().toString() };
    const auto found = std::find_if(names.begin(), names.end(), [&](const QString &name) {
        static constexpr qsizetype maxSize = 60; // of what is typed
        const bool isPlain = !name.isEmpty() && name == name.trimmed() && name.size() <= maxSize
            && std::all_of(name.begin(), name.end(), [](QChar c) { return c.isPrint(); });
        return isPlain && withName(all, name) == QList { connection };
    });
    return found == names.end() ? numbered(connection) : *found;
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
    const QList<Connection> matching = withName(all, name);
    if (matching.size() == 1)
        return matching.first();
    return CommandError { .kind = matching.isEmpty() ? CommandError::Kind::UnknownConnection
                                                     : CommandError::Kind::AmbiguousConnection,
        .connection = name,
        .choices = uniqueNames(matching.isEmpty() ? all : matching) };
}
