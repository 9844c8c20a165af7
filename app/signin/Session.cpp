// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signin/Session.h"

#include "app/api/Endpoints.h"

#include <algorithm>
#include <chrono>

/// What takes milliseconds and can wait, waits until a list is on the screen.
static constexpr std::chrono::milliseconds untilPainted { 50 };

Session::Session(
    KeyListCache &cache, Connection connection, const ConnectionFiles &files, QObject *parent)
    : QObject(parent)
    , m_connection(std::move(connection))
    , m_files(files)
    , m_cache(cache)
    , m_client(m_connection.portal.endpoint(), {}, files.routes, {})
    , m_keys(m_client)
{
    m_client.setExtraAuthorities(files.extraAuthorities);
    m_keys.model().setDeviceKey(m_connection.deviceKeyId);
    connect(&m_keys, &KeysController::loaded, this, &Session::loaded);
    connect(&m_keys, &KeysController::loadFailed, this, &Session::loadFailed);
    connect(&m_keys, &KeysController::generateFailed, this, &Session::changeFailed);
    connect(&m_keys, &KeysController::renameFailed, this,
        [this](const QString &, const QString &, const ApiError &error) { changeFailed(error); });
    connect(&m_keys, &KeysController::removeFailed, this,
        [this](const ApiKey &, const ApiError &error) { changeFailed(error); });
    connect(&m_keys, &KeysController::generated, this, &Session::saveList);
    connect(&m_keys, &KeysController::renamed, this, &Session::saveList);
    connect(&m_keys, &KeysController::removed, this, &Session::saveList);
    connect(&m_keys, &KeysController::removed, this, &Session::checkKey);
    m_save.setSingleShot(true);
    m_save.setInterval(untilPainted);
    connect(&m_save, &QTimer::timeout, this, &Session::saveList);
    connect(&m_cache, &KeyListCache::written, this, &Session::listWritten);
    connect(&m_cache, &KeyListCache::writeFailed, this, &Session::listNotWritten);
    connect(&m_reconnector, &Reconnector::retryRequested, this, &Session::refresh);
}

Session::~Session()
{
    if (m_save.isActive())
        saveList();
}

void Session::setConnection(const Connection &connection)
{
    if (m_connection == connection)
        return;
    const bool becomesKnown = m_connection.id.isEmpty();
    m_connection = connection;
    m_keys.model().setDeviceKey(connection.deviceKeyId);
    if (becomesKnown)
        saveList();
    emit connectionChanged();
}

void Session::end()
{
    m_keys.disconnect(this);
    m_client.cancelCallsOf(&m_keyCheck);
    m_restoring.reset();
    m_reconnector.found();
    m_connection.id.clear();
}

bool Session::restore()
{
    m_savedHead = m_cache.readHead(m_connection.id);
    if (m_savedHead) {
        m_user = m_savedHead->user;
        m_additionalRoles = m_savedHead->additionalRoles;
    }
    m_restoring = std::make_unique<QObject>();
    m_cache.load(m_connection.id, m_restoring.get(),
        [this](const KeyListCache::Found &found) { listRead(found); });
    return m_savedHead.has_value();
}

void Session::listRead(const KeyListCache::Found &found)
{
    m_wasCacheDamaged = found.setAside;
    m_cacheProblem = found.problem;
    if (found.snapshot)
        m_keys.restore(
            found.snapshot->keys, found.snapshot->confirmedAt, [this] { endRestoring(); });
    else
        endRestoring();
}

void Session::endRestoring()
{
    if (!std::exchange(m_restoring, nullptr))
        return; // the session has ended
    m_savedHead.reset();
    emit stateChanged();
    emit restored();
    refresh(); // where a key has come first
}

void Session::setKey(const Secret &raw)
{
    auto key = Secret::readApiKey(raw);
    m_keys.cancelRefresh(); // what another key would bring is no longer of interest
    m_client.cancelCallsOf(&m_keyCheck);
    m_client.setKey(key ? std::move(key.value()) : Secret());
    m_isUserConfirmed = false;
    if (!key)
        return loadFailed({ .kind = ApiError::Kind::InvalidKey });
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

void Session::setKeyMissing(const std::optional<SecretStoreError> &problem)
{
    m_keyProblem = problem;
    setAccess(Access::KeyMissing);
}

void Session::awaitKey()
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
    return m_loadError && isConnectionFault(m_loadError->kind);
}

