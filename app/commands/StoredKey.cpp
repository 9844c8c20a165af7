// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/StoredKey.h"

static Result<Secret, CommandError> toKey(
    const SecretStoreResult<Secret> &entry, const QString &connection)
{
    using Kind = CommandError::Kind;
    const bool isAbsent = !entry && entry.error().kind == SecretStoreError::Kind::NotFound;
    if (!entry && !isAbsent)
        return CommandError {
            .kind = Kind::Keychain, .connection = connection, .keychain = entry.error()
        };
    if (isAbsent || entry.value().isEmpty())
        return CommandError { .kind = Kind::NoKey, .connection = connection };
    if (auto key = Secret::readApiKey(entry.value()))
        return std::move(key.value());
    return CommandError { .kind = Kind::InvalidKey, .connection = connection };
}

void readStoredKey(SecretStore &secrets, const Connection &connection, QObject *context,
    std::function<void(const Result<Secret, CommandError> &)> done)
{
    const QString name
        = connection.organization.isEmpty() ? connection.portal.host() : connection.organization;
    if (!connection.staysSignedIn) {
        QMetaObject::invokeMethod(
            context,
            [name, done = std::move(done)] {
                done(CommandError { .kind = CommandError::Kind::NoKey, .connection = name });
            },
            Qt::QueuedConnection);
        return;
    }
    secrets.read(connection.id, context,
        [name, done = std::move(done)](
            const SecretStoreResult<Secret> &entry) { done(toKey(entry, name)); });
}
