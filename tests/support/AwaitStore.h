// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/SecretStore.h"

#include <QProcess>
#include <QTest>

#include <functional>
#include <optional>

/// Makes one request and waits for its result.
template <typename T>
SecretStoreResult<T> awaitStore(
    const std::function<void(QObject *, SecretStoreHandler<T>)> &request)
{
    QObject context;
    std::optional<SecretStoreResult<T>> answer;
    request(
        &context, [&answer](SecretStoreResult<T> result) { answer.emplace(std::move(result)); });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 30'000))
        return SecretStoreError { .detail = QStringLiteral("awaitStore: no result") };
    return std::move(*answer);
}

inline SecretStoreResult<Secret> readFrom(SecretStore &store, const QString &name)
{
    return awaitStore<Secret>(
        [&](QObject *context, auto done) { store.read(name, context, std::move(done)); });
}

inline SecretStoreResult<Unit> writeTo(
    SecretStore &store, const QString &name, const QByteArray &secret)
{
    return awaitStore<Unit>([&](QObject *context, auto done) {
        store.write(name, Secret(secret), context, std::move(done));
    });
}

inline SecretStoreResult<Secret> readFrom(SecretStore &store, const KeychainEntry &entry)
{
    return awaitStore<Secret>(
        [&](QObject *context, auto done) { store.read(entry, context, std::move(done)); });
}

inline SecretStoreResult<Unit> writeTo(
    SecretStore &store, const KeychainEntry &entry, const QByteArray &secret)
{
    return awaitStore<Unit>([&](QObject *context, auto done) {
        store.write(entry, Secret(secret), context, std::move(done));
    });
}

/// Runs a line of keychainReadCommand in a shell.
inline QByteArray runInShell(const QString &command)
{
    QProcess shell;
    shell.start(QStringLiteral("sh"), { QStringLiteral("-c"), command });
    (void)QTest::qWaitFor([&] { return shell.state() == QProcess::NotRunning; }, 30'000);
    return shell.exitCode() == 0 ? shell.readAllStandardOutput() : "failed";
}

inline SecretStoreResult<Unit> removeFrom(SecretStore &store, const QString &name)
{
    return awaitStore<Unit>(
        [&](QObject *context, auto done) { store.remove(name, context, std::move(done)); });
}

/// The outcome of a request, for QCOMPARE: "done", the secret, or the kind of the error.
QString describe(const SecretStoreError &error);

inline QString describe(const SecretStoreResult<Secret> &result)
{
    return result ? QString::fromUtf8(result.value().utf8()) : describe(result.error());
}

inline QString describe(const SecretStoreResult<Unit> &result)
{
    return result ? QStringLiteral("done") : describe(result.error());
}

inline QString describe(const SecretStoreError &error)
{
    using Kind = SecretStoreError::Kind;
    switch (error.kind) {
    case Kind::NotFound:
        return QStringLiteral("NotFound");
    case Kind::Locked:
        return QStringLiteral("Locked");
    case Kind::PromptCancelled:
        return QStringLiteral("PromptCancelled");
    case Kind::AccessDenied:
        return QStringLiteral("AccessDenied");
    case Kind::SwitchedOff:
        return QStringLiteral("SwitchedOff");
    case Kind::NotWorking:
        return QStringLiteral("NotWorking");
    case Kind::NoBus:
        return QStringLiteral("NoBus");
    case Kind::NoService:
        return QStringLiteral("NoService");
    case Kind::NotAnswering:
        return QStringLiteral("NotAnswering");
    case Kind::Refused:
        break;
    }
    return QStringLiteral("Refused: ") + error.detail;
}
