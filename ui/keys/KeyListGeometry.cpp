#include "keys/KeyListGeometry.h"

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
