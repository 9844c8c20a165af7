// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/Result.h"
#include "app/secrets/Secret.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>
#include <optional>

/// The programs that serve the system's keychain and that Llavero distinguishes.
enum class KeychainProgram { Unknown, GnomeKeyring, KeePassXc, KWallet };

/// The reason why a request to the system's keychain failed. Each failure has exactly one kind. The
/// sentence for the user is in `ui/text/SecretStoreText`.
struct SecretStoreError
{
    enum class Kind {
        NotFound, ///< the keychain is open, and has no such entry
        Locked, ///< it is locked, and nobody could be asked to unlock it
        PromptCancelled, ///< the user closed the keychain's prompt for its password
        AccessDenied, ///< the keychain is open, and the user did not allow Llavero to use the entry
        SwitchedOff, ///< the user has disabled the keychain in its settings
        NoBus, ///< there is no session bus, over which programs reach the keychain
        NoService, ///< no keychain service runs, and none can be started
        NotAnswering, ///< the service is there, but hangs
        NotWorking, ///< its responses do not conform to the Secret Service API
        Refused, ///< anything else, with the keychain's own words in `detail`
    };

    Kind kind = Kind::Refused;
    QString detail = {}; ///< the system's own words; never a secret
    KeychainProgram program = KeychainProgram::Unknown; ///< the one that was asked
    /// The request was sent, and may or may not have had an effect.
    bool isOutcomeUnknown = false;
};

template <typename T>
using SecretStoreResult = Result<T, SecretStoreError>;

template <typename T>
using SecretStoreHandler = std::function<void(SecretStoreResult<T>)>;

/// An entry that the user names, so that other programs find it. None of its texts is empty.
struct KeychainEntry
{
    QString label; ///< shown by the keychain's own program
    QString service; ///< with `account`, it identifies the entry
    QString account;
};

/// A store that keeps keys between runs. Nothing here waits: a handler is called later, exactly
/// once, unless `context` was destroyed. Requests are done one after the other, in their order.
class SecretStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void read(const QString &name, QObject *context, SecretStoreHandler<Secret> done);
    /// Replaces the entry, and reads it back before it reports success.
    void write(const QString &name, Secret secret, QObject *context, SecretStoreHandler<Unit> done);
    /// An entry that is not there counts as removed. A locked one does not.
    void remove(const QString &name, QObject *context, SecretStoreHandler<Unit> done);
    /// These do the same with an entry of the user's.
    void read(const KeychainEntry &entry, QObject *context, SecretStoreHandler<Secret> done);
    void write(
        const KeychainEntry &entry, Secret secret, QObject *context, SecretStoreHandler<Unit> done);

    /// Returns the program that was asked last.
    virtual KeychainProgram program() const = 0;

    enum class Operation { Read, Write, Remove };
    struct Request
    {
        Operation operation = Operation::Read;
        QString name = {};
        Secret secret = {}; ///< to be written
        QPointer<QObject> context = {};
        SecretStoreHandler<Secret> done = {}; ///< the secret is empty unless it was read
        std::optional<KeychainEntry> entry = {}; ///< instead of the one called `name`
    };
    virtual void start(Request request) = 0;

signals:
    /// The keychain shows a prompt to the user, or seems to.
    void promptActiveChanged(bool waiting);
    /// A request failed because the keychain was locked, and it is open now.
    void becameAvailable();
};
