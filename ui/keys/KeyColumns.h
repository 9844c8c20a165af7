#pragma once

#include <QGridLayout>

/// The columns that the table's head and its rows share in a wide window.
namespace KeyColumns {

enum Column { Name, LastIp, LastActivity, Actions };
constexpr int margin = 16; ///< inside a row of the table, at either end
constexpr int cardMargin = 24; ///< of a card: its text stands below that of the page's head
constexpr int betweenButtons = 2;
constexpr int wideSide = 24; ///< beside the rows, in a wide window

/// The widgets in the stretched columns must have the size policy Ignored, and the last column a
/// widget of two buttons' width, so that every row has the same columns.
inline void apply(QGridLayout *layout)
{
    layout->setColumnStretch(Name, 10);
    layout->setColumnStretch(LastIp, 6);
    layout->setColumnStretch(LastActivity, 7);
    layout->setHorizontalSpacing(12);
}

} // namespace KeyColumns
