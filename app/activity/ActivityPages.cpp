// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/activity/ActivityPages.h"

#include "app/activity/ActivityReader.h"
#include "app/api/ApiClient.h"

#include <QDateTime>
#include <QUrlQuery>

#include <algorithm>
#include <memory>
#include <utility>

static QString rfc3339(qint64 time)
{
    return QDateTime::fromMSecsSinceEpoch(time, Qt::UTC).toString(Qt::ISODateWithMs);
}

static ApiRequest request(const ActivityPages::Range &range, ActivityPages::Extent extent)
{
    constexpr int pageSize = 1000;
    const bool isFirstRow = extent == ActivityPages::Extent::FirstRow;
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("only_mine"), QStringLiteral("true"));
    query.addQueryItem(QStringLiteral("start"), rfc3339(range.start));
    query.addQueryItem(QStringLiteral("end"), rfc3339(range.end));
    query.addQueryItem(QStringLiteral("page_size"), QString::number(isFirstRow ? 1 : pageSize));
    return { .verb = "GET", .route = ApiRoute::ActivityLog, .query = query };
}

ActivityPages::ActivityPages(
    ApiClient &client, const Range &range, qsizetype maxRows, Extent extent)
    : PagedList(client, request(range, extent), nullptr, 1)
    , m_client(client)
    , m_range(range)
    , m_maxRows(maxRows)
    , m_extent(extent)
{
}

void ActivityPages::start()
{
    PagedList::start([this](const ApiRequest &request, QObject *context, ApiHandler<Page> done) {
        sendPage(request, context, std::move(done));
    });
}

ActivityPart ActivityPages::list()
{
    // A service that rounds the range to days has not ignored it.
    constexpr qint64 tolerance = 2LL * 24 * 3600 * 1000;
    m_part.isWholeLog = m_oldestSent && *m_oldestSent < m_range.start - tolerance;
    if (m_part.isWholeLog)
        m_part.oldest = m_oldestSent;
    else
        m_part.rows.removeOlderThan(m_range.start);
    const bool hasDropped
        = m_newestDropped && (m_part.isWholeLog || *m_newestDropped >= m_range.start);
    m_part.isComplete = m_part.rows.sort(m_maxRows) && !hasDropped;
    m_part.received = rows();
    return std::exchange(m_part, {});
}

/// The rows of each page are appended as they arrive: their order does not matter, and those that
/// come twice, because the request was sent again, are one in the end.
void ActivityPages::sendPage(ApiRequest request, QObject *context, ApiHandler<Page> done)
{
    using Reader = std::optional<ActivityReader>; // a new one each time the request is sent
    const auto reader = std::make_shared<Reader>();
    request.bodyParserFactory = [this, reader] {
        reader->emplace([this](const ActivityView &row) { append(row); });
        return [this, reader](QByteArray &body) { return parse(**reader, body); };
    };
    const auto readPage = [this, reader](const ApiEnvelope &rest) -> ApiResult<Page> {
        if (!(*reader)->finish(rest))
            return invalidResponse();
        if (m_isTooLarge)
            return ApiError { .kind = ApiError::Kind::TooLarge, .httpStatus = 200 };
        const qint64 count = (*reader)->count();
        qint64 recordCount = rest.recordCount(count);
        if (m_isNewestFirst && m_lastTime) // the list ends before the limit
            recordCount = std::min(recordCount, m_client.limits().maxRows);
        return Page { .rows = count,
            .recordCount = isLastPage(count) ? rows() + count : recordCount,
            .pageSize = rest.pageSize(count),
            .firstId = (*reader)->firstId(),
            .append = [] {} };
    };
    m_client.send<Page>(request, context, readPage, std::move(done));
}

/// Rows that come newest first are enough when there are as many as are kept.
bool ActivityPages::isLastPage(qint64 count)
{
    if (m_extent == Extent::FirstRow)
        return true;
    const bool isEnough = m_isNewestFirst
        && (m_part.rows.size() > m_maxRows || rows() + count >= m_client.limits().maxRows);
    if (isEnough)
        m_newestDropped = m_lastTime;
    return isEnough;
}

std::optional<ApiError::Kind> ActivityPages::parse(ActivityReader &reader, QByteArray &body)
{
    reader.read(body);
    if (rows() == 0)
        reportProgress(reader.count(), 0);
    if (m_isTooLarge || rows() + reader.count() > m_client.limits().maxRows)
        return ApiError::Kind::TooLarge;
    return std::nullopt;
}

void ActivityPages::append(const ActivityView &row)
{
    m_isNewestFirst = m_isNewestFirst && (!m_lastTime || row.time <= *m_lastTime);
    m_lastTime = row.time;
    m_oldestSent = std::min(m_oldestSent.value_or(row.time), row.time);
    if (row.time >= m_range.start && row.time <= m_range.end)
        m_part.oldest = std::min(m_part.oldest.value_or(row.time), row.time);
    // A row without a key is an operation of the user in the portal.
    if (row.time < m_range.wanted || row.time > m_range.end || row.keyId.isEmpty())
        return;
    if (m_part.rows.size() >= 2 * m_maxRows && !m_part.rows.sort(m_maxRows))
        m_newestDropped = m_part.rows.rows().last().time;
    m_part.rows.append(row);
    m_isTooLarge = m_part.rows.textBytes() > ActivityTable::maxTextBytes;
}
