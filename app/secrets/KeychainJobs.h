// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/SecretStore.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <functional>

namespace QKeychain {
class Job;
}

/// QtKeychain's jobs with a time limit, one at a time. QtKeychain is to be used from the main
/// thread alone, where it keeps a queue of all jobs of the program.
class KeychainJobs : public QObject
{
    Q_OBJECT

public:
    enum class Patience {
        Limit, ///< the keychain is open: it does the rest by itself
        Person, ///< it may ask the person, who may take any time
    };

    KeychainJobs(
        const QString &service, std::chrono::milliseconds limit, QObject *parent = nullptr);

    void read(const QString &name, Patience patience, SecretStoreHandler<Secret> done);
    void write(const QString &name, const Secret &secret, Patience patience,
        SecretStoreHandler<Done> done);
    void remove(const QString &name, Patience patience, SecretStoreHandler<Done> done);

signals:
    void waitingForPersonChanged(bool waiting);

private:
    using Finished = std::function<void()>;

    void run(QKeychain::Job *job, const QString &name, Patience patience, Finished done,
        std::function<void(SecretStoreError)> failed);
    void giveUp();
    void setWaiting(bool waiting);
    SecretStoreError errorOf(const QKeychain::Job &job) const;

    QString m_service;
    std::chrono::milliseconds m_limit;
    QTimer m_timer;
    QPointer<QKeychain::Job> m_job;
    /// One that was given up. It cannot be deleted: libsecret still holds it.
    QPointer<QKeychain::Job> m_givenUp;
    Patience m_patience = Patience::Limit;
    bool m_isWaiting = false;
    std::function<void(SecretStoreError)> m_failed;
};
