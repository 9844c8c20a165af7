// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/SecretStore.h"

#include <chrono>
#include <functional>
#include <memory>
#include <queue>

class KeychainAccess;

/// The system's keychain, by QtKeychain: on Linux the Secret Service (gnome-keyring, KWallet), on
/// Windows the Credential Manager, on macOS the Keychain. It costs nothing until the first request.
class Keychain : public SecretStore
{
    Q_OBJECT

public:
    struct Limits
    {
        /// For each step that the service does by itself. A person who is asked for the keychain's
        /// password may take any time.
        std::chrono::milliseconds answer { 10'000 };
    };

    explicit Keychain(QObject *parent = nullptr)
        : Keychain(Limits {}, parent)
    {
    }
    explicit Keychain(Limits limits, QObject *parent = nullptr);
    ~Keychain() override;

    void read(const QString &name, QObject *context, SecretStoreHandler<Secret> done) override;
    void write(const QString &name, Secret secret, QObject *context,
        SecretStoreHandler<Done> done) override;
    void remove(const QString &name, QObject *context, SecretStoreHandler<Done> done) override;

private:
    using Request = std::function<void()>;

    template <typename T>
    SecretStoreHandler<T> last(QObject *context, SecretStoreHandler<T> done);
    void enqueue(Request request);
    void startNext();
    KeychainAccess &access();

    Limits m_limits;
    std::unique_ptr<KeychainAccess> m_access;
    std::queue<Request> m_waiting;
    bool m_isBusy = false;
};
