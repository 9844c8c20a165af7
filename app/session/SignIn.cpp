#include "session/SignIn.h"

#include "session/SandboxProcess.h"
#include "session/Session.h"

SignIn::SignIn(QNetworkAccessManager &network, const QString &sandboxProgram,
    const QStringList &sandboxArguments, QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_sandboxProgram(sandboxProgram)
    , m_sandboxArguments(sandboxArguments)
{
}

SignIn::~SignIn() = default;

void SignIn::signIn(const PortalAddress &portal, Secret key)
{
    cancel();
    m_attempt = std::make_unique<Session>(m_network, portal, std::move(key));
    KeysController &keys = m_attempt->keys();
    connect(&keys, &KeysController::loaded, this, [this] { adopt(std::move(m_attempt)); });
    connect(&keys, &KeysController::loadFailed, this, [this](const ApiError &error) {
        endAttempt();
        emit signInFailed(error);
    });
    emit busyChanged(true);
    keys.refresh();
}

void SignIn::open(const PortalAddress &portal, Secret key)
{
    adopt(std::make_unique<Session>(m_network, portal, std::move(key)));
    m_session->keys().refresh();
}

void SignIn::startSandbox()
{
    cancel();
    m_sandbox = std::make_unique<SandboxProcess>(m_sandboxProgram);
    connect(m_sandbox.get(), &SandboxProcess::ready, this,
        [this](const PortalAddress &portal, const std::shared_ptr<Secret> &key) {
            emit busyChanged(false);
            open(portal, std::move(*key));
        });
    connect(m_sandbox.get(), &SandboxProcess::failed, this, [this](const QString &reason) {
        m_sandbox.release()->deleteLater();
        emit busyChanged(false);
        emit sandboxFailed(reason);
    });
    emit busyChanged(true);
    m_sandbox->start(m_sandboxArguments);
}

void SignIn::cancel()
{
    endAttempt();
    if (!m_session && m_sandbox) {
        m_sandbox.reset();
        emit busyChanged(false);
    }
}

void SignIn::signOut()
{
    std::unique_ptr<Session> ended = std::move(m_session);
    emit sessionChanged(); // while the old one still lives, for those who look at it
    ended.reset();
    m_sandbox.reset();
}

void SignIn::adopt(std::unique_ptr<Session> session)
{
    disconnect(&session->keys(), nullptr, this, nullptr);
    m_session = std::move(session);
    emit busyChanged(false);
    emit sessionChanged();
    m_session->loadUser();
}

void SignIn::endAttempt()
{
    if (!m_attempt)
        return;
    // It may be the sender of the signal that brought us here.
    disconnect(&m_attempt->keys(), nullptr, this, nullptr);
    m_attempt.release()->deleteLater();
    emit busyChanged(false);
}
