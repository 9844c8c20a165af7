// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/PortalAddress.h"
#include "app/storage/ServiceEnvironment.h"

#include <QString>

#include <algorithm>

/// An account on a portal. It has no secret.
struct Connection
{
    /// Names the keychain entry, the saved list and the folder of the connection. It is a valid
    /// file name, and never changes.
    QString id;
    PortalAddress portal;
    QString userId = {}; ///< empty if the portal does not report it
    QString organization = {}; ///< the last known name; may be empty
    /// The keychain keeps the key for the next start.
    bool staysSignedIn = false;
    /// The keychain has the key, as far as is known.
    bool keyIsStored = false;
    /// The id of the key that was generated for this computer; empty without one.
    QString deviceKeyId = {};
    /// The user was asked about a device key, which happens once.
    bool deviceKeyOffered = false;
    /// The environment whose service keys were shown last; without ids if there is none.
    ServiceEnvironment serviceEnvironment = {};
    /// Llavero has started the portal, a practice service. Such a connection is not saved. See
    /// Session::isSandbox.
    bool isSandbox = false;

    bool operator==(const Connection &) const = default;
};

/// Returns an iterator to the connection with the id; the end of the list if there is none.
auto findById(auto &connections, const QString &id)
{
    return std::find_if(connections.begin(), connections.end(),
        [&id](const Connection &connection) { return connection.id == id; });
}
