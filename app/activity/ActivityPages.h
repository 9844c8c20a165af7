// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/activity/ActivityTable.h"
#include "app/api/PagedList.h"

class ActivityReader;

/// The part of the log that was fetched.
struct ActivityPart
{
    ActivityTable rows; ///< those of keys, sorted
    qsizetype received = 0; ///< rows of the responses
    std::optional<qint64> oldest; ///< time of the oldest row in the range, of a key or not
    /// True if the service sent older rows than were requested, and so the whole log. Then the rows
    /// since `Range::wanted` are kept, and `oldest` is the time of the log's oldest row.
    bool isWholeLog = false;
    bool isComplete = true; ///< false if the older rows were dropped
};

/// The pages of one part of the activity log, read while they arrive. A service may ignore the
/// range, the size of pages and whose rows were requested: only rows in the range are kept, and the
/// newest `maxRows` of them.
class ActivityPages : public PagedList
{
    Q_OBJECT

public:
    using List = ActivityPart;
    enum class Extent { All, FirstRow };

    /// Times in milliseconds since 1970, which both belong to it.
    struct Range
    {
        qint64 start = 0;
        qint64 end = 0;
        qint64 wanted = 0; ///< the start or earlier
    };
    /// With `FirstRow`, the part tells whether there is any row.
    ActivityPages(ApiClient &client, const Range &range, qsizetype maxRows, Extent extent);

    void start();
    /// Returns what has arrived. To be called once.
    ActivityPart list();

private:
    void sendPage(ApiRequest request, QObject *context, ApiHandler<Page> done);
    std::optional<ApiError::Kind> parse(ActivityReader &reader, QByteArray &body);
    bool isLastPage(qint64 count);
    void append(const ActivityView &row);

    ApiClient &m_client;
    const Range m_range;
    const qsizetype m_maxRows;
    const Extent m_extent;
    ActivityPart m_part;
    std::optional<qint64> m_oldestSent; ///< time of the oldest row, in the range or not
    std::optional<qint64> m_newestDropped; ///< time of the newest row that was dropped, or later
    std::optional<qint64> m_lastTime; ///< of the row that was sent last
    bool m_isNewestFirst = true;
    bool m_isTooLarge = false;
};
