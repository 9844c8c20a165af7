// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/Connections.h"

#include "app/storage/SettingsFile.h"

#include <QCryptographicHash>

#include <algorithm>

static constexpr qsizetype maxIdLength = 150;

static QString numberedId(const PortalAddress &portal, int number)
{
    const QString id = Connections::idFor(portal);
    return number == 1 ? id : QStringLiteral("%1+%2").arg(id).arg(number);
}

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
    for (const Connection &connection : all()) {
        if (connection.id == id)
            return connection;
    }
    return std::nullopt;
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
    int number = 1;
    while (find(numberedId(portal, number)))
        ++number;
    return { .id = numberedId(portal, number), .portal = portal };
}

void Connections::reload()
{
    const QList<Connection> before = all();
    m_settings.change([](Settings &) {});
    if (all() != before)
        emit changed();
}

void Connections::change(const QString &id, const std::function<void(Connection &)> &change)
{
    m_settings.change([&](Settings &settings) {
        for (Connection &connection : settings.connections) {
            if (connection.id == id)
                change(connection);
        }
    });
    emit changed();
}

void Connections::save(const Connection &connection)
{
    m_settings.change([&connection](Settings &settings) {
        QList<Connection> &all = settings.connections;
        const auto at = std::find_if(all.begin(), all.end(),
            [&](const Connection &other) { return other.id == connection.id; });
        if (at == all.end())
            all.append(connection);
        else
            *at = connection;
    });
    emit changed();
}

void Connections::setCurrent(const QString &id)
{
    m_settings.change([&id](Settings &settings) { settings.currentConnection = id; });
    emit changed();
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
    if (known && known->keyIsStored != isStored)
        change(connection.id, [=](Connection &changed) { changed.keyIsStored = isStored; });
    const QList<Connection> &removed = m_settings.current().removedConnections;
    const bool isListed = std::any_of(removed.begin(), removed.end(),
        [&](const Connection &other) { return other.id == connection.id; });
    if (isListed == (isStored && !known))
        return;
    m_settings.change([&](Settings &settings) {
        settings.removedConnections.removeIf(
            [&](const Connection &other) { return other.id == connection.id; });
        if (isStored && !known) {
            settings.removedConnections.append(connection);
            settings.removedConnections.last().keyIsStored = true;
        }
    });
    emit changed();
}

void Connections::remove(const QString &id)
{
    m_settings.change([&id](Settings &settings) {
        settings.connections.removeIf([&](const Connection &other) { return other.id == id; });
        if (settings.currentConnection == id)
            settings.currentConnection.clear();
    });
    emit changed();
}
