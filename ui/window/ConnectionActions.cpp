// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/ConnectionActions.h"

#include "session/Session.h"
#include "session/SignIn.h"
#include "text/PlainText.h"
#include "widgets/Confirmation.h"
#include "widgets/Dialogs.h"

ConnectionActions::ConnectionActions(
    SignIn &signIn, QWidget &window, std::function<void(const Leave &)> askToLeave)
    : QObject(&window)
    , m_signIn(signIn)
    , m_window(window)
    , m_askToLeave(std::move(askToLeave))
{
}

void ConnectionActions::switchTo(const QString &connectionId)
{
    m_askToLeave([=, this] { later([=, this] { m_signIn.resume(connectionId); }); });
}

void ConnectionActions::logOut()
{
    m_askToLeave([this] {
        const Connection connection = m_signIn.session()->connection();
        auto *question = new Confirmation(
            [host = connection.portal.host()] { return tr("Log out of %1?").arg(oneLine(host)); },
            [isStored = connection.keyIsStored] {
                return isStored
                    ? tr("Llavero forgets the key that it signs in with, in the system keychain "
                         "too, and the saved list. The key itself goes on working.")
                    : tr("Llavero forgets the key that it signs in with, and the saved list. The "
                         "key itself goes on working.");
            },
            [] { return tr("Logout"); }, &m_window);
        connect(question, &Confirmation::confirmed, this,
            [this] { later([this] { m_signIn.logOut(); }); });
        openOnce(question);
    });
}

void ConnectionActions::remove(const QString &connectionId)
{
    const auto connection = m_signIn.connections().find(connectionId);
    if (!connection)
        return;
    m_askToLeave([=, this] {
        auto *question = new Confirmation(
            [host = connection->portal.host()] {
                return tr("Remove the connection to %1?").arg(oneLine(host));
            },
            [] {
                return tr("Llavero forgets the connection, its key in the system keychain, and its "
                          "saved list. The key itself goes on working.");
            },
            [] { return tr("Remove"); }, &m_window);
        connect(question, &Confirmation::confirmed, this,
            [=, this] { later([=, this] { m_signIn.removeConnection(connectionId); }); });
        openOnce(question);
    });
}

void ConnectionActions::later(const Leave &act)
{
    QMetaObject::invokeMethod(this, act, Qt::QueuedConnection);
}
