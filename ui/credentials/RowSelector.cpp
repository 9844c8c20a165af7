// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/RowSelector.h"

#include "app/keys/ApiKeyModel.h"

void RowSelector::click(int row, Qt::KeyboardModifiers modifiers)
{
    if (modifiers & Qt::ShiftModifier)
        extend(row, row);
    else if (modifiers & Qt::ControlModifier)
        toggle(row);
    else
        moveTo(row);
}

void RowSelector::clickCheckBox(int row, Qt::KeyboardModifiers modifiers)
{
    if (modifiers & Qt::ShiftModifier)
        extend(row, row);
    else
        toggle(row);
}

void RowSelector::toggle(int row)
{
    moveTo(row);
    m_model.setSelected(row, !m_model.index(row).data(ApiKeyModel::SelectedRole).toBool());
}

QString RowSelector::keyId(int row) const
{
    return m_model.index(row).data(ApiKeyModel::IdRole).toString();
}

void RowSelector::moveTo(int row)
{
    m_anchor = m_end = keyId(row);
}

/// The end of a range gets the focus when it is extended, and when the window becomes active again.
void RowSelector::focus(int row)
{
    if (keyId(row) != m_end)
        moveTo(row);
}

/// The anchor may not be shown any more.
void RowSelector::extend(int from, int to)
{
    if (m_anchor.isEmpty() || m_model.rowOf(m_anchor) < 0)
        moveTo(from);
    m_end = keyId(to);
    m_model.selectRange(m_model.rowOf(m_anchor), to);
}
