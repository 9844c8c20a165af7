// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drawer/AccountPage.h"

#include "app/signin/Session.h"
#include "ui/text/PlainText.h"
#include "ui/widgets/AccessibleText.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/TextLabel.h"

#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

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
    : ScrollArea(parent)
    , m_session(session)
    , m_note(new TextLabel(TextLabel::Role::Secondary, this))
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(4);
    static constexpr std::array icons { "id-card", "id-card", "user", "at", "building", "clock" };
    for (size_t i = 0; i < m_fields.size(); ++i) {
        m_fields[i] = { new TextLabel(TextLabel::Role::Normal, content), new QLineEdit(content) };
        m_fields[i].value->setReadOnly(true);
        m_fields[i].value->setFrame(false);
        layout->addWidget(m_fields[i].caption);
        layout->addWidget(createFieldBox(icons[i], m_fields[i].value));
        layout->addSpacing(10);
    }
    m_note->setWordWrap(true);
    layout->addWidget(m_note);
    layout->addStretch();
    setWidget(content);
    connect(&session, &Session::userChanged, this, &AccountPage::refresh);
    refresh();
}

void AccountPage::refresh()
{
    const User user = m_session.user().value_or(User());
    const std::array<std::pair<QString, QString>, 6> details { {
        { tr("First name"), user.firstName },
        { tr("Last name"), user.lastName },
        { tr("Username"), user.userName },
        { tr("Email address"), user.email },
        { tr("Organization"), user.organization },
        { tr("Time zone"), user.timeZone },
    } };
    for (size_t i = 0; i < details.size(); ++i) {
        m_fields[i].caption->setText(details[i].first);
        updateAccessibleName(m_fields[i].value, details[i].first);
        if (const QString detail = sanitizedLine(details[i].second);
            detail != m_fields[i].value->text()) {
            m_fields[i].value->setText(detail);
            m_fields[i].value->setCursorPosition(0);
            m_fields[i].value->setToolTip(
                plainToolTip(detail)); // the text may be longer than the field
        }
    }
    m_note->setText(m_session.user() ? tr("You can change these details in the portal.")
                                     : tr("The portal does not say who you are."));
}

void AccountPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    ScrollArea::changeEvent(event);
}
