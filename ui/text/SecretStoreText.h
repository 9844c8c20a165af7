// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/SecretStore.h"

#include <QString>

/// Describes what the keychain could not do, why, and what the user can do, as plain text.
QString keychainReadText(const SecretStoreError &error);
QString keychainWriteText(const SecretStoreError &error);
/// Reports that an entry of the user's was stored.
QString keychainStoredText(KeychainProgram program);
QString keychainRemoveText(const SecretStoreError &error);
/// Reports that the list and the key of the portal were removed.
QString keychainRemovedText(const QString &portal, KeychainProgram program);
/// Reports that the keychain seems to ask the user.
QString keychainWaitingText(KeychainProgram program);
/// Reports that the keychain asks for its password.
QString keychainPromptText(KeychainProgram program);
/// Describes why a keychain that would have asked the user has not: there is no display.
QString keychainUnseenText(const SecretStoreError &error);
/// Describes only the state of the keychain, and what the user can do.
QString keychainProblemText(const SecretStoreError &error);
