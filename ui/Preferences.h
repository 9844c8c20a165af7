// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/TranslatedText.h"

#include <QList>

struct AppContext;

/// A choice of the user for the whole program. It takes effect immediately, and is saved.
struct Preference
{
    struct Choice
    {
        QString id; ///< empty for the system's choice
        QString name;
    };

    QString id; ///< part of the object names of widgets
    TranslatedText title;
    std::function<QList<Choice>()> choices; ///< always in the same order
    std::function<QString()> current; ///< the id of one of the choices
    std::function<void(const QString &id)> choose;
};

namespace preferences {

/// The system's language, then each language with its own name.
Preference language(const AppContext &services);
/// The system's appearance, light, or dark.
Preference appearance(const AppContext &services);
/// The time after which a copied key is cleared from the clipboard.
Preference clipboardLifetime(const AppContext &services);

} // namespace preferences
