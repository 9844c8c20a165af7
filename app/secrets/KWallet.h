// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/SecretStore.h"

#include <QObject>

#include <functional>

class SessionBus;

/// Tells whether QtKeychain, and with it KDE's wallet, is used rather than the Secret Service: on
/// Plasma, if the wallet is enabled. QtKeychain asks that by blocking, up to half a second; once
/// the wallet has answered here, it answers there immediately.
class KWallet : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<void(SecretStoreResult<bool>)>;

    explicit KWallet(SessionBus &bus, QObject *parent = nullptr);

    void look(const Handler &done);

private:
    void explainSilence(const SecretStoreError &error, const Handler &done);

    SessionBus &m_bus;
};
