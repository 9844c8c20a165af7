// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/DesktopAppearance.h"
#include "ui/style/Theme.h"

#include <QObject>
#include <QPointer>

#include <optional>

class DesktopStyle;
class QApplication;
class SettingsFile;

/// The look of the program, light or dark, animated or still: the user's choice, or else the
/// desktop's preference. Until the desktop reports its preference, the last known one is used, so
/// that no start shows the other theme first.
class Appearance : public QObject
{
    Q_OBJECT

public:
    /// Applies the theme. `app` and `settings` must outlive this.
    Appearance(QApplication &app, SettingsFile &settings, QObject *parent = nullptr);

    /// Applies and saves what the desktop prefers.
    void apply(const AppearancePreferences &preferences);
    /// Applies what the settings say.
    void applyTheme();

private:
    using Scheme = AppearancePreferences::Scheme;

    Scheme scheme() const;
    Theme theme() const;
    void saveColorScheme();

    QApplication &m_app;
    SettingsFile &m_settings;
    QPointer<DesktopStyle> m_style; ///< the application's, until it gets another one
    AppearancePreferences m_preferences;
    std::optional<Theme> m_appliedTheme;
};
