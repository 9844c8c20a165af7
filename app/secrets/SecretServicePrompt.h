// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Result.h"
#include "secrets/SecretStore.h"

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusServiceWatcher>
#include <QDBusVariant>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>

class SessionBus;

/// Does over D-Bus what may need a person: unlocking, and making the first collection. Libraries
/// that do it by themselves do not say whether the person declined. A question whose asker has gone
/// stays on the screen: taking it back, by `Prompt.Dismiss`, crashes gnome-keyring 42.
class SecretServicePrompt : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<void(Result<Done, SecretStoreError>)>;

    explicit SecretServicePrompt(SessionBus &bus, QObject *parent = nullptr);

    /// Done when the question was answered: look whether they are open now. One at a time.
    void unlock(const QList<QDBusObjectPath> &objects, Handler done);
    /// Makes the collection in which entries are stored by default.
    void createDefaultCollection(Handler done);

signals:
    void waitingForPersonChanged(bool waiting);

private slots:
    void onCompleted(bool dismissed, const QDBusVariant &result);
    void onBusGone();

private:
    void request(const QDBusMessage &message, Handler done);
    void ask(const QString &prompt);
    void setListening(bool listening);
    void explainDismissal();
    void abandon(SecretStoreError error);
    void finish(Result<Done, SecretStoreError> outcome);

    SessionBus &m_bus;
    QDBusServiceWatcher m_service;
    QString m_prompt; ///< the question on the screen; empty when there is none
    Handler m_done;
};
