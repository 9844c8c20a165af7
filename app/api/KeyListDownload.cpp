// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/KeyListDownload.h"

#include "app/api/ApiJob.h"

#include <algorithm>
#include <utility>

KeyListDownload::KeyListDownload(ApiClient &client, KeyProgress progress, ApiHandler<KeyRows> done)
    : m_client(client)
    , m_progress(std::move(progress))
    , m_done(std::move(done))
{
}

void KeyListDownload::cancel()
{
    m_isOver = true;
    m_client.cancelCallsOf(this);
}

/// The first page is asked for without a number: a service that has no pages gives the whole list.
void KeyListDownload::fetch(int number)
{
    ApiRequest request { .verb = "GET", .route = ApiRoute::ApiKeys };
    if (number > 1) {
        request.query.addQueryItem(QStringLiteral("page_number"), QString::number(number));
        request.query.addQueryItem(QStringLiteral("page_size"), QString::number(m_pageSize));
    }
    const auto reader = std::make_shared<std::optional<ApiKeyStreamParser>>();
    request.makeReader = [=, this] {
        reader->emplace();
        return [=, this](QByteArray &answer, bool isWhole) {
            return read(**reader, number, answer, isWhole);
        };
    };
    m_asked = number;
    ++m_underWay;
    m_client.send<Page>(
        request, this, [reader](const ApiEnvelope &rest) { return (*reader)->finish(rest); },
        [=, this](ApiResult<Page> page) { arrived(number, std::move(page)); });
}

std::optional<ApiError::Kind> KeyListDownload::read(
    ApiKeyStreamParser &reader, int number, QByteArray &answer, bool isWhole)
{
    reader.read(answer, isWhole);
    if (number == 1 && !isWhole)
        m_progress(reader.count(), 0);
    if (m_rows + reader.count() > m_client.limits().rows)
        return ApiError::Kind::TooLarge;
    return std::nullopt;
}

void KeyListDownload::arrived(int number, ApiResult<Page> page)
{
    --m_underWay;
    if (m_isOver)
        return;
    if (!page)
        return finish(page.error());
    m_waiting.insert(number, page.value());
    takeInOrder();
}

void KeyListDownload::takeInOrder()
{
    while (!m_isOver && m_waiting.contains(m_taken + 1)) {
        const Page page = m_waiting.take(++m_taken);
        if (isFirstPageAgain(page))
            return finish(wrongAnswer());
        if (m_taken == 1) {
            m_firstPage = page.keys;
            m_pageSize = page.pageSize;
        }
        m_rows += page.rows;
        m_dropped += page.dropped;
        m_recordCount = page.recordCount;
        if (std::max<qint64>(m_rows, m_recordCount) > m_client.limits().rows)
            return finish(ApiError { .kind = ApiError::Kind::TooLarge, .httpStatus = 200 });
        if (m_rows >= m_recordCount && m_taken == 1)
            return finish(KeyRows { page.keys, m_dropped });
        m_keys.append(page.keys);
        if (m_rows >= m_recordCount)
            return finish(KeyRows { m_keys.take(), m_dropped });
        if (page.rows == 0)
            return finish(wrongAnswer());
    }
    tellProgress();
    fetchMore();
}

/// As far as the count goes; where pages are shorter than they said, one after the other.
void KeyListDownload::fetchMore()
{
    const auto isExpected
        = [this](int number) { return (number - 1) * m_pageSize < m_recordCount; };
    while (!m_isOver && m_underWay < mostCalls && (m_underWay == 0 || isExpected(m_asked + 1)))
        fetch(m_asked + 1);
}

/// True of a service that does not read `page_number`, and sends its first page for each.
bool KeyListDownload::isFirstPageAgain(const Page &page) const
{
    return !m_firstPage.isEmpty() && !page.keys.isEmpty()
        && page.keys.fieldsOf(0).id == m_firstPage.fieldsOf(0).id;
}

void KeyListDownload::tellProgress()
{
    m_progress(m_rows, m_recordCount);
}

void KeyListDownload::finish(ApiResult<KeyRows> result)
{
    cancel();
    m_done(std::move(result));
}
