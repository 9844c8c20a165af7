// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/KeyListGeometry.h"

#include <algorithm>

KeyListGeometry::Span KeyListGeometry::spanOf(int row) const
{
    const bool isTall = row == tallRow;
    const bool isBelowTall = tallRow >= 0 && row > tallRow;
    return { headerHeight + row * rowHeight + (isBelowTall ? tallExtra : 0),
        rowHeight + (isTall ? tallExtra : 0) };
}

int KeyListGeometry::rowAt(int y) const
{
    int row = (y - headerHeight) / rowHeight;
    if (tallRow >= 0 && row > tallRow)
        row = std::max(tallRow, (y - headerHeight - tallExtra) / rowHeight);
    return std::clamp(row, 0, std::max(0, rowCount - 1));
}

int KeyListGeometry::rowAfter(int row, QKeySequence::StandardKey step, int page) const
{
    switch (step) {
    case QKeySequence::MoveToPreviousLine:
        return row - 1;
    case QKeySequence::MoveToNextLine:
        return row + 1;
    case QKeySequence::MoveToPreviousPage:
        return std::max(0, row - page);
    case QKeySequence::MoveToNextPage:
        return std::min(rowCount - 1, row + page);
    case QKeySequence::MoveToStartOfLine:
    case QKeySequence::MoveToStartOfDocument:
        return 0;
    default:
        return rowCount - 1;
    }
}
