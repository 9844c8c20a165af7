// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiResult.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QThread>

#include <any>
#include <functional>
#include <utility>

class ApiClient;
class PagedList;

/// Reports that `rows` of `total` rows have arrived; `total` is 0 while the service has not sent
/// it.
using ProgressCallback = std::function<void(qsizetype rows, qsizetype total)>;

/// Fetches long lists for a client in another thread and with other connections, so that a million
/// rows do not block the client's thread, where the results arrive.
class ApiListFetcher : public QObject
{
    Q_OBJECT

public:
    /// `client` must outlive this.
    explicit ApiListFetcher(const ApiClient &client);
    /// Drops the fetches in flight.
    ~ApiListFetcher() override;

    /// Calls `done` once with the `list()` of `Pages`, unless `context` or this was destroyed.
    /// `Pages` is a PagedList with a `start()`. It is made with a client of the thread and
    /// `arguments`, and used in the thread alone.
    template <typename Pages, typename... Arguments>
    void fetch(QObject *context, ProgressCallback progress, ApiHandler<typename Pages::List> done,
        Arguments &&...arguments)
    {
        using List = ApiResult<typename Pages::List>;
        auto *pages = new Pages(threadClient(), std::forward<Arguments>(arguments)...);
        const auto collect = [pages](const ApiResult<Unit> &result) {
            return std::any(result ? List(pages->list()) : List(result.error()));
        };
        const auto deliver
            = [done = std::move(done)](const std::any &list) { done(std::any_cast<List>(list)); };
        add({ pages, context, std::move(progress), collect, deliver }, [pages] { pages->start(); });
    }
    /// Ends the fetches of that context, with `Cancelled`.
    void cancelFetches(const QObject *context);

private:
    struct Fetch
    {
        PagedList *pages = nullptr;
        QPointer<QObject> context;
        ProgressCallback progress;
        std::function<std::any(const ApiResult<Unit> &)>
            collect; ///< for the thread, but for errors
        std::function<void(const std::any &)> deliver;
    };

    ApiClient &threadClient();
    void add(const Fetch &fetch, std::function<void()> start);
    void finish(int id, const std::any &list);
    static void stop(PagedList *pages);

    const ApiClient &m_client;
    QThread m_thread;
    ApiClient *m_threadClient = nullptr; ///< lives in the thread, as the pages do
    QHash<int, Fetch> m_fetches;
    int m_lastId = 0;
};
