#include "session/Session.h"

#include "api/Endpoints.h"

Session::Session(QNetworkAccessManager &network, PortalAddress portal, Secret key, QObject *parent)
    : QObject(parent)
    , m_portal(std::move(portal))
    , m_client(network, m_portal.endpoint(), std::move(key))
    , m_keys(m_client)
{
    // Whenever the service can be reached, until the user is known.
    connect(&m_keys, &KeysController::loaded, this, &Session::loadUser);
}

QTimeZone Session::timeZone() const
{
    const QTimeZone account(m_user ? m_user->timeZone.toLatin1() : QByteArray());
    return account.isValid() ? account : QTimeZone::systemTimeZone();
}

void Session::loadUser()
{
    if (m_user || m_isAsking)
        return;
    m_isAsking = true;
    endpoints::fetchMe(m_client, this, [this](const ApiResult<User> &user) {
        m_isAsking = false;
        if (!user)
            return;
        m_user = user.value();
        emit userChanged();
        if (!m_user->id.isEmpty())
            loadAdditionalRoles();
    });
}

void Session::loadAdditionalRoles()
{
    endpoints::fetchAdditionalRoles(
        m_client, m_user->id, this, [this](const ApiResult<QStringList> &roles) {
            if (!roles)
                return;
            m_additionalRoles = roles.value();
            emit userChanged();
        });
}
