// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/ConnectionActions.h"

#include "app/signin/DeviceKey.h"
#include "app/signin/Session.h"
#include "app/signin/SessionManager.h"
#include "ui/text/PlainText.h"
#include "ui/widgets/ConfirmationDialog.h"
#include "ui/window/LogoutDialog.h"

static QString consequences(const QString &removed, bool isDeletable)
{
    return isDeletable
        ? removed
        : removed + u' ' + ConnectionActions::tr("The key keeps working until you delete it.");
}

ConnectionActions::ConnectionActions(
    SessionManager &signIn, QWidget &window, std::function<void(const Leave &)> askToLeave)
    : QObject(&window)
    , m_signIn(signIn)
    , m_window(window)
    , m_askToLeave(std::move(askToLeave))
{
}

void ConnectionActions::switchTo(const QString &connectionId)
{
    m_askToLeave([=, this] { later([=, this] { m_signIn.openConnection(connectionId); }); });
}

void ConnectionActions::logOut()
{
    m_askToLeave([this] {
        const Connection connection = m_signIn.session()->connection();
        const auto deviceKey = m_signIn.deviceKey()->deletable();
        ask([host = connection.portal.host()] { return tr("Log out of %1?").arg(sanitizedLine(host)); },
            [isStored = connection.keyIsStored, isDeletable = deviceKey.has_value()] {
                return consequences(isStored
                        ? tr("Llavero will remove its key from the system keychain and delete the "
                             "saved list.")
                        : tr("Llavero will forget its key and delete the saved list."),
                    isDeletable);
            },
            [] { return tr("Log Out"); }, deviceKey,
            [this](bool deletesDeviceKey) { m_signIn.logOut(deletesDeviceKey); });
    });
}

void ConnectionActions::remove(const QString &connectionId)
{
    const auto connection = m_signIn.connections().find(connectionId);
    if (!connection)
        return;
    const bool isOpen = m_signIn.session() && m_signIn.session()->connection().id == connectionId;
    m_askToLeave([=, this] {
        const auto deviceKey = isOpen ? m_signIn.deviceKey()->deletable() : std::nullopt;
        ask(
            [host = connection->portal.host()] {
                return tr("Remove the connection to %1?").arg(sanitizedLine(host));
            },
            [isDeletable = deviceKey.has_value()] {
                return consequences(
                    tr("This removes the connection, its stored key and its saved list from this "
                       "computer."),
                    isDeletable);
            },
            [] { return tr("Remove"); }, deviceKey,
            [=, this](bool deletesDeviceKey) {
                m_signIn.removeConnection(connectionId, deletesDeviceKey);
            });
    });
}

void ConnectionActions::ask(const TranslatedText &question, const TranslatedText &consequences,
    const TranslatedText &action, const std::optional<ApiKey> &deviceKey,
    const std::function<void(bool)> &confirmed)
{
    const bool isLastKey = deviceKey && m_signIn.session()->keys().model().keys().size() == 1;
    auto *dialog
        = new LogoutDialog(question, consequences, action, deviceKey, isLastKey, &m_window);
    connect(dialog, &ConfirmationDialog::confirmed, this,
        [=, this] { later([=, deletes = dialog->deletesDeviceKey()] { confirmed(deletes); }); });
    openOnce(dialog);
}

void ConnectionActions::later(const Leave &act)
{
    QMetaObject::invokeMethod(this, act, Qt::QueuedConnection);
}
