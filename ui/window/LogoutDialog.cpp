// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/LogoutDialog.h"

#include "app/storage/Connection.h"
#include "app/table/ApiKey.h"
#include "ui/text/PlainText.h"
#include "ui/widgets/CheckBox.h"

#include <QEvent>

using Purpose = LogoutDialog::Purpose;

static TranslatedText questionText(Purpose purpose, const QString &host)
{
    if (purpose == Purpose::LogOut)
        return [host] { return LogoutDialog::tr("Log out of %1?").arg(sanitizedLine(host)); };
    return [host] {
        return LogoutDialog::tr("Remove the connection to %1?").arg(sanitizedLine(host));
    };
}

static TranslatedText actionText(Purpose purpose)
{
    if (purpose == Purpose::LogOut)
        return [] { return LogoutDialog::tr("Log Out"); };
    return [] { return LogoutDialog::tr("Remove"); };
}

static QString removedData(Purpose purpose, bool keyIsStored)
{
    if (purpose == Purpose::RemoveConnection)
        return LogoutDialog::tr(
            "This removes the connection, its stored key and its saved list from this computer.");
    return keyIsStored ? LogoutDialog::tr(
               "Llavero will remove its key from the system keychain and delete the saved list.")
                       : LogoutDialog::tr("Llavero will forget its key and delete the saved list.");
}

static TranslatedText consequencesText(
    Purpose purpose, bool keyIsStored, const std::optional<ApiKey> &deviceKey, bool isLastKey)
{
    return [=] {
        QStringList sentences { removedData(purpose, keyIsStored) };
        if (deviceKey)
            sentences << LogoutDialog::tr("This computer signs in with its own key, %1, which "
                                          "Llavero generated for it.")
                             .arg(displayName(deviceKey->name));
        else
            sentences << LogoutDialog::tr("The key keeps working until you delete it.");
        if (deviceKey && isLastKey)
            sentences << LogoutDialog::tr("It is your last API key: once it is deleted, you need "
                                          "the portal to generate another one.");
        return sentences.join(u' ');
    };
}

LogoutDialog::LogoutDialog(Purpose purpose, const Connection &connection,
    const std::optional<ApiKey> &deviceKey, bool isLastKey, QWidget *parent)
    : ConfirmationDialog(questionText(purpose, connection.portal.host()),
        consequencesText(purpose, connection.keyIsStored, deviceKey, isLastKey),
        actionText(purpose), parent)
{
    if (!deviceKey)
        return;
    m_deletes = new CheckBox(this);
    m_deletes->setObjectName(QStringLiteral("deleteDeviceKeyBox"));
    m_deletes->setChecked(true);
    retranslateUi();
    setCheckBox(m_deletes);
}

bool LogoutDialog::deletesDeviceKey() const
{
    return m_deletes && m_deletes->isChecked();
}

void LogoutDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    ConfirmationDialog::changeEvent(event);
}

void LogoutDialog::retranslateUi()
{
    if (m_deletes)
        m_deletes->setText(tr("Also delete this key from the portal"));
}
