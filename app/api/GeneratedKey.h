// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/Secret.h"
#include "app/table/ApiKey.h"

/// A new key with its secret, which the service sends only once.
struct GeneratedKey
{
    ApiKey key;
    Secret secret;
};
