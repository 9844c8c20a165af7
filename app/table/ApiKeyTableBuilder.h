// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "table/ApiKeyTable.h"

#include <array>
#include <vector>

/// Makes a list of keys as they come, each once by its id: the first that is given with it.
class ApiKeyTableBuilder
{
public:
    void append(const ApiKeyBlock::Fields &key);
    void append(const ApiKey &key);
    void append(const ApiKeyTable &keys);
    /// So many keys were given, those that will be left out included.
    qsizetype given() const { return m_given; }
    /// All of them; nothing is left here.
    ApiKeyTable take();

private:
    ApiKeyTable takeAll();
    bool mayHaveOneTwice();

    ApiKeyTable m_table;
    ApiKeyBlock m_block; ///< the last one, which is not full yet
    /// Of the ids, each kind of hashes in its own list. In the end those are sorted, for an answer
    /// that has no id twice, as all have: a hash table that is asked at each of a million keys
    /// takes half of the time of reading them, and to sort all at once another tenth.
    std::array<std::vector<std::size_t>, 1024> m_hashes;
    qsizetype m_given = 0;
};
