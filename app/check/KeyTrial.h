// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiClient.h"
#include "app/api/User.h"

#include "app/table/ApiKeyTable.h"

#include <optional>

/// What the service tells with a key that it accepts.
struct KeyTrial
{
    std::optional<User> user = {}; ///< nullopt from a portal that does not report it
    ApiKeyTable keys = {}; ///< requested from such a portal alone
};

/// Finds out whether the service accepts the key of `client`: requests the user, or else the list
/// of keys. Only the service's own 401 is `Unauthorized`. `done` is called once, unless `context`
/// or the client was destroyed before.
void tryKey(ApiClient &client, QObject *context, ApiHandler<KeyTrial> done);
