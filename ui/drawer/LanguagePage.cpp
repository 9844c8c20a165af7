// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawer/LanguagePage.h"

#include "Services.h"
#include "drawer/ClipboardChoice.h"
#include "language/LanguageSwitch.h"
#include "storage/SettingsFile.h"

#include <QRadioButton>
#include <QVBoxLayout>

LanguagePage::LanguagePage(const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_languages(services.languages)
    , m_settings(services.settings)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(14);
    for (const Language &language : LanguageSwitch::shipped()) {
        auto *choice = new QRadioButton(language.name(), this);
        choice->setObjectName(QStringLiteral("language_%1").arg(language.id()));
        choice->setChecked(language.id() == m_languages.current());
        // Not `clicked`: assistive technology toggles.
        connect(choice, &QRadioButton::toggled, this, [this, code = language.id()](bool chosen) {
            if (chosen)
                use(code);
        });
        layout->addWidget(choice);
    }
    layout->addSpacing(18);
    layout->addWidget(new ClipboardChoice(services, this));
    layout->addStretch();
}

void LanguagePage::use(const QString &language)
{
    m_settings.change([&language](Settings &settings) { settings.language = language; });
    m_languages.use(language);
}
