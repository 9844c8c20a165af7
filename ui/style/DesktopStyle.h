// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QProxyStyle>

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
