// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/LanguageManager.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

static constexpr std::array languages {
    Language { "en", "English" },
    Language { "es", "Español" },
    Language { "fr", "Français" },
};

/// The locale of the system's dates, which Unix lets the user choose apart from that of its words.
static QLocale localeOfDates()
{
    for (const char *name : { "LC_ALL", "LC_TIME", "LANG" }) {
        if (const QString value = qEnvironmentVariable(name); !value.isEmpty())
            return QLocale(value);
    }
    return QLocale::system();
}

/// The system's own locale where it speaks the language, for the forms of its country. Its dates
/// may speak another language than its words: those that are shown speak this one.
static QLocale localeFor(const QString &code)
{
    const QLocale system = QLocale::system();
    const QLocale dates = localeOfDates();
    const QLocale wanted(code);
    if (system.language() != wanted.language())
        return dates.language() == wanted.language() ? dates : wanted;
    return dates.language() == wanted.language() ? system : QLocale(system.name());
}

std::span<const Language> LanguageManager::shipped()
{
    return languages;
}

QString LanguageManager::codes()
{
    QStringList codes;
    for (const Language &language : languages)
        codes << language.id();
    return codes.join(QStringLiteral(", "));
}

bool LanguageManager::isShipped(const QString &code)
{
    return std::any_of(languages.begin(), languages.end(),
        [&](const Language &language) { return language.id() == code; });
}

QString LanguageManager::systemLanguage()
{
    for (const QString &name : QLocale::system().uiLanguages()) {
        if (const QString code = name.section(u'-', 0, 0); isShipped(code))
            return code;
    }
    return QStringLiteral("en");
}

void LanguageManager::use(const QString &code)
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
