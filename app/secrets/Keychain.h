// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/SecretStore.h"

#include <chrono>
#include <functional>
#include <memory>
#include <queue>

/// The system's keychain: on Linux the Secret Service (GNOME Keyring, KeePassXC) or KWallet, on
/// Windows the Credential Manager, on macOS the Keychain. It queues the requests, and connects to
/// nothing before the first one.
class Keychain : public SecretStore
{
    Q_OBJECT

public:
    struct Limits
    {
        /// For each step in which the service does not ask the user, who may take any time.
        std::chrono::milliseconds reply { 10'000 };
    };

    explicit Keychain(QObject *parent = nullptr)
        : Keychain(Limits {}, parent)
    {
    }
    explicit Keychain(Limits limits, QObject *parent = nullptr);
    ~Keychain() override;

    void read(const QString &name, QObject *context, SecretStoreHandler<Secret> done) override;
    void write(const QString &name, Secret secret, QObject *context,
        SecretStoreHandler<Unit> done) override;
    void remove(const QString &name, QObject *context, SecretStoreHandler<Unit> done) override;
    KeychainProgram program() const override;

private:
    struct Stores;
    using Failed = std::function<void(SecretStoreError)>;
    struct Request
    {
        std::function<void(SecretStore &)> start;
        Failed failed; ///< called if no store can be chosen
    };

    template <typename T>
    SecretStoreHandler<T> finisher(QObject *context, SecretStoreHandler<T> done);
    void enqueue(Request request);
    void startNext();
    Stores &stores();

    Limits m_limits;
    std::unique_ptr<Stores> m_stores;
    std::queue<Request> m_waiting;
    bool m_isBusy = false;
};
