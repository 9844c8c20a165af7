// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/activity/ActivityLog.h"

#include "app/activity/ActivityPages.h"
#include "app/api/ApiClient.h"
#include "app/api/ApiListFetcher.h"
#include "app/platform/Async.h"

#include <algorithm>

/// A part is small enough to be of use soon, and one request if the user has few operations.
static constexpr int daysPerPart = 30;

/// The service may write a row some time after its operation.
static constexpr int maxDelaySeconds = 300;

/// The clock of the service may be ahead of this computer's.
static constexpr int daysAhead = 1;

/// Between two requests of a log that the service sends as a whole.
static constexpr int wholeLogSeconds = 300;

ActivityLog::ActivityLog(ApiClient &client, qsizetype maxRows, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_maxRows(maxRows)
{
}

ActivityLog::~ActivityLog()
{
    stop();
}

/// Returns false for a time in the future: the clock was wrong.
static bool isRecent(const QDateTime &time)
{
    const qint64 age = time.secsTo(QDateTime::currentDateTimeUtc());
    return age >= 0 && age < wholeLogSeconds;
}

void ActivityLog::load(const QDateTime &since)
{
    if (m_state == State::Loading) {
        m_since = std::min(m_since, since);
        return;
    }
    m_error.reset();
    if (m_ignoresRange && *m_coveredSince <= since && isRecent(*m_coveredUntil)) {
        if (m_state == State::Failed)
            setState(State::Idle);
        return;
    }
    m_since = since;
    m_isNewestLoaded = false;
    m_receivedBefore = 0;
    m_state = State::Loading;
    loadNext();
    emit changed();
}

void ActivityLog::cancel()
{
    if (m_state != State::Loading)
        return;
    stop();
    emit changed();
}

/// Ends a load without a signal.
void ActivityLog::stop()
{
    const bool isLoading = m_state == State::Loading;
    m_state = State::Idle; // first, because the calls end now
    if (isLoading)
        m_client.cancelCalls(this);
}

void ActivityLog::clear()
{
    stop();
    m_rows = {};
    m_error.reset();
    m_coveredSince.reset();
    m_coveredUntil.reset();
    m_oldest.reset();
    m_reachesBeginning = false;
    m_soughtBefore.reset();
    m_isTruncated = false;
    m_ignoresRange = false;
    emit changed();
    emit cleared();
}

void ActivityLog::loadNext()
{
    m_received = 0;
    m_expected = 0;
    const bool needsOlder
        = !m_isTruncated && !m_reachesBeginning && m_coveredSince.value_or(m_since) > m_since;
    if (!m_isNewestLoaded)
        loadNewest();
    else if (needsOlder)
        loadOlder();
    else if (!m_isTruncated && !m_reachesBeginning && m_soughtBefore != m_coveredSince)
        findBeginning();
    else
        setState(State::Idle);
}

/// Returns where the part before `end` begins. The last one is not followed by one of seconds.
static QDateTime startOfPart(const QDateTime &end, const QDateTime &since)
{
    const QDateTime start = end.addDays(-daysPerPart);
    return start < since.addDays(1) ? since : start;
}

void ActivityLog::loadNewest()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QDateTime start = startOfPart(now, m_since);
    if (m_coveredUntil) {
        start = std::min(*m_coveredUntil, now); // the clock may have been ahead
        if (!m_rows.isEmpty()) // in the time of the service
            start = std::min(start, m_rows.at(0).time);
        start = start.addSecs(-maxDelaySeconds);
    }
    fetch(start, now.addDays(daysAhead), [this, start, now](const ActivityPart &part) {
        m_isNewestLoaded = true;
        m_coveredUntil = now;
        add(part, start);
    });
}

void ActivityLog::loadOlder()
{
    const QDateTime end = *m_coveredSince;
    const QDateTime start = startOfPart(end, m_since);
    fetch(start, end, [this, start](const ActivityPart &part) { add(part, start); });
}

/// Asks for one row that is older than those of this load. A log that begins later than a key does
/// not tell everything of that key. A service that cannot say so is no failure.
void ActivityLog::findBeginning()
{
    m_client.lists().fetch<ActivityPages>(
        this, [](qsizetype, qsizetype) {},
        [this](const ApiResult<ActivityPart> &part) {
            if (m_state != State::Loading)
                return; // cancelled
            m_soughtBefore = m_coveredSince;
            m_reachesBeginning = part && part.value().received == 0;
            loadNext(); // older parts may be wanted meanwhile
        },
        ActivityPages::Range { 0, m_coveredSince->toMSecsSinceEpoch() - 1, 0 }, m_maxRows,
        ActivityPages::Extent::FirstRow);
}

void ActivityLog::fetch(
    const QDateTime &start, const QDateTime &end, std::function<void(const ActivityPart &)> done)
{
    m_client.lists().fetch<ActivityPages>(
        this,
        [this](qsizetype received, qsizetype expected) {
            m_received = received;
            m_expected = expected;
            emit changed();
        },
        [this, done = std::move(done)](
            const ApiResult<ActivityPart> &part) { onFetched(part, done); },
        ActivityPages::Range { start.toMSecsSinceEpoch(), end.toMSecsSinceEpoch(),
            std::min(m_since, start).toMSecsSinceEpoch() },
        m_maxRows, ActivityPages::Extent::All);
}

void ActivityLog::onFetched(
    const ApiResult<ActivityPart> &part, const std::function<void(const ActivityPart &)> &done)
{
    if (m_state != State::Loading)
        return; // cancelled
    if (part && m_rows.textBytes() + part.value().rows.textBytes() > ActivityTable::maxTextBytes) {
        fail({ .kind = ApiError::Kind::TooLarge, .httpStatus = 200 });
    } else if (part) {
        m_receivedBefore += part.value().received;
        done(part.value());
        loadNext();
        emit changed();
    } else {
        fail(part.error());
    }
}

void ActivityLog::fail(const ApiError &error)
{
    m_error = error;
    setState(State::Failed);
    emit failed(error);
}

void ActivityLog::add(const ActivityPart &part, const QDateTime &start)
{
    const QDateTime since = part.isWholeLog ? std::min(m_since, start) : start;
    m_coveredSince = std::min(m_coveredSince.value_or(since), since);
    if (part.oldest) {
        const QDateTime oldest = QDateTime::fromMSecsSinceEpoch(*part.oldest, Qt::UTC);
        m_oldest = std::min(m_oldest.value_or(oldest), oldest);
    }
    if (part.isWholeLog) {
        m_ignoresRange = true;
        m_soughtBefore = m_coveredSince;
        m_reachesBeginning = *m_oldest >= *m_coveredSince;
    }
    const bool hasAll = m_rows.merge(part.rows, m_maxRows);
    if (!m_rows.isEmpty() && (!hasAll || !part.isComplete)) {
        m_isTruncated = true;
        m_reachesBeginning = false;
        m_coveredSince = m_rows.at(m_rows.size() - 1).time;
    }
}

void ActivityLog::setState(State state)
{
    m_state = state;
    emit changed();
}

void ActivityLog::summarize(const QString &keyId, const QTimeZone &timeZone, QObject *context,
    std::function<void(const KeyActivity &)> done) const
{
    runAsync(
        computePool(),
        [log = m_rows, keyId, timeZone, now = QDateTime::currentDateTimeUtc()] {
            return summarizeActivity(log, keyId, timeZone, now);
        },
        context, std::move(done));
}
