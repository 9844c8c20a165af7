// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signin/SessionManager.h"

#include "app/api/ApiClient.h"
#include "app/platform/Async.h"
#include "app/signin/DeviceKey.h"
#include "app/signin/SandboxProcess.h"
#include "app/signin/Session.h"
#include "app/signin/SignInAttempt.h"
#include "app/storage/FileReader.h"
#include "app/storage/KeyListCache.h"
#include "app/storage/PrivateFile.h"
#include "app/storage/SettingsFile.h"

#include <QDir>

#include <algorithm>

/// Deletes an object that may be the sender of the current signal.
template <typename T>
static void destroyLater(std::unique_ptr<T> object)
{
    if (object)
        object.release()->deleteLater();
}

SessionManager::SessionManager(Dependencies dependencies, QObject *parent)
    : QObject(parent)
    , m_dependencies(std::move(dependencies))
    , m_connections(m_dependencies.settings)
    , m_credentials(m_dependencies.secrets, m_dependencies.cache, m_connections)
{
    connect(&m_connections, &Connections::changed, this, &SessionManager::onConnectionsChanged);
    m_reload.setSingleShot(true);
    m_reload.setInterval(std::chrono::milliseconds(100));
    connect(&m_reload, &QTimer::timeout, this, [this] {
        m_connections.reload();
        if (m_session) // another window may have changed them
            m_session->notices().setMuted(mutedNotices());
    });
    connect(&m_credentials, &CredentialManager::removalFinished, this,
        &SessionManager::removalFinished);
    connect(&m_dependencies.secrets, &SecretStore::promptActiveChanged, this,
        &SessionManager::keychainPromptActiveChanged);
    connect(&m_dependencies.secrets, &SecretStore::becameAvailable, this,
        &SessionManager::onKeychainAvailable);
}

SessionManager::~SessionManager() = default;

ConnectionFiles::Paths SessionManager::filePaths(const QString &connectionId) const
{
    return ConnectionFiles::pathsFor(m_dependencies.paths.connectionsFolder, connectionId);
}

QSet<Notice::Kind> SessionManager::mutedNotices() const
{
    const QStringList names
        = m_dependencies.settings.current().mutedNotices.split(u' ', Qt::SkipEmptyParts);
    QSet<Notice::Kind> muted;
    for (const Notice::Kind kind : Notice::allKinds()) {
        if (names.contains(Notice::kindName(kind)))
            muted.insert(kind);
    }
    return muted;
}

void SessionManager::setNoticeMuted(Notice::Kind kind, bool isMuted)
{
    m_dependencies.settings.change([&](Settings &settings) {
        QStringList names = settings.mutedNotices.split(u' ', Qt::SkipEmptyParts);
        names.removeAll(Notice::kindName(kind));
        if (isMuted)
            names.append(Notice::kindName(kind));
        settings.mutedNotices = names.join(u' ');
    });
    if (m_session)
        m_session->notices().setMuted(mutedNotices());
}

// --- Ways in -------------------------------------------------------------------------------

void SessionManager::signIn(const SignInRequest &request)
{
    cancel();
    const auto files = ConnectionFiles::read(request.files);
    if (!files) {
        emit filesRefused(files.error());
        return;
    }
    m_connections.reload();
    m_attempt = std::make_unique<SignInAttempt>(m_dependencies.cache,
        Connection { .id = {}, .portal = request.portal }, files.value(),
        m_connections.connectionsFor(request.portal));
    connect(m_attempt.get(), &SignInAttempt::accepted, this,
        [this, request](
            const QString &connectionId) { accept(request, finishAttempt(), connectionId); });
    connect(m_attempt.get(), &SignInAttempt::failed, this, [this](const ApiError &error) {
        endAttempt();
        emit signInFailed(error);
    });
    startAttempt(request.key);
}

