// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/SecretStore.h"
#include "app/storage/Connections.h"

#include <QObject>

class KeyListCache;

/// What a connection has on this computer: its key in the keychain and its cached list. Keeps the
/// key, and forgets both, and notes in the connection what has been done.
class CredentialManager : public QObject
{
    Q_OBJECT

public:
    /// What became of what a connection had on this computer.
    struct Forgotten
    {
        Connection connection;
        bool wasKept = false; ///< there was a key in the keychain, as far as is known
        std::optional<SecretStoreError> keyError = {}; ///< the key is still in the keychain
        KeychainProgram program = KeychainProgram::Unknown;
        QString listError = {}; ///< the list is still on the disk: what the system said
    };

    /// All three must outlive this.
    CredentialManager(SecretStore &secrets, KeyListCache &lists, Connections &connections);

    void read(
        const QString &connectionId, QObject *context, const SecretStoreHandler<Secret> &done);
    void store(const QString &connectionId, Secret key, const SecretStoreHandler<Done> &done);
    /// `isStoring` until the keychain has taken it, or has not.
    bool isStoring(const QString &connectionId) const { return m_storing.contains(connectionId); }
    /// The key and the list. `forgotten` tells what became of each.
    void forget(const Connection &connection);
    /// The key alone. `forgotten` tells what became of it.
    void forgetKey(const Connection &connection);
    /// True until `forgotten` has told.
    bool isForgetting() const { return m_forgetting > 0; }

signals:
    void forgotten(const CredentialManager::Forgotten &what);

private:
    void removeKey(Forgotten what);
    void forgetEnded(const Forgotten &what);

    SecretStore &m_secrets;
    KeyListCache &m_lists;
    Connections &m_connections;
    int m_forgetting = 0;
    QStringList m_storing; ///< connections whose key is on its way into the keychain
};
