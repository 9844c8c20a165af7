// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/Result.h"
#include "app/secrets/SessionBusCheck.h"
#include "app/secrets/SecretStore.h"

#include <QDBusConnection>
#include <QDBusError>
#include <QDBusMessage>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

class SessionBusOpening;

/// The one connection to the session bus over which the keychain is used: some keychains grant
/// access a connection at a time. Neither connecting nor a call ever blocks.
class SessionBus : public QObject
{
    Q_OBJECT

public:
    enum class Patience {
        Limit, ///< the callee does it by itself
        Person, ///< it may ask the user, who may take any time, for as long as it answers a ping
    };
    struct Failure
    {
        SecretStoreError meaning;
        QString name = {}; ///< D-Bus's name of the error; empty if the bus did not report it
    };
    using OpenHandler = std::function<void(Result<Done, SecretStoreError>)>;
    using Reply = Result<QVariantList, Failure>;
    using ReplyHandler = std::function<void(Reply)>;

    /// `limit` is for the connection, and for each call that asks nobody.
    explicit SessionBus(std::chrono::milliseconds limit, QObject *parent = nullptr);
    ~SessionBus() override;

    /// Connects when there is no connection, or when it has gone. One at a time.
    void open(OpenHandler done);
    /// A reply that has not this `signature` is a failure: NotWorking.
    void call(const QDBusMessage &message, const char *signature, Patience patience,
        QObject *context, ReplyHandler done);

    /// Valid once it is open.
    QDBusConnection connection() const;

signals:
    /// A call takes so long that the callee seems to ask the user.
    void waitingForPersonChanged(bool waiting);

private:
    class Call;

    Failure failureOf(const QDBusError &error) const;
    void connectToBus(const QString &address);
    void useOpening();
    void finish(Result<Done, SecretStoreError> outcome);

    std::chrono::milliseconds m_limit;
    SessionBusCheck m_check;
    QTimer m_openingLimit;
    SessionBusOpening *m_opening = nullptr;
    QString m_connectionName;
    OpenHandler m_done;
};
