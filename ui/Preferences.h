// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

struct AppContext;

/// What the user chooses for the whole program. A choice takes effect immediately, and is kept.
namespace preferences {

struct Choice
{
    QString id; ///< empty for the system's
    QString name;
};

/// The system's language, then each by its own name.
QList<Choice> languages();
QString language(const AppContext &services);
void setLanguage(const AppContext &services, const QString &id);

/// As the system's, light, dark.
QList<Choice> appearances();
QString appearance(const AppContext &services);
void setAppearance(const AppContext &services, const QString &id);

} // namespace preferences
