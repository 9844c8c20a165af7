// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drawer/ClipboardChoice.h"

#include "app/secrets/SecretClipboard.h"
#include "app/storage/SettingsFile.h"
#include "ui/AppContext.h"
#include "ui/widgets/TextLabel.h"

#include <QButtonGroup>
#include <QEvent>
#include <QRadioButton>
#include <QVBoxLayout>

ClipboardChoice::ClipboardChoice(const AppContext &services, QWidget *parent)
    : QWidget(parent)
    , m_caption(new TextLabel(TextLabel::Role::Normal, this))
{
    m_caption->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    layout->addWidget(m_caption);
    auto *group = new QButtonGroup(this); // or the buttons of the page would be exclusive, too
    const auto current = services.clipboard.lifetime();
    for (const char *name : { "10", "30", "120", "never" }) {
        const QString lifetime = QString::fromLatin1(name);
        auto *choice = new QRadioButton(this);
        choice->setObjectName(QStringLiteral("clipboard_") + lifetime);
        choice->setChecked(SecretClipboard::lifetimeFor(lifetime) == current);
        // Not `clicked`, because assistive technology toggles buttons.
        connect(choice, &QRadioButton::toggled, this,
            [lifetime, &settings = services.settings, &clipboard = services.clipboard](
                bool chosen) {
                if (!chosen)
                    return;
                settings.change(
                    [&lifetime](Settings &changed) { changed.clipboardLifetime = lifetime; });
                clipboard.setLifetime(SecretClipboard::lifetimeFor(lifetime));
            });
        // Tab focuses the chosen button, where Qt would focus the first.
        choice->setFocusPolicy(choice->isChecked() ? Qt::StrongFocus : Qt::ClickFocus);
        group->addButton(choice);
        layout->addWidget(choice);
        m_choices.append(choice);
    }
    retranslateUi();
}

void ClipboardChoice::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void ClipboardChoice::retranslateUi()
{
    m_caption->setText(tr("Clear a copied API key from the clipboard"));
    const QStringList texts { tr("After 10 seconds"), tr("After 30 seconds"), tr("After 2 minutes"),
        tr("Never", "clear the clipboard") };
    for (qsizetype i = 0; i < m_choices.size(); ++i)
        m_choices[i]->setText(texts[i]);
}
