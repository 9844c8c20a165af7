// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/LanguageSwitch.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

static constexpr std::array languages {
    Language { "en", "English" },
    Language { "es", "Español" },
    Language { "fr", "Français" },
};

/// The system's own locale when it speaks the language, for the forms of its country.
static QLocale localeFor(const QString &code)
{
    const QLocale system = QLocale::system();
    const QLocale wanted(code);
    return system.language() == wanted.language() ? system : wanted;
}

std::span<const Language> LanguageSwitch::shipped()
{
    return languages;
}

QString LanguageSwitch::codes()
{
    QStringList codes;
    for (const Language &language : languages)
        codes << language.id();
    return codes.join(QStringLiteral(", "));
}

bool LanguageSwitch::isShipped(const QString &code)
{
    return std::any_of(languages.begin(), languages.end(),
        [&](const Language &language) { return language.id() == code; });
}

QString LanguageSwitch::systemLanguage()
{
    for (const QString &name : QLocale::system().uiLanguages()) {
        if (const QString code = name.section(u'-', 0, 0); isShipped(code))
            return code;
    }
    return QStringLiteral("en");
}

void LanguageSwitch::use(const QString &code)
{
    m_current = code;
    QLocale::setDefault(localeFor(code));
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qts);
    if (m_qts.load(QStringLiteral(":/i18n/qtbase_%1.qm").arg(code)))
        QCoreApplication::installTranslator(&m_qts);
    if (m_ours.load(QStringLiteral(":/i18n/llavero_%1.qm").arg(code)))
        QCoreApplication::installTranslator(&m_ours);
}
