// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signin/Session.h"

#include "app/api/Endpoints.h"
#include "app/check/KeyCheck.h"

#include <algorithm>
#include <chrono>

/// Saving takes milliseconds, and so follows the painting.
static constexpr std::chrono::milliseconds saveDelay { 50 };

/// Between two lists that are saved while many keys are deleted: a million keys are 100 MB.
static constexpr std::chrono::seconds batchSaveDelay { 5 };

static std::function<ApiKeyTable()> savedKeys(const KeyListCache &cache, const QString &id)
{
    return [&cache, id] {
        const auto snapshot = cache.peek(id);
        return snapshot ? snapshot->keys : ApiKeyTable();
    };
}

Session::Session(
    KeyListCache &cache, Connection connection, const ConnectionFiles &files, QObject *parent)
    : QObject(parent)
    , m_connection(std::move(connection))
    , m_files(files)
    , m_cache(cache)
    , m_client(m_connection.portal.endpoint(), {}, files.routes, {})
    , m_keys(m_client)
    , m_bulkDeletion(m_keys)
    , m_keyProof(m_keys, m_client)
    , m_notes(cache.disk())
    , m_activityLog(m_client)
    , m_replacements(m_keys, m_activityLog, cache.disk())
    , m_serviceKeys(m_client)
    , m_notices(cache.disk())
    , m_noticeFinder(m_keys, m_replacements, m_notes, m_notices)
{
    m_client.setExtraAuthorities(files.extraAuthorities);
    m_noticeFinder.setSavedKeys(savedKeys(cache, m_connection.id));
    m_keys.model().setDeviceKey(m_connection.deviceKeyId);
    m_serviceKeys.setLastChoice(m_connection.serviceEnvironment);
    connect(&m_notes, &KeyNotes::changed, this, [this] { m_keys.model().setNotes(m_notes.all()); });
    connect(&m_replacements, &Replacements::changed, this, [this] {
        QHash<QString, ReplacementMark> marks;
        for (const Replacement &replacement : m_replacements.all()) {
            for (const ReplacedKey *key : { &replacement.oldKey, &replacement.newKey }) {
                if (key->exists() && replacement.step() != ReplacementStep::Done)
                    marks.insert(key->id, replacement.mark(key->id));
            }
        }
        m_keys.model().setReplacements(marks);
    });
    connect(this, &Session::stateChanged, &m_replacements,
        [this] { m_replacements.setOnline(canChangeKeys()); });
    connect(&m_keys, &KeysController::loaded, this, &Session::onLoaded);
    connect(&m_keys, &KeysController::loadFailed, this, &Session::onLoadFailed);
    connect(&m_keys, &KeysController::generateFailed, this, &Session::onChangeFailed);
    connect(&m_keys, &KeysController::renameFailed, this,
        [this](const QString &, const QString &, const ApiError &error) { onChangeFailed(error); });
    connect(&m_keys, &KeysController::removeFailed, this,
        [this](const ApiKey &, const ApiError &error) { onChangeFailed(error); });
    connect(&m_activityLog, &ActivityLog::failed, this, &Session::onChangeFailed);
    connect(&m_serviceKeys, &ServiceKeys::failed, this, &Session::onChangeFailed);
    connect(&m_keys, &KeysController::generated, this, &Session::saveList);
    connect(&m_keys, &KeysController::renamed, this, &Session::saveList);
    connect(&m_keys, &KeysController::removed, this, &Session::saveList);
    connect(&m_keys, &KeysController::removed, this, [this](const ApiKey &key) {
        noteDeletion({ key });
        checkKey();
    });
    connect(&m_keys, &KeysController::batchRemoved, this, [this](const QList<ApiKey> &keys) {
        noteDeletion(keys);
        if (!m_saveDeletions.isActive())
            m_saveDeletions.start(batchSaveDelay);
    });
    connect(&m_bulkDeletion, &BulkDeletion::requestFailed, this, &Session::onChangeFailed);
    connect(&m_bulkDeletion, &BulkDeletion::finished, this, &Session::onBulkDeletionFinished);
    for (QTimer *save : { &m_save, &m_saveDeletions }) {
        save->setSingleShot(true);
        connect(save, &QTimer::timeout, this, &Session::saveList);
    }
    connect(&m_cache, &KeyListCache::written, this, &Session::onListWritten);
    connect(&m_cache, &KeyListCache::writeFailed, this, &Session::onListNotWritten);
    connect(&m_reconnector, &Reconnector::retryRequested, this, &Session::refresh);
}

Session::~Session()
{
    m_bulkDeletion.takeStep();
    if (m_save.isActive() || m_saveDeletions.isActive())
        saveList();
}

