// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/BulkDeletion.h"

#include "app/keys/KeysController.h"

#include <QElapsedTimer>

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

using namespace std::chrono_literals;

using KeyPending = ApiKeyModel::Pending;

BulkDeletion::BulkDeletion(KeysController &keys, Limits limits, QObject *parent)
    : QObject(parent)
    , m_keys(keys)
    , m_limits(limits)
{
    m_step.setSingleShot(true);
    connect(&m_step, &QTimer::timeout, this, &BulkDeletion::takeStep);
    m_pause.setSingleShot(true);
    m_pause.setTimerType(Qt::PreciseTimer); // not before the time that the service named
    connect(&m_pause, &QTimer::timeout, this, &BulkDeletion::endPause);
    // After the controller has compared the list with the lost responses.
    connect(&keys, &KeysController::loaded, this, &BulkDeletion::settle);
    connect(&keys, &KeysController::loadFailed, this, &BulkDeletion::settle);
    connect(&keys.model(), &ApiKeyModel::keysChanged, this, &BulkDeletion::forgetRemovedKeys);
    connect(&keys, &KeysController::changeStarted, this, [this](const QString &id) {
        if (m_keys.model().isBeingDeleted(id))
            forgetFailure(id); // the later request has its own outcome
    });
}

static QStringList keyIds(const QList<ApiKey> &keys)
{
    QStringList ids;
    for (const ApiKey &key : keys)
        ids.append(key.id);
    return ids;
}

void BulkDeletion::start(const QList<ApiKey> &keys)
{
    if (isRunning())
        return;
    m_queue = keys;
    m_queue.removeIf([this](const ApiKey &key) { return m_keys.model().isBeingDeleted(key.id); });
    if (m_queue.isEmpty())
        return;
    dismissFailures();
    std::reverse(m_queue.begin(), m_queue.end());
    std::stable_partition(m_queue.begin(), m_queue.end(),
        [&](const ApiKey &key) { return key.id == m_keys.model().deviceKey(); });
    m_total = m_queue.size();
    m_deleted = 0;
    m_stopReason.reset();
    m_isCancelled = false;
    m_pauses = 0;
    m_faultsInARow = 0;
    m_step.setInterval(m_limits.step);
    m_keys.beginBatch();
    m_keys.model().setPending(keyIds(m_queue), KeyPending::Waiting);
    setState(State::Running);
    sendNext();
    showRequests();
}

void BulkDeletion::cancel()
{
    if (m_state != State::Running)
        return;
    m_isCancelled = true;
    m_keys.model().setPending(keyIds(m_queue), KeyPending::None);
    setState(State::Stopping);
    endRequests();
}

void BulkDeletion::dismissFailures()
{
    if (m_failures.isEmpty())
        return;
    m_failures.clear();
    m_failuresList = {};
    m_keys.model().setDeleteFailures({});
    emit failuresChanged();
}

void BulkDeletion::setState(State state)
{
    const bool wasRunning = isRunning();
    m_state = state;
    if (state != State::Running) {
        m_pause.stop();
        m_pausedUntil.reset();
    }
    if (wasRunning != isRunning())
        emit runningChanged(isRunning());
    emit progressed();
}

// --- Requests ------------------------------------------------------------------------------

bool BulkDeletion::hasNext() const
{
    if (m_state != State::Running || m_pausedUntil || m_queue.isEmpty())
        return false;
    const bool isDeviceKey = m_queue.last().id == m_keys.model().deviceKey();
    return m_inFlight.size() < (isDeviceKey ? 1 : m_limits.parallel);
}

void BulkDeletion::sendNext()
{
    while (hasNext()) {
        const ApiKey key = m_queue.takeLast();
        m_inFlight.insert(key.id);
        m_keys.sendRemoval(key, this, [key, this](const ApiResult<Unit> &result) {
            m_inFlight.remove(key.id);
            onResponse(key, result);
            if (!m_step.isActive())
                m_step.start();
            sendNext();
        });
    }
    endRequests();
}

/// Most requests take less time than a step, and their keys go without having been marked.
void BulkDeletion::showRequests()
{
    QStringList ids;
    for (const QString &id : std::as_const(m_inFlight)) {
        if (m_keys.model().pending(id) != KeyPending::Deleting)
            ids.append(id);
    }
    if (!ids.isEmpty())
        m_keys.model().setPending(ids, KeyPending::Deleting);
}

