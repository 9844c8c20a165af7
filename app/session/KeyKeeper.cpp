// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/KeyKeeper.h"

#include "storage/KeyListCache.h"

#include <QPointer>

KeyKeeper::KeyKeeper(SecretStore &secrets, KeyListCache &lists, Connections &connections)
    : m_secrets(secrets)
    , m_lists(lists)
    , m_connections(connections)
{
}

void KeyKeeper::read(
    const QString &connectionId, QObject *context, const SecretStoreHandler<Secret> &done)
{
    const QPointer<QObject> asker(context);
    m_secrets.read(connectionId, this, [=, this](SecretStoreResult<Secret> key) {
        if (key && key.value().isEmpty())
            key = SecretStoreError { .kind = SecretStoreError::Kind::NotFound };
        if (key)
            noteStored(connectionId, true);
        if (asker)
            done(std::move(key));
    });
}

void KeyKeeper::store(const QString &connectionId, Secret key, const SecretStoreHandler<Done> &done)
{
    Q_ASSERT(!key.isEmpty());
    m_storing.append(connectionId);
    m_secrets.write(
        connectionId, std::move(key), this, [=, this](const SecretStoreResult<Done> &stored) {
            m_storing.removeOne(connectionId);
            if (stored || stored.error().isOutcomeUnknown)
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
    ++m_forgetting;
    const auto removed = m_lists.remove(connection.id);
    Forgotten what { .connection = connection };
    if (!removed)
        what.listError = removed.error();
    what.wasKept = connection.keyIsStored || m_storing.contains(connection.id);
    if (!what.wasKept)
        return forgetEnded(what);
    removeKey(connection.id, [=, this](const SecretStoreResult<Done> &result) mutable {
        if (!result)
            what.keyError = result.error();
        what.program = m_secrets.program();
        forgetEnded(what);
    });
}

void KeyKeeper::forgetEnded(const Forgotten &what)
{
    --m_forgetting;
    emit forgotten(what);
}

void KeyKeeper::noteStored(const QString &connectionId, bool isStored)
{
    const auto connection = m_connections.find(connectionId);
    if (connection && connection->keyIsStored != isStored)
        m_connections.change(
            connectionId, [isStored](Connection &changed) { changed.keyIsStored = isStored; });
}
