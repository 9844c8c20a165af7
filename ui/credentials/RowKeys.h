// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QString>

#include <optional>

class ApiKeyModel;
class QKeyEvent;
class RowSelector;

/// Moves from row to row of the list and selects rows by the keyboard. A name is found by its
/// beginning, which the user types.
class RowKeys
{
public:
    /// Both must outlive this.
    RowKeys(ApiKeyModel &model, RowSelector &selector)
        : m_model(model)
        , m_selector(selector)
    {
    }

    /// Returns the row to which `event` moves from `row`; with Shift, selects the rows that it
    /// passes. Returns nothing if `event` does not move. `page` is the number of rows on the
    /// screen.
    std::optional<int> move(const QKeyEvent &event, int row, int page);
    /// Selects or clears. Returns false if `event` is for something else.
    bool select(const QKeyEvent &event, int row);
    /// Returns the next row whose name starts with what is typed, or -1; nothing if `event` types
    /// no text. A pause starts a new text.
    std::optional<int> find(const QKeyEvent &event, int row);

private:
    bool isTyping() const;

    ApiKeyModel &m_model;
    RowSelector &m_selector;
    QString m_typed;
    QElapsedTimer m_sinceTyped;
};
