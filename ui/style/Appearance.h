#pragma once

#include "desktop/DesktopAppearance.h"
#include "style/Theme.h"

#include <QObject>
#include <QPointer>

#include <optional>

class DesktopStyle;
class QApplication;
class SettingsFile;

/// Dresses the program, light or dark, moving or still, as the desktop wants it by now. What the
/// desktop wanted last is used until it answers, so that no start shows the other theme first.
class Appearance : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive it.
    Appearance(QApplication &app, const DesktopAppearance &desktop, SettingsFile &settings,
        QObject *parent = nullptr);

private:
    using Scheme = DesktopAppearance::Scheme;

    Scheme scheme() const;
    Theme theme() const;
    void dress();
    void remember();

    QApplication &m_app;
    const DesktopAppearance &m_desktop;
    SettingsFile &m_settings;
    QPointer<DesktopStyle> m_style; ///< the application's, until it is given another one
    std::optional<Theme> m_worn;
};
