// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/ListGeometry.h"

#include <algorithm>

ListGeometry::Span ListGeometry::rowSpan(int row) const
{
    const bool isTall = row == tallRow;
    const bool isBelowTall = tallRow >= 0 && row > tallRow;
    return { rowsTop() + row * rowHeight + (isBelowTall ? tallExtra : 0),
        rowHeight + (isTall ? tallExtra : 0) };
}

int ListGeometry::rowAt(int y) const
{
    int row = (y - rowsTop()) / rowHeight;
    if (tallRow >= 0 && row > tallRow)
        row = std::max(tallRow, (y - rowsTop() - tallExtra) / rowHeight);
    return std::clamp(row, 0, std::max(0, rowCount - 1));
}

int ListGeometry::stickyTop(int scroll) const
{
    const int last = std::max(headerHeight, rowsEnd() - stickyHeight);
    return isSticky ? std::clamp(scroll, headerHeight, last) : headerHeight;
}

int ListGeometry::visibleRowsTop(int scroll) const
{
    return isSticky ? stickyTop(scroll) + stickyHeight : scroll;
}
