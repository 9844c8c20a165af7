// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/RowKeys.h"

#include "app/keys/ApiKeyModel.h"
#include "ui/credentials/RowSelector.h"

#include <QApplication>
#include <QKeyEvent>

#include <algorithm>

std::optional<int> RowKeys::move(const QKeyEvent &event, int row, int page)
{
    using Key = QKeySequence;
    const int last = m_model.rowCount() - 1;
    const struct
    {
        Key::StandardKey move;
        Key::StandardKey select;
        int target;
    } moves[] = {
        { Key::MoveToPreviousLine, Key::SelectPreviousLine, std::max(0, row - 1) },
        { Key::MoveToNextLine, Key::SelectNextLine, std::min(last, row + 1) },
        { Key::MoveToPreviousPage, Key::SelectPreviousPage, std::max(0, row - page) },
        { Key::MoveToNextPage, Key::SelectNextPage, std::min(last, row + page) },
        { Key::MoveToStartOfLine, Key::SelectStartOfLine, 0 },
        { Key::MoveToEndOfLine, Key::SelectEndOfLine, last },
        { Key::MoveToStartOfDocument, Key::SelectStartOfDocument, 0 },
        { Key::MoveToEndOfDocument, Key::SelectEndOfDocument, last },
    };
    for (const auto &[move, select, target] : moves) {
        const bool selects = event.matches(select);
        if (!selects && !event.matches(move))
            continue;
        if (selects)
            m_selector.extend(row, target);
        return target;
    }
    return std::nullopt;
}

/// Returns true if some of the selected keys wait for their deletion, after which the rest, if the
/// user cancels it, is still selected.
static bool isSelectionBeingDeleted(const ApiKeyModel &model)
{
    if (!model.hasPending())
        return false;
    const SortedKeys keys = model.selectedKeys();
    return std::any_of(keys.rows.cbegin(), keys.rows.cend(),
        [&](quint32 row) { return model.isBeingDeleted(textFromUtf8(keys.keys.view(row).id)); });
}

bool RowKeys::select(const QKeyEvent &event, int row)
{
    const bool isSpace = event.key() == Qt::Key_Space
        && (event.modifiers() & ~Qt::ShiftModifier) == Qt::NoModifier && !isTyping();
    if (event.matches(QKeySequence::Cancel) && m_model.selectedCount() > 0) {
        if (!isSelectionBeingDeleted(m_model))
            m_model.clearSelection();
    } else if (isSpace)
        m_selector.clickCheckBox(row, event.modifiers());
    else
        return false;
    return true;
}

/// Returns true while a key continues the text that finds a name.
bool RowKeys::isTyping() const
{
    return m_sinceTyped.isValid()
        && !m_sinceTyped.hasExpired(QApplication::keyboardInputInterval());
}

static bool isText(const QKeyEvent &event)
{
    const bool isShortcut
        = event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    return !isShortcut && !event.text().isEmpty() && event.text().front().isPrint();
}

std::optional<int> RowKeys::find(const QKeyEvent &event, int row)
{
    if (!isText(event))
        return std::nullopt;
    m_typed = isTyping() ? m_typed + event.text() : event.text();
    m_sinceTyped.start();
    // A repeated letter moves from row to row; a longer text may match the focused row.
    const bool isOneLetter = m_typed.count(m_typed.front()) == m_typed.size();
    return m_model.rowStartingWith(
        isOneLetter ? m_typed.first(1) : m_typed, row + (isOneLetter ? 1 : 0));
}
