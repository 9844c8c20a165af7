// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/http/ApiError.h"
#include "app/sandbox/routes/Handlers.h"
#include "app/sandbox/routes/Page.h"
#include "app/sandbox/store/ActivityLog.h"
#include "app/sandbox/store/Timestamp.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

[[noreturn]] void throwBadParameter(
    const QString &parameter, const QString &value, const QString &message)
{
    throw ApiError(
        ErrorCode::BadParameter, message, { { u"parameter"_s, parameter }, { u"value"_s, value } });
}

// Returns null if the parameter is missing. Qt alone would accept dates without a time or a zone.
QDateTime toDateTime(const QUrlQuery &query, const QString &parameter)
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
void checkOnlyMine(const QUrlQuery &query)
{
    const QString parameter = u"only_mine"_s;
    const QString text = query.queryItemValue(parameter, QUrl::FullyDecoded);
    if (query.hasQueryItem(parameter) && text != "true"_L1 && text != "false"_L1)
        throwBadParameter(parameter, text, u"only_mine must be true or false."_s);
}

} // namespace

Response activityLog(Services &services, const RequestContext &context)
{
    const Page page(context.query, services.pageMax);
    checkOnlyMine(context.query);
    const QDateTime start = toDateTime(context.query, u"start"_s);
    const QDateTime end = toDateTime(context.query, u"end"_s);
    if (start.isValid() && end.isValid() && end < start)
        throwBadParameter(u"end"_s, timestamp(end), u"end must not be before start."_s);
    return page.toResponse(services.activity.entriesBetween(timestamp(start), timestamp(end)),
        u"created"_s, u"DESC"_s);
}

} // namespace sandbox
