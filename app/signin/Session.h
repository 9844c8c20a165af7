// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/activity/ActivityLog.h"
#include "app/api/ApiClient.h"
#include "app/api/User.h"
#include "app/check/KeyProof.h"
#include "app/keys/BulkDeletion.h"
#include "app/keys/KeysController.h"
#include "app/notices/NoticeFinder.h"
#include "app/notices/Notices.h"
#include "app/replacement/Replacements.h"
#include "app/secrets/SecretStore.h"
#include "app/services/ServiceKeys.h"
#include "app/signin/Reconnector.h"
#include "app/storage/Connection.h"
#include "app/storage/ConnectionFiles.h"
#include "app/storage/KeyListCache.h"
#include "app/storage/KeyNotes.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

class KeyCheck;

/// An open connection: its list of keys, from the cache or from the service, and the key that it
/// signs in with. Only its client contains that key.
class Session : public QObject
{
    Q_OBJECT

public:
    enum class Access {
        Opening, ///< the keychain has not responded
        Granted, ///< there is a key, and the service has not refused it
        KeyMissing, ///< the keychain did not return a key: see `keyProblem`
        KeyRejected, ///< the service responded 401, or the key cannot be sent: see `loadError`
    };

    /// `cache` must outlive the session. The list of a connection without an id is not saved.
    Session(KeyListCache &cache, Connection connection, const ConnectionFiles &files,
        QObject *parent = nullptr);
    ~Session() override;

    const Connection &connection() const { return m_connection; }
    void setConnection(const Connection &connection);
    const ConnectionFiles &files() const { return m_files; }
    /// Ends the effects of everything that is in progress.
    void end();
    const PortalAddress &portal() const { return m_connection.portal; }
    KeysController &keys() { return m_keys; }
    /// The user's notes on the keys; in memory unless the connection is saved.
    KeyNotes &notes() { return m_notes; }
    ActivityLog &activityLog() { return m_activityLog; }
    /// The replacements of keys that are under way; in memory unless the connection is saved.
    Replacements &replacements() { return m_replacements; }
    ServiceKeys &serviceKeys() { return m_serviceKeys; }
    /// In memory unless the connection is saved.
    Notices &notices() { return m_notices; }
    BulkDeletion &bulkDeletion() { return m_bulkDeletion; }
    KeyProof &keyProof() { return m_keyProof; }
    /// Returns a check whether `key` is a valid key of this account, and which one; it has its own
    /// connections.
    std::unique_ptr<KeyCheck> createKeyCheck(const Secret &key);
    /// The address of the list of keys.
    QUrl keysUrl() const { return m_client.url(ApiRoute::ApiKeys); }

    /// Reads the user of the saved list, and then the list in another thread, until `restored`.
    /// Returns false if there is no readable list.
    bool restore();
    /// Returns true until `restored`. The list is not refreshed meanwhile, because the saved list
    /// would replace the response.
    bool isRestoring() const { return m_restoring != nullptr; }
    /// After `restored`: a saved list was damaged and is not used.
    bool wasCacheDamaged() const { return m_wasCacheDamaged; }
    /// After `restored`: the system's reason why a saved list could not be read; empty otherwise.
    const QString &cacheProblem() const { return m_cacheProblem; }

    Access access() const { return m_access; }
    /// The reason why the keychain did not return the key; nullopt if this connection stores none.
    const std::optional<SecretStoreError> &keyProblem() const { return m_keyProblem; }
    /// Returns false if the keychain could not be read: it may contain a valid key, which must not
    /// be overwritten.
    bool mayStoreKey() const;
    /// Signs in with the key in `raw`, and refreshes the list. Rejects a key that cannot be sent.
    /// `id` is that of this very key; empty if unknown.
    void setKey(const Secret &raw, const QString &id = {});
    void setKeyMissing(const std::optional<SecretStoreError> &problem);
    /// Changes the access to `Opening`, while the keychain is read.
    void setOpening();
    Secret key() const { return m_client.key(); }
    /// Returns the id of `key`; empty if unknown. Another window may already have given this
    /// computer a new key, so that this is not always the model's `deviceKey`.
    const QString &ownKeyId() const { return m_ownKeyId; }
    void setOwnKeyId(const QString &id);
    /// Returns a client with the session's key, for calls after the session has ended.
    std::unique_ptr<ApiClient> cloneClient() const;
    bool hasKey() const { return m_client.hasKey(); }
    /// The user has deleted the key that the session signs in with, as far as that is known.
    bool isKeyDeleted() const { return m_isKeyDeleted; }

