// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/CommandError.h"
#include "app/platform/Result.h"
#include "app/storage/Connection.h"

#include <functional>

/// Reads the key of a connection from the keychain, without recording anything. Calls `done` later
/// and once, unless `context` was destroyed. The key of a connection that does not stay signed in
/// is not read, even if it is still there: the user has logged out.
void readStoredKey(SecretStore &secrets, const Connection &connection, QObject *context,
    std::function<void(const Result<Secret, CommandError> &)> done);
