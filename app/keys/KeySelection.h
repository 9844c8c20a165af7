// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/table/ApiKeyTable.h"

#include <QBitArray>

/// The selected keys of a table: a bit for each of its rows, because a set of 100,000 ids takes
/// longer than a frame.
class KeySelection
{
public:
    qsizetype count() const { return m_count; }
    bool contains(quint32 key) const { return m_bits.testBit(key); }
    /// Returns the selected ones of `keys`, in their order.
    QList<quint32> filter(const QList<quint32> &keys) const;
    qsizetype countIn(const QList<quint32> &keys) const;

    void set(quint32 key, bool selected);
    void select(const QList<quint32> &keys);
    /// Selects `keys`, a range that begins or ends at `anchor`. Deselects what earlier calls with
    /// this anchor, and none of another function between them, selected beyond the range.
    void selectRange(quint32 anchor, const QList<quint32> &keys);
    void clear();

    /// Adds a key at the end of the table.
    void append();
    /// Moves the keys behind `key` to its place.
    void remove(quint32 key) { remove(QList<quint32> { key }); }
    /// Does the same with several keys, which are ascending.
    void remove(const QList<quint32> &keys);
    /// Selects the ids in `after` that were selected in `before`.
    void replaceTable(const ApiKeyTable &before, const ApiKeyTable &after);

    bool operator==(const KeySelection &other) const { return m_bits == other.m_bits; }

private:
    void setBits(QBitArray bits);

    QBitArray m_bits; ///< as many as there are keys
    qsizetype m_count = 0;
    QBitArray m_beforeRange; ///< empty unless the last call was selectRange()
    quint32 m_anchor = 0;
};
