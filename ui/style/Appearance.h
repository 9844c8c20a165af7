// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/DesktopAppearance.h"
#include "ui/style/Theme.h"

#include <QPointer>
#include <QProxyStyle>

#include <optional>

class QApplication;
class SettingsFile;

/// Fusion with the preferences of the desktop: it can switch off animations, and it knows the
/// palette that the program would have without its own.
class DesktopStyle : public QProxyStyle
{
    Q_OBJECT

public:
    DesktopStyle();

    /// Includes Qt's own animations. Widgets follow with the next change of style.
    void setAnimates(bool animates) { m_animates = animates; }
    bool animates() const { return m_animates; }
    const QPalette &desktopPalette() const { return m_desktopPalette; }

    using QProxyStyle::polish;
    void polish(QPalette &palette) override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
        QStyleHintReturn *details) const override;

signals:
    void desktopPaletteChanged();

private:
    /// Fusion's background at the start. On a desktop without its own palette, such as those of
    /// GTK, Qt always passes this one, while Fusion itself follows the desktop to light and dark.
    const QColor m_fusionBackground;
    QPalette m_desktopPalette;
    bool m_animates = true;
};

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
    /// Applies the theme of the settings.
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
