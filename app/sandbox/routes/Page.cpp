// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/routes/Page.h"

#include <QJsonArray>

#include <limits>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qint64 kMaxNumber = 1'000'000'000; // keeps number * size inside 63 bits

qint64 positiveNumber(const QUrlQuery &query, const QString &name, qint64 fallback)
{
    if (!query.hasQueryItem(name))
        return fallback;
    const QString text = query.queryItemValue(name, QUrl::FullyDecoded);
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    if (!ok || number < 1 || number > kMaxNumber)
        throw ApiError(ErrorCode::BadParameter,
            u"%1 must be a whole number from 1 to %2."_s.arg(name).arg(kMaxNumber),
            { { u"parameter"_s, name }, { u"value"_s, text } });
    return number;
}

} // namespace

Page::Page(const QUrlQuery &query, qint64 maximum)
    : m_number(positiveNumber(query, u"page_number"_s, 1))
    , m_size(positiveNumber(query, u"page_size"_s, maximum))
{
    if (maximum > 0)
        m_size = std::min(m_size, maximum);
}

qint64 Page::offset() const
{
    // Without a size page 1 is the whole list, and any other is past its end.
    if (m_size == 0 && m_number > 1)
        return std::numeric_limits<qint64>::max();
    return (m_number - 1) * m_size;
}

QJsonObject Page::metadata(
    qint64 recordCount, const QString &sortField, const QString &sortOrder) const
{
    return {
        { u"pageSize"_s, m_size == 0 ? recordCount : m_size },
        { u"pageCurrent"_s, m_number },
        { u"recordCount"_s, recordCount },
        { u"sortField"_s, sortField },
        { u"sortOrder"_s, sortOrder },
    };
}

Response Page::toResponse(qint64 recordCount, const QString &sortField, const QString &sortOrder,
    const AppendRows &append) const
{
    Response response;
    response.body = "{\"data\":[";
    append(offset(), limit(), response.body);
    response.body += "],\"metadata\":";
    response.body += QJsonDocument(metadata(recordCount, sortField, sortOrder))
                         .toJson(QJsonDocument::Compact);
    response.body += '}';
    return response;
}

Response Page::toResponse(
    const QJsonArray &list, const QString &sortField, const QString &sortOrder) const
{
    QJsonArray rows;
    for (qint64 i = offset(); i < list.size() && rows.size() != limit(); ++i)
        rows += list[i];
    return Response::json({
        { u"data"_s, rows },
        { u"metadata"_s, metadata(list.size(), sortField, sortOrder) },
    });
}

} // namespace sandbox