void BulkDeletion::onResponse(const ApiKey &key, const ApiResult<Unit> &result)
{
    const bool isGone = !result && result.error().kind == ApiError::Kind::NotFound
        && !result.error().outcomeUnknown;
    if (!result && !isGone)
        return onError(key, result.error());
    ++m_deleted;
    m_confirmed.append(key);
    m_pauses = 0;
    m_faultsInARow = 0;
}

/// Returns true if the service has not carried out the request, and asks to send it later.
static bool isRefusedForNow(const ApiError &error)
{
    constexpr int serviceUnavailable = 503;
    return error.kind == ApiError::Kind::TooManyRequests
        || (error.httpStatus == serviceUnavailable && error.retryAfter);
}

/// Returns true if every other request would fail, too.
static bool concernsAll(const ApiError &error)
{
    const bool isNetwork = isNetworkError(error.kind) || error.kind == ApiError::Kind::Tls;
    return error.kind == ApiError::Kind::Unauthorized || (isNetwork && !error.outcomeUnknown);
}

void BulkDeletion::onError(const ApiKey &key, const ApiError &error)
{
    if (mayPause(error))
        return pause(key, error);
    if (isRefusedForNow(error) && m_isCancelled) {
        m_queue.append(key); // not tried
        return;
    }
    if (error.outcomeUnknown && !isRefusedForNow(error)) {
        m_lost.append(key);
    } else {
        addFailure(error, { key.id });
        m_released.append(key.id);
    }
    const bool concernsKey = error.kind == ApiError::Kind::Forbidden
        || error.kind == ApiError::Kind::Rejected || error.kind == ApiError::Kind::NotFound;
    m_faultsInARow = concernsKey && !error.outcomeUnknown ? 0 : m_faultsInARow + 1;
    if (concernsAll(error) || isRefusedForNow(error) || m_faultsInARow >= m_limits.maxFaults)
        stop(error);
    emit requestFailed(error);
}

bool BulkDeletion::mayPause(const ApiError &error) const
{
    return isRefusedForNow(error) && m_state == State::Running && m_pauses < m_limits.maxPauses
        && error.retryAfter.value_or(0s) <= m_limits.maxPause;
}

void BulkDeletion::pause(const ApiKey &key, const ApiError &error)
{
    constexpr std::chrono::milliseconds longest = 60s;
    m_queue.append(key);
    m_keys.model().setPending(QStringList { key.id }, KeyPending::Waiting);
    const std::chrono::milliseconds usual
        = std::min(m_limits.firstPause * (1 << m_pauses), longest);
    const std::chrono::milliseconds delay
        = error.retryAfter ? std::chrono::milliseconds(*error.retryAfter) : usual;
    const QDateTime until = QDateTime::currentDateTimeUtc().addMSecs(delay.count());
    if (m_pausedUntil && *m_pausedUntil >= until)
        return;
    if (!m_pausedUntil) // the requests in flight are refused, too
        ++m_pauses;
    m_pausedUntil = until;
    m_pause.start(delay);
    m_keys.endBatch({}); // until it continues
    emit progressed();
}

void BulkDeletion::endPause()
{
    m_pausedUntil.reset();
    m_keys.beginBatch();
    emit progressed();
    sendNext();
    showRequests();
}

void BulkDeletion::stop(const ApiError &reason)
{
    if (m_state != State::Running)
        return;
    m_stopReason = reason;
    m_keys.model().setPending(keyIds(m_queue), KeyPending::None); // long before the last response
    setState(State::Stopping);
}

/// Returns true if both errors have the same text, in less time than it takes to write it.
static bool isSameFailure(const ApiError &left, const ApiError &right)
{
    const auto parts = [](const ApiError &error) {
        return std::tie(error.kind, error.tls, error.host, error.proxyHost, error.redirectHost,
            error.httpStatus, error.serviceCode, error.serviceMessage, error.technicalDetail,
            error.retryAfter, error.outcomeUnknown);
    };
    return parts(left) == parts(right);
}

/// Many keys may have the same reason.
void BulkDeletion::addFailure(const ApiError &error, const QStringList &ids)
{
    constexpr qsizetype maxCompared = 8;
    const auto end = m_failures.begin() + std::min(m_failures.size(), maxCompared);
    const auto same = std::find_if(m_failures.begin(), end,
        [&error](const Failure &failure) { return isSameFailure(failure.error, error); });
    if (same == end)
        m_failures.append({ error, ids });
    else
        same->ids += ids;
}

