// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>

/// Where the rows of the list are, in pixels from the top of its content. All rows are of one
/// height, but for one that is being edited and may be taller. There is room in an `int` for
/// fourteen million rows of 150 pixels.
struct KeyListGeometry
{
    struct Span
    {
        int top;
        int height;
    };

    int rowCount = 0;
    int headerHeight = 0; ///< of what stands above the rows
    int rowHeight = 1;
    int tallRow = -1;
    int tallExtra = 0; ///< what the tall row has more than the others

    Span spanOf(int row) const;
    int height() const { return spanOf(rowCount).top; }
    /// The row at that height; the nearest one where there is none.
    int rowAt(int y) const;
    /// Where a step leads from that row; a page has so many rows. One beyond the ends is -1 or
    /// `rowCount`.
    int rowAfter(int row, QKeySequence::StandardKey step, int page) const;
};
