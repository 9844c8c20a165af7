// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/credentials/KeyRowLayout.h"
#include "ui/style/Theme.h"

class QPainter;

/// Paints the rows of the list except for their buttons, which are widgets.
class KeyRowPainter
{
public:
    struct State
    {
        bool isHovered = false;
        bool hasFocus = false;
    };

    /// `font` and `palette` are those of the widget that is painted on.
    KeyRowPainter(QPainter &painter, const QFont &font, const QPalette &palette);

    void paintGround(const QRect &row, KeyRowLayout::Form form, State state);
    void paintPart(const KeyRowLayout::Part &part);

private:
    void paintWords(const QRect &place, const QString &words);
    void paintBadge(const KeyRowLayout::Part &part);
    void paintIcon(const QRect &button, const QString &name, const QColor &color);

    QPainter &m_painter;
    const QFont m_font;
    const Theme m_theme;
};