void SessionManager::accept(
    const SignInRequest &request, std::unique_ptr<Session> session, const QString &connectionId)
{
    m_connections.reload();
    Connection connection
        = m_connections.find(connectionId).value_or(m_connections.createFor(request.portal));
    const auto adopted = ConnectionFiles::install(
        request.files, m_dependencies.paths.connectionsFolder, connection.id);
    if (!adopted) {
        destroyLater(std::move(session));
        emit filesRefused(adopted.error());
        return;
    }
    connection.staysSignedIn = request.staySignedIn;
    connection.deviceKeyId.clear(); // the user has entered another key
    if (session->user()) {
        connection.userId = session->user()->id;
        connection.organization = session->user()->organization;
    }
    m_isKnown = false; // the open session is replaced, whatever happens to its connection
    m_connections.save(connection);
    m_connections.setCurrent(connection.id);
    session->setConnection(connection);
    setSession(std::move(session));
    m_authenticating = true;
    if (request.staySignedIn)
        storeKey();
    else if (connection.keyIsStored)
        m_credentials.removeKey(connection);
}

void SessionManager::openConnection(const QString &connectionId)
{
    cancel();
    const auto connection = m_connections.find(connectionId);
    if (!connection)
        return;
    const auto files = ConnectionFiles::read(filePaths(connectionId));
    if (!files) {
        emit signInNeeded(*connection);
        emit filesRefused(files.error());
        return;
    }
    auto session = std::make_unique<Session>(m_dependencies.cache, *connection, files.value());
    if (!session->restore() && !connection->staysSignedIn) {
        emit signInNeeded(*connection);
        return;
    }
    m_connections.setCurrent(connectionId);
    setSession(std::move(session));
}

void SessionManager::open(const PortalAddress &portal, Secret key)
{
    cancel();
    const Connection connection { .id = Connections::idFor(portal) + QStringLiteral("+environment"),
        .portal = portal };
    const QList<Connection> known = m_connections.connectionsFor(portal);
    const auto files
        = ConnectionFiles::read(filePaths(known.isEmpty() ? connection.id : known.first().id));
    if (!files) {
        emit filesRefused(files.error());
        return;
    }
    auto session = std::make_unique<Session>(m_dependencies.cache, connection, files.value());
    session->restore();
    setSession(std::move(session));
    m_initialKey = std::move(key);
}

void SessionManager::startSandbox()
{
    cancel();
    m_startingSandbox = std::make_unique<SandboxProcess>(m_dependencies.sandboxProgram);
    connect(m_startingSandbox.get(), &SandboxProcess::ready, this, &SessionManager::openSandbox);
    connect(m_startingSandbox.get(), &SandboxProcess::failed, this, [this](const QString &reason) {
        destroyLater(std::move(m_startingSandbox));
        emit busyChanged(false);
        emit sandboxFailed(reason);
    });
    emit busyChanged(true);
    m_startingSandbox->start(m_dependencies.sandboxArguments);
}

/// A list of an earlier sandbox is not restored: it would make news of the samples.
void SessionManager::openSandbox(
    const PortalAddress &portal, const Secret &key, const QString &keyId)
{
    auto session = std::make_unique<Session>(m_dependencies.cache,
        Connection { .id = QStringLiteral("+sandbox"), .portal = portal, .isSandbox = true },
        ConnectionFiles {});
    session->keys().model().setDeviceKey(keyId);
    setSession(std::move(session), std::move(m_startingSandbox));
    m_initialKey = key;
    emit busyChanged(false);
}

void SessionManager::authenticate()
{
    if (!m_session || m_authenticating)
        return;
    if (m_session->isRestoring()) {
        connect(m_session.get(), &Session::restored, this, &SessionManager::authenticate,
            Qt::SingleShotConnection);
        return;
    }
    m_authenticating = true;
    if (!m_initialKey.isEmpty())
        m_session->setKey(std::exchange(m_initialKey, {}),
            m_session->connection().isSandbox ? m_session->keys().model().deviceKey() : QString());
    else if (m_session->connection().staysSignedIn)
        readKey();
    else
        m_session->setKeyMissing(std::nullopt);
}

