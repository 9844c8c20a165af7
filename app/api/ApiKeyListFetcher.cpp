// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/ApiKeyListFetcher.h"

#include "app/api/ApiClient.h"
#include "app/api/ApiKeyStreamParser.h"
#include "app/api/PagedList.h"

#include <utility>

/// The pages of one fetch. Belongs to the fetcher's thread.
class ApiKeyPages : public PagedList
{
public:
    explicit ApiKeyPages(ApiClient &client)
        : PagedList(client, { .verb = "GET", .route = ApiRoute::ApiKeys })
        , m_client(client)
    {
    }

    void start()
    {
        PagedList::start([this](const ApiRequest &request, QObject *context,
                             ApiHandler<Page> done) { sendPage(request, context, done); });
    }

    /// Returns the keys of all pages, each once.
    ApiKeyList list()
    {
        return { m_pages == 1 ? m_list.keys : m_list.keys.withoutDuplicates(), m_list.dropped };
    }

private:
    using Parser = std::optional<ApiKeyStreamParser>; ///< a new one each time the request is sent

    void sendPage(ApiRequest request, QObject *context, ApiHandler<Page> done)
    {
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

    std::optional<ApiError::Kind> parse(ApiKeyStreamParser &parser, QByteArray &body)
    {
        parser.read(body);
        if (rows() == 0)
            reportProgress(parser.count(), 0);
        if (rows() + parser.count() > m_client.limits().maxRows)
            return ApiError::Kind::TooLarge;
        return std::nullopt;
    }

    void append(const ApiKeyList &page)
    {
        m_list.dropped += page.dropped;
        if (++m_pages == 1)
            m_list.keys = page.keys;
        else
            m_list.keys.append(page.keys);
    }

    ApiClient &m_client;
    ApiKeyList m_list;
    int m_pages = 0;
};

ApiKeyListFetcher::ApiKeyListFetcher(const ApiClient &client)
    : m_client(client)
{
    m_thread.setObjectName(QStringLiteral("key list"));
}

ApiKeyListFetcher::~ApiKeyListFetcher()
{
    if (!m_threadClient)
        return;
    for (const Fetch &fetch : std::as_const(m_fetches))
        stop(fetch.pages);
    // After what was posted before.
    QMetaObject::invokeMethod(m_threadClient, [this] { m_thread.quit(); });
    m_thread.wait();
}

void ApiKeyListFetcher::fetch(
    QObject *context, ProgressCallback progress, ApiHandler<ApiKeyList> done)
{
    if (!m_threadClient) {
        m_threadClient = m_client.clone().release();
        m_threadClient->moveToThread(&m_thread);
        connect(&m_thread, &QThread::finished, m_threadClient, &QObject::deleteLater);
        m_thread.start();
    }
    const int id = ++m_lastId;
    auto *pages = new ApiKeyPages(*m_threadClient);
    pages->moveToThread(&m_thread);
    m_fetches.insert(id, { pages, context, std::move(progress), std::move(done) });
    // In the thread, where the list is completed, too.
    connect(pages, &PagedList::progressed, pages, [this, id](qint64 keys, qint64 total) {
        QMetaObject::invokeMethod(this, [this, id, keys, total] {
            if (const Fetch fetch = m_fetches.value(id); fetch.context)
                fetch.progress(keys, total);
        });
    });
    connect(pages, &PagedList::finished, pages, [this, id, pages](const ApiResult<Unit> &result) {
        const auto list = result ? ApiResult<ApiKeyList>(pages->list()) : result.error();
        QMetaObject::invokeMethod(this, [this, id, list] {
            if (m_fetches.contains(id))
                finish(id, list);
        });
    });
    QMetaObject::invokeMethod(pages,
        [pages, client = m_threadClient, key = m_client.key(), language = m_client.language()] {
            client->setKey(key);
            client->setLanguage(language);
            pages->start();
        });
}

void ApiKeyListFetcher::cancelFetches(const QObject *context)
{
    const QList<int> ids = m_fetches.keys();
    for (const int id : ids) {
        if (m_fetches.value(id).context == context)
            finish(id, ApiError { .kind = ApiError::Kind::Cancelled, .host = m_client.host() });
    }
}

void ApiKeyListFetcher::finish(int id, const ApiResult<ApiKeyList> &result)
{
    const Fetch fetch = m_fetches.take(id);
    stop(fetch.pages);
    if (fetch.context)
        fetch.done(result);
}

void ApiKeyListFetcher::stop(ApiKeyPages *pages)
{
    QMetaObject::invokeMethod(pages, [pages] {
        pages->cancel();
        pages->deleteLater();
    });
}
