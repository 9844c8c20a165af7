// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/credentials/KeyRowLayout.h"

class QPainter;
struct Theme;

/// Paints the parts of a row of the list where they are laid out. The painter has the font of the
/// row.
class KeyRowPainter
{
public:
    struct Background
    {
        bool isSelected = false;
        bool isRaised = false; ///< a card, or the row under the pointer
        bool isInDetails = false;
        bool hasFocusRing = false;
        Qt::LayoutDirection direction = Qt::LeftToRight;
    };

    KeyRowPainter(QPainter &painter, const Theme &theme)
        : m_painter(painter)
        , m_theme(theme)
    {
    }

    void paintBackground(const QRect &row, const Background &look) const;
    void paintCheckBox(const QRect &box, bool isChecked, bool isHovered) const;
    void paintElement(const KeyRowLayout::Element &element, const KeyRowData &data) const;

private:
    void paintBadgeFrame(const QRect &rect) const;

    QPainter &m_painter;
    const Theme &m_theme;
};
