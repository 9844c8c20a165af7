// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

/// The colours of the window (source of the light ones: the platform's own panel).
struct Theme
{
    QColor header;
    QColor headerText;
    QColor headerDisabled; ///< a disabled button in the header
    QColor sandbox; ///< the badge in the header of a sandbox
    QColor sandboxText;
    QColor accent; ///< primary buttons, the current row
    QColor accentText;
    QColor accentHover;
    QColor link;
    QColor page;
    QColor surface; ///< cards, table head
    QColor selection; ///< behind a selected row
    QColor separator;
    QColor border; ///< around fields and buttons
    QColor text;
    QColor secondaryText;
    QColor disabled; ///< the background of a disabled button
    QColor disabledText;
    QColor avatar;
    QColor danger; ///< the red circle, buttons that delete, the sign of an error
    QColor dangerText; ///< on a danger-coloured button
    QColor problem; ///< the text of a problem
    QColor focusRing; ///< around what has the focus and is itself coloured
    QColor success;
    QColor warning;

    static Theme light();
    static Theme dark();
    /// The one that goes with the desktop's own palette.
    static Theme forDesktop(const QPalette &desktop);

    bool operator==(const Theme &) const = default;

    QPalette palette() const;
    QString styleSheet() const;
};
