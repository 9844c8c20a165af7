// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Preferences.h"

#include "app/language/LanguageManager.h"
#include "app/storage/SettingsFile.h"
#include "ui/AppContext.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

struct Preferences
{
    Q_DECLARE_TR_FUNCTIONS(Preferences)
};

} // namespace

QList<preferences::Choice> preferences::languages()
{
    QList<Choice> choices { { {}, Preferences::tr("System language") } };
    for (const Language &language : LanguageManager::shipped())
        choices.append({ language.id(), language.name() });
    return choices;
}

/// Returns the current language, which an option of the start may have set.
QString preferences::language(const AppContext &services)
{
    const QString used = services.languages.current();
    const bool isChosen = services.settings.current().language == used;
    return isChosen || used != LanguageManager::systemLanguage() ? used : QString();
}

void preferences::setLanguage(const AppContext &services, const QString &id)
{
    services.settings.change([&id](Settings &settings) { settings.language = id; });
    services.languages.use(id.isEmpty() ? LanguageManager::systemLanguage() : id);
}

QList<preferences::Choice> preferences::appearances()
{
    return { { {}, Preferences::tr("As the system") },
        { QStringLiteral("light"), Preferences::tr("Light") },
        { QStringLiteral("dark"), Preferences::tr("Dark") } };
}

QString preferences::appearance(const AppContext &services)
{
    const QString chosen = services.settings.current().appearance;
    const QList<Choice> all = appearances();
    const bool isKnown = std::any_of(
        all.begin(), all.end(), [&chosen](const Choice &choice) { return choice.id == chosen; });
    return isKnown ? chosen : QString();
}

void preferences::setAppearance(const AppContext &services, const QString &id)
{
    services.settings.change([&id](Settings &settings) { settings.appearance = id; });
    services.appearanceChosen();
}
