// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/SecretStore.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>

namespace QKeychain {
class Job;
}

/// The keychains that QtKeychain uses, which ask the user by themselves: KWallet, those of Windows
/// and macOS, and that of a Flatpak. One request at a time, and from the main thread only, where
/// QtKeychain keeps a queue of all jobs of the program.
class QtKeychainStore : public SecretStore
{
    Q_OBJECT

public:
    explicit QtKeychainStore(QObject *parent = nullptr);

    void read(const QString &name, QObject *context, SecretStoreHandler<Secret> done) override;
    void write(const QString &name, Secret secret, QObject *context,
        SecretStoreHandler<Unit> done) override;
    void remove(const QString &name, QObject *context, SecretStoreHandler<Unit> done) override;
    KeychainProgram program() const override;

private:
    void run(QKeychain::Job *job, const QString &name, QObject *context,
        const std::function<void()> &done, const std::function<void(SecretStoreError)> &failed);
    void verifyStored(const QString &name, const Secret &stored, QObject *context,
        const SecretStoreHandler<Unit> &done);
    void verifyRemoved(const QString &name, QObject *context, const SecretStoreHandler<Unit> &done);
    void setWaiting(bool waiting);

    QTimer m_promptDetection;
    bool m_isWaiting = false;
};
