// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/Appearance.h"

#include "storage/SettingsFile.h"
#include "style/DesktopStyle.h"

#include <QApplication>
#include <QIcon>

using Scheme = DesktopAppearance::Scheme;

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
}

void Appearance::follow(const DesktopAppearance &desktop)
{
    m_desktop = &desktop;
    m_app.setWindowIcon(QIcon(QStringLiteral(":/icons/llavero.svg")));
    dress();
    connect(m_desktop, &DesktopAppearance::changed, this, [this] {
        remember();
        dress();
    });
    // Queued, since Qt is still putting on a palette when the style hears of it.
    connect(m_style, &DesktopStyle::desktopPaletteChanged, this, &Appearance::dress,
        Qt::QueuedConnection);
}

Scheme Appearance::scheme() const
{
    const bool isKnown = m_desktop && m_desktop->isKnown();
    return isKnown ? m_desktop->scheme() : schemeNamed(m_settings.current().colorScheme);
}

bool Appearance::wantsMotion() const
{
    return !m_desktop || m_desktop->wantsMotion();
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
    if (!m_style || (m_worn == theme() && m_style->moves() == wantsMotion()))
        return;
    m_worn = theme();
    m_style->setMotion(wantsMotion());
    m_app.setPalette(m_worn->palette());
    m_app.setStyleSheet(m_worn->styleSheet()); // by which every widget hears of a change of style
}

void Appearance::remember()
{
    const QString name = nameOf(m_desktop->scheme());
    if (m_settings.current().colorScheme != name)
        m_settings.change([&name](Settings &settings) { settings.colorScheme = name; });
}
