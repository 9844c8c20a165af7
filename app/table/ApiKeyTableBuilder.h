// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "table/ApiKeyTable.h"

#include <QHash>

/// Makes a list of keys as they come, each once by its id.
class ApiKeyTableBuilder
{
public:
    /// Leaves out a key that is there already.
    void append(const ApiKeyBlock::Fields &key);
    void append(const ApiKey &key);
    void append(const ApiKeyTable &keys);
    qsizetype size() const { return m_table.size() + m_block.size(); }
    /// So many keys were given, those that were left out included.
    qsizetype given() const { return m_given; }
    /// All of them; nothing is left here.
    ApiKeyTable take();

private:
    bool isKnown(QByteArrayView id);
    QByteArrayView idOf(qsizetype row) const;

    ApiKeyTable m_table;
    ApiKeyBlock m_block; ///< the last one, which is not full yet
    /// The row of a key by the hash of its id: a third of what the ids themselves would take.
    QHash<std::size_t, quint32> m_rows;
    qsizetype m_given = 0;
};
