// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/store/ServiceCatalog.h"

#include <QCryptographicHash>
#include <QStringList>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qint64 kEnvironmentsPerConnection = 20;

QJsonObject connection(
    const QString &id, const QString &name, const QString &serviceCode, const QString &type)
{
    return {
        { u"id"_s, id },
        { u"name"_s, name },
        { u"serviceCode"_s, serviceCode },
        { u"type"_s, type },
    };
}

QJsonObject environment(const QString &id, const QString &name, const QJsonValue &connection)
{
    return {
        { u"id"_s, id },
        { u"name"_s, name },
        { u"serviceConnection"_s,
            QJsonObject { { u"id"_s, connection[u"id"] }, { u"name"_s, connection[u"name"] } } },
    };
}

QString idFor(const QString &name)
{
    return QUuid::createUuidV5(QUuid(), name).toString(QUuid::WithoutBraces);
}

QString credential(const QString &purpose, const QString &environmentId)
{
    const QByteArray digest
        = QCryptographicHash::hash((purpose + environmentId).toUtf8(), QCryptographicHash::Sha512);
    return QString::fromLatin1(
        digest.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QJsonObject field(const QString &key, const QString &value, bool sensitive, bool specific)
{
    return {
        { u"key"_s, key },
        { u"value"_s, value },
        { u"sensitive"_s, sensitive },
        { u"environmentSpecific"_s, specific },
    };
}

} // namespace

ServiceCatalog::ServiceCatalog(qint64 environments)
{
    m_connections = {
        connection(
            u"0f6c8f3a-4d1e-4a57-9f0b-6a1d2c3e4b50"_s, u"Beta2-r1"_s, u"beta2-r1"_s, u"cloudca"_s),
        connection(u"7be21d94-53c8-4f6d-8a90-1c4f7e0d9b21"_s, u"Compute East"_s, u"compute-east"_s,
            u"openstack"_s),
    };
    const QJsonObject samples[] = {
        environment(u"a4d1c8e0-2b7f-4e35-9c16-8f0d3b5a7e62"_s, u"production"_s, m_connections[0]),
        environment(u"c9f37b12-6e04-4d8a-b2f5-3a71e9c0d845"_s, u"staging"_s, m_connections[0]),
        environment(u"e52a0d6b-9c38-4176-8d4e-f7b1c2a09e53"_s, u"development"_s, m_connections[1]),
    };
    static const QStringList stems { u"production"_s, u"staging"_s, u"development"_s, u"demo"_s };
    for (qint64 index = 0; index < environments; ++index) {
        if (index < std::ssize(samples)) {
            m_environments.append(samples[index]);
            continue;
        }
        const qint64 added = index - std::ssize(samples);
        const qint64 number = added / kEnvironmentsPerConnection + 1;
        if (added % kEnvironmentsPerConnection == 0) {
            const QString name = u"Region %1"_s.arg(number);
            m_connections.append(
                connection(idFor(name), name, u"region-%1"_s.arg(number), u"cloudca"_s));
        }
        const qint64 within = added % kEnvironmentsPerConnection;
        const QString name = within < stems.size()
            ? stems[within]
            : u"%1-%2"_s.arg(stems[within % stems.size()]).arg(within / stems.size() + 1);
        m_environments.append(
            environment(idFor(u"%1 %2"_s.arg(number).arg(name)), name, m_connections.last()));
    }
}

QJsonObject ServiceCatalog::apiInfo(const QJsonObject &connection, const QString &environmentId)
{
    const QString endpoint
        = u"https://%1.example.com/client/api"_s.arg(connection[u"serviceCode"].toString());
    return {
        { u"canRegenerateCredentials"_s, connection[u"type"] == "cloudca"_L1 },
        { u"fields"_s,
            QJsonArray {
                field(u"API endpoint"_s, endpoint, false, false),
                field(u"API key"_s, credential(u"api key "_s, environmentId), true, false),
                field(u"Secret key"_s, credential(u"secret key "_s, environmentId), true, false),
                field(u"Project ID"_s, environmentId, false, true),
            } },
    };
}

} // namespace sandbox
