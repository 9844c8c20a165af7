// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/KeysController.h"

#include "app/api/Endpoints.h"
#include "app/platform/Async.h"
#include "app/platform/Memory.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace std::chrono_literals;

using Pending = ApiKeyModel::Pending;
using ChangeKind = UnansweredChange::Kind;
using ChangeState = UnansweredChange::State;

static ApiError notSent(ApiError error)
{
    error.outcomeUnknown = false;
    return error;
}

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
    m_nextLook.setSingleShot(true);
    m_nextLook.setTimerType(Qt::PreciseTimer); // not before the timeout of a change
    connect(&m_nextLook, &QTimer::timeout, this, &KeysController::refresh);
    m_free.setSingleShot(true);
    m_free.setInterval(std::chrono::seconds(1));
    connect(&m_free, &QTimer::timeout, giveBackMemory);
}

void KeysController::restore(
    const ApiKeyTable &keys, const QDateTime &confirmedAt, const std::function<void()> &done)
{
    sortKeys(keys, m_model.order(), this, [=, this](const SortedKeys &ordered) {
        m_model.setKeys(ordered);
        m_told = ordered.keys;
        m_confirmedAt = confirmedAt.toUTC();
        freeLater();
        if (done)
            done();
    });
}

/// After a failure that a later look may not meet. The session decides when to try again after the
/// others: when the service asks for, when there is another key, or when the user asks for.
static bool mayLookAgain(const ApiError &error)
{
    return !error.retryAfter && !isThrottled(error.kind)
        && error.kind != ApiError::Kind::Unauthorized && error.kind != ApiError::Kind::ProxySignIn;
}

void KeysController::refresh()
{
    if (m_loading)
        return;
    m_loading = true;
    m_nextLook.stop();
    emit loadingChanged(true);
    look(&m_refresh, [this](const ApiResult<Done> &result) {
        m_loading = false;
        emit loadingChanged(false);
        lookFinished(static_cast<bool>(result));
        if (!result) {
            if (mayLookAgain(result.error()))
                scheduleLook();
            return emit loadFailed(result.error());
        }
        scheduleLook();
        findNews();
        emit loaded();
        freeLater();
    });
}

void KeysController::cancelRefresh()
{
    ++m_cancels;
    m_client.cancelCalls(&m_refresh);
}

void KeysController::refreshIfOlderThan(std::chrono::milliseconds age)
{
    if (isOlderThan(age))
        refresh();
}

/// By both clocks: one stands still while the computer sleeps, and the other may be set.
bool KeysController::isOlderThan(std::chrono::milliseconds age) const
{
    return !m_sinceLoaded.isValid() || m_sinceLoaded.elapsed() > age.count()
        || m_confirmedAt->msecsTo(QDateTime::currentDateTimeUtc()) > age.count();
}

void KeysController::look(QObject *context, ApiHandler<Done> done)
{
    const auto arrived = [=, this, changesBefore = m_changes, cancelsBefore = m_cancels](
                             const ApiResult<ApiKeyList> &rows) {
        if (!rows)
            return done(rows.error());
        compare(rows.value().keys, context, [=, this](const Looked &looked) {
            if (context == &m_refresh && m_cancels != cancelsBefore)
                return done(ApiError { .kind = ApiError::Kind::Cancelled });
            if (m_changes != changesBefore) // the answer may be older than what was changed since
                return look(context, done);
            m_droppedRows = rows.value().dropped;
            take(looked);
            done(Done {});
        });
    };
    const auto tell = [this](qsizetype keys, qsizetype total) { emit progressed(keys, total); };
    endpoints::listApiKeys(m_client, tell, context, arrived);
}

/// What a list, and at first the start, has left; once all who had to do with it have ended.
void KeysController::freeLater()
{
    m_free.start();
}

void KeysController::compare(
    const ApiKeyTable &keys, QObject *context, const std::function<void(const Looked &)> &done)
{
    doInBackground(
        context,
        [keys, shown = m_model.orderedKeys(), told = m_confirmedAt ? m_told : keys,
            order = m_model.order()] { // of the first list nothing is news
            if (keys == shown.keys) // as it mostly is
                return Looked { .ordered = shown,
                    .isAsShown = true,
                    .changes = KeyListDiff::between(told, shown.keys) };
            return Looked { .ordered = SortedKeys::sort(keys, order, shown),
                .changes = KeyListDiff::between(told, keys) };
        },
        done);
}

