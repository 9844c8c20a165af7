// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/check/KeyCheck.h"

#include "app/activity/ActivityPages.h"
#include "app/api/ApiListFetcher.h"
#include "app/api/Endpoints.h"
#include "app/check/KeyTrial.h"
#include "app/platform/Async.h"

#include <QDateTime>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <limits>
#include <utility>

/// So many requests of one kind are made between two reads of the log, so that a single operation
/// of another key in that moment is not taken for this one.
static constexpr int requestsBetweenLogs = 2;

/// More keys were in use than could be told apart.
static constexpr qsizetype maxKeys = 2;

KeyCheck::KeyCheck(
    std::unique_ptr<ApiClient> client, const Secret &key, Account account, Limits limits)
    : m_client(std::move(client))
    , m_account(std::move(account))
    , m_limits(limits)
    , m_isOwnKey(!key.isEmpty() && key.utf8() == m_account.ownKey.utf8())
{
    m_client->setKey(key);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this,
        [this] { onStepFailed({ .kind = ApiError::Kind::TimedOut }); });
}

KeyCheck::~KeyCheck() = default;

void KeyCheck::start()
{
    tryKey(*m_client, this, [this](const ApiResult<std::optional<User>> &user) { onTried(user); });
}

void KeyCheck::onTried(const ApiResult<std::optional<User>> &user)
{
    using Kind = KeyCheckResult::Kind;
    if (!user)
        return finish({ .kind
            = user.error().kind == ApiError::Kind::Unauthorized ? Kind::NotValid : Kind::NotChecked,
            .error = user.error() });
    m_user = user.value();
    if (m_user && !m_user->id.isEmpty() && !m_account.userId.isEmpty()) {
        if (m_user->id != m_account.userId)
            return finish({ .kind = Kind::OtherAccount, .user = m_user });
        m_isOfAccount = true;
    }
    if (m_isOwnKey && !m_account.ownKeyId.isEmpty())
        return finishWith({ m_account.ownKeyId }, m_account.keys);
    if (!m_isOfAccount)
        return compareLists(); // which show whose they are
    emit accepted();
    compareLogs();
}

// --- Steps ---------------------------------------------------------------------------------

void KeyCheck::beginStep(std::chrono::milliseconds limit, std::function<void()> otherwise)
{
    ++m_step;
    m_otherwise = std::move(otherwise);
    m_deadline.start(limit);
}

/// Returns a handler that calls `next` with the value of a response within the current step.
template <typename T>
ApiHandler<T> KeyCheck::inStep(std::function<void(const T &)> next)
{
    return [this, step = m_step, next = std::move(next)](const ApiResult<T> &result) {
        if (step != m_step)
            return;
        if (result)
            next(result.value());
        else
            onStepFailed(result.error());
    };
}

void KeyCheck::onStepFailed(const ApiError &error)
{
    if (error.kind == ApiError::Kind::Unauthorized) // deleted in this moment
        return finish({ .kind = KeyCheckResult::Kind::NotValid, .error = error });
    ++m_step;
    m_deadline.stop();
    m_client->cancelCalls(this);
    std::exchange(m_otherwise, {})();
}

/// Makes requests with the key, one after the other. Only their traces matter.
void KeyCheck::use(int times, std::function<void()> next)
{
    endpoints::fetchMe(
        *m_client, this, [=, this, step = m_step, next = std::move(next)](const auto &user) {
            if (step != m_step)
                return;
            if (!user && user.error().kind == ApiError::Kind::Unauthorized)
                onStepFailed(user.error());
            else if (times > 1)
                use(times - 1, next);
            else
                next();
        });
}

// --- By the log ----------------------------------------------------------------------------

void KeyCheck::compareLogs()
{
    beginStep(m_limits.log, [this] { compareLists(); });
    fetchLog([this](const ActivityTable &before) {
        use(requestsBetweenLogs, [this, before] {
            fetchLog([this, before](const ActivityTable &after) { onLogs(before, after); });
        });
    });
}

/// The clocks of the service and of this computer may differ, also by a time zone.
void KeyCheck::fetchLog(std::function<void(const ActivityTable &)> next)
{
    constexpr qsizetype maxRows = 1000;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const qint64 start = now.addDays(-1).toMSecsSinceEpoch();
    const qint64 end = now.addDays(1).toMSecsSinceEpoch();
    m_client->lists().fetch<ActivityPages>(
        this, [](qsizetype, qsizetype) {},
        inStep<ActivityPart>(
            [next = std::move(next)](const ActivityPart &part) { next(part.rows); }),
        ActivityPages::Range { start, end, start }, maxRows, ActivityPages::Extent::All);
}

