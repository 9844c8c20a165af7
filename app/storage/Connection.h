// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/PortalAddress.h"

#include <QString>

/// One account on one portal that Llavero knows. It holds no secret.
struct Connection
{
    /// Names its keychain entry, its cache and its folder. It is fit to be a file's name, and stays
    /// the same for as long as the connection is known.
    QString id;
    PortalAddress portal;
    QString userId = {}; ///< empty where the portal does not tell
    QString organization = {}; ///< its name when it was last heard; may be empty
    /// The key is to be kept in the keychain, and to be used at the next start.
    bool staysSignedIn = false;
    /// The keychain has taken it, as far as is known.
    bool keyIsStored = false;
    /// The key that was generated for this computer; empty when another one is used.
    QString deviceKeyId = {};
    /// Whether the person has been asked about a key for this computer: that is done once.
    bool deviceKeyOffered = false;

    bool operator==(const Connection &) const = default;
};
