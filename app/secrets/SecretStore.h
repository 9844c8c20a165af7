// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Result.h"
#include "secrets/Secret.h"

#include <QObject>
#include <QString>

#include <functional>

/// Why the system's keychain did not do what was asked. Each failure has exactly one kind; the
/// sentence that a person reads for it lives in `ui/text/SecretStoreText`.
struct SecretStoreError
{
    enum class Kind {
        NotFound, ///< the keychain is open, and has no such entry
        Locked, ///< it is locked, and nobody could be asked to unlock it
        PromptCancelled, ///< the person closed the keychain's own question
        NoBus, ///< there is no session bus, over which programs reach the keychain
        NoService, ///< no keychain service runs, and none can be started
        NotAnswering, ///< it did not answer within the time limit
        LibraryMissing, ///< libsecret, over which it is reached, is not installed
        Refused, ///< anything else, with the keychain's own words in `detail`
    };

    Kind kind = Kind::Refused;
    QString detail = {}; ///< the system's own words; never a secret
};

template <typename T>
using SecretStoreResult = Result<T, SecretStoreError>;

template <typename T>
using SecretStoreHandler = std::function<void(SecretStoreResult<T>)>;

/// Where keys are kept between runs. Nothing here waits: a handler is called later, exactly once,
/// unless `context` has gone by then. Requests are done one after the other, in their order.
class SecretStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void read(const QString &name, QObject *context, SecretStoreHandler<Secret> done) = 0;
    /// Replaces what is there, and reads it back before it says that it is done.
    virtual void write(
        const QString &name, Secret secret, QObject *context, SecretStoreHandler<Done> done)
        = 0;
    /// What is not there counts as removed; what is locked does not.
    virtual void remove(const QString &name, QObject *context, SecretStoreHandler<Done> done) = 0;

signals:
    /// The system shows a question of its own, to unlock the keychain.
    void waitingForPersonChanged(bool waiting);
};
