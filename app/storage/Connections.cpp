// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/Connections.h"

#include "app/storage/SettingsFile.h"

#include <QCryptographicHash>

static constexpr qsizetype maxIdLength = 150;

QString Connections::idFor(const PortalAddress &portal)
{
    const QUrl url = portal.portal();
    const QString location = url.authority() + url.path(QUrl::FullyEncoded);
    const QByteArray id = QUrl::toPercentEncoding(location);
    // The names of files may not be long.
    return QString::fromLatin1(id.size() <= maxIdLength
            ? id
            : QCryptographicHash::hash(id, QCryptographicHash::Sha256).toHex());
}

Connections::Connections(SettingsFile &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
}

const QList<Connection> &Connections::all() const
{
    return m_settings.current().connections;
}

std::optional<Connection> Connections::find(const QString &id) const
{
    const auto found = findById(all(), id);
    return found == all().end() ? std::nullopt : std::optional(*found);
}

std::optional<Connection> Connections::current() const
{
    return find(m_settings.current().currentConnection);
}

QList<Connection> Connections::connectionsFor(const PortalAddress &portal) const
{
    QList<Connection> matching = all();
    matching.removeIf([&](const Connection &connection) { return connection.portal != portal; });
    return matching;
}

Connection Connections::createFor(const PortalAddress &portal) const
{
    const QString first = idFor(portal);
    QString id = first;
    for (int number = 2; find(id); ++number)
        id = QStringLiteral("%1+%2").arg(first).arg(number);
    return { .id = id, .portal = portal };
}

void Connections::reload()
{
    const QList<Connection> before = all();
    m_settings.change([](Settings &) {});
    if (all() != before)
        emit changed();
}

void Connections::edit(const std::function<void(Settings &)> &change)
{
    m_settings.change(change);
    emit changed();
}

void Connections::change(const QString &id, const std::function<void(Connection &)> &change)
{
    edit([&](Settings &settings) {
        const auto at = findById(settings.connections, id);
        if (at != settings.connections.end())
            change(*at);
    });
}

void Connections::save(const Connection &connection)
{
    edit([&connection](Settings &settings) {
        const auto at = findById(settings.connections, connection.id);
        if (at == settings.connections.end())
            settings.connections.append(connection);
        else
            *at = connection;
    });
}

void Connections::setCurrent(const QString &id)
{
    edit([&id](Settings &settings) { settings.currentConnection = id; });
}

QList<Connection> Connections::leftBehind() const
{
    QList<Connection> left = all() + m_settings.current().removedConnections;
    left.removeIf([this](const Connection &connection) {
        const auto known = find(connection.id);
        return !connection.keyIsStored || (known && known->staysSignedIn);
    });
    return left;
}

void Connections::setKeyStored(const Connection &connection, bool isStored)
{
    const auto known = find(connection.id);
    const QList<Connection> &removed = m_settings.current().removedConnections;
    const bool wasListed = findById(removed, connection.id) != removed.end();
    const bool isListed = isStored && !known;
    if (wasListed == isListed && (!known || known->keyIsStored == isStored))
        return;
    // One change, because a reaction to it may replace `connection`.
    edit([&](Settings &settings) {
        const auto at = findById(settings.connections, connection.id);
        if (at != settings.connections.end())
            at->keyIsStored = isStored;
        settings.removedConnections.removeIf(
            [&](const Connection &other) { return other.id == connection.id; });
        if (isListed) {
            settings.removedConnections.append(connection);
            settings.removedConnections.last().keyIsStored = true;
        }
    });
}

void Connections::remove(const QString &id)
{
    edit([&id](Settings &settings) {
        settings.connections.removeIf([&](const Connection &other) { return other.id == id; });
        if (settings.currentConnection == id)
            settings.currentConnection.clear();
    });
}
