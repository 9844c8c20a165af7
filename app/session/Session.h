#pragma once

#include "api/ApiClient.h"
#include "api/PortalAddress.h"
#include "api/User.h"
#include "keys/KeysController.h"

#include <QObject>
#include <QTimeZone>

#include <optional>

class QNetworkAccessManager;

/// Being signed in to one portal with one key, which lives in the client and nowhere else.
class Session : public QObject
{
    Q_OBJECT

public:
    Session(QNetworkAccessManager &network, PortalAddress portal, Secret key,
        QObject *parent = nullptr);

    const PortalAddress &portal() const { return m_portal; }
    KeysController &keys() { return m_keys; }
    /// Where the keys are, for the example that uses one.
    QUrl keysUrl() const { return m_client.url(ApiRoute::ApiKeys); }

    /// None until it is known, and on portals that do not tell who the caller is.
    const std::optional<User> &user() const { return m_user; }
    /// None until it is known.
    const std::optional<QStringList> &additionalRoles() const { return m_additionalRoles; }
    /// The account's, when known; else the computer's.
    QTimeZone timeZone() const;

    /// Asks for the user and the roles; failing is no error: the panel shows the portal instead.
    void loadUser();

signals:
    void userChanged();

private:
    void loadAdditionalRoles();

    const PortalAddress m_portal;
    ApiClient m_client;
    KeysController m_keys;
    bool m_isAsking = false;
    std::optional<User> m_user;
    std::optional<QStringList> m_additionalRoles;
};
