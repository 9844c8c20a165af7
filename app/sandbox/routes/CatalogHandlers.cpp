// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/http/ApiError.h"
#include "app/sandbox/routes/Handlers.h"
#include "app/sandbox/routes/Page.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

struct ServiceConnection
{
    QString id;
    QString name;
    QString serviceCode;
    QString type;
    QString apiEndpoint;
    bool canRegenerate;
};

struct Environment
{
    QString id;
    QString name;
    qsizetype connection; // index into connections()
};

const std::array<ServiceConnection, 2> &connections()
{
    static const std::array<ServiceConnection, 2> all { {
        { u"0f6c8f3a-4d1e-4a57-9f0b-6a1d2c3e4b50"_s, u"Beta2-r1"_s, u"beta2-r1"_s, u"cloudca"_s,
            u"https://beta2-r1.example.com/client/api"_s, true },
        { u"7be21d94-53c8-4f6d-8a90-1c4f7e0d9b21"_s, u"Compute East"_s, u"compute-east"_s,
            u"openstack"_s, u"https://compute-east.example.com/client/api"_s, false },
    } };
    return all;
}

const std::array<Environment, 3> &environments()
{
    static const std::array<Environment, 3> all { {
        { u"a4d1c8e0-2b7f-4e35-9c16-8f0d3b5a7e62"_s, u"production"_s, 0 },
        { u"c9f37b12-6e04-4d8a-b2f5-3a71e9c0d845"_s, u"staging"_s, 0 },
        { u"e52a0d6b-9c38-4176-8d4e-f7b1c2a09e53"_s, u"development"_s, 1 },
    } };
    return all;
}

template <typename Container>
auto &findById(const Container &all, const QString &id, const QString &what)
{
    const auto found
        = std::find_if(all.begin(), all.end(), [&id](const auto &entry) { return entry.id == id; });
    if (found == all.end())
        throw ApiError(
            ErrorCode::UnknownId, u"There is no %1 with this id."_s.arg(what), { { u"id"_s, id } });
    return *found;
}

QJsonObject toJson(const ServiceConnection &connection)
{
    return {
        { u"id"_s, connection.id },
        { u"name"_s, connection.name },
        { u"serviceCode"_s, connection.serviceCode },
        { u"type"_s, connection.type },
    };
}

QJsonObject toJson(const Environment &environment)
{
    const ServiceConnection &connection
        = connections().at(static_cast<size_t>(environment.connection));
    return {
        { u"id"_s, environment.id },
        { u"name"_s, environment.name },
        { u"serviceConnection"_s,
            QJsonObject { { u"id"_s, connection.id }, { u"name"_s, connection.name } } },
    };
}

template <typename Container>
QJsonArray toJsonArray(const Container &all)
{
    QJsonArray array;
    for (const auto &entry : all)
        array += toJson(entry);
    return array;
}

// Nothing accepts these credentials; they are the same on every call.
QString fakeCredential(const QString &purpose, const QString &environmentId)
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

Response listConnections(Services &services, const RequestContext &context)
{
    const Page page(context.query, services.pageMax);
    return page.toResponse(toJsonArray(connections()), u"name"_s, u"ASC"_s);
}

Response listEnvironments(Services &services, const RequestContext &context)
{
    const Page page(context.query, services.pageMax);
    return page.toResponse(toJsonArray(environments()), u"id"_s, u"ASC"_s);
}

Response apiInfo(Services & /*services*/, const RequestContext &context)
{
    const auto &connection = findById(connections(), context.ids.first(), u"service connection"_s);
    const QString id = context.query.queryItemValue(u"environmentId"_s, QUrl::FullyDecoded);
    if (id.isEmpty())
        throw ApiError(ErrorCode::BadParameter, u"environmentId is required."_s,
            { { u"parameter"_s, u"environmentId"_s } });
    const auto &environment = findById(environments(), id, u"environment"_s);
    if (connections().at(static_cast<size_t>(environment.connection)).id != connection.id)
        throw ApiError(ErrorCode::UnknownId,
            u"The environment does not belong to this service connection."_s, { { u"id"_s, id } });
    const QJsonArray fields {
        field(u"API endpoint"_s, connection.apiEndpoint, false, false),
        field(u"API key"_s, fakeCredential(u"api key "_s, id), true, false),
        field(u"Secret key"_s, fakeCredential(u"secret key "_s, id), true, false),
        field(u"Project ID"_s, environment.id, false, true),
    };
    const QJsonObject info {
        { u"canRegenerateCredentials"_s, connection.canRegenerate },
        { u"fields"_s, fields },
    };
    return Response::json({ { u"data"_s, info } });
}

} // namespace sandbox
