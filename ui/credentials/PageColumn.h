// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/ScaledWidth.h"

#include <QRect>

/// The part of the page of keys that its content takes. The rest stays empty in a wide window, so
/// that the buttons of a row are near its name.
struct PageColumn
{
    static constexpr int margin = 24; ///< on either side of the content; has room for a scroll bar

    /// Returns the column in a page of `width`.
    static PageColumn in(int width, bool isCentered, const QFontMetrics &metrics)
    {
        const int columnWidth = std::min(width, scaledWidth(960, metrics) + 2 * margin);
        return { isCentered ? (width - columnWidth) / 2 : 0, columnWidth };
    }

    int left = 0;
    int width = 0;
};
