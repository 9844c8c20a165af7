// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class ApiKeyModel;

/// Selects rows of the list as desktops do, from what the user does with them. A range begins at
/// the anchor: the row that was last clicked or toggled, or got the focus without Shift.
class RowSelector
{
public:
    /// `model` must outlive the selector.
    explicit RowSelector(ApiKeyModel &model)
        : m_model(model)
    {
    }

    /// Without a modifier, nothing is selected.
    void click(int row, Qt::KeyboardModifiers modifiers);
    void clickCheckBox(int row, Qt::KeyboardModifiers modifiers);
    /// The row has got the focus, but not by a click.
    void focus(int row);
    /// The user moves from a row to another one with Shift. Call this before the focus moves.
    void extend(int from, int to);

private:
    QString keyId(int row) const;
    void moveTo(int row);
    void toggle(int row);

    ApiKeyModel &m_model;
    // IDs; empty if there is none:
    QString m_anchor;
    QString m_end; ///< the other end of the range
};
