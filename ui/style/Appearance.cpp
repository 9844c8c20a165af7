// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/Appearance.h"

#include "app/storage/SettingsFile.h"

#include <QApplication>

// --- DesktopStyle --------------------------------------------------------------------------

DesktopStyle::DesktopStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
    , m_fusionBackground(QProxyStyle::standardPalette().color(QPalette::Window))
{
}

/// Qt passes the desktop's palette whenever it may have changed, before it applies the program's
/// own palette.
void DesktopStyle::polish(QPalette &palette)
{
    QProxyStyle::polish(palette);
    const bool isFusion = palette.color(QPalette::Window) == m_fusionBackground;
    const QPalette desktop = isFusion ? QProxyStyle::standardPalette() : palette;
    if (desktop == m_desktopPalette)
        return;
    m_desktopPalette = desktop;
    emit desktopPaletteChanged();
}

int DesktopStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
    QStyleHintReturn *details) const
{
    if (hint == SH_Widget_Animation_Duration && !m_animates)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, details);
}

// --- Appearance ----------------------------------------------------------------------------

using Scheme = AppearancePreferences::Scheme;

/// Returns the name of the scheme in the settings.
static QString settingsName(Scheme scheme)
{
    if (scheme == Scheme::NoPreference)
        return {};
    return scheme == Scheme::Dark ? QStringLiteral("dark") : QStringLiteral("light");
}

static Scheme schemeNamed(const QString &name)
{
    for (const Scheme scheme : { Scheme::Dark, Scheme::Light }) {
        if (name == settingsName(scheme))
            return scheme;
    }
    return Scheme::NoPreference;
}

Appearance::Appearance(QApplication &app, SettingsFile &settings, QObject *parent)
    : QObject(parent)
    , m_app(app)
    , m_settings(settings)
    , m_style(new DesktopStyle)
{
    m_app.setStyle(m_style);
    // Queued, because Qt is still applying a palette when it notifies the style.
    connect(m_style, &DesktopStyle::desktopPaletteChanged, this, &Appearance::applyTheme,
        Qt::QueuedConnection);
    applyTheme();
}

void Appearance::apply(const AppearancePreferences &preferences)
{
    m_preferences = preferences;
    if (m_preferences.isKnown)
        saveColorScheme();
    applyTheme();
}

Scheme Appearance::scheme() const
{
    const Scheme chosen = schemeNamed(m_settings.current().appearance);
    if (chosen != Scheme::NoPreference)
        return chosen;
    return m_preferences.isKnown ? m_preferences.scheme
                                 : schemeNamed(m_settings.current().colorScheme);
}

Theme Appearance::theme() const
{
    const Scheme wanted = scheme();
    if (wanted == Scheme::NoPreference)
        return Theme::forDesktop(m_style->desktopPalette());
    return wanted == Scheme::Dark ? Theme::dark() : Theme::light();
}

void Appearance::applyTheme()
{
    if (!m_style
        || (m_appliedTheme == theme() && m_style->animates() == !m_preferences.reducedMotion))
        return;
    m_appliedTheme = theme();
    m_style->setAnimates(!m_preferences.reducedMotion);
    m_app.setPalette(m_appliedTheme->palette());
    m_app.setStyleSheet(m_appliedTheme->styleSheet()); // which notifies every widget of the change
}

void Appearance::saveColorScheme()
{
    const QString name = settingsName(m_preferences.scheme);
    if (m_settings.current().colorScheme != name)
        m_settings.change([&name](Settings &settings) { settings.colorScheme = name; });
}
