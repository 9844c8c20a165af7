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

/// The session's key makes the request so often: the key that is checked makes it once.
static constexpr int ownRequests = 2;

/// More keys were in use than could be told apart.
static constexpr qsizetype maxKeys = 2;

/// What the use of a key during the check has left.
struct KeyTrace
{
    QString keyId;
    QString looks; ///< kind and address: the same for equal requests of this computer
    int times = 1; ///< as far as they were counted
};

KeyCheck::KeyCheck(
    std::unique_ptr<ApiClient> client, const Secret &raw, Account account, Limits limits)
    : m_client(std::move(client))
    , m_account(std::move(account))
    , m_limits(limits)
{
    auto key = Secret::readApiKey(raw);
    if (key) {
        m_isSendable = true;
        m_isOwnKey = key.value().utf8() == m_account.ownKey.utf8();
        m_client->setKey(std::move(key.value()));
    }
    if (!m_isOwnKey && !m_account.ownKey.isEmpty()) {
        m_ownClient = m_client->clone();
        m_ownClient->setKey(m_account.ownKey);
    }
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &KeyCheck::endStep);
}

KeyCheck::~KeyCheck() = default;

void KeyCheck::start()
{
    if (!m_isSendable)
        finish({ .error = ApiError { .kind = ApiError::Kind::InvalidKey } });
    else if (m_ownClient)
        readBefore();
    else
        tryOnce();
}

// --- Steps ---------------------------------------------------------------------------------

void KeyCheck::beginStep(std::chrono::milliseconds limit, Next otherwise)
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
    if (!m_isTried && isNetworkError(error.kind))
        m_otherwise = [this] { tryOnce(); }; // which reports it
    // The key may have been deleted in this moment, unless it is only this route that refuses it.
    if (!m_ownClient && error.kind == ApiError::Kind::Unauthorized)
        m_otherwise = [this] {
            tryKey(*m_client, this, [this](const ApiResult<KeyTrial> &trial) {
                if (!trial && trial.error().kind == ApiError::Kind::Unauthorized)
                    finish({ .kind = KeyCheckResult::Kind::NotValid, .error = trial.error() });
                else
                    finishWith({}, {});
            });
        };
    endStep();
}

/// Leaves the step for the other way.
void KeyCheck::endStep()
{
    ++m_step;
    m_deadline.stop();
    reader().cancelCalls(this);
    std::exchange(m_otherwise, {})();
}

void KeyCheck::fetchList(std::function<void(const ApiKeyList &)> next)
{
    endpoints::listApiKeys(reader(), this, inStep<ApiKeyList>(std::move(next)));
}

/// The clocks of the service and of this computer may differ, also by a time zone.
void KeyCheck::fetchLog(std::function<void(const ActivityTable &)> next)
{
    constexpr qsizetype maxRows = 1000;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const qint64 start = now.addDays(-1).toMSecsSinceEpoch();
    const qint64 end = now.addDays(1).toMSecsSinceEpoch();
    reader().lists().fetch<ActivityPages>(
        this, [](qsizetype, qsizetype) {},
        inStep<ActivityPart>(
            [next = std::move(next)](const ActivityPart &part) { next(part.rows); }),
        ActivityPages::Range { start, end, start }, maxRows, ActivityPages::Extent::All);
}

// --- The key is tried ----------------------------------------------------------------------

void KeyCheck::readBefore()
{
    const auto readList = [this] {
        beginStep(m_limits.lists, [this] { useOwnKey(ownRequests); });
        fetchList([this](const ApiKeyList &list) {
            m_listBefore = list.keys;
            useOwnKey(ownRequests);
        });
    };
    beginStep(m_limits.log, readList);
    fetchLog([this, readList](const ActivityTable &log) {
        m_logBefore = std::make_shared<const ActivityTable>(log);
        readList();
    });
}

/// Makes the request whose traces are looked for. A portal may have no such route.
void KeyCheck::useOwnKey(int times)
{
    beginStep(m_limits.log, [this] { tryOnce(); });
    endpoints::fetchMe(reader(), this, inStep<User>([this, times](const User &user) {
        if (m_account.userId.isEmpty())
            m_account.userId = user.id;
        if (times > 1)
            useOwnKey(times - 1);
        else
            tryOnce();
    }));
}

