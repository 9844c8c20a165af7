// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/ConnectionActions.h"

#include "app/signin/DeviceKey.h"
#include "app/signin/Session.h"
#include "app/signin/SessionManager.h"
#include "ui/details/NoteTransfer.h"
#include "ui/text/PlainText.h"
#include "ui/widgets/CheckBox.h"
#include "ui/widgets/ConfirmationDialog.h"
#include "ui/window/MainWidget.h"

/// `deviceKey` is the key of this computer if it can be deleted; `isLastKey` says that the user has
/// no other.
static QString consequencesText(bool removesConnection, bool keyIsStored,
    const std::optional<ApiKey> &deviceKey, bool isLastKey)
{
    QStringList sentences;
    if (removesConnection)
        sentences << ConnectionActions::tr("This removes the connection, its stored key and its "
                                           "saved list from this computer.");
    else if (keyIsStored)
        sentences << ConnectionActions::tr("Llavero will remove its key from the system keychain "
                                           "and delete the saved list.");
    else
        sentences << ConnectionActions::tr(
            "Llavero will forget its key and delete the saved list.");
    if (deviceKey)
        sentences << ConnectionActions::tr("This computer signs in with its own key, %1, which "
                                           "Llavero generated for it.")
                         .arg(displayName(deviceKey->name));
    else
        sentences << ConnectionActions::tr("The key keeps working until you delete it.");
    if (deviceKey && isLastKey)
        sentences << ConnectionActions::tr("It’s your last API key: after you delete it, you need "
                                           "the portal to generate another one.");
    return sentences.join(u' ');
}

ConnectionActions::ConnectionActions(SessionManager &sessions, MainWidget &content)
    : QObject(&content)
    , m_sessions(sessions)
    , m_content(content)
{
}

void ConnectionActions::switchTo(const QString &connectionId)
{
    m_content.confirmLoseNotes([=, this] {
        m_content.confirmLeave(
            [=, this] { actLater([=, this] { m_sessions.openConnection(connectionId); }); });
    });
}

void ConnectionActions::logOut()
{
    m_content.askBeforeLeaving([this] { ask(m_sessions.session()->connection(), false); });
}

void ConnectionActions::remove(const QString &connectionId)
{
    const auto connection = m_sessions.connections().find(connectionId);
    if (!connection)
        return;
    if (isOpen(connectionId))
        m_content.askBeforeLeaving([=, this] { ask(*connection, true); });
    else
        ask(*connection, true);
}

/// Where this computer signs in with its own key, which nobody would hold afterwards, the dialog
/// offers to delete that key.
void ConnectionActions::ask(const Connection &connection, bool removesConnection)
{
    Session *session = m_sessions.session();
    const bool endsSession = isOpen(connection.id);
    const auto deviceKey = endsSession ? m_sessions.deviceKey()->deletable() : std::nullopt;
    const bool isLastKey = deviceKey && session->keys().model().keys().size() == 1;
    const auto question = [=, host = connection.portal.host()] {
        return (removesConnection ? tr("Remove the connection to %1?") : tr("Log out of %1?"))
            .arg(sanitizedLine(host));
    };
    const bool losesNotes = endsSession
        && (m_content.wouldLoseNotes()
            || (!session->notes().hasFile() && !session->notes().all().isEmpty()));
    const bool losesReplacements = m_sessions.hasReplacements(connection.id);
    const auto consequences = [=, keyIsStored = connection.keyIsStored] {
        const QString text = consequencesText(removesConnection, keyIsStored, deviceKey, isLastKey);
        return text + (losesNotes ? u' ' + tr("Your notes on its keys will be lost.") : QString())
            + (losesReplacements
                    ? u' ' + tr("Llavero will forget the replacements that are under way.")
                    : QString());
    };
    const auto action = [=] { return removesConnection ? tr("Remove") : tr("Log Out"); };
    auto *dialog = new ConfirmationDialog(question, consequences, action, &m_content);
    CheckBox *deletes = nullptr;
    if (deviceKey) {
        deletes = new CheckBox(dialog);
        deletes->setObjectName(QStringLiteral("deleteDeviceKeyBox"));
        deletes->setChecked(true);
        keepTranslated(
            deletes, [deletes] { deletes->setText(tr("Also delete this key from the portal")); });
        dialog->setCheckBox(deletes);
    }
    CheckBox *deletesNotes = nullptr;
    if (m_sessions.hasNotes(connection.id)) {
        deletesNotes = new CheckBox(dialog);
        deletesNotes->setObjectName(QStringLiteral("deleteNotesBox"));
        keepTranslated(deletesNotes,
            [deletesNotes] { deletesNotes->setText(tr("Also delete your notes on its keys")); });
        dialog->addOption(deletesNotes);
    }
    if (endsSession && !session->notes().all().isEmpty()) {
        KeyNotes &notes = session->notes();
        dialog->addOption(new NoteTransfer(notes, dialog, NoteTransfer::Actions::Export));
        connect(&notes, &QObject::destroyed, dialog, &QDialog::reject);
    }
    connect(dialog, &ConfirmationDialog::confirmed, this, [=, this, id = connection.id] {
        const LogoutDeletions deletions { .deviceKey = deletes && deletes->isChecked(),
            .notes = deletesNotes && deletesNotes->isChecked() };
        actLater([=, this] {
            const auto act = [=, this] {
                if (removesConnection)
                    m_sessions.removeConnection(id, deletions);
                else
                    m_sessions.logOut(deletions);
            };
            if (endsSession)
                m_content.stopDeleting(act);
            else
                act();
        });
    });
    openOnce(dialog);
}

bool ConnectionActions::isOpen(const QString &connectionId) const
{
    const Session *session = m_sessions.session();
    return session && session->connection().id == connectionId;
}

void ConnectionActions::actLater(const std::function<void()> &action)
{
    QMetaObject::invokeMethod(this, action, Qt::QueuedConnection);
}
