// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/Result.h"
#include "app/secrets/SecretStore.h"

#include <QLocalSocket>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

/// Whether the session bus says anything at all. libdbus connects by waiting, up to 25 s and in the
/// one thread that all D-Bus connections of the program share; so a bus is asked here first, with
/// a line of its sign-in protocol that needs no credentials.
class SessionBusCheck : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<void(Result<Done, SecretStoreError>)>;

    /// Where the bus is, in D-Bus's own notation; empty when there is none.
    static QString address();

    explicit SessionBusCheck(QObject *parent = nullptr);

    void start(const QString &address, std::chrono::milliseconds limit, Handler done);

private:
    void greet();
    void finish(Result<Done, SecretStoreError> outcome);

    QLocalSocket m_socket;
    QTimer m_limit;
    Handler m_done;
};
