// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/Connection.h"

#include <QObject>

#include <functional>
#include <optional>

class SettingsFile;
struct Settings;

/// The known connections, which are in the settings.
class Connections : public QObject
{
    Q_OBJECT

public:
    /// `settings` must outlive this.
    explicit Connections(SettingsFile &settings, QObject *parent = nullptr);

    /// Returns the id of the first connection to a portal; further ones are numbered.
    static QString idFor(const PortalAddress &portal);

    const QList<Connection> &all() const;
    std::optional<Connection> find(const QString &id) const;
    /// The connection to open at the start.
    std::optional<Connection> current() const;

    QList<Connection> connectionsFor(const PortalAddress &portal) const;
    /// Creates a connection with a new id, without saving it.
    Connection createFor(const PortalAddress &portal) const;

    /// Reads the changes of other windows.
    void reload();
    /// Adds the connection, or replaces the one with its id.
    void save(const Connection &connection);
    /// Changes the connection; does nothing if it is no longer known.
    void change(const QString &id, const std::function<void(Connection &)> &change);
    void setCurrent(const QString &id);
    void remove(const QString &id);

    /// The connections that are signed out, but whose key is still in the keychain, as far as is
    /// known.
    QList<Connection> leftBehind() const;
    /// Sets whether the keychain contains the key of `connection`, which may have been removed.
    void setKeyStored(const Connection &connection, bool isStored);

signals:
    void changed();

private:
    void edit(const std::function<void(Settings &)> &change);

    SettingsFile &m_settings;
};
