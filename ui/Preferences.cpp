// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Preferences.h"

#include "app/language/LanguageManager.h"
#include "app/secrets/SecretClipboard.h"
#include "app/storage/SettingsFile.h"
#include "ui/AppContext.h"

#include <QCoreApplication>

using Choices = QList<Preference::Choice>;

namespace {

struct Preferences
{
    Q_DECLARE_TR_FUNCTIONS(Preferences)
};

} // namespace

Preference preferences::language(const AppContext &services)
{
    const auto choices = [] {
        Choices all { { {}, Preferences::tr("System language") } };
        for (const Language &language : LanguageManager::shipped())
            all.append({ language.id, language.name });
        return all;
    };
    // An option of the start may have set the current language.
    const auto current = [services] {
        const QString used = services.languages.current();
        const bool isChosen = services.settings.current().language == used;
        return isChosen || used != LanguageManager::systemLanguage() ? used : QString();
    };
    const auto choose = [services](const QString &id) {
        services.settings.change([&id](Settings &settings) { settings.language = id; });
        services.languages.use(id.isEmpty() ? LanguageManager::systemLanguage() : id);
    };
    return { QStringLiteral("language"), [] { return Preferences::tr("Language"); }, choices,
        current, choose };
}

Preference preferences::appearance(const AppContext &services)
{
    const auto choices = [] {
        return Choices { { {}, Preferences::tr("Same as system") },
            { QStringLiteral("light"), Preferences::tr("Light") },
            { QStringLiteral("dark"), Preferences::tr("Dark") } };
    };
    const auto current = [services, choices] {
        const QString chosen = services.settings.current().appearance;
        for (const Preference::Choice &choice : choices()) {
            if (choice.id == chosen)
                return chosen;
        }
        return QString();
    };
    const auto choose = [services](const QString &id) {
        services.settings.change([&id](Settings &settings) { settings.appearance = id; });
        services.appearanceChosen();
    };
    return { QStringLiteral("appearance"), [] { return Preferences::tr("Appearance"); }, choices,
        current, choose };
}

Preference preferences::clipboardLifetime(const AppContext &services)
{
    const auto choices = [] {
        return Choices { { QStringLiteral("10"), Preferences::tr("After 10 seconds") },
            { QStringLiteral("30"), Preferences::tr("After 30 seconds") },
            { QStringLiteral("120"), Preferences::tr("After 2 minutes") },
            { QStringLiteral("never"), Preferences::tr("Never", "clear the clipboard") } };
    };
    const auto current = [services, choices] {
        for (const Preference::Choice &choice : choices()) {
            if (SecretClipboard::lifetimeFor(choice.id) == services.clipboard.lifetime())
                return choice.id;
        }
        return QString();
    };
    const auto choose = [services](const QString &id) {
        services.settings.change([&id](Settings &settings) { settings.clipboardLifetime = id; });
        services.clipboard.setLifetime(SecretClipboard::lifetimeFor(id));
    };
    return { QStringLiteral("clipboard"),
        [] { return Preferences::tr("Clear a copied API key from the clipboard"); }, choices,
        current, choose };
}
