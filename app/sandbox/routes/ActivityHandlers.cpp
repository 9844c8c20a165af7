// SPDX-License-Identifier: GPL-3.0-or-later
#include "routes/ApiError.h"
#include "routes/Handlers.h"
#include "routes/JsonReply.h"
#include "routes/Page.h"
#include "store/ActivityLog.h"
#include "store/Timestamp.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

[[noreturn]] void refuse(const QString &parameter, const QString &value, const QString &message)
{
    throw ApiError(
        ErrorCode::BadParameter, message, { { u"parameter"_s, parameter }, { u"value"_s, value } });
}

// Null when the parameter is missing. Qt alone would also take dates without a time or a zone.
QDateTime moment(const QUrlQuery &query, const QString &parameter)
{
    static const QRegularExpression rfc3339(
        u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)$"_s);
    if (!query.hasQueryItem(parameter))
        return {};
    const QString text = query.queryItemValue(parameter, QUrl::FullyDecoded);
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!rfc3339.match(text).hasMatch() || !moment.isValid())
        refuse(parameter, text,
            u"%1 must be an RFC 3339 date such as 2024-07-12T10:11:07.000Z."_s.arg(parameter));
    return moment;
}

// The sandbox has one user, so the answer is the same either way.
void checkOnlyMine(const QUrlQuery &query)
{
    const QString parameter = u"only_mine"_s;
    const QString text = query.queryItemValue(parameter, QUrl::FullyDecoded);
    if (query.hasQueryItem(parameter) && text != "true"_L1 && text != "false"_L1)
        refuse(parameter, text, u"only_mine must be true or false."_s);
}

} // namespace

Response activityLog(Services &services, const Call &call)
{
    const Page page(call.query, services.pageMax);
    checkOnlyMine(call.query);
    const QDateTime start = moment(call.query, u"start"_s);
    const QDateTime end = moment(call.query, u"end"_s);
    if (start.isValid() && end.isValid() && end < start)
        refuse(u"end"_s, timestamp(end), u"end must not be before start."_s);
    return listReply(
        services.activity.between(timestamp(start), timestamp(end)), page, u"created"_s, u"DESC"_s);
}

} // namespace sandbox
