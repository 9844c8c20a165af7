// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/DesktopStyle.h"

DesktopStyle::DesktopStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
    , m_groundOfFusion(QProxyStyle::standardPalette().color(QPalette::Window))
{
}

/// Qt gives the style the desktop's palette here whenever that may have changed, before it puts
/// the program's own over it.
void DesktopStyle::polish(QPalette &palette)
{
    QProxyStyle::polish(palette);
    const bool isFusions = palette.color(QPalette::Window) == m_groundOfFusion;
    const QPalette given = isFusions ? QProxyStyle::standardPalette() : palette;
    if (given == m_desktopPalette)
        return;
    m_desktopPalette = given;
    emit desktopPaletteChanged();
}

int DesktopStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
    QStyleHintReturn *details) const
{
    if (hint == SH_Widget_Animation_Duration && !m_moves)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, details);
}
