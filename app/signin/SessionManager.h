// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiError.h"
#include "app/notices/Notice.h"
#include "app/platform/Paths.h"
#include "app/secrets/SecretStore.h"
#include "app/signin/CredentialManager.h"
#include "app/storage/ConnectionFiles.h"
#include "app/storage/Connections.h"
#include "app/table/ApiKey.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

class DeviceKey;
class SignInAttempt;
class KeyListCache;
class SandboxProcess;
class Session;

/// The data that the user has entered on the sign-in page.
struct SignInRequest
{
    PortalAddress portal;
    Secret key;
    bool staySignedIn = true; ///< store the key in the system keychain
    ConnectionFiles::Paths files = {};
};

/// What a logout deletes only if the user wants it.
struct LogoutDeletions
{
    bool deviceKey = false; ///< first, from the portal; until `deviceKeyDeleted`
    bool notes = false;
};

/// Opens and closes the session, of which there is at most one: sign-in, known connections, the
/// sandbox and logout.
class SessionManager : public QObject
{
    Q_OBJECT

public:
    /// They must outlive the manager.
    struct Dependencies
    {
        SecretStore &secrets;
        SettingsFile &settings;
        KeyListCache &cache;
        Paths paths;
        QString sandboxProgram; ///< the path of `llavero-sandbox`
        QStringList sandboxArguments = {};
    };

    explicit SessionManager(Dependencies dependencies, QObject *parent = nullptr);
    ~SessionManager() override;

    Session *session() const { return m_session.get(); }
    /// Returns null without a session.
    DeviceKey *deviceKey() const { return m_deviceKey; }
    Connections &connections() { return m_connections; }
    /// The files of a connection.
    ConnectionFiles::Paths filePaths(const QString &connectionId) const;

    /// Opens a session when the service has accepted the key. Saves the connection and, if
    /// requested, stores the key in the keychain.
    void signIn(const SignInRequest &request);
    /// Opens a known connection with its saved list. `authenticate` follows.
    void openConnection(const QString &connectionId);
    /// Opens a session with a key that is not stored. `authenticate` follows.
    void open(const PortalAddress &portal, Secret key);
    void startSandbox();
    /// Signs in the opened session with its key or the one in the keychain, after its saved list
    /// has been read. To be called when the session has been painted.
    void authenticate();
    /// A `signIn`, `enterKey` or `startSandbox` is in progress.
    bool isBusy() const { return m_attempt || m_startingSandbox; }
    /// Cancels a `signIn`, `enterKey` or `startSandbox`.
    void cancel();

    /// Signs in the open session with another key, if the service accepts it.
    void enterKey(const Secret &key);
    /// Signs in the open session with the key in the keychain.
    void readKey();
    /// Stores the session's key in the keychain.
    void storeKey();
    /// The system's keychain, for entries of the user's.
    SecretStore &keychain() const { return m_dependencies.secrets; }
    /// The program that serves the keychain, as far as is known.
    KeychainProgram keychainProgram() const { return m_dependencies.secrets.program(); }
    /// The session's key is being stored.
    bool isStoringKey() const;
    /// Stops waiting for the keychain: the session's key is only used until Llavero closes.
    void keepKeyInMemory();

    /// Notices of these kinds are neither shown nor counted.
    QSet<Notice::Kind> mutedNotices() const;
    void setNoticeMuted(Notice::Kind kind, bool isMuted);

    /// Returns true if the connection's keys have notes that a logout keeps.
    bool hasNotes(const QString &connectionId) const;
    /// Returns true if a logout forgets replacements of the connection's keys that are under way.
    bool hasReplacements(const QString &connectionId) const;
    /// Closes the session and removes its key and its saved list, until `removalFinished`.
    void logOut(const LogoutDeletions &deletions = {});
    /// Logs out, and removes the connection, too.
    void removeConnection(const QString &connectionId, const LogoutDeletions &deletions = {});
    /// Removes again what could not be removed.
    void retryRemoval(const Connection &connection);
    bool isRemoving() const { return m_credentials.isRemoving() || isDeletingKey(); }
    /// A device key is being deleted after a logout.
    bool isDeletingKey() const { return m_deletions > 0; }

signals:
    void busyChanged(bool busy);
    void signInFailed(const ApiError &error);
    void filesRefused(const ConnectionFiles::Problem &problem);
    /// Files of a removed connection could not be deleted.
    void filesLeft(const ConnectionFiles::Problem &problem);
    void sandboxFailed(const QString &reason);
    /// The session was opened, replaced or closed.
    void sessionChanged();
    /// The connection has neither a key nor a list, or cannot be opened.
    void signInNeeded(const Connection &connection);

    /// The keychain seems to ask the user, for example for its password.
    void keychainPromptActiveChanged(bool isActive);
    void enteredKeyRefused(const ApiError &error);
    void enteredKeyOfAnotherAccount();
    void keyStored();
    void keyNotStored(const SecretStoreError &error);
    /// After a logout, when the page for the next sign-in is shown.
    void removalStarted();
    void removalFinished(const CredentialManager::RemovalResult &result);
    /// Precedes `removalFinished`. With an error, `key` was not deleted, or that is unknown.
    void deviceKeyDeleted(const ApiKey &key, const std::optional<ApiError> &error);

private:
    void startAttempt(const Secret &key);
    std::unique_ptr<Session> finishAttempt();
    void endAttempt();
    void accept(const SignInRequest &request, std::unique_ptr<Session> session,
        const QString &connectionId);
    void openSandbox(const PortalAddress &portal, const Secret &key, const QString &keyId);
    void useEnteredKey(std::unique_ptr<Session> attempt);
    void setSession(std::unique_ptr<Session> session, std::unique_ptr<SandboxProcess> sandbox = {});
    void onKeychainAvailable();
    void readNewerKey();
    std::function<void()> leave(const Connection &connection, const LogoutDeletions &deletions);
    QString notesPath(const QString &connectionId) const;
    QString replacementsPath(const QString &connectionId) const;
    QString noticesPath(const QString &connectionId) const;
    void deleteNotes(const QString &connectionId);
    void deleteReplacements(const QString &connectionId);
    void deleteNotices(const QString &connectionId);
    void deleteFile(const QString &connectionId, const QString &path);
    bool isOpen(const QString &connectionId) const;
    void onUserChanged();
    void onConnectionsChanged();

    const Dependencies m_dependencies;
    Connections m_connections;
    QTimer m_reload; ///< reads the connections when a list is on the screen, because it waits for
                     ///< the disk
    CredentialManager m_credentials;
    std::unique_ptr<SandboxProcess> m_startingSandbox;
    std::unique_ptr<SandboxProcess> m_sandbox; ///< of the session
    std::unique_ptr<SignInAttempt> m_attempt;
    std::unique_ptr<Session> m_session;
    DeviceKey *m_deviceKey = nullptr; ///< a child of the session
    Secret m_initialKey; ///< of a session before `authenticate`
    int m_deletions = 0;
    bool m_authenticating = false;
    bool m_isKeyOutdated = false; ///< another window has stored a newer one
    bool m_isStoringFailed = false; ///< of the session's key
    bool m_isKnown = false; ///< the session's connection is one of `m_connections`
};
