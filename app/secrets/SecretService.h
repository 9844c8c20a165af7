// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/AsyncBus.h"
#include "app/secrets/SecretServiceSession.h"
#include "app/secrets/SecretStore.h"

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusServiceWatcher>
#include <QList>
#include <QStringList>

#include <functional>
#include <memory>

/// Returns what an error of the bus means for a keychain.
SecretStoreError toSecretStoreError(const AsyncBus::Error &error);

/// The keychain of freedesktop.org's Secret Service API: GNOME Keyring, KeePassXC and others. It
/// finds what QtKeychain has stored. The bus must be open. One request at a time.
///
/// A prompt whose asker was destroyed stays on the screen: `Prompt.Dismiss` crashes gnome-keyring
/// 42.
class SecretService : public SecretStore
{
    Q_OBJECT

public:
    /// Unless it `mayAsk`, reading reports a lock instead of letting the service ask the user.
    SecretService(AsyncBus &bus, bool mayAsk, QObject *parent = nullptr);

    void start(Request request) override;
    KeychainProgram program() const override { return m_program; }
    /// Returns true while a prompt seems to be on the screen that asks for a keychain's password.
    bool asksToUnlock() const { return m_isPromptActive && m_isUnlocking; }

private slots:
    void checkWatchedLock();
    void onPromptCompleted(const QDBusMessage &message);
    void onBusDisconnected();

private:
    enum class Collection { Missing, Locked, Open };
    using Reply = AsyncBus::Reply;
    using Timeout = AsyncBus::Timeout;
    using Then = std::function<void(const QVariantList &reply)>;
    using PromptHandler = std::function<void(bool dismissed)>;

    void finish(SecretStoreResult<Secret> outcome);
    void fail(SecretStoreError::Kind kind) { finish(SecretStoreError { .kind = kind }); }
    /// Calls `then` with the reply; without one, the request has failed.
    void call(const QDBusMessage &message, const char *signature, Timeout timeout, Then then);
    QDBusMessage method(const QString &object, const char *interface, const char *name,
        const QVariantList &arguments = {}) const;
    QDBusMessage getLocked(const char *interface, const QString &object) const;
    void isOpen(
        const char *interface, const QString &object, const std::function<void(bool)> &then);

    // The service, and a session with it.
    void findService();
    void useService(const QString &owner);
    void listen();
    void openSession(bool isEncrypted);

    // Its entries and locks.
    void look();
    void search();
    void evaluate();
    QStringList lockedObjects() const;
    bool isKeePassXc() const { return m_program == KeychainProgram::KeePassXc; }

    // Unlocking, and other prompts.
    void unlock(const QStringList &objects);
    void createCollection();
    void explainDismissal(const QString &object);
    void explainLock(SecretStoreError::Kind kind, const QString &object);
    void showPrompt(const QVariant &prompt, PromptHandler answered);
    /// Looks again when the user has answered the prompt.
    void showPrompt(const QVariant &prompt, const std::function<void()> &dismissed);
    void endPrompt(const SecretStoreResult<bool> &dismissed);
    void updatePromptActive();

    // The operation.
    void act();
    void readSecret(const QVariantList &reply);
    void store();
    void setLabel();
    void deleteNext();

    AsyncBus &m_bus;
    const bool m_mayAsk;
    QString m_owner; ///< the service's unique name
    KeychainProgram m_program = KeychainProgram::Unknown;
    std::shared_ptr<SecretServiceSession> m_session;

    Request m_request;
    QStringList m_asked; ///< objects that the user was asked to unlock
    bool m_isUnlocking = false; ///< the service was asked to unlock what is known to be locked
    bool m_askedWhileSearching = false; ///< the service did, by itself
    bool m_hasActed = false; ///< written or removed: the entries tell the outcome
    bool m_wasDismissed = false; ///< a prompt about that

    // Its entries and locks.
    QList<QDBusObjectPath> m_openEntries;
    QList<QDBusObjectPath> m_lockedEntries;
    QString m_defaultCollection;
    Collection m_defaultState = Collection::Missing;

    // Its prompt.
    QDBusServiceWatcher m_watcher; ///< notices that the service ends
    QString m_prompt; ///< the prompt on the screen; empty if there is none
    PromptHandler m_answered;
    bool m_isCallSlow = false; ///< the service seems to prompt
    bool m_isPromptActive = false; ///< either of them

    QString m_watchedLock; ///< an object that made a request fail; empty for none
    bool m_mayHaveUnlocked = false; ///< while a request was under way
};
