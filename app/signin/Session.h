// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiClient.h"
#include "app/api/User.h"
#include "app/keys/KeysController.h"
#include "app/secrets/SecretStore.h"
#include "app/signin/Reconnector.h"
#include "app/storage/Connection.h"
#include "app/storage/ConnectionFiles.h"
#include "app/storage/KeyListCache.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

/// One connection, open: its list of keys, from the cache or from the service, and the key that it
/// is signed in with, which lives in the client and nowhere else.
class Session : public QObject
{
    Q_OBJECT

public:
    enum class Access {
        Opening, ///< the key is not known yet
        Granted, ///< there is a key, and the service has not refused it
        KeyMissing, ///< the keychain did not give one: see `keyProblem`
        KeyRejected, ///< the service answered 401, or the key cannot be sent: see `loadError`
    };

    /// `network` and `cache` must outlive the session. A connection without an id is not known yet,
    /// and its list is not kept.
    Session(KeyListCache &cache, Connection connection, const ConnectionFiles &files,
        QObject *parent = nullptr);
    ~Session() override;

    const Connection &connection() const { return m_connection; }
    void setConnection(const Connection &connection);
    const ConnectionFiles &files() const { return m_files; }
    /// Nothing that is still under way has an effect any more.
    void end();
    const PortalAddress &portal() const { return m_connection.portal; }
    KeysController &keys() { return m_keys; }
    /// Where the keys are, for the example that uses one.
    QUrl keysUrl() const { return m_client.url(ApiRoute::ApiKeys); }

    /// Takes what the cache has: at once `savedHead` and whose the list is, and the list itself
    /// once it has been read, which `restored` tells. False when nothing is known at once.
    bool restore();
    /// Until `restored`: the service is not asked for its list, which this one would replace.
    bool isRestoring() const { return m_restoring != nullptr; }
    /// For the first screen, while the list is being restored; none at other times.
    const std::optional<KeyListHeader> &savedHead() const { return m_savedHead; }
    /// True when there was a saved list that could not be used. Known once it is restored.
    bool wasCacheDamaged() const { return m_wasCacheDamaged; }
    /// Why a saved list could not be read, in the system's words; empty otherwise. As above.
    const QString &cacheProblem() const { return m_cacheProblem; }

    Access access() const { return m_access; }
    /// Why the keychain did not give the key, when it was last asked; none when this connection
    /// keeps none there. A key that is entered after that is for this run.
    const std::optional<SecretStoreError> &keyProblem() const { return m_keyProblem; }
    /// A keychain that could not be asked may hold a good key, over which nothing is to be written.
    bool mayStoreKey() const;
    /// Signs in with the key in `raw`, and refreshes the list. One that cannot be sent is rejected
    /// here.
    void setKey(const Secret &raw);
    void setKeyMissing(const std::optional<SecretStoreError> &problem);
    /// Back to `Opening`, while the keychain is asked.
    void awaitKey();
    Secret key() const { return m_client.key(); }
    /// Makes a client with the session's key, for what is to be done after the session has ended.
    std::unique_ptr<ApiClient> cloneClient() const;
    bool hasKey() const { return m_client.hasKey(); }

    /// Unless there is no key yet.
    void refresh();
    /// The last try could not reach the service.
    bool isOffline() const;
    /// Why the last try to refresh the list failed, if it did.
    const std::optional<ApiError> &loadError() const { return m_loadError; }
    /// When the list will be refreshed by itself after that, in UTC; none when it will not.
    const std::optional<QDateTime> &nextTry() const { return m_reconnector.nextTry(); }
    bool canChangeKeys() const
    {
        return m_access == Access::Granted && !isOffline() && !isRestoring();
    }

    /// The service has yet to tell who the caller is.
    bool isIdentifying() const { return m_isAsking; }
    /// The service was asked who the caller is, and did not tell.
    bool isAnonymous() const { return m_isAnonymous; }
    /// None until it is known, and on portals that do not tell who the caller is.
    const std::optional<User> &user() const { return m_user; }
    /// None until it is known.
    const std::optional<QStringList> &additionalRoles() const { return m_additionalRoles; }

signals:
    /// The saved list is there now, or there is none that can be used.
    void restored();
    /// Of the access, of being offline, or of the list's state.
    void stateChanged();
    void connectionChanged();
    void userChanged();
    /// `reason` is what the system said. Comes once, until `listSaved`.
    void listNotSaved(const QString &reason);
    void listSaved();
    /// The service has told who the caller is, or does not.
    void identified();

private:
    void listRead(const KeyListCache::Found &found);
    void endRestoring();
    void learnUser(const User &user);
    void learnRoles(const QStringList &roles);
    void setAccess(Access access);
    void loaded();
    void loadFailed(const ApiError &error);
    void changeFailed(const ApiError &error);
    void saveList();
    void listWritten(const QString &connectionId);
    void listNotWritten(const QString &connectionId, const QString &reason);
    void checkKey();
    void loadUser();
    void loadAdditionalRoles();

    Connection m_connection;
    const ConnectionFiles m_files;
    KeyListCache &m_cache;
    ApiClient m_client;
    KeysController m_keys;
    Reconnector m_reconnector;
    QObject m_keyCheck; ///< the context of `checkKey`'s call
    QTimer m_save; ///< of a list that has come, once it is on the screen
    Access m_access = Access::Opening;
    std::optional<SecretStoreError> m_keyProblem;
    std::optional<ApiError> m_loadError;
    std::unique_ptr<QObject> m_restoring; ///< the context of reading the list, until it is read
    std::optional<KeyListHeader> m_savedHead;
    bool m_wasCacheDamaged = false;
    QString m_cacheProblem = {};
    bool m_hasSaidNotSaved = false;
    bool m_isAsking = false;
    bool m_isAnonymous = false;
    bool m_isUserConfirmed = false; ///< by the service, in this run
    std::optional<User> m_user;
    std::optional<QStringList> m_additionalRoles;
};
