// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/SecretStore.h"

static SecretStoreHandler<Secret> withoutSecret(SecretStoreHandler<Unit> done)
{
    return [done = std::move(done)](const SecretStoreResult<Secret> &result) {
        done(result ? SecretStoreResult<Unit>(Unit {}) : result.error());
    };
}

void SecretStore::read(const QString &name, QObject *context, SecretStoreHandler<Secret> done)
{
    start({ Operation::Read, name, {}, context, std::move(done) });
}

void SecretStore::write(
    const QString &name, Secret secret, QObject *context, SecretStoreHandler<Unit> done)
{
    start({ Operation::Write, name, std::move(secret), context, withoutSecret(std::move(done)) });
}

void SecretStore::remove(const QString &name, QObject *context, SecretStoreHandler<Unit> done)
{
    start({ Operation::Remove, name, {}, context, withoutSecret(std::move(done)) });
}

void SecretStore::read(
    const KeychainEntry &entry, QObject *context, SecretStoreHandler<Secret> done)
{
    start({ Operation::Read, {}, {}, context, std::move(done), entry });
}

void SecretStore::write(
    const KeychainEntry &entry, Secret secret, QObject *context, SecretStoreHandler<Unit> done)
{
    start({ Operation::Write, {}, std::move(secret), context, withoutSecret(std::move(done)),
        entry });
}
