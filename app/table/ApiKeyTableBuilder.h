// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/table/ApiKeyTable.h"

#include <vector>

/// Makes a list of keys as they come, each once by its id: the first that is given with it.
class ApiKeyTableBuilder
{
public:
    void append(const ApiKeyChunk::Fields &key);
    void append(const ApiKey &key);
    void append(const ApiKeyTable &keys);
    /// So many keys were given, those that will be left out included.
    qsizetype given() const { return m_given; }
    /// All of them; nothing is left here.
    ApiKeyTable take();

private:
    ApiKeyTable takeAll();

    ApiKeyTable m_table;
    ApiKeyChunk m_block; ///< the last one, which is not full yet
    std::vector<std::size_t> m_hashes; ///< of the ids
    qsizetype m_given = 0;
};