void SessionManager::setSession(
    std::unique_ptr<Session> session, std::unique_ptr<SandboxProcess> sandbox)
{
    m_authenticating = false;
    m_initialKey = {};
    m_isStoringFailed = false;
    m_isKeyOutdated = false;
    std::unique_ptr<Session> ended = std::exchange(m_session, std::move(session));
    m_isKnown = m_session && m_connections.find(m_session->connection().id);
    m_deviceKey = nullptr;
    if (m_session) {
        if (m_isKnown) {
            m_session->notes().setFile(notesPath(m_session->connection().id));
            m_session->replacements().setFile(replacementsPath(m_session->connection().id));
            m_session->notices().setFile(noticesPath(m_session->connection().id));
        }
        m_session->notices().setMuted(mutedNotices());
        m_deviceKey = new DeviceKey(*m_session, m_credentials, m_connections);
        connect(m_deviceKey, &DeviceKey::stored, m_session.get(),
            [session = m_session.get()](
                const QString &id) { session->replacements().setDelivered(id); });
        connect(&m_session->serviceKeys(), &ServiceKeys::choiceChanged, this, [this] {
            m_connections.change(m_session->connection().id, [this](Connection &connection) {
                connection.serviceEnvironment = m_session->serviceKeys().chosen();
            });
        });
        connect(m_session.get(), &Session::userChanged, this, &SessionManager::onUserChanged);
        connect(
            &m_session->keys(), &KeysController::loaded, &m_reload, qOverload<>(&QTimer::start));
    }
    emit sessionChanged(); // before the old session is destroyed, because widgets refer to it
    if (ended) {
        ended->disconnect(this);
        ended->serviceKeys().disconnect(this);
        ended->end();
    }
    destroyLater(std::move(ended));
    m_sandbox = std::move(sandbox);
}

void SessionManager::onUserChanged()
{
    if (const std::optional<User> &user = m_session->user())
        m_connections.change(m_session->connection().id, [&user](Connection &connection) {
            connection.userId = user->id;
            connection.organization = user->organization;
        });
}

void SessionManager::onConnectionsChanged()
{
    if (!m_session || !m_isKnown)
        return;
    const Connection before = m_session->connection();
    const auto connection = m_connections.find(before.id);
    if (connection && (connection->staysSignedIn || !before.staysSignedIn)) {
        m_session->setConnection(*connection);
        const QString &id = connection->deviceKeyId;
        const bool isNew = !id.isEmpty() && id != before.deviceKeyId && id != m_deviceKey->id();
        if (isNew && before.staysSignedIn)
            readNewerKey();
        return;
    }
    // Another window has logged out, and may have deleted the notes with the connection.
    cancel();
    if (!connection)
        m_session->notes().discard();
    deleteReplacements(before.id);
    deleteNotices(before.id);
    setSession(nullptr);
    (void)m_dependencies.cache.remove(before.id);
    if (connection)
        emit signInNeeded(*connection);
}

// --- Trying a key --------------------------------------------------------------------------

void SessionManager::startAttempt(const Secret &key)
{
    emit busyChanged(true);
    m_attempt->start(key);
}

std::unique_ptr<Session> SessionManager::finishAttempt()
{
    std::unique_ptr<Session> session = m_attempt->takeSession();
    endAttempt();
    return session;
}

void SessionManager::enterKey(const Secret &key)
{
    cancel();
    m_attempt = std::make_unique<SignInAttempt>(
        m_dependencies.cache, m_session->connection(), m_session->files());
    connect(m_attempt.get(), &SignInAttempt::accepted, this,
        [this] { useEnteredKey(finishAttempt()); });
    connect(m_attempt.get(), &SignInAttempt::failed, this, [this](const ApiError &error) {
        endAttempt();
        emit enteredKeyRefused(error);
    });
    startAttempt(key);
}

void SessionManager::useEnteredKey(std::unique_ptr<Session> attempt)
{
    const QString id = m_session->connection().id;
    const QString known = m_session->connection().userId;
    const Secret key = attempt->key();
    const bool isOtherAccount = !known.isEmpty() && attempt->user() && attempt->user()->id != known;
    destroyLater(std::move(attempt));
    if (isOtherAccount) {
        emit enteredKeyOfAnotherAccount();
        return;
    }
    m_connections.change(id, [](Connection &connection) { connection.deviceKeyId.clear(); });
    const bool mayStore = m_session->mayStoreKey();
    if (m_session->access() == Session::Access::Opening) // the keychain has not responded
        m_session->setKeyMissing(SecretStoreError { .kind = SecretStoreError::Kind::Locked });
    m_isKeyOutdated = false;
    m_session->setKey(key);
    if (mayStore)
        storeKey();
}

