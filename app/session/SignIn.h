#pragma once

#include "api/ApiError.h"
#include "api/PortalAddress.h"
#include "secrets/Secret.h"

#include <QObject>

#include <memory>

class QNetworkAccessManager;
class SandboxProcess;
class Session;

/// Who is signed in, where, and the ways in and out. It owns the session and the sandbox.
class SignIn : public QObject
{
    Q_OBJECT

public:
    /// `network` must outlive this. `sandboxProgram` is the path of `llavero-sandbox`.
    SignIn(QNetworkAccessManager &network, const QString &sandboxProgram,
        const QStringList &sandboxArguments = {}, QObject *parent = nullptr);
    ~SignIn() override;

    Session *session() const { return m_session.get(); }
    /// True while the session is on a sandbox of our own, which ends with it.
    bool isOnSandbox() const { return m_session && m_sandbox; }

    /// Opens the session once the service has accepted the key.
    void signIn(const PortalAddress &portal, Secret key);
    /// Opens the session at once; what goes wrong is seen in it.
    void open(const PortalAddress &portal, Secret key);
    void startSandbox();
    /// Gives up a `signIn` or `startSandbox` that has not ended.
    void cancel();
    void signOut();

signals:
    void busyChanged(bool busy);
    void signInFailed(const ApiError &error);
    void sandboxFailed(const QString &reason);
    /// `session()` is a new one, or none.
    void sessionChanged();

private:
    void adopt(std::unique_ptr<Session> session);
    void endAttempt();

    QNetworkAccessManager &m_network;
    const QString m_sandboxProgram;
    const QStringList m_sandboxArguments;
    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<Session> m_attempt; ///< not yet accepted by the service
    std::unique_ptr<Session> m_session;
};
