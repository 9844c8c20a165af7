// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QProxyStyle>

/// Fusion, but for what the desktop has a say in: it moves only where motion is wanted, and knows
/// the palette that the program would have if it set none.
class DesktopStyle : public QProxyStyle
{
    Q_OBJECT

public:
    DesktopStyle();

    /// Of Qt's own animations too. Widgets hear of it with the next change of style.
    void setMotion(bool moves) { m_moves = moves; }
    bool moves() const { return m_moves; }
    const QPalette &desktopPalette() const { return m_desktopPalette; }

    using QProxyStyle::polish;
    void polish(QPalette &palette) override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
        QStyleHintReturn *details) const override;

signals:
    void desktopPaletteChanged();

private:
    /// At the start. Where the desktop has no palette of its own, as on GTK's desktops, Qt gives
    /// this one for good, while Fusion by itself goes light and dark with the desktop.
    const QColor m_groundOfFusion;
    QPalette m_desktopPalette;
    bool m_moves = true;
};
