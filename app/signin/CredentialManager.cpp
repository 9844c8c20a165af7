// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signin/CredentialManager.h"

#include "app/storage/KeyListCache.h"

#include <QPointer>

CredentialManager::CredentialManager(
    SecretStore &secrets, KeyListCache &lists, Connections &connections)
    : m_secrets(secrets)
    , m_lists(lists)
    , m_connections(connections)
{
}

void CredentialManager::read(
    const QString &connectionId, QObject *context, const SecretStoreHandler<Secret> &done)
{
    const QPointer<QObject> asker(context);
    m_secrets.read(connectionId, this, [=, this](SecretStoreResult<Secret> key) {
        if (key && key.value().isEmpty())
            key = SecretStoreError { .kind = SecretStoreError::Kind::NotFound };
        if (const auto connection = m_connections.find(connectionId); key && connection)
            m_connections.setKeyStored(*connection, true);
        if (asker)
            done(std::move(key));
    });
}

void CredentialManager::store(
    const QString &connectionId, Secret key, const SecretStoreHandler<Unit> &done)
{
    Q_ASSERT(!key.isEmpty());
    const auto connection = m_connections.find(connectionId);
    if (!connection)
        return done(SecretStoreError {}); // removed in another window
    m_storing.append(connectionId);
    m_secrets.write(
        connectionId, std::move(key), this, [=, this](const SecretStoreResult<Unit> &stored) {
            m_storing.removeOne(connectionId);
            // After a failure, the keychain contains what it contained before.
            m_connections.setKeyStored(
                *connection, stored || stored.error().isOutcomeUnknown || connection->keyIsStored);
            done(stored);
        });
}

void CredentialManager::removeCredentials(const Connection &connection)
{
    RemovalResult result { .connection = connection };
    if (const auto removed = m_lists.remove(connection.id); !removed)
        result.listError = removed.error();
    removeKey(result);
}

void CredentialManager::removeKey(const Connection &connection)
{
    removeKey({ .connection = connection });
}

void CredentialManager::removeKey(RemovalResult result)
{
    ++m_removals;
    result.hadKey = result.connection.keyIsStored || isStoring(result.connection.id);
    if (!result.hadKey)
        return finishRemoval(result);
    m_connections.setKeyStored(result.connection, true); // until it is removed
    m_secrets.remove(
        result.connection.id, this, [=, this](const SecretStoreResult<Unit> &removed) mutable {
            result.program = m_secrets.program();
            const QList<Connection> left = m_connections.leftBehind();
            const bool isLeft = findById(left, result.connection.id) != left.end();
            if (removed)
                m_connections.setKeyStored(result.connection, false);
            else if (isLeft) // otherwise the key was being stored, and was not stored in the end
                result.keyError = removed.error();
            finishRemoval(result);
        });
}

void CredentialManager::finishRemoval(const RemovalResult &result)
{
    --m_removals;
    emit removalFinished(result);
}