void KeyCheck::tryOnce()
{
    m_isTried = true;
    beginStep({}, {});
    m_deadline.stop(); // the client has one
    tryKey(*m_client, this, [this](const ApiResult<KeyTrial> &trial) { onTried(trial); });
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

/// Returns whether the accepted key belongs to the account; nullopt if that is not known.
std::optional<bool> KeyCheck::isOfAccount(const KeyTrial &trial) const
{
    if (m_isOwnKey)
        return true;
    if (trial.user && !trial.user->id.isEmpty() && !m_account.userId.isEmpty())
        return trial.user->id == m_account.userId;
    const ApiKeyTable &known = m_listBefore ? *m_listBefore : m_account.keys;
    if (trial.keys.isEmpty() || known.isEmpty())
        return std::nullopt;
    return haveCommonKey(known, trial.keys);
}

void KeyCheck::onTried(const ApiResult<KeyTrial> &trial)
{
    using Kind = KeyCheckResult::Kind;
    if (!trial)
        return finish(
            { .kind = trial.error().kind == ApiError::Kind::Unauthorized ? Kind::NotValid
                                                                         : Kind::NotChecked,
                .error = trial.error() });
    m_user = trial.value().user;
    const std::optional<bool> isOurs = isOfAccount(trial.value());
    if (!isOurs)
        return finish({ .kind = Kind::ValidOfUnknownAccount, .user = m_user });
    if (!*isOurs)
        return finish({ .kind = Kind::OtherAccount, .user = m_user });
    if (m_isOwnKey && !m_account.ownKeyId.isEmpty())
        return finishWith({ m_account.ownKeyId }, m_account.keys);
    emit accepted();
    if (!m_ownClient)
        compareOwnLists();
    else if (m_logBefore)
        compareLogs();
    else
        compareLists();
}

// --- Which key it is -----------------------------------------------------------------------

/// Returns the uses that `after` has and `before` has not, by the ids of the rows and not by a
/// clock.
static QList<KeyTrace> usesBetween(const ActivityTable &before, const ActivityTable &after)
{
    QSet<quint32> known;
    for (const ActivityTable::Row &row : before.rows())
        known.insert(row.id);
    const qint64 newest
        = before.isEmpty() ? std::numeric_limits<qint64>::min() : before.rows().first().time;
    QHash<std::pair<QString, QString>, int> counts; // by key and trace
    for (const ActivityTable::Row &row : after.rows()) {
        if (row.time < newest)
            break;
        if (!known.contains(row.id))
            ++counts[{ after.keyId(row.key), QString::number(row.kind) + u' ' + after.ip(row.ip) }];
    }
    QList<KeyTrace> uses;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        uses.append({ it.key().first, it.key().second, it.value() });
    return uses;
}

/// Returns the keys with another last use in `after`, which is not before that of the session's key
/// in `before`.
static QList<KeyTrace> usesBetween(
    const ApiKeyTable &before, const ApiKeyTable &after, const QString &ownKeyId)
{
    QHash<QByteArrayView, qsizetype> rowsBefore; // by id
    for (qsizetype row = 0; row < before.size(); ++row)
        rowsBefore.insert(before.view(row).id, row);
    const auto own = rowsBefore.constFind(ownKeyId.toUtf8());
    const qint64 since
        = own == rowsBefore.cend() ? ApiKeyView::never : before.view(*own).lastActivity;
    QList<KeyTrace> uses;
    for (const quint32 row : after.changedRows(before)) {
        const ApiKeyView now = after.view(row);
        const auto found = rowsBefore.constFind(now.id);
        if (found == rowsBefore.cend())
            continue; // generated in this moment
        const ApiKeyView then = before.view(*found);
        const bool isUsed = now.lastActivity != then.lastActivity || now.lastIp != then.lastIp
            || now.unreadableActivity != then.unreadableActivity;
        if (isUsed && now.lastActivity >= since)
            uses.append({ QString::fromUtf8(now.id), QString::fromUtf8(now.lastIp) });
    }
    return uses;
}

/// Returns the keys that have left the same trace as the session's own key. Without a trace of that
/// key, the service shows no such uses, or shows them too late.
QStringList KeyCheck::keysOf(const QList<KeyTrace> &uses) const
{
    QHash<QString, QList<KeyTrace>> usesByLooks;
    for (const KeyTrace &use : uses)
        usesByLooks[use.looks].append(use);
    QStringList ids;
    for (const QList<KeyTrace> &equal : std::as_const(usesByLooks)) {
        QStringList keys;
        QStringList keysOfOne;
        for (const KeyTrace &use : equal) {
            keys << use.keyId;
            if (use.times < ownRequests)
                keysOfOne << use.keyId;
        }
        if (!m_account.ownKeyId.isEmpty())
            ids << (keys.removeAll(m_account.ownKeyId) > 0 ? keys : QStringList());
        else if (keys.size() == 2 && keysOfOne.size() == 1) // the session's key is the other one
            ids << keysOfOne;
        else if (keys.size() > 1)
            ids << keys;
    }
    ids.sort();
    ids.removeDuplicates();
    return ids;
}

void KeyCheck::compareLogs()
{
    beginStep(m_limits.log, [this] { compareLists(); });
    fetchLog([this](const ActivityTable &after) {
        const ApiKeyTable &keys = m_listBefore ? *m_listBefore : m_account.keys;
        const QStringList ids = keysOf(usesBetween(*m_logBefore, after));
        const bool areInList = std::all_of(ids.begin(), ids.end(),
            [&keys](const QString &id) { return keys.find(id.toUtf8()) >= 0; });
        if (ids.isEmpty() || ids.size() > maxKeys || !areInList)
            endStep();
        else
            finishWith(ids, keys);
    });
}

/// The reader makes one more request before the last list, which may not show itself.
void KeyCheck::compareLists()
{
    if (!m_listBefore)
        return finishWith({}, {});
    beginStep(m_limits.pause + m_limits.lists, [this] { finishWith({}, {}); });
    const auto fetchLast = [this, step = m_step](const ApiResult<User> &) {
        if (step == m_step)
            fetchList([this](const ApiKeyList &after) { onLists(*m_listBefore, after.keys); });
    };
    QTimer::singleShot(m_limits.pause, this, [this, fetchLast, step = m_step] {
        if (step == m_step)
            endpoints::fetchMe(reader(), this, fetchLast);
    });
}

/// The key itself makes the requests.
void KeyCheck::compareOwnLists()
{
    beginStep(m_limits.lists, [this] { finishWith({}, {}); });
    fetchList([this](const ApiKeyList &before) {
        m_listBefore = before.keys;
        compareLists();
    });
}

void KeyCheck::onLists(const ApiKeyTable &before, const ApiKeyTable &after)
{
    const QString ownKeyId = m_ownClient ? m_account.ownKeyId : QString();
    runAsync(
        computePool(), [=] { return usesBetween(before, after, ownKeyId); }, this,
        [this, after, step = m_step](const QList<KeyTrace> &uses) {
            if (step != m_step)
                return;
            QStringList ids;
            for (const KeyTrace &use : uses)
                ids << use.keyId;
            finishWith(m_ownClient ? keysOf(uses) : ids, after);
        });
}

// --- The result ----------------------------------------------------------------------------

void KeyCheck::finishWith(const QStringList &ids, const ApiKeyTable &keys)
{
    KeyCheckResult result { .kind = KeyCheckResult::Kind::Valid,
        .isCertain = m_ownClient || !m_account.ownKeyId.isEmpty(),
        .user = m_user };
    if (ids.size() <= maxKeys) {
        for (const QString &id : ids) {
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
    for (std::unique_ptr<ApiClient> *client : { &m_client, &m_ownClient }) {
        if (!*client)
            continue;
        (*client)->cancelCalls(this);
        (*client)->setKey({});
        (*client)->setParent(this);
        client->release()->deleteLater(); // it is calling this
    }
    emit finished(result);
}
