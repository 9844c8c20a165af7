// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drawer/AccountPage.h"

#include "app/signin/Session.h"
#include "ui/drawer/Drawer.h"
#include "ui/text/PlainText.h"
#include "ui/widgets/AccessibleText.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/TextLabel.h"

#include <QLineEdit>
#include <QVBoxLayout>

static constexpr struct
{
    const char *iconName;
    const char *caption;
    QString User::*value;
} fields[] = {
    { "id-card", QT_TRANSLATE_NOOP("AccountPage", "First name"), &User::firstName },
    { "id-card", QT_TRANSLATE_NOOP("AccountPage", "Last name"), &User::lastName },
    { "user", QT_TRANSLATE_NOOP("AccountPage", "Username"), &User::userName },
    { "at", QT_TRANSLATE_NOOP("AccountPage", "Email address"), &User::email },
    { "building", QT_TRANSLATE_NOOP("AccountPage", "Organization"), &User::organization },
    { "clock", QT_TRANSLATE_NOOP("AccountPage", "Time zone"), &User::timeZone },
};

/// Returns a box with the field and its icon at the left, as in the portal.
static QWidget *createFieldBox(const char *iconName, QLineEdit *value)
{
    auto *box = new QFrame;
    box->setProperty("fieldBox", true);
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(10, 2, 4, 2);
    layout->addWidget(new IconLabel(QString::fromLatin1(iconName), box));
    layout->addWidget(value, 1);
    return box;
}

AccountPage::AccountPage(Session &session, QWidget *parent)
    : SettingsPage(parent)
    , m_session(session)
    , m_note(new TextLabel(TextLabel::Role::Secondary, this))
{
    addHeading(QStringLiteral("user"), [] { return Drawer::title(Drawer::Page::Account); });
    column().setSpacing(4);
    for (const auto &field : fields) {
        auto *caption = new TextLabel(TextLabel::Role::Normal, this);
        auto *value = new QLineEdit(this);
        value->setReadOnly(true);
        value->setFrame(false);
        caption->setSentence([&field] { return tr(field.caption); });
        keepTranslated(value, [&field, value] { updateAccessibleName(value, tr(field.caption)); });
        column().addWidget(caption);
        column().addWidget(createFieldBox(field.iconName, value));
        column().addSpacing(10);
        m_values.append(value);
    }
    m_note->setWordWrap(true);
    column().addWidget(m_note);
    column().addStretch();
    connect(&session, &Session::userChanged, this, &AccountPage::refresh);
    refresh();
}

void AccountPage::focusContent()
{
    m_values.first()->setFocus();
}

void AccountPage::refresh()
{
    const User user = m_session.user().value_or(User());
    for (qsizetype i = 0; i < m_values.size(); ++i) {
        const QString text = sanitizedLine(user.*fields[i].value);
        if (text == m_values[i]->text())
            continue;
        m_values[i]->setText(text);
        m_values[i]->setCursorPosition(0);
        m_values[i]->setToolTip(plainToolTip(text)); // the text may be longer than the field
    }
    m_note->setSentence([isKnown = m_session.user().has_value()] {
        return isKnown ? tr("You can change these details in the portal.")
                       : tr("The portal doesn’t provide your account details.");
    });
}
