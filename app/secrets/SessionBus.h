// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Result.h"
#include "secrets/SecretStore.h"
#include "secrets/SessionBusCheck.h"

#include <QDBusConnection>
#include <QDBusError>
#include <QDBusMessage>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

class SessionBusOpening;

/// The keychain's own connection to the session bus. Neither connecting nor a call ever waits.
class SessionBus : public QObject
{
    Q_OBJECT

public:
    using OpenHandler = std::function<void(Result<Done, SecretStoreError>)>;
    using Reply = Result<QVariantList, QDBusError>;
    using ReplyHandler = std::function<void(Reply)>;

    /// `limit` is for the connection, and for each call.
    explicit SessionBus(std::chrono::milliseconds limit, QObject *parent = nullptr);
    ~SessionBus() override;

    /// Connects when there is no connection, or when it has gone. One at a time.
    void open(OpenHandler done);
    void call(const QDBusMessage &message, QObject *context, ReplyHandler done);
    static SecretStoreError meaningOf(const QDBusError &error);

    /// Both valid once it is open.
    QDBusConnection connection() const;
    bool hasLibsecret() const { return m_hasLibsecret; }

private:
    void connectToBus(const QString &address);
    void useOpening();
    void finish(Result<Done, SecretStoreError> outcome);

    std::chrono::milliseconds m_limit;
    SessionBusCheck m_check;
    QTimer m_openingLimit;
    SessionBusOpening *m_opening = nullptr;
    QString m_connectionName;
    std::shared_ptr<void> m_libsecretBus;
    bool m_hasLibsecret = false;
    OpenHandler m_done;
};
