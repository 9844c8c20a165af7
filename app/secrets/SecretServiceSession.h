// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/SecretServiceApi.h"

#include "app/secrets/Secret.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

/// A session with the Secret Service: both agree on a key (Diffie-Hellman), with which each secret
/// is sealed on its way over the bus. A service that knows no encryption gets a plain session.
class SecretServiceSession
{
public:
    SecretServiceSession();
    ~SecretServiceSession();

    static QString algorithm() { return QStringLiteral("dh-ietf1024-sha256-aes128-cbc-pkcs7"); }
    /// For the service, in `OpenSession`.
    const QByteArray &publicKey() const { return m_publicKey; }
    /// False if the service's key is not one.
    bool agree(const QByteArray &servicesKey);

    /// Both need `path`, and are plain until `agree` has been called.
    secretService::Sealed seal(const Secret &secret) const;
    /// Nullopt if it is not sealed in this session.
    std::optional<Secret> unseal(const secretService::Sealed &sealed) const;

    QDBusObjectPath path;

private:
    QByteArray m_privateKey;
    QByteArray m_publicKey;
    QByteArray m_key; ///< of AES; empty in a plain session
};
