// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/SecretStore.h"
#include "app/storage/Connections.h"

#include <QObject>

class KeyListCache;

/// Stores and removes what a connection has on this computer: its key in the keychain and its saved
/// list. Records the outcome in the connection.
class CredentialManager : public QObject
{
    Q_OBJECT

public:
    /// The outcome of a removal.
    struct RemovalResult
    {
        Connection connection;
        bool hadKey = false; ///< the keychain contained a key, as far as is known
        std::optional<SecretStoreError> keyError = {}; ///< the key was not removed
        KeychainProgram program = KeychainProgram::Unknown;
        QString listError = {}; ///< the system's reason why the list was not removed

        bool isComplete() const { return !keyError && listError.isEmpty(); }
    };

    /// The arguments must outlive this.
    CredentialManager(SecretStore &secrets, KeyListCache &lists, Connections &connections);

    void read(
        const QString &connectionId, QObject *context, const SecretStoreHandler<Secret> &done);
    void store(const QString &connectionId, Secret key, const SecretStoreHandler<Unit> &done);
    /// Returns true until the keychain has stored or refused the key.
    bool isStoring(const QString &connectionId) const { return m_storing.contains(connectionId); }
    /// Removes the key and the list, then emits `removalFinished`.
    void removeCredentials(const Connection &connection);
    /// Removes the key, then emits `removalFinished`.
    void removeKey(const Connection &connection);
    bool isRemoving() const { return m_removals > 0; }

signals:
    void removalFinished(const CredentialManager::RemovalResult &result);

private:
    void removeKey(RemovalResult result);
    void finishRemoval(const RemovalResult &result);

    SecretStore &m_secrets;
    KeyListCache &m_lists;
    Connections &m_connections;
    int m_removals = 0;
    QStringList m_storing; ///< ids of the connections whose keys are being stored
};