void KeysController::take(const Looked &looked)
{
    if (!looked.isAsShown)
        m_model.setKeys(looked.ordered);
    m_changesSeen = looked.changes;
    if (!m_confirmedAt) { // of the first list nothing is news
        m_told = m_model.keys();
        m_changesSeen = {};
    }
    m_confirmedAt = QDateTime::currentDateTimeUtc();
    m_sinceLoaded.start();
}

void KeysController::findNews()
{
    m_news = {};
    if (m_generating || !m_underWay.isEmpty()) // the list may show what we are doing ourselves
        return;
    m_told = m_model.keys();
    m_news = std::exchange(m_changesSeen, {});
    const auto own = m_news.ofKeys.constFind(m_model.deviceKey());
    if (own != m_news.ofKeys.cend() && *own == KeyListDiff::Kind::NewlyUsed) // that was us
        m_news.ofKeys.erase(own);
    if (!m_news.isEmpty())
        m_model.setNews(m_news.ofKeys);
}

void KeysController::told(const ApiKey &key)
{
    if (const qsizetype row = m_told.find(key.id.toUtf8()); row >= 0)
        m_told.replace(row, key);
    else
        m_told.append(key);
}

// --- Generating ----------------------------------------------------------------------------

void KeysController::generate()
{
    if (m_generating)
        return;
    m_generating = true;
    emit generatingChanged(true);
    if (hasLoaded())
        return sendGenerate();
    // Without a list, the new key would look like the only one.
    look(this, [this](const ApiResult<Done> &looked) {
        if (looked)
            sendGenerate();
        else
            generateEnded({}, notSent(looked.error()));
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

void KeysController::sendGenerate()
{
    const QString name = unusedName();
    endpoints::generateApiKey(m_client, name, this,
        [this, name](const ApiResult<GeneratedKey> &result) { generateEnded(name, result); });
}

void KeysController::generateEnded(const QString &name, const ApiResult<GeneratedKey> &result)
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
    ++m_changes;
    const bool isInList = !result.value().key.id.isEmpty();
    if (isInList) {
        m_model.insertOrUpdate(result.value().key);
        told(result.value().key);
    }
    emit generated(result.value());
    if (!isInList) { // the list has its id, if anything has
        m_nameWithoutId = name;
        refresh();
    }
}

// --- Renaming ------------------------------------------------------------------------------

void KeysController::rename(const QString &id, const QString &name)
{
    begin(id, Pending::Renaming);
    endpoints::renameApiKey(m_client, id, name, this,
        [=, this](const ApiResult<ApiKey> &result) { renameEnded(id, name, result); });
}

void KeysController::renameEnded(
    const QString &id, const QString &name, const ApiResult<ApiKey> &result)
{
    if (!result && result.error().outcomeUnknown)
        return responseLost({ .kind = ChangeKind::Rename,
            .key = m_model.find(id).value_or(ApiKey { .id = id, .name = {}, .lastIp = {} }),
            .newName = name });
    end(id);
    if (!result)
        return emit renameFailed(id, name, result.error());
    ++m_changes;
    m_model.insertOrUpdate(result.value());
    confirmRenamed(id, result.value().name);
}

void KeysController::confirmRenamed(const QString &id, const QString &name)
{
    // Only the name: how the key has been used meanwhile may be news.
    if (const qsizetype row = m_told.find(id.toUtf8()); row >= 0) {
        ApiKey key = m_told.at(row);
        key.name = name;
        m_told.replace(row, key);
        m_changesSeen.ofKeys.remove(id);
        if (const auto now = m_model.find(id))
            m_changesSeen.ofKeys.insert(KeyListDiff::between({ key }, { *now }).ofKeys);
    }
    removeUnanswered([&id](const UnansweredChange &change) {
        return change.kind == ChangeKind::Rename && change.key.id == id;
    });
    emit renamed(id);
}

// --- Deleting ------------------------------------------------------------------------------

void KeysController::remove(const ApiKey &key)
{
    if (!m_model.find(key.id)) // gone since the person was asked
        return emit removed(key);
    begin(key.id, Pending::Deleting);
    endpoints::deleteApiKey(m_client, key.id, this,
        [this, key](const ApiResult<Done> &result) { removeEnded(key, result); });
}

void KeysController::removeEnded(const ApiKey &key, const ApiResult<Done> &result)
{
    const bool alreadyGone = !result && result.error().kind == ApiError::Kind::NotFound
        && !result.error().outcomeUnknown;
    if (result || alreadyGone)
        return confirmRemoved(key);
    if (result.error().outcomeUnknown)
        return responseLost({ .kind = ChangeKind::Delete, .key = key });
    end(key.id);
    emit removeFailed(key, result.error());
}

void KeysController::confirmRemoved(const ApiKey &key)
{
    ++m_changes;
    m_model.remove(key.id);
    end(key.id);
    if (const qsizetype row = m_told.find(key.id.toUtf8()); row >= 0)
        m_told.remove(row);
    m_changesSeen.gone.removeIf([&key](const ApiKey &gone) { return gone.id == key.id; });
    removeUnanswered([&key](const UnansweredChange &change) { return change.key.id == key.id; });
    emit removed(key);
}

// --- Lost responses ------------------------------------------------------------------------

/// The first look is immediate: a connection often breaks after the change was made. Until it has
/// finished, the change counts as under way.
void KeysController::responseLost(UnansweredChange change)
{
    ++m_changes;
    m_looks = 0;
    change.timeout = QDeadlineTimer(m_limits.changeTimeout);
    m_lost.append(std::move(change));
    refresh();
}

/// `hasNewList` means that the model has the list as it is after all lost responses.
void KeysController::lookFinished(bool hasNewList)
{
    const QList<UnansweredChange> before = m_unanswered;
    for (const UnansweredChange &change : std::exchange(m_lost, {})) {
        if (change.kind == ChangeKind::Generate) {
            m_generating = false;
            emit generatingChanged(false);
        } else {
            end(change.key.id);
            m_unanswered.removeIf([&change](const UnansweredChange &earlier) {
                return earlier.kind == change.kind && earlier.key.id == change.key.id;
            });
        }
        m_unanswered.append(change);
    }
    if (findName(m_model.keys(), m_failedName) >= 0)
        m_unanswered.append({ .kind = ChangeKind::Generate,
            .key = { .id = {}, .name = std::exchange(m_failedName, {}), .lastIp = {} } });
    if (const qsizetype row = findName(m_model.keys(), m_nameWithoutId); row >= 0) {
        m_nameWithoutId.clear();
        acquaint(m_model.keys().at(row));
    }
    QList<UnansweredChange> settled;
    for (UnansweredChange change : std::exchange(m_unanswered, {}))
        (isSettled(change, hasNewList) ? settled : m_unanswered).append(change);
    for (const UnansweredChange &change : std::as_const(settled))
        reportSettled(change);
    if (m_unanswered != before)
        emit unansweredChangesChanged();
}

/// Updates the state of the change. Returns true if there is nothing left to say of it, or if it is
/// a confirmed one.
bool KeysController::isSettled(UnansweredChange &change, bool hasNewList)
{
    if (change.kind == ChangeKind::Generate && change.state != ChangeState::SecretLost) {
        if (const qsizetype row = findName(m_model.keys(), change.key.name); row >= 0) {
            change.state = ChangeState::SecretLost;
            change.key = m_model.keys().at(row);
            acquaint(change.key);
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

/// A key in the list turns out to be one that was generated here.
void KeysController::acquaint(const ApiKey &key)
{
    told(key);
    m_changesSeen.ofKeys.remove(key.id);
}

void KeysController::reportSettled(const UnansweredChange &change)
{
    switch (change.kind) {
    case ChangeKind::Generate:
        return; // the key whose secret was lost has been deleted
    case ChangeKind::Rename:
        if (m_model.find(change.key.id))
            return confirmRenamed(change.key.id, change.newName);
        return emit renameFailed(
            change.key.id, change.newName, { .kind = ApiError::Kind::NotFound });
    case ChangeKind::Delete:
        return confirmRemoved(change.key);
    }
    Q_UNREACHABLE();
}

void KeysController::dismiss(const UnansweredChange &change)
{
    m_unanswered.removeOne(change);
}

void KeysController::scheduleLook()
{
    const auto next = m_limits.lookDelays.at(std::min(m_looks, m_limits.lookDelays.size() - 1));
    std::optional<std::chrono::milliseconds> delay;
    for (const UnansweredChange &change : std::as_const(m_unanswered)) {
        if (change.state != ChangeState::Unknown)
            continue;
        const std::chrono::milliseconds left(change.timeout.remainingTime());
        delay = std::min(delay.value_or(next), left > 0ms ? left : next);
    }
    if (!delay)
        return;
    ++m_looks;
    m_nextLook.start(*delay);
}

void KeysController::removeUnanswered(
    const std::function<bool(const UnansweredChange &)> &isSettled)
{
    if (m_unanswered.removeIf(isSettled) > 0)
        emit unansweredChangesChanged();
}

// --- Changes that are under way ------------------------------------------------------------

void KeysController::begin(const QString &id, Pending pending)
{
    m_underWay.insert(id);
    m_model.setPending(id, pending);
}

void KeysController::end(const QString &id)
{
    m_underWay.remove(id);
    m_model.setPending(id, Pending::None);
}
