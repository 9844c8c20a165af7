#include "session/SignIn.h"

#include "session/SandboxProcess.h"
#include "session/Session.h"
#include "storage/KeyListCache.h"
#include "storage/SettingsFile.h"

/// Ends an object that may be the sender of the signal that is being handled.
template <typename T>
static void endLater(std::unique_ptr<T> object)
{
    if (object)
        object.release()->deleteLater();
}

SignIn::SignIn(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_connections(m_parts.settings)
    , m_keeper(m_parts.secrets, m_parts.cache, m_connections)
{
    connect(&m_connections, &Connections::changed, this, &SignIn::followConnection);
    connect(&m_keeper, &KeyKeeper::forgotten, this, &SignIn::forgotten);
}

SignIn::~SignIn() = default;

ConnectionFiles::Paths SignIn::filesOf(const QString &connectionId) const
{
    return ConnectionFiles::of(m_parts.paths.connectionsFolder, connectionId);
}

// --- Ways in -------------------------------------------------------------------------------

void SignIn::signIn(SignInRequest request)
{
    cancel();
    const auto files = ConnectionFiles::read(request.files);
    if (!files)
        return emit filesRefused(files.error());
    Secret key = std::move(request.key);
    const auto asked = std::make_shared<SignInRequest>(std::move(request));
    attempt({ .id = {}, .portal = asked->portal }, files.value(), std::move(key),
        [this, asked](std::unique_ptr<Session> session) { accept(*asked, std::move(session)); });
}

void SignIn::accept(const SignInRequest &request, std::unique_ptr<Session> session)
{
    const std::optional<User> &user = session->user();
    Connection connection = m_connections.forAccount(request.portal, user ? user->id : QString());
    const auto adopted
        = ConnectionFiles::adopt(request.files, m_parts.paths.connectionsFolder, connection.id);
    if (!adopted)
        return emit filesRefused(adopted.error());
    connection.staysSignedIn = request.staySignedIn;
    connection.ownKeyId.clear(); // another key has been pasted
    connection.organization = user ? user->organization : QString();
    m_connections.save(connection);
    m_connections.setCurrent(connection.id);
    session->setConnection(connection);
    adopt(std::move(session));
    m_begun = true;
    if (request.staySignedIn)
        storeKey();
    else if (connection.keyIsStored)
        m_keeper.removeKey(connection.id, [](const SecretStoreResult<Done> &) {});
}

void SignIn::resume(const QString &connectionId)
{
    cancel();
    const auto connection = m_connections.find(connectionId);
    if (!connection)
        return;
    const auto files = ConnectionFiles::read(filesOf(connectionId));
    if (!files) {
        emit signInNeeded(*connection);
        return emit filesRefused(files.error());
    }
    auto session
        = std::make_unique<Session>(m_parts.network, m_parts.cache, *connection, files.value());
    if (!session->restore() && !connection->staysSignedIn)
        return emit signInNeeded(*connection);
    m_connections.setCurrent(connectionId);
    adopt(std::move(session));
}

void SignIn::open(const PortalAddress &portal, Secret key)
{
    Connection connection { .id = Connections::idOf(portal) + QStringLiteral("+environment"),
        .portal = portal };
    const auto files = ConnectionFiles::read(filesOf(connection.id));
    if (!files)
        return emit filesRefused(files.error());
    auto session
        = std::make_unique<Session>(m_parts.network, m_parts.cache, connection, files.value());
    session->restore();
    adopt(std::move(session));
    m_initialKey = std::move(key);
}

void SignIn::startSandbox()
{
    cancel();
    m_startingSandbox = std::make_unique<SandboxProcess>(m_parts.sandboxProgram);
    connect(m_startingSandbox.get(), &SandboxProcess::ready, this, &SignIn::openSandbox);
    connect(m_startingSandbox.get(), &SandboxProcess::failed, this, [this](const QString &reason) {
        endLater(std::move(m_startingSandbox));
        emit busyChanged(false);
        emit sandboxFailed(reason);
    });
    emit busyChanged(true);
    m_startingSandbox->start(m_parts.sandboxArguments);
}

void SignIn::openSandbox(const PortalAddress &portal, const std::shared_ptr<Secret> &key)
{
    auto session = std::make_unique<Session>(m_parts.network, m_parts.cache,
        Connection { .id = QStringLiteral("sandbox"), .portal = portal }, ConnectionFiles {});
    session->restore();
    adopt(std::move(session), std::move(m_startingSandbox));
    m_initialKey = std::move(*key);
    emit busyChanged(false);
}

void SignIn::begin()
{
    if (!m_session || std::exchange(m_begun, true))
        return;
    if (!m_initialKey.isEmpty())
        m_session->setKey(std::move(m_initialKey));
    else if (m_session->connection().staysSignedIn)
        askKeychain();
    else
        m_session->setKeyMissing(std::nullopt);
}

void SignIn::adopt(std::unique_ptr<Session> session, std::unique_ptr<SandboxProcess> sandbox)
{
    m_begun = false;
    m_initialKey = {};
    std::unique_ptr<Session> ended = std::exchange(m_session, std::move(session));
    if (m_session)
        connect(m_session.get(), &Session::userChanged, this, &SignIn::followUser);
    emit sessionChanged(); // while the old one still lives, for those who look at it
    endLater(std::move(ended));
    m_sandbox = std::move(sandbox);
}

void SignIn::followUser()
{
    Connection connection = m_session->connection();
    if (!m_session->user() || !m_connections.find(connection.id))
        return;
    connection.userId = m_session->user()->id;
    connection.organization = m_session->user()->organization;
    m_connections.save(connection);
}

void SignIn::followConnection()
{
    if (!m_session)
        return;
    if (const auto connection = m_connections.find(m_session->connection().id))
        m_session->setConnection(*connection);
}

// --- Trying a key --------------------------------------------------------------------------

void SignIn::attempt(const Connection &connection, const ConnectionFiles &files, Secret key,
    const Accepted &accepted)
{
    cancel();
    m_attempt = std::make_unique<Session>(m_parts.network, m_parts.cache, connection, files);
    // Both have to be known: that the key is good, and whose it is.
    const auto settle = [this, accepted] {
        if (!m_attempt->keys().hasLoaded() || m_attempt->isIdentifying())
            return;
        std::unique_ptr<Session> session = std::move(m_attempt);
        session->disconnect(this);
        session->keys().disconnect(this);
        emit busyChanged(false);
        accepted(std::move(session));
    };
    connect(m_attempt.get(), &Session::identified, this, settle);
    connect(&m_attempt->keys(), &KeysController::loaded, this, settle);
    connect(&m_attempt->keys(), &KeysController::loadFailed, this, &SignIn::attemptFailed);
    emit busyChanged(true);
    m_attempt->setKey(std::move(key));
}

void SignIn::attemptFailed(const ApiError &error)
{
    const bool isForSession = m_isKeyEntered;
    endAttempt();
    if (isForSession)
        emit keyRefused(error);
    else
        emit signInFailed(error);
}

void SignIn::enterKey(Secret key)
{
    Connection connection = m_session->connection();
    connection.id.clear(); // the list that the attempt brings is not this connection's yet
    const auto files = ConnectionFiles::read(filesOf(m_session->connection().id));
    if (!files)
        return emit filesRefused(files.error());
    attempt(connection, files.value(), std::move(key),
        [this](std::unique_ptr<Session> attempt) { useEnteredKey(std::move(attempt)); });
    m_isKeyEntered = true;
}

void SignIn::useEnteredKey(std::unique_ptr<Session> attempt)
{
    // A keychain that could not be asked may hold a key: nothing is written over it.
    const bool mayStore = m_session->connection().staysSignedIn
        && (!m_session->keyProblem()
            || m_session->keyProblem()->kind == SecretStoreError::Kind::NotFound);
    Connection connection = m_session->connection();
    connection.ownKeyId.clear();
    if (m_connections.find(connection.id))
        m_connections.save(connection);
    m_session->setKey(attempt->key());
    endLater(std::move(attempt));
    if (mayStore)
        storeKey();
}

void SignIn::cancel()
{
    endAttempt();
    if (m_startingSandbox) {
        m_startingSandbox.reset();
        emit busyChanged(false);
    }
}

void SignIn::endAttempt()
{
    m_isKeyEntered = false;
    if (!m_attempt)
        return;
    m_attempt->disconnect(this);
    m_attempt->keys().disconnect(this);
    endLater(std::move(m_attempt));
    emit busyChanged(false);
}

// --- The keychain --------------------------------------------------------------------------

void SignIn::askKeychain()
{
    m_session->awaitKey();
    m_keeper.read(m_session->connection().id, m_session.get(),
        [session = m_session.get()](SecretStoreResult<Secret> key) {
            if (session->access() != Session::Access::Opening)
                return; // another key has been entered meanwhile
            if (key)
                session->setKey(std::move(key.value()));
            else
                session->setKeyMissing(key.error());
        });
}

void SignIn::storeKey()
{
    m_keeper.store(m_session->connection().id, m_session->key(),
        [this](const SecretStoreResult<Done> &stored) {
            if (stored)
                emit keyStored();
            else
                emit keyNotStored(stored.error());
        });
}

bool SignIn::mayOfferOwnKey() const
{
    if (!m_session || m_session->access() != Session::Access::Granted)
        return false;
    const Connection &connection = m_session->connection();
    return connection.keyIsStored && connection.ownKeyId.isEmpty() && !connection.ownKeyOffered;
}

void SignIn::ownKeyAnswered()
{
    Connection connection = m_session->connection();
    connection.ownKeyOffered = true;
    m_connections.save(connection);
}

void SignIn::useOwnKey(const QString &keyId, Secret key)
{
    const auto kept = std::make_shared<Secret>(key.clone());
    const QString id = m_session->connection().id;
    m_keeper.store(id, std::move(key), [=, this](const SecretStoreResult<Done> &stored) {
        if (!stored)
            return emit ownKeyNotStored(stored.error());
        if (auto connection = m_connections.find(id)) {
            connection->ownKeyId = keyId;
            m_connections.save(*connection);
        }
        if (m_session && m_session->connection().id == id)
            m_session->setKey(std::move(*kept));
        emit ownKeyStored();
    });
}

// --- Ways out ------------------------------------------------------------------------------

void SignIn::logOut()
{
    Connection connection = m_session->connection();
    cancel();
    adopt(nullptr);
    if (m_connections.find(connection.id)) {
        connection.staysSignedIn = false;
        connection.ownKeyId.clear();
        m_connections.save(connection);
    }
    forget(connection);
}

void SignIn::removeConnection(const QString &connectionId)
{
    const auto connection = m_connections.find(connectionId);
    if (!connection)
        return;
    cancel();
    if (m_session && m_session->connection().id == connectionId)
        adopt(nullptr);
    m_connections.remove(connectionId);
    (void)ConnectionFiles::adopt({}, m_parts.paths.connectionsFolder, connectionId);
    forget(*connection);
}

void SignIn::forget(const Connection &connection)
{
    m_keeper.forget(connection);
}
