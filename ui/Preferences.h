// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

struct AppContext;

/// The user's choices for the whole program. They take effect immediately, and are saved.
namespace preferences {

struct Choice
{
    QString id; ///< empty for the system's choice
    QString name;
};

/// Returns the system's language, then each language with its own name.
QList<Choice> languages();
QString language(const AppContext &services);
void setLanguage(const AppContext &services, const QString &id);

/// Returns the system's appearance, light, and dark.
QList<Choice> appearances();
QString appearance(const AppContext &services);
void setAppearance(const AppContext &services, const QString &id);

} // namespace preferences
