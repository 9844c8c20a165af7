// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signin/DeviceKey.h"

#include "app/api/Endpoints.h"
#include "app/signin/CredentialManager.h"
#include "app/signin/Session.h"

#include <QPointer>

#include <algorithm>

DeviceKey::DeviceKey(Session &session, CredentialManager &credentials, Connections &connections)
    : QObject(&session)
    , m_session(session)
    , m_credentials(credentials)
    , m_connections(connections)
{
    KeysController &keys = session.keys();
    connect(&session, &Session::stateChanged, this, &DeviceKey::offerChanged);
    connect(&session, &Session::connectionChanged, this, &DeviceKey::offerChanged);
    connect(&keys, &KeysController::generatingChanged, this, &DeviceKey::offerChanged);
    connect(&keys, &KeysController::generated, this, &DeviceKey::onGenerated);
    connect(&keys, &KeysController::generateFailed, this, &DeviceKey::onGenerateFailed);
    connect(&keys, &KeysController::generateWithdrawn, this, &DeviceKey::onGenerateFailed);
    connect(&keys, &KeysController::renamed, this, &DeviceKey::onNamed);
    connect(&keys, &KeysController::renameFailed, this, &DeviceKey::onNamed);
    connect(
        &keys, &KeysController::unresolvedChangesChanged, this, &DeviceKey::onUnansweredChanges);
    connect(&keys, &KeysController::removed, this, [this](const ApiKey &key) {
        if (key.id == m_id)
            discard();
    });
    connect(&keys, &KeysController::batchRemoved, this, [this](const QList<ApiKey> &removed) {
        if (std::any_of(removed.begin(), removed.end(),
                [this](const ApiKey &key) { return key.id == m_id; }))
            discard();
    });
}

DeviceKey::~DeviceKey() = default;

void DeviceKey::setState(State state)
{
    m_state = state;
    emit stateChanged();
}

// --- The offer -----------------------------------------------------------------------------

bool DeviceKey::canGenerate() const
{
    const bool hasEnded = m_session.connection().id.isEmpty();
    return !hasEnded && m_session.canChangeKeys() && !m_session.keys().isGenerating();
}

bool DeviceKey::isOffered() const
{
    const Connection &connection = m_session.connection();
    return canGenerate() && m_session.mayStoreKey() && connection.keyIsStored
        && connection.deviceKeyId.isEmpty() && !connection.deviceKeyOffered;
}

void DeviceKey::decline()
{
    m_connections.change(m_session.connection().id,
        [](Connection &connection) { connection.deviceKeyOffered = true; });
}

// --- From the portal into the keychain -----------------------------------------------------

void DeviceKey::generate(const QString &name, const QString &replacedKey)
{
    if (m_state == State::CheckingKeychain || !canGenerate())
        return;
    m_name = name;
    m_replacedKey = replacedKey;
    setState(State::CheckingKeychain);
    // A keychain that stores the key which it already contains stores another one, too.
    m_credentials.store(m_session.connection().id, m_session.key(),
        [self = QPointer(this)](const SecretStoreResult<Unit> &taken) {
            if (self && self->m_state == State::CheckingKeychain)
                self->onKeychainChecked(taken);
        });
}

void DeviceKey::onKeychainChecked(const SecretStoreResult<Unit> &taken)
{
    const bool generates = taken && canGenerate();
    setState(generates ? State::Generating : State::Idle);
    if (generates)
        m_session.keys().generate(m_replacedKey);
    else if (!taken)
        emit notGenerated(taken.error());
}

void DeviceKey::onGenerated(const GeneratedKey &key)
{
    if (m_state == State::CheckingKeychain) // another new key is on the screen now, and must not be
                                            // replaced
        setState(State::Idle);
    if (m_state != State::Generating)
        return;
    m_id = key.key.id;
    m_key = key.secret;
    if (m_id.isEmpty()) // it cannot be renamed
        return store();
    setState(State::Naming);
    m_session.keys().rename(m_id, m_name);
}

/// The key is stored even if it was not renamed.
void DeviceKey::onNamed(const QString &id)
{
    if (m_state == State::Naming && id == m_id)
        store();
}

void DeviceKey::onGenerateFailed()
{
    if (m_state == State::Generating)
        setState(State::Idle);
}

void DeviceKey::onUnansweredChanges()
{
    if (!m_session.keys().isGenerating())
        onGenerateFailed();
    for (const UnresolvedChange &change : m_session.keys().unresolvedChanges()) {
        if (change.kind == UnresolvedChange::Kind::Rename)
            onNamed(change.key.id);
    }
}

void DeviceKey::storeAgain()
{
    if (m_state == State::NotStored)
        store();
}

