// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/Secret.h"
#include "app/table/ApiKey.h"

/// A key that has just been made, with the secret that the service tells once only.
struct GeneratedKey
{
    ApiKey key;
    Secret secret;
};
