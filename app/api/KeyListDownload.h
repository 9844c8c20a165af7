// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiClient.h"
#include "app/api/ApiKeyStreamParser.h"
#include "app/api/KeyRows.h"

#include <QMap>
#include <QObject>

/// Fetches every key, over as many pages as the service makes of the list, several at a time. A
/// list that ends before its `recordCount` is a wrong answer, never a short list.
class KeyListDownload : public QObject
{
    Q_OBJECT

public:
    /// So many pages are on their way at once (100 pages of 1,000 keys from the sandbox: 1.2 s one
    /// after the other, 0.5 s so; more of them gain nothing).
    static constexpr int mostCalls = 4;

    /// `client` must outlive this.
    KeyListDownload(ApiClient &client, KeyProgress progress, ApiHandler<KeyRows> done);

    void start() { fetch(1); }
    /// There is no call of `done` any more.
    void cancel();

private:
    using Page = ApiKeyStreamParser::Page;

    void fetch(int number);
    void fetchMore();
    std::optional<ApiError::Kind> read(
        ApiKeyStreamParser &reader, int number, QByteArray &answer, bool isWhole);
    void arrived(int number, ApiResult<Page> page);
    void takeInOrder();
    bool isFirstPageAgain(const Page &page) const;
    void finish(ApiResult<KeyRows> result);
    void tellProgress();

    ApiClient &m_client;
    const KeyProgress m_progress;
    const ApiHandler<KeyRows> m_done;
    ApiKeyTableBuilder m_keys;
    ApiKeyTable m_firstPage;
    QMap<int, Page> m_waiting; ///< pages that came before one that comes before them
    qsizetype m_dropped = 0;
    qsizetype m_rows = 0; ///< of the pages that were taken
    qint64 m_recordCount = 0; ///< as the last page said
    qint64 m_pageSize = 0; ///< of the first page
    int m_taken = 0; ///< pages
    int m_asked = 0; ///< pages
    int m_underWay = 0; ///< calls
    bool m_isOver = false;
};
