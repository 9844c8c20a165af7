// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiError.h"
#include "app/secrets/SecretStore.h"
#include "app/signin/CredentialManager.h"
#include "app/signin/SignInRequest.h"
#include "app/storage/Connections.h"
#include "app/platform/Paths.h"
#include "app/table/ApiKey.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

class DeviceKey;
class SignInAttempt;
class KeyListCache;
class SandboxProcess;
class Session;

/// Which connection is open, and the ways in and out. It owns the session and the sandbox.
class SessionManager : public QObject
{
    Q_OBJECT

public:
    /// What it works with; all of it must outlive it.
    struct Parts
    {
        SecretStore &secrets;
        SettingsFile &settings;
        KeyListCache &cache;
        Paths paths;
        QString sandboxProgram; ///< the path of `llavero-sandbox`
        QStringList sandboxArguments = {};
    };

    explicit SessionManager(Parts parts, QObject *parent = nullptr);
    ~SessionManager() override;

    Session *session() const { return m_session.get(); }
    /// Of the session; null without one.
    DeviceKey *deviceKey() const { return m_deviceKey; }
    Connections &connections() { return m_connections; }
    /// What a connection has besides the portal's address.
    ConnectionFiles::Paths filesOf(const QString &connectionId) const;
    /// Opens a session once the service has accepted the key; keeps the connection, and the key in
    /// the keychain if that was asked for.
    void signIn(const SignInRequest &request);
    /// Opens a connection that is known: at first its cached list, and after `begin` the rest.
    void resume(const QString &connectionId);
    /// Opens a session with a key that is not kept; what goes wrong is seen in it.
    void open(const PortalAddress &portal, Secret key);
    void startSandbox();
    /// Asks the keychain, or the service, for the session that has been opened, once its list has
    /// been restored. Called when the first of it has been painted.
    void begin();
    /// A `signIn`, `enterKey` or `startSandbox` has not ended.
    bool isBusy() const { return m_attempt || m_startingSandbox; }
    /// Gives up a `signIn`, `enterKey` or `startSandbox` that has not ended.
    void cancel();

    /// Tries another key for the session that is open.
    void enterKey(const Secret &key);
    void askKeychain();
    /// Tries again to put the session's key into the keychain.
    void storeKey();
    /// The program that serves the keychain, as far as is known.
    KeychainProgram keychainProgram() const { return m_parts.secrets.program(); }
    /// The session's key is on its way into the keychain.
    bool isStoringKey() const;
    /// Does not wait for the keychain any longer: the session's key is for this run.
    void keepKeyInMemory();

    /// Ends the session, then forgets its key and its cached list: `forgotten` tells. If
    /// `deletesDeviceKey`, deletes `DeviceKey::deletable` first: `deviceKeyDeleted` tells.
    void logOut(bool deletesDeviceKey = false);
    /// Like `logOut`, and the connection is no longer known either.
    void removeConnection(const QString &connectionId, bool deletesDeviceKey = false);
    /// Tries again to remove what could not be removed.
    void forgetAgain(const Connection &connection);
    bool isForgetting() const { return m_keeper.isForgetting() || isDeletingKey(); }
    /// A key is being deleted on its portal, after a logout.
    bool isDeletingKey() const { return m_deletions > 0; }
    /// The user does not want to be reminded of the connection's key in the keychain.
    void dismissLeftBehind(const Connection &connection);

signals:
    void busyChanged(bool busy);
    void signInFailed(const ApiError &error);
    void filesRefused(const ConnectionFiles::Problem &problem);
    /// Of a connection that was removed: they are still there.
    void filesLeft(const ConnectionFiles::Problem &problem);
    void sandboxFailed(const QString &reason);
    /// `session()` is a new one, or none.
    void sessionChanged();
    /// The connection has neither a key nor a list here, or not what is needed to open it.
    void signInNeeded(const Connection &connection);

    /// The system shows a question of its own, to unlock the keychain.
    void keychainAsksChanged(bool asks);
    void keyRefused(const ApiError &error); ///< the one that was entered
    void keyOfAnotherAccount(); ///< the one that was entered
    void keyStored();
    void keyNotStored(const SecretStoreError &error);
    void forgotten(const CredentialManager::Forgotten &what);
    /// Comes before `forgotten`. With an error it was not deleted, or that is not known.
    void deviceKeyDeleted(const ApiKey &key, const std::optional<ApiError> &error);

private:
    using Accepted
        = std::function<void(std::unique_ptr<Session> session, const QString &knownConnection)>;

    using Refused = std::function<void(const ApiError &)>;

    void attempt(std::unique_ptr<SignInAttempt> attempt, const Secret &key, const Accepted &accepted,
        const Refused &refused);
    void accept(const SignInRequest &request, std::unique_ptr<Session> session,
        const QString &knownConnection);
    void openSandbox(const PortalAddress &portal, const Secret &key);
    void useEnteredKey(std::unique_ptr<Session> attempt);
    void adopt(std::unique_ptr<Session> session, std::unique_ptr<SandboxProcess> sandbox = {});
    void endAttempt();
    void useOpenKeychain();
    std::function<void()> leave(const Connection &connection, bool deletesDeviceKey);
    bool isOpen(const QString &connectionId) const;
    void followUser();
    void followConnection();

    const Parts m_parts;
    Connections m_connections;
    /// Once a list is on the screen, for it waits for the disk: 6 of 50 ms with 100,000 keys.
    QTimer m_reload;
    CredentialManager m_keeper;
    std::unique_ptr<SandboxProcess> m_startingSandbox;
    std::unique_ptr<SandboxProcess> m_sandbox; ///< the session's
    std::unique_ptr<SignInAttempt> m_attempt;
    std::unique_ptr<Session> m_session;
    DeviceKey *m_deviceKey = nullptr; ///< a child of the session
    Secret m_initialKey; ///< of a session that has not begun
    int m_deletions = 0;
    bool m_begun = false;
    bool m_couldNotStore = false; ///< the session's key
    bool m_isKnown = false; ///< the session's connection is one of those that are kept
};