void SessionManager::cancel()
{
    endAttempt();
    if (m_startingSandbox) {
        m_startingSandbox.reset();
        emit busyChanged(false);
    }
}

void SessionManager::endAttempt()
{
    if (!m_attempt)
        return;
    m_attempt->disconnect(this);
    destroyLater(std::move(m_attempt));
    emit busyChanged(false);
}

// --- The keychain --------------------------------------------------------------------------

void SessionManager::readKey()
{
    m_session->setOpening();
    m_credentials.read(m_session->connection().id, m_session.get(),
        [session = m_session.get(), id = m_session->connection().deviceKeyId](
            SecretStoreResult<Secret> key) {
            if (session->access() != Session::Access::Opening)
                return; // another key has been entered meanwhile
            const bool isSameKey = session->connection().deviceKeyId == id;
            if (key)
                session->setKey(key.value(), isSameKey ? id : QString());
            else
                session->setKeyMissing(key.error());
        });
}

void SessionManager::storeKey()
{
    if (!m_session || !m_session->hasKey() || !m_session->connection().staysSignedIn)
        return;
    const QString id = m_session->connection().id;
    m_credentials.store(id, m_session->key(), [=, this](const SecretStoreResult<Unit> &stored) {
        if (!isOpen(id))
            return; // another connection is open now
        if (stored && !m_session->connection().staysSignedIn)
            return m_credentials.removeKey(m_session->connection()); // the user did not wait for it
        m_isStoringFailed = !stored;
        if (stored)
            emit keyStored();
        else
            emit keyNotStored(stored.error());
    });
}

bool SessionManager::isStoringKey() const
{
    return m_session && m_credentials.isStoring(m_session->connection().id);
}

void SessionManager::keepKeyInMemory()
{
    if (!m_session)
        return;
    Connection connection = m_session->connection();
    connection.staysSignedIn = false;
    m_session->setConnection(connection); // first, because this is no logout
    m_connections.change(connection.id, [](Connection &known) { known.staysSignedIn = false; });
}

/// Another window has generated this computer's key. The former key is used until that one can be
/// read.
void SessionManager::readNewerKey()
{
    m_isKeyOutdated = true;
    Session *session = m_session.get();
    m_credentials.read(session->connection().id, session,
        [session, id = session->connection().deviceKeyId, this](
            const SecretStoreResult<Secret> &key) {
            if (session != m_session.get() || !key || !m_isKeyOutdated)
                return;
            if (session->connection().deviceKeyId != id)
                return readNewerKey();
            m_isKeyOutdated = false;
            if (key.value().utf8() == session->key().utf8())
                session->setOwnKeyId(id);
            else
                session->setKey(key.value(), id);
        });
}

/// The keychain was unlocked or started.
void SessionManager::onKeychainAvailable()
{
    if (m_session && m_session->access() == Session::Access::KeyMissing && m_session->keyProblem())
        readKey();
    else if (m_session && m_isKeyOutdated)
        readNewerKey();
    else if (m_isStoringFailed)
        storeKey();
}

bool SessionManager::isOpen(const QString &connectionId) const
{
    return m_session && m_session->connection().id == connectionId;
}

// --- Ways out ------------------------------------------------------------------------------

QString SessionManager::notesPath(const QString &connectionId) const
{
    return KeyNotes::filePath(m_dependencies.paths.connectionsFolder, connectionId);
}

QString SessionManager::replacementsPath(const QString &connectionId) const
{
    return Replacements::filePath(m_dependencies.paths.connectionsFolder, connectionId);
}

QString SessionManager::noticesPath(const QString &connectionId) const
{
    return Notices::filePath(m_dependencies.paths.connectionsFolder, connectionId);
}

bool SessionManager::hasNotes(const QString &connectionId) const
{
    if (isOpen(connectionId))
        return m_session->notes().hasFile() && !m_session->notes().all().isEmpty();
    const QString path = notesPath(connectionId);
    return !path.isEmpty() && !isAbsent(path);
}