qsizetype BulkDeletion::failedKeys() const
{
    return std::accumulate(m_failures.begin(), m_failures.end(), qsizetype(0),
        [](qsizetype count, const Failure &failure) { return count + failure.ids.size(); });
}

QStringList BulkDeletion::failedIds() const
{
    QStringList ids;
    for (const Failure &failure : m_failures)
        ids += failure.ids;
    return ids;
}

// --- The list ------------------------------------------------------------------------------

/// A step of a list of a million keys takes some time.
void BulkDeletion::takeStep()
{
    QElapsedTimer timer;
    timer.start();
    if (!m_confirmed.isEmpty())
        m_keys.confirmRemoved(std::exchange(m_confirmed, {}));
    if (!m_released.isEmpty())
        m_keys.model().setPending(std::exchange(m_released, {}), KeyPending::None);
    showRequests();
    emit progressed();
    m_step.setInterval(std::max(m_limits.step, std::chrono::milliseconds(10 * timer.elapsed())));
}

/// Continues when there is neither a request on its way nor one to be sent.
void BulkDeletion::endRequests()
{
    const bool isDone = m_state == State::Stopping
        || (m_state == State::Running && m_queue.isEmpty() && !m_pausedUntil);
    if (!isDone || !m_inFlight.isEmpty())
        return;
    m_step.stop();
    QStringList untried = keyIds(std::exchange(m_queue, {}));
    std::reverse(untried.begin(), untried.end());
    m_released += untried;
    if (m_stopReason && !untried.isEmpty())
        addFailure(*m_stopReason, untried);
    const bool mustSettle = !m_lost.isEmpty();
    takeStep();
    if (mustSettle) {
        m_keys.model().setPending(keyIds(m_lost), KeyPending::Deleting);
        setState(State::Settling);
    }
    m_keys.endBatch(m_lost);
    if (!mustSettle)
        finish();
}

void BulkDeletion::settle()
{
    if (m_state != State::Settling)
        return;
    m_deleted += m_lost.size() - m_keys.model().findAll(keyIds(m_lost)).rows.size();
    finish();
}

void BulkDeletion::finish()
{
    const QStringList lost = keyIds(std::exchange(m_lost, {}));
    setState(State::Idle);
    forgetRemovedKeys();
    m_keys.model().deselect(lost); // only those that were not deleted stay selected
    m_keys.model().setDeleteFailures(m_failures);
    if (!m_failures.isEmpty())
        emit failuresChanged();
    emit finished();
}

/// Returns true if the keys are the same, in the same order. Their names may differ.
static bool hasSameIds(const ApiKeyTable &before, const ApiKeyTable &after)
{
    const QList<quint32> rows = after.changedRows(before);
    return before.size() == after.size() && std::all_of(rows.begin(), rows.end(), [&](quint32 row) {
        return before.view(row).id == after.view(row).id;
    });
}

/// Another application, or the user, may have deleted keys that were not deleted here.
void BulkDeletion::forgetRemovedKeys()
{
    if (m_failures.isEmpty() || isRunning())
        return;
    const ApiKeyTable before = std::exchange(m_failuresList, m_keys.model().keys());
    if (hasSameIds(before, m_failuresList))
        return;
    const SortedKeys found = m_keys.model().findAll(failedIds());
    QSet<QString> present;
    for (const quint32 row : found.rows)
        present.insert(textFromUtf8(found.keys.view(row).id));
    if (present.size() == failedKeys())
        return;
    for (Failure &failure : m_failures)
        failure.ids.removeIf([&present](const QString &id) { return !present.contains(id); });
    m_failures.removeIf([](const Failure &failure) { return failure.ids.isEmpty(); });
    emit failuresChanged();
}

void BulkDeletion::forgetFailure(const QString &id)
{
    if (!m_keys.model().deleteError(id))
        return;
    for (Failure &failure : m_failures)
        failure.ids.removeOne(id);
    m_failures.removeIf([](const Failure &failure) { return failure.ids.isEmpty(); });
    m_keys.model().setDeleteFailures(m_failures);
    emit failuresChanged();
}
