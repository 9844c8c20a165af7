#pragma once

#include "connections/Connection.h"

#include <QObject>

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

    /// A connection for this account, either the one there is or a new one, not yet saved.
    Connection forAccount(const PortalAddress &portal, const QString &userId) const;

    /// Adds it, or replaces the one with its id.
    void save(const Connection &connection);
    void setCurrent(const QString &id);
    void remove(const QString &id);

signals:
    void changed();

private:
    SettingsFile &m_settings;
};
