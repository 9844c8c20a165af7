// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/routes/Handlers.h"

#include "app/sandbox/routes/Page.h"
#include "app/sandbox/store/Account.h"
#include "app/sandbox/store/Timestamp.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

[[noreturn]] void throwUnknownId(const QString &message, const QString &id)
{
    throw ApiError(ErrorCode::UnknownId, message, { { u"id"_s, id } });
}

[[noreturn]] void throwBadParameter(
    const QString &parameter, const QString &value, const QString &message)
{
    throw ApiError(
        ErrorCode::BadParameter, message, { { u"parameter"_s, parameter }, { u"value"_s, value } });
}

} // namespace

// --- The user ------------------------------------------------------------------------------

static QJsonObject user()
{
    const QJsonObject role { { u"id"_s, u"b6a2f0c4-19d7-4c3b-8e55-70f1a2d93c6e"_s },
        { u"name"_s, u"Reseller"_s } };
    const QJsonObject organization { { u"id"_s, account::kOrganizationId },
        { u"name"_s, account::kOrganizationName } };
    return {
        { u"id"_s, account::kUserId },
        { u"userName"_s, account::kUserName },
        { u"firstName"_s, u"Rupert"_s },
        { u"lastName"_s, u"Walker"_s },
        { u"email"_s, u"rwalker@cloudops.com"_s },
        { u"locale"_s, u"en"_s },
        { u"country"_s, u"CA"_s },
        { u"timezone"_s, u"America/Montreal"_s },
        { u"organization"_s, organization },
        { u"primaryRoleBinding"_s, QJsonObject { { u"role"_s, role } } },
        { u"sandbox"_s, true },
    };
}

Response currentUser(Services & /*services*/, const RequestContext & /*context*/)
{
    return Response::json({ { u"data"_s, user() } });
}

Response listUsers(Services &services, const RequestContext &context)
{
    const Page page(context.query, services.pageMax);
    return page.toResponse({ user() }, u"userName"_s, u"ASC"_s);
}

Response additionalRoles(Services &services, const RequestContext &context)
{
    const Page page(context.query, services.pageMax);
    if (context.ids.first() != account::kUserId)
        throwUnknownId(u"There is no user with this id."_s, context.ids.first());
    return page.toResponse({}, u"name"_s, u"ASC"_s);
}

// --- Tasks and activities ------------------------------------------------------------------

// The sandbox has one user, and every task is the caller's.
Response task(Services &services, const RequestContext &context)
{
    auto found = services.tasks.find(context.ids.first());
    if (!found)
        throwUnknownId(u"There is no task with this id, or it is more than 30 minutes old."_s,
            context.ids.first());
    if (!found->contains(u"result"_s))
        found->insert(u"result"_s, QJsonValue::Null);
    return Response::json(*found);
}

// Returns null if the parameter is missing. Qt alone would accept dates without a time or a zone.
static QDateTime toDateTime(const QUrlQuery &query, const QString &parameter)
{
    static const QRegularExpression rfc3339(
        u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)$"_s);
    if (!query.hasQueryItem(parameter))
        return {};
    const QString text = query.queryItemValue(parameter, QUrl::FullyDecoded);
    const QDateTime dateTime = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!rfc3339.match(text).hasMatch() || !dateTime.isValid())
        throwBadParameter(parameter, text,
            u"%1 must be an RFC 3339 date such as 2024-07-12T10:11:07.000Z."_s.arg(parameter));
    return dateTime;
}

// The sandbox has one user, and the list is the same either way.
static void checkOnlyMine(const QUrlQuery &query)
{
    const QString parameter = u"only_mine"_s;
    const QString text = query.queryItemValue(parameter, QUrl::FullyDecoded);
    if (query.hasQueryItem(parameter) && text != "true"_L1 && text != "false"_L1)
        throwBadParameter(parameter, text, u"only_mine must be true or false."_s);
}

Response activityLog(Services &services, const RequestContext &context)
{
    const Page page(context.query, services.pageMax);
    checkOnlyMine(context.query);
    const QDateTime start = toDateTime(context.query, u"start"_s);
    const QDateTime end = toDateTime(context.query, u"end"_s);
    if (start.isValid() && end.isValid() && end < start)
        throwBadParameter(u"end"_s, timestamp(end), u"end must not be before start."_s);
    const ActivityLog::Period period { timestamp(start), timestamp(end) };
    return page.toResponse(services.activity.count(period), u"created"_s, u"DESC"_s,
        [&](qint64 offset, qint64 limit, QByteArray &out) {
            services.activity.appendEntries(period, offset, limit, out);
        });
}

// --- Service connections -------------------------------------------------------------------

static QJsonObject connection(
    const QString &id, const QString &name, const QString &serviceCode, const QString &type)
{
    return {
        { u"id"_s, id },
        { u"name"_s, name },
        { u"serviceCode"_s, serviceCode },
        { u"type"_s, type },
    };
}

