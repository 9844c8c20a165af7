// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/SecretStore.h"

#include <chrono>
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
        /// Applies to each step in which the service does not ask the user.
        std::chrono::milliseconds reply { 10'000 };
        /// Reading reports a lock instead of letting the keychain of Linux ask the user to unlock
        /// it.
        bool mayAsk = true;
    };

    explicit Keychain(QObject *parent = nullptr)
        : Keychain(Limits {}, parent)
    {
    }
    explicit Keychain(Limits limits, QObject *parent = nullptr);
    ~Keychain() override;

    void start(Request request) override;
    KeychainProgram program() const override;
    /// Returns true if the active prompt is known to ask for the keychain's password.
    bool asksToUnlock() const;

private:
    struct Stores;
    void startNext();
    void finish(const Request &request, SecretStoreResult<Secret> result);

    const std::unique_ptr<Stores> m_stores;
    std::queue<Request> m_waiting;
    bool m_isBusy = false;
};
