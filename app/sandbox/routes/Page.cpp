// SPDX-License-Identifier: GPL-3.0-or-later
#include "routes/Page.h"

#include "routes/ApiError.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

// Keeps number * size inside 63 bits.
constexpr qint64 kLargest = 1'000'000'000;

qint64 positiveNumber(const QUrlQuery &query, const QString &name, qint64 fallback)
{
    if (!query.hasQueryItem(name))
        return fallback;
    const QString text = query.queryItemValue(name, QUrl::FullyDecoded);
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    if (!ok || number < 1 || number > kLargest)
        throw ApiError(ErrorCode::BadParameter,
            u"%1 must be a whole number from 1 to %2."_s.arg(name).arg(kLargest),
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

QJsonArray Page::of(const QJsonArray &all) const
{
    QJsonArray part;
    const qint64 begin = isPastWholeList() ? all.size() : offset();
    const qint64 end = m_size == 0 ? all.size() : std::min<qint64>(all.size(), begin + m_size);
    for (qint64 i = begin; i < end; ++i)
        part += all[i];
    return part;
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

} // namespace sandbox
