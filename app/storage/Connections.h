// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/Connection.h"

#include <QObject>

#include <functional>
#include <optional>

class SettingsFile;

/// The connections that Llavero knows, as the settings keep them.
class Connections : public QObject
{
    Q_OBJECT

public:
    /// `settings` must outlive this.
    explicit Connections(SettingsFile &settings, QObject *parent = nullptr);

    /// The id of the first connection to a portal; others to the same one are numbered.
    static QString idOf(const PortalAddress &portal);

    const QList<Connection> &all() const;
    std::optional<Connection> find(const QString &id) const;
    /// The one to open at the start.
    std::optional<Connection> current() const;

    /// Those to this portal.
    QList<Connection> to(const PortalAddress &portal) const;
    /// One that is not yet known, nor saved.
    Connection newTo(const PortalAddress &portal) const;

    /// Reads again what other windows have done.
    void reload();
    /// Adds it, or replaces the one with its id.
    void save(const Connection &connection);
    /// Changes what is known of it by now; nothing when it is no longer known.
    void change(const QString &id, const std::function<void(Connection &)> &change);
    void setCurrent(const QString &id);
    void remove(const QString &id);

    /// Those that are not signed in, and whose key is still in the keychain, as far as is known.
    QList<Connection> leftBehind() const;
    /// Whether the keychain contains the key of `connection`, which may have been removed.
    void setKeyStored(const Connection &connection, bool isStored);

signals:
    void changed();

private:
    SettingsFile &m_settings;
};
