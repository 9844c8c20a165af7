// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Result.h"
#include "secrets/SecretStore.h"

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QList>
#include <QObject>

#include <functional>

class SessionBus;

/// What the Secret Service knows of an entry. QtKeychain cannot tell: it calls a locked entry
/// absent, and its deletion done.
struct SecretServiceState
{
    enum class Collection { Missing, Locked, Open };

    QString owner; ///< who answers: another one after the service has been started again
    QList<QDBusObjectPath> openEntries;
    QList<QDBusObjectPath> lockedEntries;
    Collection defaultCollection = Collection::Missing; ///< where new entries go
};

/// Asks for it over D-Bus, one entry at a time.
class SecretServiceProbe : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<void(Result<SecretServiceState, SecretStoreError>)>;

    explicit SecretServiceProbe(SessionBus &bus, QObject *parent = nullptr);

    /// `service` and `name` are what QtKeychain is given.
    void look(const QString &service, const QString &name, Handler done);

private:
    using Step = void (SecretServiceProbe::*)(const QVariantList &);

    void ask(const QDBusMessage &message, Step then);
    void readEntries(const QVariantList &reply);
    void readOwner(const QVariantList &reply);
    void readAlias(const QVariantList &reply);
    void readLocked(const QVariantList &reply);
    void finish(Result<SecretServiceState, SecretStoreError> outcome);

    SessionBus &m_bus;
    SecretServiceState m_state;
    Handler m_done;
};
