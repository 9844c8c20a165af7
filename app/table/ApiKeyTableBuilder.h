// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/table/ApiKeyTable.h"

#include <vector>

/// Builds a table of keys, each once by its id: the first of those with the same id.
class ApiKeyTableBuilder
{
public:
    void append(const ApiKeyView &key);
    void append(const ApiKey &key);
    void append(const ApiKeyTable &keys);
    /// Returns the number of appended keys, including the duplicates.
    qsizetype appendedCount() const { return m_appendedCount; }
    /// Returns the table, and is empty again.
    ApiKeyTable take();

private:
    ApiKeyTable takeAll();

    ApiKeyTable m_table;
    ApiKeyChunk m_chunk; ///< the last one, not yet full
    std::vector<std::size_t> m_hashes; ///< of the ids
    qsizetype m_appendedCount = 0;
};
