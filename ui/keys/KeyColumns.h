// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetrics>
#include <QGridLayout>

/// The columns that the table's head and its rows share in a wide window.
namespace KeyColumns {

enum Column { Name, LastIp, LastActivity, Actions };
constexpr int nameStretch = 10;
constexpr int lastIpStretch = 6;
constexpr int lastActivityStretch = 7;
constexpr int allStretch = nameStretch + lastIpStretch + lastActivityStretch;
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

/// The widgets in the stretched columns must have the size policy Ignored, and the last column a
/// widget of two buttons' width, so that the head has the same columns as `KeyRowLayout`.
inline void apply(QGridLayout *layout)
{
    layout->setColumnStretch(Name, nameStretch);
    layout->setColumnStretch(LastIp, lastIpStretch);
    layout->setColumnStretch(LastActivity, lastActivityStretch);
    layout->setHorizontalSpacing(between);
}

} // namespace KeyColumns
