// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetrics>

/// The columns that the table's head and its rows share in a wide window.
namespace KeyColumns {

constexpr int between = 12;
constexpr int margin = 16; ///< inside a row of the table, at either end
constexpr int cardMargin = 24; ///< of a card: its text stands below that of the page's head
constexpr int betweenButtons = 2;
constexpr int wideSide = 24; ///< beside the rows, in a wide window
constexpr int headMargin = 10; ///< above and below the captions

/// Of the table's head, with captions of this size.
inline int headHeightFor(const QFontMetrics &captions)
{
    constexpr int hairlines = 2; // see the style sheet
    return captions.height() + 2 * headMargin + hairlines;
}

} // namespace KeyColumns
