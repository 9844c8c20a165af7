// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiJob.h"

#include <QElapsedTimer>
#include <QMap>
#include <QObject>

class ApiClient;

/// Fetches every page of a list. A list that ends before its `recordCount` is an
/// invalid response, never a short list.
class PagedList : public QObject
{
    Q_OBJECT

public:
    /// Usual number of pages that are requested in parallel. 100 pages of 1,000 keys take 0.5 s so,
    /// and 1.2 s one after the other; more gain nothing.
    static constexpr int maxParallelRequests = 4;

    struct Page
    {
        qint64 rows = 0;
        qint64 recordCount = 0; ///< of the whole list
        qint64 pageSize = 0; ///< as the service caps it
        QByteArray firstId;
        std::function<void()> append; ///< adds the rows to the list; called in the order of pages
    };
    /// Sends the request of one page in the name of `context`.
    using RequestPage
        = std::function<void(const ApiRequest &request, QObject *context, ApiHandler<Page> done)>;

    /// `client` must outlive this. `context` is compared alone. With one request at a time, a list
    /// that grows at its beginning is complete: newer rows move the others to later pages.
    PagedList(ApiClient &client, ApiRequest request, const QObject *context = nullptr,
        int maxRequests = maxParallelRequests);

    void start(RequestPage requestPage);
    /// Ends with `Cancelled`, if it has not ended.
    void cancel();
    bool isFor(const QObject *context) const { return m_context == context; }
    /// Returns the number of rows of the pages that were appended.
    qint64 rows() const { return m_rows; }

signals:
    /// Emitted every 50 ms at most; `total` is 0 while unknown.
    void progressed(qsizetype rows, qsizetype total);
    void finished(const ApiResult<Unit> &result);

protected:
    void reportProgress(qint64 rows, qint64 total);

private:
    void fetch(int number);
    void fetchMore();
    void processPages();
    void finish(const ApiResult<Unit> &result);

    ApiClient &m_client;
    const ApiRequest m_request;
    const QObject *const m_context;
    const int m_maxRequests; ///< in parallel
    RequestPage m_requestPage;
    QMap<int, Page> m_waiting; ///< pages that arrived before an earlier one
    QByteArray m_firstId;
    qint64 m_rows = 0;
    qint64 m_recordCount = 0; ///< of the last page processed
    qint64 m_pageSize = 0; ///< of the first page
    int m_processedPages = 0;
    int m_requestedPages = 0;
    int m_inFlight = 0; ///< requests
    bool m_finished = false;
    QElapsedTimer m_sinceProgress;
};

/// Fetches the rows of every page.
void fetchAllPages(
    ApiClient &client, const ApiRequest &request, QObject *context, ApiHandler<JsonRows> done);
