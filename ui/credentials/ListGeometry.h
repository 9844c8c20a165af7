// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The places of the parts and the rows in the content of the list, in pixels. All rows have the
/// same height, except the edited one, which may be taller. An `int` has room for fourteen million
/// rows of 150 pixels.
struct ListGeometry
{
    /// A vertical range of the content.
    struct Span
    {
        int top;
        int height;
        int end() const { return top + height; }
    };

    int rowsTop() const { return headerHeight + stickyHeight + placeholderHeight; }
    int rowsEnd() const { return rowSpan(rowCount).top; }
    int contentHeight() const { return rowsEnd() + footerHeight; }
    Span rowSpan(int row) const;
    /// Returns the row nearest to `y`.
    int rowAt(int y) const;
    /// Returns where the sticky part is in a list that is scrolled by `scroll`. It leaves with the
    /// last row.
    int stickyTop(int scroll) const;
    /// Returns from where rows can be seen.
    int visibleRowsTop(int scroll) const;

    int headerHeight = 0;
    int stickyHeight = 0;
    int placeholderHeight = 0;
    int footerHeight = 0; ///< of what is below the rows
    bool isSticky = true; ///< the sticky part has room to stay in sight
    int rowCount = 0;
    int rowHeight = 1;
    int tallRow = -1; ///< the edited row
    int tallExtra = 0; ///< its height beyond `rowHeight`
};
