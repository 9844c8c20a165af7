// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/AppearancePreferences.h"
#include "ui/style/Theme.h"

#include <QObject>
#include <QPointer>

#include <optional>

class DesktopStyle;
class QApplication;
class SettingsFile;

/// Dresses the program, light or dark, moving or still, as the user has chosen, or else as the
/// desktop wants it. What the desktop wanted last is used until it answers, so that no start shows the other theme first.
class Appearance : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it. Puts on the colours alone, which is what a first look at the window needs.
    Appearance(QApplication &app, SettingsFile &settings, QObject *parent = nullptr);

    /// Puts on the rest too.
    void wear(const AppearancePreferences &wish);
    /// Puts on what the settings say.
    void dress();

private:
    using Scheme = AppearancePreferences::Scheme;

    Scheme scheme() const;
    Theme theme() const;
    void remember();

    QApplication &m_app;
    SettingsFile &m_settings;
    QPointer<DesktopStyle> m_style; ///< the application's, until it is given another one
    AppearancePreferences m_wish;
    std::optional<Theme> m_worn; ///< none at first
};
