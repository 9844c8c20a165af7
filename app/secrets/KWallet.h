// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/SecretStore.h"

class AsyncSessionBus;

/// Finds out whether QtKeychain, and with it KDE's wallet, is used instead of the Secret Service:
/// on Plasma, if the wallet is enabled. QtKeychain asks that by blocking, up to half a second; once
/// the wallet has answered here, it answers there immediately.
void findKWallet(AsyncSessionBus &bus, QObject *context, const SecretStoreHandler<bool> &done);