void Session::loaded()
{
    m_reconnector.found();
    m_loadError.reset();
    setAccess(Access::Granted);
    m_save.start();
    loadUser();
}

/// A service is left alone for as long as it asks, though for a minute at most; and for that minute
/// when it is there, but cannot answer.
static std::optional<std::chrono::seconds> waitOf(const ApiError &error)
{
    constexpr std::chrono::seconds longest { 60 };
    if (!error.retryAfter && !asksForPatience(error.kind))
        return std::nullopt;
    return std::min(error.retryAfter.value_or(longest), longest);
}

void Session::loadFailed(const ApiError &error)
{
    if (error.kind == ApiError::Kind::Cancelled && m_keys.confirmedAt())
        return m_loadError ? m_reconnector.lost() : void(); // the list is as good as it was
    m_loadError = error;
    const bool isRejected
        = error.kind == ApiError::Kind::Unauthorized || error.kind == ApiError::Kind::InvalidKey;
    // After these, another try is the person's to ask for.
    if (isRejected || error.kind == ApiError::Kind::Cancelled
        || error.kind == ApiError::Kind::ProxySignIn)
        m_reconnector.found();
    else
        m_reconnector.lost(waitOf(error));
    if (isRejected)
        m_access = Access::KeyRejected;
    emit stateChanged();
}

/// The call may have been made with an earlier key, or hit a passing fault: the list decides.
void Session::changeFailed(const ApiError &error)
{
    if (error.kind == ApiError::Kind::Unauthorized || isConnectionFault(error.kind))
        refresh();
}

/// The deleted key may have been the session's own. Where the portal has no route for the caller,
/// only the list shows it.
void Session::checkKey()
{
    endpoints::fetchMe(m_client, &m_keyCheck, [this](const ApiResult<User> &user) {
        if (user)
            return;
        if (user.error().kind == ApiError::Kind::Unauthorized)
            loadFailed(user.error());
        else if (user.error().httpStatus == 404 || user.error().httpStatus == 400)
            refresh();
    });
}

void Session::saveList()
{
    if (!m_connection.id.isEmpty() && m_keys.confirmedAt() && !isRestoring())
        m_cache.write(m_connection.id,
            { .confirmedAt = *m_keys.confirmedAt(),
                .keys = m_keys.model().keys(),
                .user = m_user,
                .additionalRoles = m_additionalRoles,
                .firstKeys = m_keys.model().firstKeys(KeyListHeader::mostFirstKeys) });
}

void Session::listWritten(const QString &connectionId)
{
    if (connectionId == m_connection.id && std::exchange(m_hasSaidNotSaved, false))
        emit listSaved();
}

void Session::listNotWritten(const QString &connectionId, const QString &reason)
{
    if (connectionId == m_connection.id && !std::exchange(m_hasSaidNotSaved, true))
        emit listNotSaved(reason);
}

/// Whenever the service can be reached, until it has told. Failing is no error: the panel shows the
/// portal instead.
void Session::loadUser()
{
    if (m_isUserConfirmed || m_isAsking)
        return;
    m_isAsking = true;
    endpoints::fetchMe(m_client, this, [this](const ApiResult<User> &user) {
        m_isAsking = false;
        m_isAnonymous = !user;
        if (user) {
            m_isUserConfirmed = true;
            learnUser(user.value());
            if (!m_user->id.isEmpty())
                loadAdditionalRoles();
        }
        emit identified();
    });
}

/// A list is not written anew for what it has said before: with a million keys it is 100 MB, and
/// each start learns both.
void Session::learnUser(const User &user)
{
    const bool isNew = std::exchange(m_user, user) != user;
    emit userChanged();
    if (isNew)
        saveList();
}

void Session::learnRoles(const QStringList &roles)
{
    const bool isNew = std::exchange(m_additionalRoles, roles) != roles;
    emit userChanged();
    if (isNew)
        saveList();
}

void Session::loadAdditionalRoles()
{
    endpoints::fetchAdditionalRoles(
        m_client, m_user->id, this, [this](const ApiResult<QStringList> &roles) {
            if (roles)
                learnRoles(roles.value());
        });
}