    /// Refreshes the list if there is a key.
    void refresh();
    /// The last refresh could not reach the service.
    bool isOffline() const;
    /// The reason why the last refresh failed.
    const std::optional<ApiError> &loadError() const { return m_loadError; }
    /// See `Reconnector`.
    void setInFront(bool isInFront) { m_reconnector.setInFront(isInFront); }
    /// The time of the next automatic refresh, in UTC. Returns nullopt if none is scheduled.
    const std::optional<QDateTime> &nextRetry() const { return m_reconnector.nextRetry(); }
    bool canChangeKeys() const
    {
        return m_access == Access::Granted && !isOffline() && !isRestoring();
    }

    /// The user is being requested.
    bool isIdentifying() const { return m_isIdentifying; }
    /// The service has not reported the user.
    bool isAnonymous() const { return m_isAnonymous; }
    /// Returns nullopt until the service has reported the user. Some portals do not.
    const std::optional<User> &user() const { return m_user; }
    /// The service is a sandbox: this program's own, or another one that reports itself as one. Its
    /// address is no sign of that, because a tunnel on this computer leads to a real portal.
    bool isSandbox() const { return m_connection.isSandbox || (m_user && m_user->isSandbox); }
    /// Returns nullopt until the service has reported them.
    const std::optional<QStringList> &additionalRoles() const { return m_additionalRoles; }

signals:
    /// The saved list has been read, or cannot be used.
    void restored();
    /// Reports a change of the access, of `isOffline`, or of the list's state.
    void stateChanged();
    void connectionChanged();
    void userChanged();
    /// Emitted once until `listSaved`. `reason` is the system's message.
    void listNotSaved(const QString &reason);
    void listSaved();
    /// The service has reported the user, or has failed to.
    void identified();

private:
    void finishRestoring();
    /// Saves the list only if `known` changes: a million keys are 100 MB, and each start requests
    /// the user.
    template <typename T>
    void update(std::optional<T> &known, const T &reported);
    void setAccess(Access access);
    void onLoaded();
    void onLoadFailed(const ApiError &error);
    void onChangeFailed(const ApiError &error);
    void onBulkDeletionFinished();
    void saveList();
    void onListWritten(const QString &connectionId);
    void onListNotWritten(const QString &connectionId, const QString &reason);
    void noteDeletion(const QList<ApiKey> &keys);
    void checkKey();
    void loadUser();
    void loadAdditionalRoles();

    Connection m_connection;
    const ConnectionFiles m_files;
    KeyListCache &m_cache;
    ApiClient m_client;
    KeysController m_keys;
    BulkDeletion m_bulkDeletion;
    KeyProof m_keyProof;
    KeyNotes m_notes;
    ActivityLog m_activityLog;
    Replacements m_replacements;
    ServiceKeys m_serviceKeys;
    Notices m_notices;
    NoticeFinder m_noticeFinder;
    Reconnector m_reconnector;
    QObject m_keyCheck; ///< the context of `checkKey`'s call
    QTimer m_save; ///< saves a list that is on the screen
    QTimer m_saveDeletions; ///< saves the list after deletions of many keys
    Access m_access = Access::Opening;
    std::optional<SecretStoreError> m_keyProblem;
    QString m_ownKeyId = {};
    std::optional<ApiError> m_loadError;
    std::unique_ptr<QObject> m_restoring; ///< the context in which the saved list is read
    bool m_wasCacheDamaged = false;
    QString m_cacheProblem = {};
    bool m_isReportedNotSaved = false;
    bool m_refreshesAgain = false; ///< when the refresh with the former key has been cancelled
    bool m_isIdentifying = false;
    bool m_isAnonymous = false;
    bool m_isKeyDeleted = false;
    bool m_isUserConfirmed = false; ///< the service has reported the user in this run
    std::optional<User> m_user;
    std::optional<QStringList> m_additionalRoles;
};
