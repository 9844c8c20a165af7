// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/DesktopStyle.h"

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
