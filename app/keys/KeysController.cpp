// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/KeysController.h"

#include "app/api/Endpoints.h"
#include "app/platform/Async.h"
#include "app/platform/Memory.h"

#include <QRandomGenerator>
#include <QSet>

#include <algorithm>

using namespace std::chrono_literals;

using Pending = ApiKeyModel::Pending;
using ChangeKind = UnresolvedChange::Kind;
using ChangeState = UnresolvedChange::State;

/// Returns the row of the key with that name; -1 if there is none or no name. Visits every key.
static qsizetype findName(const ApiKeyTable &keys, const QString &name)
{
    const QByteArray wanted = name.toUtf8();
    for (qsizetype row = 0; !wanted.isEmpty() && row < keys.size(); ++row) {
        if (keys.view(row).name == wanted)
            return row;
    }
    return -1;
}

QList<std::chrono::milliseconds> KeysController::defaultLookDelays()
{
    return { 2s, 5s, 10s, 20s, 40s, 80s, 160s, 300s };
}

KeysController::KeysController(ApiClient &client, Limits limits, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_limits(std::move(limits))
{
    connect(
        this, &KeysController::unresolvedChangesChanged, this, &KeysController::markUnconfirmed);
    m_nextFetch.setSingleShot(true);
    m_nextFetch.setTimerType(Qt::PreciseTimer); // not before the timeout of a change
    connect(&m_nextFetch, &QTimer::timeout, this, &KeysController::refresh);
    m_memoryTrim.setSingleShot(true);
    m_memoryTrim.setInterval(std::chrono::seconds(1));
    connect(&m_memoryTrim, &QTimer::timeout, trimMemory);
}

void KeysController::restore(const KeyListSnapshot &list, const std::function<void()> &done)
{
    const auto show = [=, this, confirmedAt = list.confirmedAt](const SortedKeys &sorted) {
        m_model.setKeys(sorted);
        m_baseline = sorted.keys;
        m_confirmedAt = confirmedAt.toUTC();
        m_memoryTrim.start();
        if (done)
            done();
    };
    const SortOrder &order = m_model.order();
    if (list.sortOrder == order.persistentName())
        show({ list.keys, order, list.sortedRows });
    else
        sortKeys(list.keys, order, this, show);
}

/// Returns whether another fetch may succeed soon. After other errors the session decides when to
/// retry: when the service allows it, with another key, or when the user asks for it.
static bool mayFetchAgain(const ApiError &error)
{
    return !error.retryAfter && !isThrottled(error.kind)
        && error.kind != ApiError::Kind::Unauthorized && error.kind != ApiError::Kind::ProxySignIn;
}

void KeysController::refresh()
{
    m_refreshesAfterBatch = m_isBatchRunning;
    if (m_loading || m_isBatchRunning)
        return;
    m_loading = true;
    m_nextFetch.stop();
    emit loadingChanged(true);
    fetchList(&m_refresh, [this](const ApiResult<Unit> &result) {
        m_loading = false;
        emit loadingChanged(false);
        onFetchFinished(static_cast<bool>(result));
        if (!result) {
            if (mayFetchAgain(result.error()))
                scheduleFetch();
            return emit loadFailed(result.error());
        }
        scheduleFetch();
        updateChanges();
        emit loaded();
        m_memoryTrim.start();
    });
}

void KeysController::cancelRefresh()
{
    ++m_cancels;
    m_client.cancelCalls(&m_refresh);
}

void KeysController::refreshIfOlderThan(std::chrono::milliseconds age)
{
    // Checks both clocks: one stops while the computer sleeps, and the user can set the other.
    if (!m_sinceLoaded.isValid() || m_sinceLoaded.elapsed() > age.count()
        || m_confirmedAt->msecsTo(QDateTime::currentDateTimeUtc()) > age.count())
        refresh();
}

namespace {

struct FetchedList
{
    SortedKeys sorted;
    bool isUnchanged; ///< the same as in the model
    KeyListDiff changes; ///< since the baseline
};

} // namespace

/// Sorts and compares the list in another thread.
void KeysController::fetchList(QObject *context, ApiHandler<Unit> done)
{
    const auto onArrived = [=, this, changesBefore = m_changeCount, cancelsBefore = m_cancels](
                               const ApiResult<ApiKeyList> &rows) {
        if (!rows)
            return done(rows.error());
        const auto prepare
            = [keys = rows.value().keys, current = m_model.sortedKeys(), order = m_model.order(),
                  baseline = m_confirmedAt ? m_baseline : rows.value().keys] {
                  return FetchedList { SortedKeys::sort(keys, order, current), keys == current.keys,
                      KeyListDiff::between(baseline, keys) };
              };
        runAsync(computePool(), prepare, context, [=, this](const FetchedList &fetched) {
            if (context == &m_refresh && m_cancels != cancelsBefore)
                return done(ApiError { .kind = ApiError::Kind::Cancelled });
            if (m_changeCount != changesBefore) { // the response may be older than the change
                if (!m_isBatchRunning)
                    return fetchList(context, done);
                m_refreshesAfterBatch = true;
                return done(ApiError { .kind = ApiError::Kind::Cancelled });
            }
            if (!fetched.isUnchanged)
                m_model.setKeys(fetched.sorted);
            if (!m_confirmedAt) // the first list has no changes
                m_baseline = m_model.keys();
            m_nextChanges = fetched.changes;
            m_droppedRows = rows.value().dropped;
            m_confirmedAt = QDateTime::currentDateTimeUtc();
            m_sinceLoaded.start();
            done(Unit {});
        });
    };
    const auto onProgress
        = [this](qsizetype keys, qsizetype total) { emit progressed(keys, total); };
    endpoints::listApiKeys(m_client, onProgress, context, onArrived);
}

void KeysController::updateChanges()
{
    m_changes = {};
    if (m_generating || m_model.hasPending()) // the list may show these changes
        return;
    m_baseline = m_model.keys();
    m_changes = std::exchange(m_nextChanges, {});
    const auto own = m_changes.kinds.constFind(m_model.deviceKey());
    if (own != m_changes.kinds.cend() && *own == KeyListDiff::Kind::NewlyUsed) // by this computer
        m_changes.kinds.erase(own);
    if (!m_changes.isEmpty())
        m_model.setChanges(m_changes.kinds);
}

void KeysController::acknowledge(const ApiKey &key)
{
    if (const qsizetype row = m_baseline.find(key.id.toUtf8()); row >= 0)
        m_baseline.replace(row, key);
    else
        m_baseline.append(key);
    m_nextChanges.kinds.remove(key.id);
    emit acknowledged(key.id);
}

// --- Generating ----------------------------------------------------------------------------

void KeysController::generate(const QString &replacedKey)
{
    if (m_generating)
        return;
    m_replacedKey = replacedKey;
    m_generating = true;
    emit changeStarted({});
    emit generatingChanged(true);
    if (hasLoaded())
        return prepareGenerate();
    // Without a list, the new key would look like the only one.
    fetchList(this, [this](const ApiResult<Unit> &fetched) {
        if (fetched)
            return prepareGenerate();
        ApiError error = fetched.error();
        error.outcomeUnknown = false; // nothing was generated
        onGenerateFinished({}, error);
    });
}

/// Returns a name in the form of the service's own names.
QString KeysController::unusedName() const
{
    static constexpr QLatin1String characters("abcdefghijklmnopqrstuvwxyz0123456789");
    QString name;
    do {
        name = QStringLiteral("api_key_");
        for (int i = 0; i < 8; ++i)
            name += characters.at(QRandomGenerator::system()->bounded(characters.size()));
    } while (findName(m_model.keys(), name) >= 0);
    return name;
}

void KeysController::prepareGenerate()
{
    const QString name = unusedName();
    if (m_replacedKey.isEmpty() || !m_generateGate)
        return sendGenerate(name);
    m_generateGate(name, [this, name](bool isAllowed) {
        if (isAllowed)
            return sendGenerate(name);
        m_generating = false;
        emit generatingChanged(false);
        emit generateWithdrawn();
    });
}

void KeysController::sendGenerate(const QString &name)
{
    emit generateSent(name);
    endpoints::generateApiKey(m_client, name, this, [this, name](ApiResult<GeneratedKey> result) {
        onGenerateFinished(name, std::move(result));
    });
}

void KeysController::onGenerateFinished(const QString &name, ApiResult<GeneratedKey> result)
{
    if (!result && result.error().outcomeUnknown)
        return responseLost(
            { .kind = ChangeKind::Generate, .key = { .id = {}, .name = name, .lastIp = {} } });
    m_generating = false;
    emit generatingChanged(false);
    if (!result) {
        if (result.error().kind == ApiError::Kind::ServiceFailure)
            m_failedName = name;
        return emit generateFailed(result.error());
    }
    ++m_changeCount;
    const bool isInList = !result.value().key.id.isEmpty();
    if (isInList) {
        m_model.insertOrUpdate(result.value().key);
        acknowledge(result.value().key);
    }
    emit generated(result.value());
    if (!isInList) { // the list has the id
        m_nameWithoutId = name;
        refresh();
    }
}

// --- Renaming ------------------------------------------------------------------------------

void KeysController::rename(const QString &id, const QString &name)
{
    m_model.setPending(id, Pending::Renaming);
    emit changeStarted(id);
    endpoints::renameApiKey(m_client, id, name, this, [=, this](const ApiResult<ApiKey> &result) {
        if (!result && result.error().outcomeUnknown)
            return responseLost({ .kind = ChangeKind::Rename,
                .key = m_model.find(id).value_or(ApiKey { .id = id, .name = {}, .lastIp = {} }),
                .newName = name });
        m_model.setPending(id, Pending::None);
        if (!result)
            return emit renameFailed(id, name, result.error());
        ++m_changeCount;
        m_model.insertOrUpdate(result.value());
        confirmRenamed(id, result.value().name);
    });
}

void KeysController::confirmRenamed(const QString &id, const QString &name)
{
    // Only the name is known: a new use remains a change.
    if (const qsizetype row = m_baseline.find(id.toUtf8()); row >= 0) {
        ApiKey key = m_baseline.at(row);
        key.name = name;
        m_baseline.replace(row, key);
        m_nextChanges.kinds.remove(id);
        if (const auto now = m_model.find(id))
            m_nextChanges.kinds.insert(KeyListDiff::between({ key }, { *now }).kinds);
    }
    removeUnresolved([&id](const UnresolvedChange &change) {
        return change.kind == ChangeKind::Rename && change.key.id == id;
    });
    emit renamed(id);
}

// --- Deleting ------------------------------------------------------------------------------

void KeysController::remove(const ApiKey &key)
{
    if (!m_model.find(key.id)) // removed since the dialog was opened
        return emit removed(key);
    if (m_model.isBeingDeleted(key.id))
        return;
    m_model.setPending(key.id, Pending::Deleting);
    emit changeStarted(key.id);
    emit removalSent(key);
    endpoints::deleteApiKey(m_client, key.id, this, [=, this](const ApiResult<Unit> &result) {
        if (!result && result.error().outcomeUnknown)
            return responseLost({ .kind = ChangeKind::Delete, .key = key });
        if (result || result.error().kind == ApiError::Kind::NotFound)
            return confirmRemoved(key);
        m_model.setPending(key.id, Pending::None);
        emit removeFailed(key, result.error());
    });
}

void KeysController::confirmRemoved(const ApiKey &key)
{
    takeOff({ key });
    emit removed(key);
}

void KeysController::confirmRemoved(const QList<ApiKey> &keys)
{
    takeOff(keys);
    emit batchRemoved(keys);
}

void KeysController::takeOff(const QList<ApiKey> &keys)
{
    ++m_changeCount;
    QSet<QString> ids;
    for (const ApiKey &key : keys)
        ids.insert(key.id);
    const bool isBaseline = m_baseline == m_model.keys(); // immediate, as they share their chunks
    if (keys.size() == 1) {
        m_model.remove(keys.first().id);
        m_model.setPending(keys.first().id, Pending::None);
    } else {
        m_model.remove(QStringList(ids.cbegin(), ids.cend()));
    }
    if (isBaseline) {
        m_baseline = m_model.keys();
    } else {
        QByteArrayList bytes;
        for (const QString &id : std::as_const(ids))
            bytes.append(id.toUtf8());
        m_baseline.remove(QSet<QByteArrayView>(bytes.cbegin(), bytes.cend()));
    }
    m_nextChanges.removed.removeIf([&ids](const ApiKey &key) { return ids.contains(key.id); });
    removeUnresolved(
        [&ids](const UnresolvedChange &change) { return ids.contains(change.key.id); });
}

void KeysController::beginBatch()
{
    m_isBatchRunning = true;
}

void KeysController::sendRemoval(const ApiKey &key, QObject *context, ApiHandler<Unit> done)
{
    emit batchRemovalSent(key);
    endpoints::deleteApiKey(m_client, key.id, context,
        [key, done = std::move(done), this](const ApiResult<Unit> &result) {
            if (!result && !result.error().outcomeUnknown)
                emit batchRemovalRefused(key);
            done(result);
        });
}

void KeysController::endBatch(const QList<ApiKey> &lostRemovals)
{
    m_isBatchRunning = false;
    for (const ApiKey &key : lostRemovals)
        addLost({ .kind = ChangeKind::Delete, .key = key });
    m_isSettlingBatch = !lostRemovals.isEmpty();
    const bool refreshes = std::exchange(m_refreshesAfterBatch, false) || !m_lost.isEmpty();
    if (refreshes)
        refresh();
}

// --- Lost responses ------------------------------------------------------------------------

/// The first fetch is immediate: a connection often breaks after the change was made. Until it has
/// finished, the change counts as pending.
void KeysController::responseLost(UnresolvedChange change)
{
    addLost(std::move(change));
    refresh();
}

void KeysController::addLost(UnresolvedChange change)
{
    ++m_changeCount;
    m_fetches = 0;
    change.timeout = QDeadlineTimer(m_limits.changeTimeout);
    m_lost.append(std::move(change));
}

/// `hasNewList` means that the list in the model is newer than all lost responses.
void KeysController::onFetchFinished(bool hasNewList)
{
    const QList<UnresolvedChange> before = m_unresolved;
    QStringList noLongerPending;
    for (const UnresolvedChange &change : std::exchange(m_lost, {})) {
        if (change.kind == ChangeKind::Generate) {
            m_generating = false;
            emit generatingChanged(false);
        } else {
            noLongerPending.append(change.key.id);
            m_unresolved.removeIf([&change](const UnresolvedChange &earlier) {
                return earlier.kind == change.kind && earlier.key.id == change.key.id;
            });
        }
        m_unresolved.append(change);
    }
    if (!noLongerPending.isEmpty())
        m_model.setPending(noLongerPending, Pending::None);
    if (findName(m_model.keys(), m_failedName) >= 0)
        m_unresolved.append({ .kind = ChangeKind::Generate,
            .key = { .id = {}, .name = std::exchange(m_failedName, {}), .lastIp = {} } });
    if (const qsizetype row = findName(m_model.keys(), m_nameWithoutId); row >= 0) {
        m_nameWithoutId.clear();
        acknowledge(m_model.keys().at(row));
    }
    QList<UnresolvedChange> resolved;
    for (UnresolvedChange change : std::exchange(m_unresolved, {}))
        (isResolved(change, hasNewList) ? resolved : m_unresolved).append(change);
    reportOutcomes(before, resolved);
    reportResolved(resolved);
    if (m_unresolved != before)
        emit unresolvedChangesChanged();
}

/// Updates the state of the change. Returns true if the list shows its outcome.
bool KeysController::isResolved(UnresolvedChange &change, bool hasNewList)
{
    if (change.kind == ChangeKind::Generate && change.state != ChangeState::SecretLost) {
        if (const qsizetype row = findName(m_model.keys(), change.key.name); row >= 0) {
            change.state = ChangeState::SecretLost;
            change.key = m_model.keys().at(row);
            acknowledge(change.key);
            return false;
        }
    } else {
        const auto key = m_model.find(change.key.id);
        if (!key || (change.kind == ChangeKind::Rename && key->name == change.newName))
            return true;
        if (change.state == ChangeState::SecretLost)
            change.key = *key;
    }
    if (hasNewList && change.state == ChangeState::Unknown && change.timeout.hasExpired())
        change.state = ChangeState::Missing;
    return false;
}

/// `before` are the changes that the user has seen as unresolved.
void KeysController::reportOutcomes(
    const QList<UnresolvedChange> &before, const QList<UnresolvedChange> &resolved)
{
    const auto wasSeen = [&before](const UnresolvedChange &change) {
        return std::any_of(before.cbegin(), before.cend(), [&](const UnresolvedChange &other) {
            return other.kind == change.kind && other.timeout == change.timeout
                && other.state == ChangeState::Unknown;
        });
    };
    for (const UnresolvedChange &change : resolved) {
        const bool isListed = m_model.find(change.key.id).has_value();
        const bool isMade = (change.kind == ChangeKind::Rename) == isListed;
        if (change.kind != ChangeKind::Generate && isMade && wasSeen(change))
            emit outcomeFound(change, true);
    }
    for (const UnresolvedChange &change : std::as_const(m_unresolved)) {
        if (change.state != ChangeState::Unknown && !before.contains(change))
            emit outcomeFound(change, change.state == ChangeState::SecretLost);
    }
}

void KeysController::reportResolved(const QList<UnresolvedChange> &changes)
{
    QList<ApiKey> removed;
    for (const UnresolvedChange &change : changes) {
        switch (change.kind) {
        case ChangeKind::Generate:
            break; // the key whose secret was lost has been deleted
        case ChangeKind::Rename:
            if (m_model.find(change.key.id))
                confirmRenamed(change.key.id, change.newName);
            else
                emit renameFailed(
                    change.key.id, change.newName, { .kind = ApiError::Kind::NotFound });
            break;
        case ChangeKind::Delete:
            removed.append(change.key);
            break;
        }
    }
    const bool isBatch = std::exchange(m_isSettlingBatch, false);
    if (removed.size() == 1 && !isBatch)
        confirmRemoved(removed.first());
    else if (!removed.isEmpty())
        confirmRemoved(removed);
}

void KeysController::markUnconfirmed()
{
    QHash<QString, Pending> changes;
    for (const UnresolvedChange &change : std::as_const(m_unresolved)) {
        if (change.state != ChangeState::Unknown || change.kind == ChangeKind::Generate)
            continue;
        changes.insert(change.key.id,
            change.kind == ChangeKind::Delete ? Pending::Deleting : Pending::Renaming);
    }
    m_model.setUnconfirmed(changes);
}

void KeysController::dismiss(const UnresolvedChange &change)
{
    if (m_unresolved.removeOne(change))
        emit unresolvedChangesChanged();
}

void KeysController::scheduleFetch()
{
    const auto next = m_limits.lookDelays.at(std::min(m_fetches, m_limits.lookDelays.size() - 1));
    std::optional<std::chrono::milliseconds> delay;
    for (const UnresolvedChange &change : std::as_const(m_unresolved)) {
        if (change.state != ChangeState::Unknown)
            continue;
        const std::chrono::milliseconds left(change.timeout.remainingTime());
        delay = std::min(delay.value_or(next), left > 0ms ? left : next);
    }
    if (!delay)
        return;
    ++m_fetches;
    m_nextFetch.start(*delay);
}

void KeysController::removeUnresolved(
    const std::function<bool(const UnresolvedChange &)> &isResolved)
{
    if (m_unresolved.removeIf(isResolved) > 0)
        emit unresolvedChangesChanged();
}
