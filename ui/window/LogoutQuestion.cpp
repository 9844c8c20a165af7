// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/LogoutQuestion.h"

#include "table/ApiKey.h"
#include "text/PlainText.h"
#include "widgets/CheckBox.h"

#include <QEvent>

static Sentence withOwnKey(
    const Sentence &consequences, const std::optional<ApiKey> &ownKey, bool isLastKey)
{
    if (!ownKey)
        return consequences;
    return [consequences, name = ownKey->name, isLastKey] {
        QStringList sentences { consequences(),
            LogoutQuestion::tr("This computer signs in with its own key, %1, which Llavero "
                               "generated for it.")
                .arg(displayName(name)) };
        if (isLastKey)
            sentences << LogoutQuestion::tr(
                "It is your last API key: once it is deleted, you need the portal to generate "
                "another one.");
        return sentences.join(u' ');
    };
}

LogoutQuestion::LogoutQuestion(const Sentence &question, const Sentence &consequences,
    const Sentence &action, const std::optional<ApiKey> &ownKey, bool isLastKey, QWidget *parent)
    : Confirmation(question, withOwnKey(consequences, ownKey, isLastKey), action, parent)
{
    if (!ownKey)
        return;
    m_deletes = new CheckBox(this);
    m_deletes->setObjectName(QStringLiteral("deleteOwnKeyBox"));
    m_deletes->setChecked(true);
    retranslate();
    setCheckBox(m_deletes);
}

bool LogoutQuestion::deletesOwnKey() const
{
    return m_deletes && m_deletes->isChecked();
}

void LogoutQuestion::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Confirmation::changeEvent(event);
}

void LogoutQuestion::retranslate()
{
    if (m_deletes)
        m_deletes->setText(tr("Also delete this key from the portal"));
}