/// Returns the ids of the keys with enough operations of one kind that `after` has and `before` has
/// not, by the ids of the rows and not by a clock.
static QStringList keysUsedBetween(const ActivityTable &before, const ActivityTable &after)
{
    QSet<quint32> known;
    for (const ActivityTable::Row &row : before.rows())
        known.insert(row.id);
    const qint64 newest
        = before.isEmpty() ? std::numeric_limits<qint64>::min() : before.rows().first().time;
    QHash<std::pair<quint32, quint32>, int> counts; // by key and kind
    QStringList ids;
    for (const ActivityTable::Row &row : after.rows()) {
        if (row.time < newest)
            break;
        if (!known.contains(row.id) && ++counts[{ row.key, row.kind }] == requestsBetweenLogs)
            ids << after.keyId(row.key);
    }
    ids.removeDuplicates();
    return ids;
}

void KeyCheck::onLogs(const ActivityTable &before, const ActivityTable &after)
{
    const QStringList ids = keysUsedBetween(before, after);
    const bool areInList = std::all_of(ids.begin(), ids.end(),
        [this](const QString &id) { return m_account.keys.find(id.toUtf8()) >= 0; });
    if (ids.isEmpty() || ids.size() > maxKeys || !areInList)
        onStepFailed({});
    else
        finishWith(ids, m_account.keys);
}

// --- By two lists --------------------------------------------------------------------------

void KeyCheck::compareLists()
{
    beginStep(m_limits.lists, [this] { finishWith({}, {}); });
    endpoints::listApiKeys(*m_client, this,
        inStep<ApiKeyList>([this](const ApiKeyList &before) { onFirstList(before); }));
}

static bool haveCommonKey(const ApiKeyTable &some, const ApiKeyTable &others)
{
    QSet<QByteArrayView> ids;
    for (qsizetype row = 0; row < some.size(); ++row)
        ids.insert(some.view(row).id);
    for (qsizetype row = 0; row < others.size(); ++row) {
        if (ids.contains(others.view(row).id))
            return true;
    }
    return false;
}

void KeyCheck::onFirstList(const ApiKeyList &before)
{
    if (!m_isOfAccount && !m_account.keys.isEmpty() && !haveCommonKey(m_account.keys, before.keys))
        return finish({ .kind = KeyCheckResult::Kind::OtherAccount, .user = m_user });
    if (!m_isOfAccount)
        emit accepted();
    use(1, [this, before = before.keys] {
        endpoints::listApiKeys(*m_client, this,
            inStep<ApiKeyList>(
                [this, before](const ApiKeyList &after) { onLists(before, after.keys); }));
    });
}

/// Returns the keys that were used between two lists.
static QStringList keysUsedBetween(const ApiKeyTable &before, const ApiKeyTable &after)
{
    QHash<QByteArrayView, qsizetype> rowsBefore; // by id
    const QList<quint32> changed = after.changedRows(before);
    if (!changed.isEmpty()) {
        for (qsizetype row = 0; row < before.size(); ++row)
            rowsBefore.insert(before.view(row).id, row);
    }
    QStringList ids;
    for (const quint32 row : changed) {
        const ApiKeyView now = after.view(row);
        const auto found = rowsBefore.constFind(now.id);
        if (found == rowsBefore.cend())
            continue; // generated in this moment
        const ApiKeyView then = before.view(*found);
        if (now.lastActivity != then.lastActivity || now.lastIp != then.lastIp
            || now.unreadableActivity != then.unreadableActivity)
            ids << QString::fromUtf8(now.id);
    }
    return ids;
}

void KeyCheck::onLists(const ApiKeyTable &before, const ApiKeyTable &after)
{
    runAsync(
        computePool(), [before, after] { return keysUsedBetween(before, after); }, this,
        [this, after, step = m_step](const QStringList &ids) {
            if (step == m_step)
                finishWith(ids, after);
        });
}

// --- The result ----------------------------------------------------------------------------

void KeyCheck::finishWith(QStringList ids, const ApiKeyTable &keys)
{
    if (!m_isOwnKey && !m_account.ownKeyId.isEmpty()) // which the session uses now and then
        ids.removeAll(m_account.ownKeyId);
    KeyCheckResult result { .kind = KeyCheckResult::Kind::Valid, .user = m_user };
    if (ids.size() <= maxKeys) {
        for (const QString &id : std::as_const(ids)) {
            if (const qsizetype row = keys.find(id.toUtf8()); row >= 0)
                result.keys.append(keys.at(row));
        }
    }
    finish(result);
}

/// The key is not kept for longer than the check.
void KeyCheck::finish(const KeyCheckResult &result)
{
    ++m_step;
    m_deadline.stop();
    m_client->cancelCalls(this);
    m_client->setKey({});
    m_client->setParent(this);
    m_client.release()->deleteLater(); // it is calling this
    emit finished(result);
}
