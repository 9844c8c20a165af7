// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/SecretStore.h"

#include <QString>

/// What the keychain did not do, why, and what to do, in the person's language, as plain text.
QString keychainReadText(const SecretStoreError &error);
QString keychainWriteText(const SecretStoreError &error);
QString keychainRemoveText(const SecretStoreError &error);