void DeviceKey::store()
{
    setState(State::Storing);
    const QString connectionId = m_session.connection().id;
    m_credentials.store(connectionId, m_key,
        [self = QPointer(this), connections = &m_connections, connectionId, id = m_id, key = m_key](
            const SecretStoreResult<Unit> &stored) {
            if (self && stored)
                self->holdReplacedKey(); // its id is not known afterwards
            if (stored)
                connections->change(connectionId, [&id](Connection &connection) {
                    connection.deviceKeyId = id;
                    connection.deviceKeyOffered = true;
                });
            if (self && stored) {
                self->use(id, key);
            } else if (self && self->m_state == State::Storing && self->m_id == id) {
                self->m_storeError = stored.error();
                self->setState(State::NotStored);
            }
        });
}

void DeviceKey::discard()
{
    if (!hasKey())
        return;
    m_id.clear();
    m_key = {};
    setState(State::Idle);
}

/// So that its deletion can be proved.
void DeviceKey::holdReplacedKey()
{
    if (!m_replacedKey.isEmpty() && m_replacedKey == m_session.ownKeyId())
        m_session.keyProof().hold(this, m_replacedKey, m_session.key());
}

void DeviceKey::use(const QString &id, const Secret &key)
{
    if (!m_session.connection().id.isEmpty()) { // it has not ended
        if (m_replacedKey.isEmpty())
            findFormerKey(id);
        m_session.setKey(key, id);
    }
    if (id == m_id)
        discard();
    emit stored(id);
}

/// Uses the former key once more, and then the key of this computer, so that the list shows the use
/// of the former key in between, by the service's own clock.
void DeviceKey::findFormerKey(const QString &id)
{
    m_formerClient = m_session.cloneClient();
    endpoints::fetchMe(*m_formerClient, this, [=, this](const ApiResult<User> &user) {
        if (!user || m_session.connection().id.isEmpty())
            return;
        m_client = m_session.cloneClient();
        endpoints::fetchMe(*m_client, this, [=, this](const ApiResult<User> &) {
            endpoints::listApiKeys(*m_client, this, [=, this](const ApiResult<ApiKeyList> &list) {
                const auto found = list && list.value().dropped == 0
                    ? formerKey(id, list.value().keys)
                    : std::nullopt;
                if (found)
                    emit formerKeyFound(id, *found);
            });
        });
    });
}

std::optional<ApiKey> DeviceKey::formerKey(const QString &id, const ApiKeyTable &keys)
{
    constexpr int margin = 60 * 60; // seconds
    const qsizetype deviceRow = keys.find(id.toUtf8());
    if (deviceRow < 0)
        return std::nullopt;
    const ApiKey deviceKey = keys.at(deviceRow);
    if (!deviceKey.creationDate || !deviceKey.lastActivity || deviceKey.lastIp.isEmpty())
        return std::nullopt;
    std::optional<ApiKey> found;
    for (qsizetype row = 0; row < keys.size(); ++row) {
        ApiKey key = keys.at(row);
        const bool mayBeUsed = key.lastActivity
            ? *key.lastActivity >= deviceKey.creationDate->addSecs(-margin)
            : !key.unreadableActivity.isEmpty();
        if (row == deviceRow || !mayBeUsed)
            continue;
        if (found)
            return std::nullopt;
        found = std::move(key);
    }
    const bool isCertain = found && found->lastActivity && found->lastIp == deviceKey.lastIp
        && *found->lastActivity >= *deviceKey.creationDate
        && *found->lastActivity <= *deviceKey.lastActivity;
    return isCertain ? found : std::nullopt;
}

// --- Logout --------------------------------------------------------------------------------

std::optional<ApiKey> DeviceKey::deletable() const
{
    if (!m_session.canChangeKeys())
        return std::nullopt;
    const QString &id = m_session.connection().deviceKeyId;
    // With another key, a refusal would not mean that this one is deleted.
    return id == m_session.ownKeyId() ? m_session.keys().model().find(id) : std::nullopt;
}

void DeviceKey::remove(ApiClient &client, const QString &id, QObject *context,
    const std::function<void(const std::optional<ApiError> &)> &done)
{
    using Kind = ApiError::Kind;
    endpoints::deleteApiKey(
        client, id, context, [&client, context, done](const ApiResult<Unit> &deleted) {
            if (deleted || deleted.error().kind == Kind::Unauthorized)
                return done(std::nullopt);
            const ApiError &error = deleted.error();
            if (!error.outcomeUnknown)
                return done(error.kind == Kind::NotFound ? std::nullopt : std::optional(error));
            endpoints::fetchMe(client, context, [done, error](const ApiResult<User> &user) {
                const bool isRefused = !user && user.error().kind == Kind::Unauthorized;
                done(isRefused ? std::nullopt : std::optional(error));
            });
        });
}
