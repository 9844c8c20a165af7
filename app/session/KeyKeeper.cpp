#include "session/KeyKeeper.h"

#include "storage/KeyListCache.h"

KeyKeeper::KeyKeeper(SecretStore &secrets, KeyListCache &lists, Connections &connections)
    : m_secrets(secrets)
    , m_lists(lists)
    , m_connections(connections)
{
}

void KeyKeeper::read(
    const QString &connectionId, QObject *context, const SecretStoreHandler<Secret> &done)
{
    m_secrets.read(connectionId, context, done);
}

void KeyKeeper::store(const QString &connectionId, Secret key, const SecretStoreHandler<Done> &done)
{
    m_storing.append(connectionId);
    m_secrets.write(
        connectionId, std::move(key), this, [=, this](const SecretStoreResult<Done> &stored) {
            m_storing.removeOne(connectionId);
            // A keychain that did not answer in time may have taken it all the same.
            if (stored || stored.error().kind == SecretStoreError::Kind::NotAnswering)
                noteStored(connectionId, true);
            done(stored);
        });
}

void KeyKeeper::removeKey(const QString &connectionId, const SecretStoreHandler<Done> &done)
{
    m_secrets.remove(connectionId, this, [=, this](const SecretStoreResult<Done> &removed) {
        if (removed)
            noteStored(connectionId, false);
        done(removed);
    });
}

void KeyKeeper::forget(const Connection &connection)
{
    const auto removed = m_lists.remove(connection.id);
    Forgotten what { .connection = connection };
    if (!removed)
        what.listError = removed.error();
    if (!connection.keyIsStored && !m_storing.contains(connection.id))
        return emit forgotten(what);
    removeKey(connection.id, [=, this](const SecretStoreResult<Done> &result) mutable {
        if (!result)
            what.keyError = result.error();
        emit forgotten(what);
    });
}

void KeyKeeper::noteStored(const QString &connectionId, bool isStored)
{
    auto connection = m_connections.find(connectionId);
    if (!connection)
        return;
    connection->keyIsStored = isStored;
    m_connections.save(*connection);
}
