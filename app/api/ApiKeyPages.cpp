// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/ApiKeyPages.h"

#include "app/api/ApiClient.h"

#include <memory>
#include <utility>

ApiKeyPages::ApiKeyPages(ApiClient &client)
    : PagedList(client, { .verb = "GET", .route = ApiRoute::ApiKeys })
    , m_client(client)
{
}

void ApiKeyPages::start()
{
    PagedList::start([this](const ApiRequest &request, QObject *context, ApiHandler<Page> done) {
        sendPage(request, context, std::move(done));
    });
}

ApiKeyList ApiKeyPages::list() const
{
    return { m_pages == 1 ? m_list.keys : m_list.keys.withoutDuplicates(), m_list.dropped };
}

void ApiKeyPages::sendPage(ApiRequest request, QObject *context, ApiHandler<Page> done)
{
    using Parser = std::optional<ApiKeyStreamParser>; // a new one each time the request is sent
    const auto parser = std::make_shared<Parser>();
    request.bodyParserFactory = [this, parser] {
        parser->emplace();
        return [this, parser](QByteArray &body) { return parse(**parser, body); };
    };
    const auto readPage = [this, parser](const ApiEnvelope &rest) -> ApiResult<Page> {
        const auto list = (*parser)->finish(rest);
        if (!list)
            return list.error();
        const ApiKeyTable &keys = list.value().keys;
        const qint64 rows = (*parser)->count();
        return Page { .rows = rows,
            .recordCount = rest.recordCount(rows),
            .pageSize = rest.pageSize(rows),
            .firstId = keys.isEmpty() ? QByteArray() : keys.view(0).id.toByteArray(),
            .append = [this, list = list.value()] { append(list); } };
    };
    m_client.send<Page>(request, context, readPage, std::move(done));
}

std::optional<ApiError::Kind> ApiKeyPages::parse(ApiKeyStreamParser &parser, QByteArray &body)
{
    parser.read(body);
    if (rows() == 0)
        reportProgress(parser.count(), 0);
    if (rows() + parser.count() > m_client.limits().maxRows)
        return ApiError::Kind::TooLarge;
    return std::nullopt;
}

void ApiKeyPages::append(const ApiKeyList &page)
{
    m_list.dropped += page.dropped;
    if (++m_pages == 1)
        m_list.keys = page.keys;
    else
        m_list.keys.append(page.keys);
}
