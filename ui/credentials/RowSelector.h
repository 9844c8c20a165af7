// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class ApiKeyModel;

/// Selects rows of the list as desktops do, from what the user does with them. A range begins at
/// the anchor: the row that was last clicked, toggled or moved to without Shift.
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
    void moveTo(int row);
    /// The user moves from a row to another one with Shift.
    void extend(int from, int to);

private:
    void toggle(int row);

    ApiKeyModel &m_model;
    QString m_anchor; ///< an id; empty if there is none
};
