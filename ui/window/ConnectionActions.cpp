// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/ConnectionActions.h"

#include "app/signin/DeviceKey.h"
#include "app/signin/Session.h"
#include "app/signin/SessionManager.h"
#include "ui/widgets/ConfirmationDialog.h"

using Purpose = LogoutDialog::Purpose;

ConnectionActions::ConnectionActions(
    SessionManager &sessions, QWidget &window, std::function<void(const Action &)> confirmLeave)
    : QObject(&window)
    , m_sessions(sessions)
    , m_window(window)
    , m_confirmLeave(std::move(confirmLeave))
{
}

void ConnectionActions::switchTo(const QString &connectionId)
{
    m_confirmLeave([=, this] { actLater([=, this] { m_sessions.openConnection(connectionId); }); });
}

void ConnectionActions::logOut()
{
    m_confirmLeave([this] {
        ask(Purpose::LogOut, m_sessions.session()->connection(),
            [this](bool deletesDeviceKey) { m_sessions.logOut(deletesDeviceKey); });
    });
}

void ConnectionActions::remove(const QString &connectionId)
{
    const auto connection = m_sessions.connections().find(connectionId);
    if (!connection)
        return;
    m_confirmLeave([=, this] {
        ask(Purpose::RemoveConnection, *connection, [=, this](bool deletesDeviceKey) {
            m_sessions.removeConnection(connectionId, deletesDeviceKey);
        });
    });
}

void ConnectionActions::ask(Purpose purpose, const Connection &connection,
    const std::function<void(bool deletesDeviceKey)> &confirmed)
{
    Session *session = m_sessions.session();
    const bool isOpen = session && session->connection().id == connection.id;
    const auto deviceKey = isOpen ? m_sessions.deviceKey()->deletable() : std::nullopt;
    const bool isLastKey = deviceKey && session->keys().model().keys().size() == 1;
    auto *dialog = new LogoutDialog(purpose, connection, deviceKey, isLastKey, &m_window);
    connect(dialog, &ConfirmationDialog::confirmed, this,
        [=, this] { actLater([=, deletes = dialog->deletesDeviceKey()] { confirmed(deletes); }); });
    openOnce(dialog);
}

void ConnectionActions::actLater(const Action &action)
{
    QMetaObject::invokeMethod(this, action, Qt::QueuedConnection);
}