void Session::setConnection(const Connection &connection)
{
    if (m_connection == connection)
        return;
    const bool becomesKnown = m_connection.id.isEmpty();
    if (m_connection.deviceKeyId != connection.deviceKeyId)
        setOwnKeyId({}); // the keychain may have had the new key before
    m_connection = connection;
    m_keys.model().setDeviceKey(connection.deviceKeyId);
    m_noticeFinder.setSavedKeys(savedKeys(m_cache, connection.id));
    if (becomesKnown)
        saveList();
    emit connectionChanged();
}

void Session::end()
{
    m_bulkDeletion.takeStep();
    if (m_bulkDeletion.isRunning() || m_saveDeletions.isActive())
        saveList();
    m_keys.disconnect(this);
    m_activityLog.disconnect(this);
    m_activityLog.cancel();
    m_serviceKeys.disconnect(this);
    m_serviceKeys.clear();
    m_replacements.setOnline(false);
    m_bulkDeletion.disconnect(this);
    m_bulkDeletion.cancel();
    m_keyProof.clear();
    m_client.cancelCalls(&m_keyCheck);
    m_restoring.reset();
    m_reconnector.reset();
    m_connection.id.clear();
}

bool Session::restore()
{
    const auto header = m_cache.readHeader(m_connection.id);
    if (header) {
        m_user = header->user;
        m_additionalRoles = header->additionalRoles;
    }
    m_restoring = std::make_unique<QObject>();
    m_cache.load(m_connection.id, m_restoring.get(), [this](const KeyListCache::LoadResult &found) {
        m_wasCacheDamaged = found.wasQuarantined;
        m_cacheProblem = found.problem;
        if (found.snapshot)
            m_keys.restore(*found.snapshot, [this] { finishRestoring(); });
        else
            finishRestoring();
    });
    return header.has_value();
}

void Session::finishRestoring()
{
    if (!m_restoring)
        return; // the session has ended
    m_restoring.reset();
    emit stateChanged();
    emit restored();
    refresh(); // the key may have come first
}

void Session::setOwnKeyId(const QString &id)
{
    m_ownKeyId = id;
    m_replacements.setOwnKey(id);
    m_noticeFinder.setOwnKey(id);
}

void Session::setKey(const Secret &raw, const QString &id)
{
    setOwnKeyId(id);
    auto key = Secret::readApiKey(raw);
    m_keys.cancelRefresh(); // it uses the former key
    m_refreshesAgain = m_keys.isLoading(); // a list that is being prepared is cancelled later
    m_client.cancelCalls(&m_keyCheck);
    m_client.setKey(key ? std::move(key.value()) : Secret());
    m_activityLog.clear(); // it may be loaded again immediately
    m_serviceKeys.clear();
    m_isUserConfirmed = false;
    m_isKeyDeleted = false;
    if (!key)
        return onLoadFailed({ .kind = ApiError::Kind::InvalidKey });
    m_loadError.reset();
    setAccess(Access::Granted);
    refresh();
    loadUser();
}

std::unique_ptr<ApiClient> Session::cloneClient() const
{
    auto clone = m_client.clone();
    clone->setKey(m_client.key());
    return clone;
}

std::unique_ptr<KeyCheck> Session::createKeyCheck(const Secret &key)
{
    KeyCheck::Account account { .userId = m_user ? m_user->id : m_connection.userId,
        .keys = m_keys.model().keys() };
    if (m_access == Access::Granted) {
        account.ownKey = m_client.key();
        account.ownKeyId = m_ownKeyId;
    }
    auto check = std::make_unique<KeyCheck>(m_client.clone(), key, std::move(account));
    m_noticeFinder.addCheck(check.get());
    return check;
}

void Session::setKeyMissing(const std::optional<SecretStoreError> &problem)
{
    m_keyProblem = problem;
    setAccess(Access::KeyMissing);
}

void Session::setOpening()
{
    m_keyProblem.reset();
    setAccess(Access::Opening);
}

void Session::setAccess(Access access)
{
    m_access = access;
    emit stateChanged();
}

void Session::refresh()
{
    if (m_client.hasKey() && !isRestoring())
        m_keys.refresh();
}

bool Session::mayStoreKey() const
{
    const bool isKnown = !m_keyProblem || m_keyProblem->kind == SecretStoreError::Kind::NotFound;
    return m_connection.staysSignedIn && isKnown && m_access != Access::Opening;
}

bool Session::isOffline() const
{
    return m_loadError && isNetworkError(m_loadError->kind);
}

void Session::onLoaded()
{
    m_reconnector.reset();
    m_loadError.reset();
    setAccess(Access::Granted);
    m_save.start(saveDelay);
    m_notes.setKeys(m_keys.model().keys(), *m_keys.confirmedAt());
    loadUser();
}