bool SessionManager::hasReplacements(const QString &connectionId) const
{
    const auto isUnderWay = [](const ReplacementHash &all) {
        return std::any_of(all.begin(), all.end(), [](const Replacement &replacement) {
            return replacement.step() != ReplacementStep::Done;
        });
    };
    if (isOpen(connectionId))
        return isUnderWay(m_session->replacements().all());
    const auto json = readFile(replacementsPath(connectionId), replacementsFormat::maxSize);
    if (!json)
        return false;
    const auto found = replacementsFormat::read(json.value());
    return found && isUnderWay(found.value().replacements);
}

void SessionManager::deleteNotes(const QString &connectionId)
{
    if (isOpen(connectionId))
        m_session->notes().discard();
    deleteFile(connectionId, notesPath(connectionId));
}

/// They have names and addresses, as the saved list has.
void SessionManager::deleteReplacements(const QString &connectionId)
{
    if (isOpen(connectionId))
        m_session->replacements().discard();
    deleteFile(connectionId, replacementsPath(connectionId));
}

/// They have names and addresses, too.
void SessionManager::deleteNotices(const QString &connectionId)
{
    if (isOpen(connectionId))
        m_session->notices().discard();
    deleteFile(connectionId, noticesPath(connectionId));
}

/// The session's last changes are written before, in the same thread.
void SessionManager::deleteFile(const QString &connectionId, const QString &path)
{
    if (path.isEmpty())
        return;
    const auto remove = [path, folder = m_dependencies.paths.connectionsFolder, connectionId] {
        const auto removed = PrivateFile(path).remove();
        QDir(folder).rmdir(connectionId); // unless it has files
        return removed;
    };
    runAsync(m_dependencies.cache.disk(), remove, this,
        [this, path](const Result<Unit, QString> &removed) {
            if (!removed)
                emit filesLeft(
                    { ConnectionFiles::Problem::Kind::Unwritable, path, removed.error() });
        });
}

void SessionManager::logOut(const LogoutDeletions &deletions)
{
    const Connection connection = m_session->connection();
    const auto removeCredentials = leave(connection, deletions);
    m_connections.change(connection.id, [](Connection &known) {
        known.staysSignedIn = false;
        known.deviceKeyId.clear();
    });
    if (const auto known = m_connections.find(connection.id))
        emit signInNeeded(*known); // first, because the removal may finish immediately
    removeCredentials();
    emit removalStarted();
}

void SessionManager::removeConnection(const QString &connectionId, const LogoutDeletions &deletions)
{
    const auto connection = m_connections.find(connectionId);
    if (!connection)
        return;
    const auto removeCredentials = leave(*connection, deletions);
    m_connections.remove(connectionId);
    const auto left
        = ConnectionFiles::install({}, m_dependencies.paths.connectionsFolder, connectionId);
    if (!left)
        emit filesLeft(left.error());
    removeCredentials();
}

/// Closes the connection's session. Returns a function that removes the key and the list. If the
/// key is to be deleted from the portal, the keychain contains it until it is deleted.
std::function<void()> SessionManager::leave(
    const Connection &connection, const LogoutDeletions &deletions)
{
    cancel();
    const bool wasOpen = isOpen(connection.id);
    const auto key = wasOpen && deletions.deviceKey ? m_deviceKey->deletable() : std::nullopt;
    ApiClient *client = key ? m_session->cloneClient().release() : nullptr;
    if (deletions.notes)
        deleteNotes(connection.id);
    deleteReplacements(connection.id);
    deleteNotices(connection.id);
    if (wasOpen)
        setSession(nullptr);
    if (!key)
        return [this, connection] { m_credentials.removeCredentials(connection); };
    client->setParent(this);
    return [=, this, key = *key] {
        ++m_deletions;
        DeviceKey::remove(*client, key.id, this, [=, this](const std::optional<ApiError> &error) {
            client->deleteLater();
            emit deviceKeyDeleted(key, error);
            --m_deletions;
            m_credentials.removeCredentials(connection);
        });
    };
}

void SessionManager::retryRemoval(const Connection &connection)
{
    const auto known = m_connections.find(connection.id);
    if (known && known->staysSignedIn)
        return; // the user has signed in again
    if (isOpen(connection.id))
        m_credentials.removeKey(connection);
    else
        m_credentials.removeCredentials(connection);
}
