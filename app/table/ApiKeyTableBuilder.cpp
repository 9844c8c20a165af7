// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/table/ApiKeyTableBuilder.h"

#include <QSet>

#include <bit>
#include <utility>

/// Enters the hashes into an open-addressing hash table. Usually no id comes twice, and a QSet of a
/// million ids takes 20 times as long as this.
static bool mayContainDuplicates(const std::vector<std::size_t> &hashes)
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

void ApiKeyTableBuilder::append(const ApiKeyView &key)
{
    ++m_appendedCount;
    m_hashes.push_back(qHash(key.id, QHashSeed::globalSeed()));
    m_chunk.append(key);
    if (!m_chunk.isFull())
        return;
    m_table.append(m_chunk.squeezed());
    m_chunk.clear();
}

void ApiKeyTableBuilder::append(const ApiKey &key)
{
    append(ApiKeyTable { key });
}

void ApiKeyTableBuilder::append(const ApiKeyTable &keys)
{
    for (const ApiKeyChunk &chunk : keys.chunks()) {
        for (qsizetype row = 0; row < chunk.size(); ++row)
            append(chunk.view(row));
    }
}

ApiKeyTable ApiKeyTableBuilder::take()
{
    if (!mayContainDuplicates(m_hashes))
        return takeAll();
    const ApiKeyTable all = takeAll();
    QSet<QByteArrayView> ids;
    for (qsizetype row = 0; row < all.size(); ++row) {
        const ApiKeyView key = all.view(row);
        if (const auto before = ids.size(); ids.insert(key.id), ids.size() > before)
            append(key);
    }
    return takeAll();
}

ApiKeyTable ApiKeyTableBuilder::takeAll()
{
    m_table.append(m_chunk.squeezed());
    m_chunk = {};
    m_hashes.clear();
    m_appendedCount = 0;
    return std::exchange(m_table, {});
}
