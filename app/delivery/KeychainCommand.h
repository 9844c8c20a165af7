// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/SecretStore.h"

/// Returns the line for this system's shell that prints the secret of an entry of the user's, for
/// example `secret-tool lookup service 'acme' account 'ci'`.
QString keychainReadCommand(const KeychainEntry &entry, KeychainProgram program);
