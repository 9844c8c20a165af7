// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "table/ApiKeyTable.h"

#include <vector>

/// Makes a list of keys as they come, each once by its id: the first that is given with it.
class ApiKeyTableBuilder
{
public:
    void append(const ApiKeyBlock::Fields &key);
    void append(const ApiKey &key);
    void append(const ApiKeyTable &keys);
    /// So many keys were given, those that will be left out included.
    qsizetype given() const { return static_cast<qsizetype>(m_hashes.size()); }
    /// All of them; nothing is left here.
    ApiKeyTable take();

private:
    ApiKeyTable takeAll();
    bool mayHaveOneTwice();

    ApiKeyTable m_table;
    ApiKeyBlock m_block; ///< the last one, which is not full yet
    /// Of the ids. In the end they are sorted, for a list that has none twice, as all have: a hash
    /// table that is asked at each of a million keys takes half of the time of reading them.
    std::vector<std::size_t> m_hashes;
};
