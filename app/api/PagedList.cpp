// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/PagedList.h"

#include "app/api/ApiClient.h"

#include <algorithm>
#include <memory>
#include <utility>

PagedList::PagedList(ApiClient &client, ApiRequest request, const QObject *context, int maxRequests)
    : m_client(client)
    , m_request(std::move(request))
    , m_context(context)
    , m_maxRequests(maxRequests)
{
}

void PagedList::start(RequestPage requestPage)
{
    m_requestPage = std::move(requestPage);
    fetch(1);
}

void PagedList::cancel()
{
    m_client.cancelCalls(this);
}

/// The first page is requested without a number: a service without pages sends the whole list. The
/// others have the size of the first, whatever size was requested.
void PagedList::fetch(int number)
{
    ApiRequest request = m_request;
    if (number > 1) {
        request.query.removeAllQueryItems(QStringLiteral("page_size"));
        request.query.addQueryItem(QStringLiteral("page_number"), QString::number(number));
        request.query.addQueryItem(QStringLiteral("page_size"), QString::number(m_pageSize));
    }
    m_requestedPages = number;
    ++m_inFlight;
    m_requestPage(request, this, [=, this](const ApiResult<Page> &page) {
        --m_inFlight;
        if (m_finished)
            return;
        if (!page)
            return finish(page.error());
        m_waiting.insert(number, page.value());
        processPages();
    });
}

/// Requests the pages that `recordCount` promises; where pages are shorter than they said, one
/// after the other.
void PagedList::fetchMore()
{
    const auto isExpected
        = [this](int number) { return (number - 1) * m_pageSize < m_recordCount; };
    while (!m_finished && m_inFlight < m_maxRequests
        && (m_inFlight == 0 || isExpected(m_requestedPages + 1)))
        fetch(m_requestedPages + 1);
}

void PagedList::processPages()
{
    while (m_waiting.contains(m_processedPages + 1)) {
        const Page page = m_waiting.take(++m_processedPages);
        // A service that ignores `page_number` sends its first page each time.
        if (!m_firstId.isEmpty() && page.firstId == m_firstId)
            return finish(invalidResponse());
        if (m_processedPages == 1) {
            m_firstId = page.firstId;
            m_pageSize = page.pageSize;
        }
        m_rows += page.rows;
        m_recordCount = page.recordCount;
        if (std::max(m_rows, m_recordCount) > m_client.limits().maxRows)
            return finish(ApiError { .kind = ApiError::Kind::TooLarge, .httpStatus = 200 });
        page.append();
        if (m_rows >= m_recordCount)
            return finish(Unit {});
        if (page.rows == 0)
            return finish(invalidResponse());
    }
    reportProgress(m_rows, m_recordCount);
    fetchMore();
}

void PagedList::reportProgress(qint64 rows, qint64 total)
{
    constexpr qint64 minInterval = 50; // milliseconds
    if (m_sinceProgress.isValid() && m_sinceProgress.elapsed() < minInterval)
        return;
    m_sinceProgress.start();
    emit progressed(rows, total);
}

void PagedList::finish(const ApiResult<Unit> &result)
{
    m_finished = true;
    cancel();
    setParent(nullptr); // a handler may destroy the client
    emit finished(result);
}

void fetchAllPages(
    ApiClient &client, const ApiRequest &request, QObject *context, ApiHandler<JsonRows> done)
{
    const auto rows = std::make_shared<JsonRows>();
    const auto readPage = [rows](const ApiEnvelope &envelope) -> ApiResult<PagedList::Page> {
        if (!envelope.data.isArray())
            return invalidResponse();
        const JsonRows items = envelope.data.items();
        const auto size = static_cast<qint64>(items.size());
        return PagedList::Page { .rows = size,
            .recordCount = envelope.recordCount(size),
            .pageSize = envelope.pageSize(size),
            .firstId = items.empty() ? QByteArray() : items.front()["id"].utf8(),
            .append = [=] { rows->insert(rows->end(), items.begin(), items.end()); } };
    };
    auto *list = new PagedList(client, request, context);
    list->setParent(&client);
    QObject::connect(list, &PagedList::finished, list, &QObject::deleteLater);
    QObject::connect(list, &PagedList::finished, context,
        [rows, done = std::move(done)](const ApiResult<Unit> &result) {
            done(result ? ApiResult<JsonRows>(*rows) : result.error());
        });
    list->start([&client, readPage](
                    const ApiRequest &page, QObject *caller, ApiHandler<PagedList::Page> pageDone) {
        client.send<PagedList::Page>(page, caller, readPage, std::move(pageDone));
    });
}
