// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/SessionBus.h"
#include "app/secrets/SecretServicePrompt.h"
#include "app/secrets/SecretServiceSession.h"
#include "app/secrets/SecretStore.h"

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QList>
#include <QPointer>
#include <QStringList>

#include <functional>
#include <memory>

/// The keychain of freedesktop.org's Secret Service API: GNOME Keyring, KeePassXC and others. It
/// finds what QtKeychain has stored. The bus must be open. One request at a time.
class SecretService : public SecretStore
{
    Q_OBJECT

public:
    explicit SecretService(SessionBus &bus, QObject *parent = nullptr);

    void read(const QString &name, QObject *context, SecretStoreHandler<Secret> done) override;
    void write(const QString &name, Secret secret, QObject *context,
        SecretStoreHandler<Done> done) override;
    void remove(const QString &name, QObject *context, SecretStoreHandler<Done> done) override;
    KeychainProgram program() const override { return m_program; }

private slots:
    void lookWhetherOpen();

private:
    enum class Operation { Read, Write, Remove };
    enum class Collection { Missing, Locked, Open };
    using Reply = SessionBus::Reply;
    using Patience = SessionBus::Patience;
    using Answer = SecretServicePrompt::Answer;
    using Step = void (SecretService::*)(const QVariantList &);

    void start(Operation operation, const QString &name, QObject *context,
        SecretStoreHandler<Secret> done);
    void finish(SecretStoreResult<Secret> outcome);
    void fail(SecretStoreError::Kind kind) { finish(SecretStoreError { .kind = kind }); }
    void ask(const QDBusMessage &message, const char *signature, Patience patience, Step then);
    QDBusMessage call(const QString &object, const char *interface, const char *method,
        const QVariantList &arguments = {}) const;
    QDBusMessage getLocked(const char *interface, const QString &object) const;

    // The service, and a session with it.
    void findService();
    void readOwner(const QVariantList &reply);
    void useService(const QString &owner);
    void openSession();
    void openPlainSession();

    // What it has.
    void look();
    void lookAgain(const QVariantList &) { look(); }
    void readAlias(const QVariantList &reply);
    void readLocked(const QVariantList &reply);
    void search();
    void readEntries(const QVariantList &reply);
    void evaluate();
    QStringList lockedObjects() const;

    // Its questions.
    void unlock(const QStringList &objects);
    void createCollection();
    void showPrompt(const QVariant &prompt, const std::function<void(Answer)> &answered);
    void explainDismissal(const QString &object);
    void explainLock(SecretStoreError::Kind kind, const QString &object);

    // What was asked for.
    void act();
    void readSecret(const QVariantList &reply);
    void store();
    void createItem(const QVariant &sealed);
    void deleteNext();
    void endRemoval();

    // What has stayed locked.
    void watchLocks();
    void stopWatchingLocks();
    void setWatching(bool watching);

    SessionBus &m_bus;
    SecretServicePrompt m_prompt;
    QString m_owner; ///< the service's unique name
    KeychainProgram m_program = KeychainProgram::Unknown;
    std::shared_ptr<SecretServiceSession> m_session;

    // The request.
    Operation m_operation = Operation::Read;
    QString m_name;
    Secret m_secret; ///< to be written, then to be found
    QPointer<QObject> m_context;
    SecretStoreHandler<Secret> m_done;
    QStringList m_asked; ///< objects that the user was asked to unlock
    bool m_askedWhileSearching = false; ///< the service did, by itself
    bool m_hasActed = false; ///< written or removed: what is there now is the outcome
    bool m_wasDismissed = false; ///< a question about that

    // What was found.
    QList<QDBusObjectPath> m_openEntries;
    QList<QDBusObjectPath> m_lockedEntries;
    QString m_defaultCollection;
    Collection m_defaultState = Collection::Missing;

    QStringList m_lockedOnes; ///< watched, since a request failed because of them
    QString m_watched; ///< the service that they belong to
    bool m_isPromptOpen = false;
    bool m_isCallSlow = false;
};
