// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/LogoutDialog.h"

#include "app/table/ApiKey.h"
#include "ui/text/PlainText.h"
#include "ui/widgets/CheckBox.h"

#include <QEvent>

static TranslatedText withDeviceKey(
    const TranslatedText &consequences, const std::optional<ApiKey> &deviceKey, bool isLastKey)
{
    if (!deviceKey)
        return consequences;
    return [consequences, name = deviceKey->name, isLastKey] {
        QStringList sentences { consequences(),
            LogoutDialog::tr("This computer signs in with its own key, %1, which Llavero "
                               "generated for it.")
                .arg(displayName(name)) };
        if (isLastKey)
            sentences << LogoutDialog::tr(
                "It is your last API key: once it is deleted, you need the portal to generate "
                "another one.");
        return sentences.join(u' ');
    };
}

LogoutDialog::LogoutDialog(const TranslatedText &question, const TranslatedText &consequences,
    const TranslatedText &action, const std::optional<ApiKey> &deviceKey, bool isLastKey,
    QWidget *parent)
    : ConfirmationDialog(
        question, withDeviceKey(consequences, deviceKey, isLastKey), action, parent)
{
    if (!deviceKey)
        return;
    m_deletes = new CheckBox(this);
    m_deletes->setObjectName(QStringLiteral("deleteDeviceKeyBox"));
    m_deletes->setChecked(true);
    retranslate();
    setCheckBox(m_deletes);
}

bool LogoutDialog::deletesDeviceKey() const
{
    return m_deletes && m_deletes->isChecked();
}

void LogoutDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    ConfirmationDialog::changeEvent(event);
}

void LogoutDialog::retranslate()
{
    if (m_deletes)
        m_deletes->setText(tr("Also delete this key from the portal"));
}
