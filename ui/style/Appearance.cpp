// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/Appearance.h"

#include "app/storage/SettingsFile.h"
#include "ui/style/DesktopStyle.h"

#include <QApplication>
#include <QIcon>

using Scheme = AppearancePreferences::Scheme;

/// As the settings name it.
static QString nameOf(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Dark:
        return QStringLiteral("dark");
    case Scheme::Light:
        return QStringLiteral("light");
    case Scheme::NoPreference:
        break;
    }
    return {};
}

static Scheme schemeNamed(const QString &name)
{
    for (const Scheme scheme : { Scheme::Dark, Scheme::Light }) {
        if (name == nameOf(scheme))
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
    m_app.setPalette(theme().palette());
    // Queued, since Qt is still putting on a palette when the style hears of it.
    const auto dressAnew = [this] {
        if (m_worn)
            dress();
    };
    connect(m_style, &DesktopStyle::desktopPaletteChanged, this, dressAnew, Qt::QueuedConnection);
}

void Appearance::wear(const AppearancePreferences &wish)
{
    m_wish = wish;
    if (m_wish.isKnown)
        remember();
    dress();
}

Scheme Appearance::scheme() const
{
    const Scheme chosen = schemeNamed(m_settings.current().appearance);
    if (chosen != Scheme::NoPreference)
        return chosen;
    return m_wish.isKnown ? m_wish.scheme : schemeNamed(m_settings.current().colorScheme);
}

Theme Appearance::theme() const
{
    switch (scheme()) {
    case Scheme::Dark:
        return Theme::dark();
    case Scheme::Light:
        return Theme::light();
    case Scheme::NoPreference:
        break;
    }
    return Theme::forDesktop(m_style->desktopPalette());
}

void Appearance::dress()
{
    if (!m_style || (m_worn == theme() && m_style->moves() == m_wish.wantsMotion))
        return;
    if (!m_worn)
        m_app.setWindowIcon(QIcon(QStringLiteral(":/icons/llavero.svg")));
    m_worn = theme();
    m_style->setMotion(m_wish.wantsMotion);
    m_app.setPalette(m_worn->palette());
    m_app.setStyleSheet(m_worn->styleSheet()); // by which every widget hears of a change of style
}

void Appearance::remember()
{
    const QString name = nameOf(m_wish.scheme);
    if (m_settings.current().colorScheme != name)
        m_settings.change([&name](Settings &settings) { settings.colorScheme = name; });
}
