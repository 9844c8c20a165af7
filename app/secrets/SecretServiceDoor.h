// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/KWalletProbe.h"
#include "secrets/KeychainDoor.h"
#include "secrets/SecretServiceProbe.h"
#include "secrets/SecretServicePrompt.h"
#include "secrets/SessionBus.h"

/// The way in on Linux: the session bus, libsecret, and an open collection of the Secret Service.
class SecretServiceDoor : public KeychainDoor
{
    Q_OBJECT

public:
    explicit SecretServiceDoor(
        const QString &service, std::chrono::milliseconds limit, QObject *parent = nullptr);

    void open(const QString &name, Purpose purpose, Handler done) override;

private:
    using Opened = Result<Done, SecretStoreError>;

    void findKeychain();
    void look();
    void judge(const SecretServiceState &state);
    void unlock(const QList<QDBusObjectPath> &objects);
    void createCollection();
    void finish(Result<Entry, SecretStoreError> outcome);

    QString m_service;
    SessionBus m_bus;
    KWalletProbe m_kwallet;
    SecretServiceProbe m_probe;
    SecretServicePrompt m_prompt;
    QString m_name;
    Purpose m_purpose = Purpose::Check;
    bool m_mayAsk = false;
    Handler m_done;
};
