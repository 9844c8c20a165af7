// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/KeychainDoor.h"
#include "secrets/KeychainJobs.h"
#include "secrets/SecretStore.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

/// What each request to the keychain takes: first its door, then QtKeychain, then a look at
/// whether that did it. One request at a time.
class KeychainAccess : public QObject
{
    Q_OBJECT

public:
    explicit KeychainAccess(std::chrono::milliseconds limit, QObject *parent = nullptr);

    void read(const QString &name, const SecretStoreHandler<Secret> &done);
    void write(const QString &name, Secret secret, const SecretStoreHandler<Done> &done);
    void remove(const QString &name, const SecretStoreHandler<Done> &done);

signals:
    void waitingForPersonChanged(bool waiting);

private:
    using Entry = KeychainDoor::Entry;
    using Failed = std::function<void(SecretStoreError)>;

    void open(const QString &name, KeychainDoor::Purpose purpose, const Failed &failed,
        const std::function<void(Entry)> &then);
    void readOpen(const QString &name, Entry entry, const SecretStoreHandler<Secret> &done);
    void explainAbsence(const QString &name, const SecretStoreHandler<Secret> &done);
    void compare(const QString &name, const std::shared_ptr<Secret> &stored, Entry entry,
        const SecretStoreHandler<Done> &done);
    void removeOpen(const QString &name, Entry entry, const SecretStoreHandler<Done> &done);
    void makeSureItIsGone(const QString &name, Entry entry, const SecretStoreHandler<Done> &done);

    std::unique_ptr<KeychainDoor> m_door;
    KeychainJobs m_jobs;
};
