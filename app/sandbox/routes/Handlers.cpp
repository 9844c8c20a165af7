// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/routes/Handlers.h"

#include "app/sandbox/routes/Page.h"
#include "app/sandbox/store/Account.h"
#include "app/sandbox/store/Timestamp.h"

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

static QJsonValue findById(const QJsonArray &all, const QString &id, const QString &what)
{
    const auto found = std::find_if(
        all.begin(), all.end(), [&id](const QJsonValue &entry) { return entry[u"id"] == id; });
    if (found == all.end())
        throwUnknownId(u"There is no %1 with this id."_s.arg(what), id);
    return *found;
}

Response listConnections(Services &services, const RequestContext &context)
{
    const Page page(context.query, services.pageMax);
    return page.toResponse(services.catalog.connections(), u"name"_s, u"ASC"_s);
}

Response listEnvironments(Services &services, const RequestContext &context)
{
    const Page page(context.query, services.pageMax);
    return page.toResponse(services.catalog.environments(), u"id"_s, u"ASC"_s);
}

Response apiInfo(Services &services, const RequestContext &context)
{
    const auto connection
        = findById(services.catalog.connections(), context.ids.first(), u"service connection"_s);
    const QString id = context.query.queryItemValue(u"environmentId"_s, QUrl::FullyDecoded);
    if (id.isEmpty())
        throw ApiError(ErrorCode::BadParameter, u"environmentId is required."_s,
            { { u"parameter"_s, u"environmentId"_s } });
    const auto environment = findById(services.catalog.environments(), id, u"environment"_s);
    if (environment[u"serviceConnection"][u"id"] != connection[u"id"])
        throwUnknownId(u"The environment does not belong to this service connection."_s, id);
    return Response::json({ { u"data"_s, ServiceCatalog::apiInfo(connection.toObject(), id) } });
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
