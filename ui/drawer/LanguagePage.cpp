#include "drawer/LanguagePage.h"

#include "language/LanguageSwitch.h"

#include <QRadioButton>
#include <QVBoxLayout>

LanguagePage::LanguagePage(LanguageSwitch &languages, QWidget *parent)
    : QWidget(parent)
    , m_languages(languages)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(14);
    for (const Language &language : LanguageSwitch::shipped()) {
        auto *choice = new QRadioButton(language.name(), this);
        choice->setObjectName(QStringLiteral("language_%1").arg(language.id()));
        choice->setChecked(language.id() == languages.current());
        // Not `clicked`: assistive technology toggles.
        connect(choice, &QRadioButton::toggled, this, [this, code = language.id()](bool chosen) {
            if (chosen)
                m_languages.use(code);
        });
        layout->addWidget(choice);
    }
    layout->addStretch();
}
