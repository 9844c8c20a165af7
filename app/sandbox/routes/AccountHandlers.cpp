// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/http/ApiError.h"
#include "app/sandbox/routes/Handlers.h"
#include "app/sandbox/routes/Page.h"
#include "app/sandbox/store/Account.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

QJsonObject user()
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
        { u"timezone"_s, u"America/Montreal"_s },
        { u"organization"_s, organization },
        { u"primaryRoleBinding"_s, QJsonObject { { u"role"_s, role } } },
    };
}

} // namespace

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
        throw ApiError(ErrorCode::UnknownId, u"There is no user with this id."_s,
            { { u"id"_s, context.ids.first() } });
    return page.toResponse({}, u"name"_s, u"ASC"_s);
}

} // namespace sandbox