static QJsonArray connections()
{
    return {
        connection(
            u"0f6c8f3a-4d1e-4a57-9f0b-6a1d2c3e4b50"_s, u"Beta2-r1"_s, u"beta2-r1"_s, u"cloudca"_s),
        connection(u"7be21d94-53c8-4f6d-8a90-1c4f7e0d9b21"_s, u"Compute East"_s, u"compute-east"_s,
            u"openstack"_s),
    };
}

static QJsonObject environment(const QString &id, const QString &name, int connection)
{
    const QJsonValue of = connections()[connection];
    return {
        { u"id"_s, id },
        { u"name"_s, name },
        { u"serviceConnection"_s,
            QJsonObject { { u"id"_s, of[u"id"] }, { u"name"_s, of[u"name"] } } },
    };
}

static QJsonArray environments()
{
    return {
        environment(u"a4d1c8e0-2b7f-4e35-9c16-8f0d3b5a7e62"_s, u"production"_s, 0),
        environment(u"c9f37b12-6e04-4d8a-b2f5-3a71e9c0d845"_s, u"staging"_s, 0),
        environment(u"e52a0d6b-9c38-4176-8d4e-f7b1c2a09e53"_s, u"development"_s, 1),
    };
}

static QJsonValue findById(const QJsonArray &all, const QString &id, const QString &what)
{
    const auto found = std::find_if(
        all.begin(), all.end(), [&id](const QJsonValue &entry) { return entry[u"id"] == id; });
    if (found == all.end())
        throwUnknownId(u"There is no %1 with this id."_s.arg(what), id);
    return *found;
}

// Nothing accepts these credentials; they are the same on every call.
static QString fakeCredential(const QString &purpose, const QString &environmentId)
{
    const QByteArray digest
        = QCryptographicHash::hash((purpose + environmentId).toUtf8(), QCryptographicHash::Sha512);
    return QString::fromLatin1(
        digest.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

static QJsonObject field(const QString &key, const QString &value, bool sensitive, bool specific)
{
    return {
        { u"key"_s, key },
        { u"value"_s, value },
        { u"sensitive"_s, sensitive },
        { u"environmentSpecific"_s, specific },
    };
}

Response listConnections(Services &services, const RequestContext &context)
{
    const Page page(context.query, services.pageMax);
    return page.toResponse(connections(), u"name"_s, u"ASC"_s);
}

Response listEnvironments(Services &services, const RequestContext &context)
{
    const Page page(context.query, services.pageMax);
    return page.toResponse(environments(), u"id"_s, u"ASC"_s);
}

Response apiInfo(Services & /*services*/, const RequestContext &context)
{
    const auto connection = findById(connections(), context.ids.first(), u"service connection"_s);
    const QString id = context.query.queryItemValue(u"environmentId"_s, QUrl::FullyDecoded);
    if (id.isEmpty())
        throw ApiError(ErrorCode::BadParameter, u"environmentId is required."_s,
            { { u"parameter"_s, u"environmentId"_s } });
    const auto environment = findById(environments(), id, u"environment"_s);
    if (environment[u"serviceConnection"][u"id"] != connection[u"id"])
        throwUnknownId(u"The environment does not belong to this service connection."_s, id);
    const QString endpoint
        = u"https://%1.example.com/client/api"_s.arg(connection[u"serviceCode"].toString());
    const QJsonArray fields {
        field(u"API endpoint"_s, endpoint, false, false),
        field(u"API key"_s, fakeCredential(u"api key "_s, id), true, false),
        field(u"Secret key"_s, fakeCredential(u"secret key "_s, id), true, false),
        field(u"Project ID"_s, id, false, true),
    };
    const QJsonObject info {
        { u"canRegenerateCredentials"_s, connection[u"type"] == "cloudca"_L1 },
        { u"fields"_s, fields },
    };
    return Response::json({ { u"data"_s, info } });
}

// --- Documentation -------------------------------------------------------------------------

static QByteArray resource(const QString &name)
{
    QFile file(u":/sandbox/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Response redirectToDocs(Services & /*services*/, const RequestContext & /*context*/)
{
    Response response;
    response.status = 302;
    response.contentType = "text/plain";
    response.headers.emplaceBack("Location", "/api-docs");
    return response;
}

Response docsPage(Services &services, const RequestContext & /*context*/)
{
    Response response;
    response.contentType = "text/html; charset=utf-8";
    response.headers.emplaceBack(
        "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    response.body = resource(u"api-docs.html"_s)
                        .replace("@ENDPOINT@", services.portal.toUtf8() + "/api/v2")
                        .replace("@VERSION@", LLAVERO_VERSION)
                        .replace("@PROJECT@", LLAVERO_HOMEPAGE);
    return response;
}

Response openApi(Services & /*services*/, const RequestContext & /*context*/)
{
    Response response;
    response.contentType = "application/yaml";
    response.body = resource(u"openapi.yaml"_s);
    return response;
}

} // namespace sandbox
