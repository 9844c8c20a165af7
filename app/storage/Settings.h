// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/Connection.h"

#include <QList>
#include <QSize>
#include <QString>

/// What is kept between runs besides keys and lists. Never a secret.
struct Settings
{
    QSize windowSize = {}; ///< in device-independent pixels; invalid when not known
    bool windowMaximized = false;
    QString drawerPage = {}; ///< the name of a `Drawer::Page`; empty when not known
    QString sortOrder = {}; ///< the name of an `SortOrder::Column`; empty when not known
    QString language = {}; ///< a shipped one; empty for the system's
    QString appearance = {}; ///< `dark` or `light`, where one was chosen; empty for the system's
    QString colorScheme = {}; ///< what the desktop wanted last: `dark`, `light`, or nothing
    QString clipboardLifetime = {}; ///< see SecretClipboard::lifetimeFor; empty for the default
    QList<Connection> connections = {};
    /// Connections that were removed, but whose key is still in the keychain.
    QList<Connection> removedConnections = {};
    QString currentConnection = {}; ///< the id of the one to open at the next start; may be empty

    bool operator==(const Settings &) const = default;
};
