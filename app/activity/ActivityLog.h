// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/activity/KeyActivity.h"
#include "app/api/ApiResult.h"

#include <QObject>

#include <functional>
#include <optional>

class ApiClient;
struct ActivityPart;

/// The service's log of the operations of the user's keys, loaded from now backwards as far as it
/// is needed, and kept in memory alone. A load that is cancelled or fails keeps the parts before.
class ActivityLog : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Loading, Failed };

    /// Memory is bounded: 24 bytes a row. The newest rows stay.
    static constexpr qsizetype usualMaxRows = 300'000;

    /// `client` must outlive this.
    explicit ActivityLog(
        ApiClient &client, qsizetype maxRows = usualMaxRows, QObject *parent = nullptr);
    ~ActivityLog() override;

    /// Requests what is newer than `coveredUntil`, and then older parts, the newest first, until
    /// the log is covered since that time. A load that is in progress goes as far back as the
    /// earliest of these times. A service that sends the whole log each time is not asked again for
    /// some minutes.
    void load(const QDateTime &since);
    void cancel();
    /// Forgets everything: the key may be another user's. A page that shows the log
    /// loads it again after `cleared()`.
    void clear();

    State state() const { return m_state; }
    /// The reason of `Failed`: Forbidden without the permission, NotFound or Rejected (400) on a
    /// portal without a log.
    const std::optional<ApiError> &error() const { return m_error; }
    /// The rows of this load that have arrived, and of its part that is being fetched.
    qsizetype loadedRows() const { return m_receivedBefore + m_received; }
    /// Returns how many these will be; 0 while the service has not sent it. Grows with each part.
    qsizetype expectedRows() const { return m_expected == 0 ? 0 : m_receivedBefore + m_expected; }

    /// All operations between these times are known. Both are nullopt before the first part has
    /// been loaded.
    const std::optional<QDateTime> &coveredSince() const { return m_coveredSince; }
    const std::optional<QDateTime> &coveredUntil() const { return m_coveredUntil; }
    /// True if the log is covered since its beginning, which the service has confirmed: nothing
    /// older can be loaded.
    bool reachesBeginning() const { return m_reachesBeginning; }
    /// Returns the time of the log's oldest entry, of any key or of none. Returns nullopt while
    /// older ones may exist, and for an empty log.
    std::optional<QDateTime> firstEntry() const
    {
        return m_reachesBeginning ? m_oldest : std::nullopt;
    }
    /// True if older rows were dropped to save memory. `coveredSince` is the oldest row then, and
    /// nothing older is loaded.
    bool isTruncated() const { return m_isTruncated; }

    /// Calls `done` with the use of a key, as far as it was loaded, unless `context` is destroyed
    /// before. Counts in another thread.
    void summarize(const QString &keyId, const QTimeZone &timeZone, QObject *context,
        std::function<void(const KeyActivity &)> done) const;

signals:
    /// Reports a change of anything above, up to 20 times a second while it loads.
    void changed();
    void cleared();
    void failed(const ApiError &error);

private:
    void stop();
    void loadNext();
    void loadNewest();
    void loadOlder();
    void findBeginning();
    void fetch(const QDateTime &start, const QDateTime &end,
        std::function<void(const ActivityPart &)> done);
    void onFetched(
        const ApiResult<ActivityPart> &part, const std::function<void(const ActivityPart &)> &done);
    void add(const ActivityPart &part, const QDateTime &start);
    void fail(const ApiError &error);
    void setState(State state);

    ApiClient &m_client;
    const qsizetype m_maxRows;
    ActivityTable m_rows;
    State m_state = State::Idle;
    std::optional<ApiError> m_error;
    QDateTime m_since; ///< where the load ends
    bool m_isNewestLoaded = false; ///< by this load
    qsizetype m_receivedBefore = 0; ///< by this load, in earlier parts
    qsizetype m_received = 0;
    qsizetype m_expected = 0;
    std::optional<QDateTime> m_coveredSince;
    std::optional<QDateTime> m_coveredUntil;
    std::optional<QDateTime> m_oldest; ///< time of the oldest row received
    bool m_reachesBeginning = false;
    std::optional<QDateTime> m_soughtBefore; ///< where the beginning was sought last
    bool m_isTruncated = false;
    bool m_ignoresRange = false; ///< the service sends the whole log each time
};
