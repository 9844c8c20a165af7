// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/Result.h"
#include "app/secrets/SecretStore.h"

#include <QDBusMessage>
#include <QDBusServiceWatcher>
#include <QObject>
#include <QString>

#include <functional>

class SessionBus;

/// Shows one question of the Secret Service, and reports how it was answered. A question whose
/// asker was destroyed stays on the screen: taking it back, by `Prompt.Dismiss`, crashes
/// gnome-keyring 42.
class SecretServicePrompt : public QObject
{
    Q_OBJECT

public:
    enum class Answer { Given, Dismissed };
    using Handler = std::function<void(Result<Answer, SecretStoreError>)>;

    explicit SecretServicePrompt(SessionBus &bus, QObject *parent = nullptr);

    /// `prompt` is the object that `service`, by its unique name, has made for it. One at a time.
    void show(const QString &service, const QString &prompt, Handler done);

signals:
    void waitingForPersonChanged(bool waiting);

private slots:
    void onCompleted(const QDBusMessage &message);
    void onBusGone();

private:
    void setListening(bool listening);
    void finish(Result<Answer, SecretStoreError> outcome);

    SessionBus &m_bus;
    QDBusServiceWatcher m_watcher;
    QString m_service;
    QString m_prompt; ///< the question on the screen; empty when there is none
    Handler m_done;
};
