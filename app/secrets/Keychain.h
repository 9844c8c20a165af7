#pragma once

#include "secrets/SecretStore.h"

#include <chrono>
#include <memory>

/// The system's keychain, by QtKeychain: on Linux the Secret Service (gnome-keyring, KWallet), on
/// Windows the Credential Manager, on macOS the Keychain.
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
};
