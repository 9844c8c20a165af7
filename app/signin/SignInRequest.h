// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/PortalAddress.h"
#include "app/secrets/Secret.h"
#include "app/storage/ConnectionFiles.h"

/// What was asked for on the sign-in page.
struct SignInRequest
{
    PortalAddress portal;
    Secret key;
    bool staySignedIn = true; ///< keep the key in the system's keychain
    ConnectionFiles::Paths files = {};
};
