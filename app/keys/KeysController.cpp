// SPDX-License-Identifier: GPL-3.0-or-later
#include "keys/KeysController.h"

#include "Background.h"
#include "Memory.h"
#include "api/Endpoints.h"

#include <algorithm>

using Pending = ApiKeyModel::Pending;

/// Within this time a list is taken for what there is.
static constexpr std::chrono::minutes freshEnough { 1 };

static ApiError notSent(ApiError error)
{
    error.outcomeUnknown = false;
    return error;
}

KeysController::KeysController(ApiClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
    m_free.setSingleShot(true);
    m_free.setInterval(std::chrono::seconds(1));
    connect(&m_free, &QTimer::timeout, giveBackMemory);
}

void KeysController::restore(
    const ApiKeyTable &keys, const QDateTime &confirmedAt, const std::function<void()> &done)
{
    sortKeys(keys, m_model.order(), this, [=, this](const OrderedKeys &ordered) {
        m_model.setKeys(ordered);
        m_told = ordered.keys;
        m_confirmedAt = confirmedAt.toUTC();
        freeLater();
        if (done)
            done();
    });
}

void KeysController::refresh()
{
    if (m_loading)
        return;
    m_loading = true;
    emit loadingChanged(true);
    look(&m_refresh, [this](const ApiResult<Done> &result) {
        m_loading = false;
        emit loadingChanged(false);
        if (!result)
            return emit loadFailed(result.error());
        findNews();
        emit loaded();
        settleGenerate();
        freeLater();
    });
}

void KeysController::cancelRefresh()
{
    ++m_cancels;
    m_client.cancelCallsOf(&m_refresh);
}

void KeysController::refreshIfOlderThan(std::chrono::milliseconds age)
{
    if (isOlderThan(age))
        refresh();
}

bool KeysController::isOlderThan(std::chrono::milliseconds age) const
{
    return !m_sinceLoaded.isValid() || m_sinceLoaded.elapsed() > age.count();
}

void KeysController::look(QObject *context, ApiHandler<Done> done)
{
    const auto arrived = [=, this, changesBefore = m_changes, cancelsBefore = m_cancels](
                             const ApiResult<KeyRows> &rows) {
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
    endpoints::listApiKeysTelling(m_client, tell, context, arrived);
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
                    .changes = KeyChanges::between(told, shown.keys) };
            return Looked { .ordered = OrderedKeys::of(keys, order, shown),
                .changes = KeyChanges::between(told, keys) };
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
    const auto own = m_news.ofKeys.constFind(m_model.ownKey());
    if (own != m_news.ofKeys.cend() && *own == KeyChanges::Kind::NewlyUsed) // that was us
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

void KeysController::generate(const QString &name)
{
    if (m_generating)
        return;
    m_generating = true;
    emit generatingChanged(true);
    if (hasLoaded() && !isOlderThan(freshEnough))
        return sendGenerate(name);
    // Without knowing the keys there are now, a lost answer could not be settled.
    look(this, [=, this](const ApiResult<Done> &looked) {
        if (looked)
            sendGenerate(name);
        else
            generateEnded(notSent(looked.error()), {});
    });
}

void KeysController::sendGenerate(const QString &name)
{
    endpoints::generateApiKey(
        m_client, name, this, [this, before = m_model.keys()](ApiResult<GeneratedKey> result) {
            generateEnded(std::move(result), before);
        });
}

void KeysController::generateEnded(ApiResult<GeneratedKey> result, const ApiKeyTable &before)
{
    if (!result && result.error().outcomeUnknown)
        return generateEndedUnknown(result.error(), before);
    m_generating = false;
    emit generatingChanged(false);
    if (!result)
        return emit generateFailed(result.error());
    ++m_changes;
    const bool isInList = !result.value().key.id.isEmpty();
    if (isInList) {
        if (m_unsettled) // this one is known
            m_unsettled->before.append(result.value().key);
        m_model.insertOrUpdate(result.value().key);
        told(result.value().key);
    }
    emit generated(result.value());
    if (!isInList) // the list has its id, if anything has
        refresh();
}

void KeysController::generateEndedUnknown(const ApiError &error, const ApiKeyTable &before)
{
    ++m_changes;
    m_unsettled = { error, before };
    look(this, [this, error](const ApiResult<Done> &looked) {
        m_generating = false;
        emit generatingChanged(false);
        if (looked)
            settleGenerate();
        else
            emit generateOutcomeUnknown(error, std::nullopt);
    });
}

/// The newest one is the first.
static QList<ApiKey> appearedSince(const ApiKeyTable &before, const ApiKeyTable &now)
{
    QList<ApiKey> appeared;
    const KeyChanges changes = KeyChanges::between(before, now);
    for (auto [id, kind] : changes.ofKeys.asKeyValueRange()) {
        if (kind == KeyChanges::Kind::Added)
            appeared.append(now.at(now.find(id.toUtf8())));
    }
    std::stable_sort(appeared.begin(), appeared.end(), [](const ApiKey &left, const ApiKey &right) {
        return left.creationDate > right.creationDate;
    });
    return appeared;
}

void KeysController::settleGenerate()
{
    if (!m_unsettled)
        return;
    const Unsettled open = *std::exchange(m_unsettled, std::nullopt);
    doInBackground(
        this, [before = open.before, now = m_model.keys()] { return appearedSince(before, now); },
        [this, error = open.error](const QList<ApiKey> &appeared) {
            if (!appeared.isEmpty())
                told(appeared.first()); // most likely the one
            emit generateOutcomeUnknown(error, appeared);
        });
}

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
        return settleRename(id, name, result.error());
    end(id);
    if (!result)
        return emit renameFailed(id, name, result.error());
    ++m_changes;
    m_model.insertOrUpdate(result.value());
    confirmRenamed(id, result.value().name);
}

void KeysController::settleRename(const QString &id, const QString &name, ApiError error)
{
    ++m_changes;
    look(this, [=, this](const ApiResult<Done> &looked) mutable {
        end(id);
        const auto key = m_model.find(id);
        if (looked && key && key->name == name)
            return confirmRenamed(id, name);
        error.outcomeUnknown = !looked;
        emit renameFailed(id, name, error);
    });
}

void KeysController::confirmRenamed(const QString &id, const QString &name)
{
    // Only the name: how the key has been used meanwhile may be news.
    if (const qsizetype row = m_told.find(id.toUtf8()); row >= 0) {
        ApiKey key = m_told.at(row);
        key.name = name;
        m_told.replace(row, key);
    }
    emit renamed(id);
}

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
        return settleRemove(key, result.error());
    end(key.id);
    emit removeFailed(key, result.error());
}

void KeysController::settleRemove(const ApiKey &key, ApiError error)
{
    ++m_changes;
    look(this, [=, this](const ApiResult<Done> &looked) mutable {
        if (looked && !m_model.find(key.id))
            return confirmRemoved(key);
        end(key.id);
        error.outcomeUnknown = !looked;
        emit removeFailed(key, error);
    });
}

void KeysController::confirmRemoved(const ApiKey &key)
{
    ++m_changes;
    m_model.remove(key.id);
    end(key.id);
    if (const qsizetype row = m_told.find(key.id.toUtf8()); row >= 0)
        m_told.remove(row);
    emit removed(key);
}

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
