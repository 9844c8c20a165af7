// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/Secret.h"

#include <QByteArray>
#include <QDBusArgument>
#include <QDBusObjectPath>
#include <QMetaType>
#include <QString>

#include <optional>

/// The names and types of freedesktop.org's Secret Service API.
namespace secretService {

inline const QString name = QStringLiteral("org.freedesktop.secrets");
inline const QString path = QStringLiteral("/org/freedesktop/secrets");

/// Returns an interface of the API, such as "Item".
inline QString interface(const char *shortName)
{
    return QStringLiteral("org.freedesktop.Secret.") + QLatin1StringView(shortName);
}

/// A secret, sealed by a session.
struct Sealed
{
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};

inline QDBusArgument &operator<<(QDBusArgument &argument, const Sealed &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

inline const QDBusArgument &operator>>(const QDBusArgument &argument, Sealed &secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument;
}

}

Q_DECLARE_METATYPE(secretService::Sealed)

/// A session with the Secret Service. Both sides agree on a key (Diffie-Hellman), which encrypts
/// each secret on its way over the bus. A service without encryption gets a plain session.
class SecretServiceSession
{
public:
    SecretServiceSession();

    static QString algorithm() { return QStringLiteral("dh-ietf1024-sha256-aes128-cbc-pkcs7"); }
    /// The key for the service, an argument of `OpenSession`.
    const QByteArray &publicKey() const { return m_publicKey; }
    /// False if the service's key is not one.
    bool agree(const QByteArray &servicesKey);

    /// Seals a secret; before `agree`, in plain. Needs the path.
    secretService::Sealed seal(const Secret &secret) const;
    /// Returns nullopt if the secret is not sealed in this session.
    std::optional<Secret> unseal(const secretService::Sealed &sealed) const;

    /// The object of the session, which the service names.
    const QDBusObjectPath &path() const { return m_path; }
    void setPath(const QDBusObjectPath &path) { m_path = path; }

private:
    QDBusObjectPath m_path;
    Secret m_privateKey;
    QByteArray m_publicKey;
    Secret m_key; ///< of AES; empty in a plain session
};
