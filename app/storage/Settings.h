// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/Connection.h"

#include <QList>
#include <QSize>
#include <QString>

/// The saved settings. They never have a secret.
struct Settings
{
    QSize windowSize = {}; ///< in device-independent pixels; invalid if unknown
    bool windowMaximized = false;
    bool userSettingsClosed = false;
    bool firstStepsDismissed = false; ///< the hint for users without keys
    QString drawerPage = {}; ///< the name of a `Drawer::Page`; empty if unknown
    QString sortOrder = {}; ///< see `SortOrder::settingsName`; empty if unknown
    QString language = {}; ///< the id of a shipped language; empty for the system's
    QString appearance = {}; ///< `dark` or `light`; empty for the system's
    QString colorScheme = {}; ///< the last one of the desktop: `dark`, `light` or empty
    QString zoom = {}; ///< the size of the text in percent; empty for 100
    QString clipboardLifetime = {}; ///< see SecretClipboard::lifetimeFor; empty for the default
    /// The last choices of how a new key is handed over; empty for none. See DeliveryChoices.
    QString deliveryTarget = {};
    QString deliveryFormat = {};
    QString deliveryFile = {}; ///< its path
    QString deliveryService = {}; ///< of an entry in the keychain
    QString keyVariable = {};
    QString endpointVariable = {};
    bool deliversKeyAlone = false; ///< without the endpoint
    QString mutedNotices = {}; ///< names of kinds, with a space between: see Notice::kindName
    QString desktopNotices = {}; ///< `on`, `off`, or empty while the user has not been asked
    bool desktopNoticeAddresses = false; ///< full addresses in them
    QList<Connection> connections = {};
    /// The removed connections whose key is still in the keychain.
    QList<Connection> removedConnections = {};
    QString currentConnection = {}; ///< the id of the connection to open at the start; may be empty

    bool operator==(const Settings &) const = default;
};
