#pragma once

#include "api/PortalAddress.h"
#include "connections/ConnectionFiles.h"
#include "secrets/Secret.h"

/// What was asked for on the sign-in page.
struct SignInRequest
{
    PortalAddress portal;
    Secret key; ///< never empty
    bool staySignedIn = true;
    ConnectionFiles::Paths files = {};
};
