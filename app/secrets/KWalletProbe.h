// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Result.h"
#include "secrets/SecretStore.h"

#include <QObject>

#include <functional>

class SessionBus;

/// Whether QtKeychain will use KDE's wallet rather than the Secret Service: it does on Plasma, and
/// where there is no libsecret, if the wallet answers. It asks that by waiting, up to half a
/// second; once the wallet has answered here, it answers there at once.
class KWalletProbe : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<void(Result<bool, SecretStoreError>)>;

    explicit KWalletProbe(SessionBus &bus, QObject *parent = nullptr);

    void look(Handler done);

private:
    SessionBus &m_bus;
};
