// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/ApiListFetcher.h"

#include "app/api/ApiClient.h"
#include "app/api/PagedList.h"

#include <utility>

ApiListFetcher::ApiListFetcher(const ApiClient &client)
    : m_client(client)
{
    m_thread.setObjectName(QStringLiteral("lists"));
}

ApiListFetcher::~ApiListFetcher()
{
    if (!m_threadClient)
        return;
    for (const Fetch &fetch : std::as_const(m_fetches))
        stop(fetch.pages);
    // After what was posted before.
    QMetaObject::invokeMethod(m_threadClient, [this] { m_thread.quit(); });
    m_thread.wait();
}

ApiClient &ApiListFetcher::threadClient()
{
    if (!m_threadClient) {
        m_threadClient = m_client.clone().release();
        m_threadClient->moveToThread(&m_thread);
        connect(&m_thread, &QThread::finished, m_threadClient, &QObject::deleteLater);
        m_thread.start();
    }
    return *m_threadClient;
}

void ApiListFetcher::add(const Fetch &fetch, std::function<void()> start)
{
    const int id = ++m_lastId;
    PagedList *pages = fetch.pages;
    pages->moveToThread(&m_thread);
    m_fetches.insert(id, fetch);
    // In the thread, where the list is completed, too.
    connect(pages, &PagedList::progressed, pages, [this, id](qint64 rows, qint64 total) {
        QMetaObject::invokeMethod(this, [this, id, rows, total] {
            if (const Fetch known = m_fetches.value(id); known.context)
                known.progress(rows, total);
        });
    });
    connect(pages, &PagedList::finished, pages,
        [this, id, collect = fetch.collect](const ApiResult<Unit> &result) {
            QMetaObject::invokeMethod(this, [this, id, list = collect(result)] {
                if (m_fetches.contains(id))
                    finish(id, list);
            });
        });
    QMetaObject::invokeMethod(pages,
        [client = m_threadClient, key = m_client.key(), language = m_client.language(),
            start = std::move(start)] {
            client->setKey(key);
            client->setLanguage(language);
            start();
        });
}

void ApiListFetcher::cancelFetches(const QObject *context)
{
    const QList<int> ids = m_fetches.keys();
    for (const int id : ids) {
        const Fetch fetch = m_fetches.value(id);
        if (fetch.pages && fetch.context == context)
            finish(id,
                fetch.collect(
                    ApiError { .kind = ApiError::Kind::Cancelled, .host = m_client.host() }));
    }
}

void ApiListFetcher::finish(int id, const std::any &list)
{
    const Fetch fetch = m_fetches.take(id);
    stop(fetch.pages);
    if (fetch.context)
        fetch.deliver(list);
}

void ApiListFetcher::stop(PagedList *pages)
{
    QMetaObject::invokeMethod(pages, [pages] {
        pages->cancel();
        pages->deleteLater();
    });
}
