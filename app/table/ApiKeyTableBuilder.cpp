// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/table/ApiKeyTableBuilder.h"

#include <QSet>

#include <bit>
#include <utility>

/// By a table of the hashes, each in the first free place from its own on. It is filled at the end,
/// for an answer that has no id twice, as all have: a QSet that is asked at each of a million keys
/// takes half of the time of reading them, and sorted hashes a seventh, where this takes a
/// fortieth.
static bool mayHaveOneTwice(const std::vector<std::size_t> &hashes)
{
    constexpr std::size_t none = 0;
    std::vector<std::size_t> table(std::bit_ceil(2 * hashes.size() + 1), none);
    const std::size_t mask = table.size() - 1;
    for (const std::size_t hash : hashes) {
        const std::size_t taken = hash | 1;
        std::size_t at = (hash >> 1) & mask;
        while (table[at] != none && table[at] != taken)
            at = (at + 1) & mask;
        if (table[at] == taken)
            return true;
        table[at] = taken;
    }
    return false;
}

void ApiKeyTableBuilder::append(const ApiKeyChunk::Fields &key)
{
    ++m_given;
    m_hashes.push_back(qHash(key.id, QHashSeed::globalSeed()));
    m_block.append(key);
    if (!m_block.isFull())
        return;
    m_table.append(m_block.packed());
    m_block.clear();
}

void ApiKeyTableBuilder::append(const ApiKey &key)
{
    append(ApiKeyTable { key });
}

void ApiKeyTableBuilder::append(const ApiKeyTable &keys)
{
    for (const ApiKeyChunk &block : keys.blocks()) {
        for (qsizetype row = 0; row < block.size(); ++row)
            append(block.fieldsOf(row));
    }
}

ApiKeyTable ApiKeyTableBuilder::take()
{
    if (!mayHaveOneTwice(m_hashes))
        return takeAll();
    const ApiKeyTable all = takeAll();
    QSet<QByteArrayView> ids;
    for (qsizetype row = 0; row < all.size(); ++row) {
        const ApiKeyChunk::Fields key = all.fieldsOf(row);
        if (const auto before = ids.size(); ids.insert(key.id), ids.size() > before)
            append(key);
    }
    return takeAll();
}

ApiKeyTable ApiKeyTableBuilder::takeAll()
{
    m_table.append(m_block.packed());
    m_block = {};
    m_hashes.clear();
    m_given = 0;
    return std::exchange(m_table, {});
}
