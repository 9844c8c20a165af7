// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/PortalAddress.h"
#include "app/secrets/Secret.h"
#include "app/storage/ConnectionFiles.h"

/// The data that the user has entered on the sign-in page.
struct SignInRequest
{
    PortalAddress portal;
    Secret key;
    bool staySignedIn = true; ///< store the key in the system keychain
    ConnectionFiles::Paths files = {};
};