/// Returns the time that the service asks for, and a minute at most. Returns a minute if the
/// service is overloaded.
static std::optional<std::chrono::seconds> retryDelay(const ApiError &error)
{
    constexpr std::chrono::seconds maxDelay { 60 };
    if (!error.retryAfter && !isThrottled(error.kind))
        return std::nullopt;
    return std::min(error.retryAfter.value_or(maxDelay), maxDelay);
}

void Session::onLoadFailed(const ApiError &error)
{
    if (error.kind == ApiError::Kind::Cancelled && m_refreshesAgain) {
        m_refreshesAgain = false;
        return refresh();
    }
    if (error.kind == ApiError::Kind::Cancelled && m_keys.confirmedAt()) {
        if (m_loadError)
            m_reconnector.scheduleRetry();
        return; // the list is as up to date as before
    }
    m_loadError = error;
    const bool isRejected
        = error.kind == ApiError::Kind::Unauthorized || error.kind == ApiError::Kind::InvalidKey;
    // After these, only the user retries.
    if (isRejected || error.kind == ApiError::Kind::Cancelled
        || error.kind == ApiError::Kind::ProxySignIn)
        m_reconnector.reset();
    else
        m_reconnector.scheduleRetry(retryDelay(error));
    if (isRejected)
        m_access = Access::KeyRejected;
    if (error.kind == ApiError::Kind::Unauthorized && !m_isKeyDeleted)
        m_notices.endSignIn();
    emit stateChanged();
}

/// The call may have used an earlier key, or met a transient fault. A refresh finds out.
void Session::onChangeFailed(const ApiError &error)
{
    if (error.kind == ApiError::Kind::Unauthorized || isNetworkError(error.kind))
        refresh();
}

void Session::onBulkDeletionFinished()
{
    m_saveDeletions.start(saveDelay);
    if (m_bulkDeletion.deletedKeys() > 0)
        checkKey();
}

void Session::noteDeletion(const QList<ApiKey> &keys)
{
    m_isKeyDeleted = m_isKeyDeleted
        || std::any_of(
            keys.begin(), keys.end(), [this](const ApiKey &key) { return key.id == m_ownKeyId; });
}

/// The deleted key may be the session's key. On a portal without the route of the user, only a
/// refresh finds out.
void Session::checkKey()
{
    endpoints::fetchMe(m_client, &m_keyCheck, [this](const ApiResult<User> &user) {
        if (user)
            return;
        if (user.error().kind == ApiError::Kind::Unauthorized)
            onLoadFailed(user.error());
        else if (user.error().httpStatus == 404 || user.error().httpStatus == 400)
            refresh();
    });
}

void Session::saveList()
{
    const SortedKeys &sorted = m_keys.model().sortedKeys();
    if (!m_connection.id.isEmpty() && m_keys.confirmedAt() && !isRestoring())
        m_cache.write(m_connection.id,
            { .confirmedAt = *m_keys.confirmedAt(),
                .keys = sorted.keys,
                .user = m_user,
                .additionalRoles = m_additionalRoles,
                .sortOrder = sorted.order.persistentName(),
                .sortedRows = sorted.rows });
}

void Session::onListWritten(const QString &connectionId)
{
    if (connectionId != m_connection.id || !m_isReportedNotSaved)
        return;
    m_isReportedNotSaved = false;
    emit listSaved();
}

void Session::onListNotWritten(const QString &connectionId, const QString &reason)
{
    if (connectionId != m_connection.id || m_isReportedNotSaved)
        return;
    m_isReportedNotSaved = true;
    emit listNotSaved(reason);
}

template <typename T>
void Session::update(std::optional<T> &known, const T &reported)
{
    const bool isNew = known != reported;
    known = reported;
    emit userChanged();
    if (isNew)
        saveList();
}

/// Requests the user after each refresh until the service has reported it. A failure is no error:
/// the widgets show the portal instead.
void Session::loadUser()
{
    if (m_isUserConfirmed || m_isIdentifying)
        return;
    m_isIdentifying = true;
    endpoints::fetchMe(m_client, this, [this](const ApiResult<User> &user) {
        m_isIdentifying = false;
        m_isAnonymous = !user;
        if (user) {
            m_isUserConfirmed = true;
            update(m_user, user.value());
            if (!m_user->id.isEmpty())
                loadAdditionalRoles();
        }
        emit identified();
    });
}

void Session::loadAdditionalRoles()
{
    endpoints::fetchAdditionalRoles(
        m_client, m_user->id, this, [this](const ApiResult<QStringList> &roles) {
            if (roles)
                update(m_additionalRoles, roles.value());
        });
}
