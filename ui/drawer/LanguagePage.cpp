// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drawer/LanguagePage.h"

#include "ui/Preferences.h"
#include "ui/drawer/ClipboardChoice.h"
#include "ui/widgets/TextLabel.h"

#include <QEvent>
#include <QRadioButton>
#include <QVBoxLayout>

static QStringList choiceIds(const QList<preferences::Choice> &choices)
{
    QStringList ids;
    for (const preferences::Choice &choice : choices)
        ids << choice.id;
    return ids;
}

static void showChoices(const QHash<QString, QRadioButton *> &buttons,
    const QList<preferences::Choice> &choices, const QString &chosen)
{
    for (const preferences::Choice &choice : choices)
        buttons[choice.id]->setText(choice.name);
    buttons[chosen]->setChecked(true);
    for (QRadioButton *button :
        buttons) // Tab focuses the chosen button, where Qt would focus the first
        button->setFocusPolicy(button->isChecked() ? Qt::StrongFocus : Qt::ClickFocus);
}

LanguagePage::LanguagePage(const AppContext &services, QWidget *parent)
    : ScrollArea(parent)
    , m_services(services)
    , m_languageCaption(new TextLabel(TextLabel::Role::Normal, this))
    , m_appearanceCaption(new TextLabel(TextLabel::Role::Normal, this))
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(14);
    layout->addWidget(m_languageCaption);
    layout->addWidget(createChoices(QStringLiteral("language"), &LanguagePage::chooseLanguage,
        m_languages, choiceIds(preferences::languages())));
    layout->addSpacing(10);
    layout->addWidget(m_appearanceCaption);
    layout->addWidget(createChoices(QStringLiteral("appearance"), &LanguagePage::chooseAppearance,
        m_appearances, choiceIds(preferences::appearances())));
    layout->addSpacing(10);
    layout->addWidget(new ClipboardChoice(m_services, content));
    layout->addStretch();
    setWidget(content);
    refresh();
}

/// Returns a widget of its own, because its buttons exclude each other.
QWidget *LanguagePage::createChoices(const QString &name,
    void (LanguagePage::*choose)(const QString &id), QHash<QString, QRadioButton *> &buttons,
    const QStringList &ids)
{
    auto *group = new QWidget(this);
    auto *layout = new QVBoxLayout(group);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    for (const QString &id : ids) {
        auto *button = new QRadioButton(group);
        button->setObjectName(name + u'_' + (id.isEmpty() ? QStringLiteral("system") : id));
        // Not `clicked`, because assistive technology toggles buttons.
        connect(button, &QRadioButton::toggled, this, [this, choose, id](bool isChosen) {
            if (isChosen)
                (this->*choose)(id);
        });
        layout->addWidget(button);
        buttons[id] = button;
    }
    return group;
}

void LanguagePage::chooseLanguage(const QString &id)
{
    if (id != preferences::language(m_services))
        preferences::setLanguage(m_services, id);
}

void LanguagePage::chooseAppearance(const QString &id)
{
    if (id != preferences::appearance(m_services))
        preferences::setAppearance(m_services, id);
}

void LanguagePage::refresh()
{
    m_languageCaption->setText(tr("Language"));
    m_appearanceCaption->setText(tr("Appearance"));
    showChoices(m_languages, preferences::languages(), preferences::language(m_services));
    showChoices(m_appearances, preferences::appearances(), preferences::appearance(m_services));
}

/// The preferences may have been changed on another page.
void LanguagePage::showEvent(QShowEvent *event)
{
    refresh();
    ScrollArea::showEvent(event);
}

void LanguagePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    ScrollArea::changeEvent(event);
}
