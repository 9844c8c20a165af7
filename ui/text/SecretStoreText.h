// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/SecretStore.h"

#include <QString>

/// What the keychain did not do, why, and what to do, in the person's language, as plain text.
QString keychainReadText(const SecretStoreError &error);
QString keychainWriteText(const SecretStoreError &error);
QString keychainRemoveText(const SecretStoreError &error);
/// That the list and the key of the portal were removed.
QString keychainRemovedText(const QString &portal, KeychainProgram program);
/// That the keychain seems to ask the user.
QString keychainWaitingText(KeychainProgram program);
/// The state of the keychain alone, and what to do about it.
QString keychainProblemText(const SecretStoreError &error);
