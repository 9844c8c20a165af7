// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/ScaledWidth.h"

#include <QLayout>
#include <QRect>

/// The part of the page of keys that its content takes, and the measures that all pages share. The
/// rest stays empty in a wide window, so that the buttons of a row are near its name.
struct PageColumn
{
    static constexpr int margin = 24; ///< on either side of the content; has room for a scroll bar
    static constexpr int headingMargin = 19; ///< above the heading
    static constexpr int lineSpacing = 8; ///< between filters, search and list
    static constexpr int scrollBarWidth = 12; ///< in the style sheet

    /// Returns the width of the column, with its margins, if there is room.
    static int maxWidth(const QFontMetrics &metrics)
    {
        return scaledWidth(960, metrics) + 2 * margin;
    }

    /// Returns the column in a page of `width`.
    static PageColumn in(int width, bool isCentered, const QFontMetrics &metrics)
    {
        const int columnWidth = std::min(width, maxWidth(metrics));
        return { isCentered ? (width - columnWidth) / 2 : 0, columnWidth };
    }

    /// Returns the height of a part of the page, in a column of `width`.
    static int heightOf(const QLayout &part, int width)
    {
        return part.hasHeightForWidth() ? part.totalHeightForWidth(width)
                                        : part.totalSizeHint().height();
    }

    int left = 0;
    int width = 0;
};
