// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/LanguageManager.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

// Qt looks up the names of keys in this context, first in our translations: its own have “Control”
// and “Retorno” in Spanish, which no keyboard says.
[[maybe_unused]] static constexpr const char *keyNames[] = {
    QT_TRANSLATE_NOOP("QShortcut", "Ctrl"),
    QT_TRANSLATE_NOOP("QShortcut", "Shift"),
    QT_TRANSLATE_NOOP("QShortcut", "Return"),
    QT_TRANSLATE_NOOP("QShortcut", "Enter"),
    QT_TRANSLATE_NOOP("QShortcut", "Del"),
    QT_TRANSLATE_NOOP("QShortcut", "Ins"),
    QT_TRANSLATE_NOOP("QShortcut", "Esc"),
    QT_TRANSLATE_NOOP("QShortcut", "Tab"),
    QT_TRANSLATE_NOOP("QShortcut", "Backspace"),
    QT_TRANSLATE_NOOP("QShortcut", "Home"),
    QT_TRANSLATE_NOOP("QShortcut", "End"),
    QT_TRANSLATE_NOOP("QShortcut", "PgUp"),
    QT_TRANSLATE_NOOP("QShortcut", "PgDown"),
    QT_TRANSLATE_NOOP("QShortcut", "Up"),
    QT_TRANSLATE_NOOP("QShortcut", "Down"),
    QT_TRANSLATE_NOOP("QShortcut", "Left"),
    QT_TRANSLATE_NOOP("QShortcut", "Right"),
};

/// Returns the locale of the system's dates, which may differ from that of its texts on Unix.
static QLocale dateLocale()
{
    for (const char *name : { "LC_ALL", "LC_TIME", "LANG" }) {
        if (const QString value = qEnvironmentVariable(name); !value.isEmpty())
            return QLocale(value);
    }
    return QLocale::system();
}

/// Returns the system's locale if it has the language, for the formats of its country. If the
/// system's dates are in another language, the displayed ones are in this one.
static QLocale localeFor(const QString &code)
{
    const QLocale system = QLocale::system();
    const QLocale dates = dateLocale();
    const QLocale wanted(code);
    if (system.language() != wanted.language())
        return dates.language() == wanted.language() ? dates : wanted;
    return dates.language() == wanted.language() ? system : QLocale(system.name());
}

QList<Language> LanguageManager::shipped()
{
    return { { u"en"_s, u"English"_s }, { u"es"_s, u"Español"_s }, { u"fr"_s, u"Français"_s } };
}

QString LanguageManager::codes()
{
    QStringList codes;
    for (const Language &language : shipped())
        codes << language.id;
    return codes.join(QStringLiteral(", "));
}

bool LanguageManager::isShipped(const QString &code)
{
    const QList<Language> all = shipped();
    return std::any_of(
        all.begin(), all.end(), [&code](const Language &language) { return language.id == code; });
}

QString LanguageManager::systemLanguage()
{
    for (const QString &name : QLocale::system().uiLanguages()) {
        if (const QString code = name.section(u'-', 0, 0); isShipped(code))
            return code;
    }
    return QStringLiteral("en");
}

QString LanguageManager::firstShipped(const QStringList &codes)
{
    const auto found = std::find_if(codes.begin(), codes.end(), &LanguageManager::isShipped);
    return found == codes.end() ? systemLanguage() : *found;
}

void LanguageManager::use(const QString &code)
{
    m_current = code;
    QLocale::setDefault(localeFor(code));
    QCoreApplication::removeTranslator(&m_appTranslator);
    QCoreApplication::removeTranslator(&m_qtTranslator);
    if (m_qtTranslator.load(QStringLiteral(":/i18n/qtbase_%1.qm").arg(code)))
        QCoreApplication::installTranslator(&m_qtTranslator);
    if (m_appTranslator.load(QStringLiteral(":/i18n/llavero_%1.qm").arg(code)))
        QCoreApplication::installTranslator(&m_appTranslator);
}
