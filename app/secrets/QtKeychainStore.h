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

    void start(Request request) override;
    KeychainProgram program() const override;

private:
    void run(QKeychain::Job *job, const Request &request, const std::function<void()> &done);
    void verify(const Request &request);
    void setWaiting(bool waiting);

    QTimer m_promptDetection;
    bool m_isWaiting = false;
};
