// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiKeyList.h"
#include "app/api/ApiResult.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QThread>

class ApiClient;
class ApiKeyPages;

/// Fetches lists of keys for a client in another thread and with other connections, so that a
/// million keys do not block the client's thread, where the results arrive.
class ApiKeyListFetcher : public QObject
{
    Q_OBJECT

public:
    /// `client` must outlive this.
    explicit ApiKeyListFetcher(const ApiClient &client);
    /// Drops the fetches in flight.
    ~ApiKeyListFetcher() override;

    /// Calls `done` once, unless `context` or this was destroyed.
    void fetch(QObject *context, ProgressCallback progress, ApiHandler<ApiKeyList> done);
    /// Ends the fetches of that context, with `Cancelled`.
    void cancelFetches(const QObject *context);

private:
    struct Fetch
    {
        ApiKeyPages *pages = nullptr;
        QPointer<QObject> context;
        ProgressCallback progress;
        ApiHandler<ApiKeyList> done;
    };

    void finish(int id, const ApiResult<ApiKeyList> &result);
    static void stop(ApiKeyPages *pages);

    const ApiClient &m_client;
    QThread m_thread;
    ApiClient *m_threadClient = nullptr; ///< lives in the thread, as the pages do
    QHash<int, Fetch> m_fetches;
    int m_lastId = 0;
};
