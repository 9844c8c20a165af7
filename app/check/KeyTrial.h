// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiClient.h"
#include "app/api/User.h"

#include <optional>

/// Finds out whether the service accepts the key of `client`. `done` gets the user, or nullopt from
/// a portal that does not report it: then the key's list was requested instead. Only the service's
/// own 401 is `Unauthorized`. `done` is called once, unless `context` or the client was destroyed
/// before.
void tryKey(ApiClient &client, QObject *context, ApiHandler<std::optional<User>> done);
