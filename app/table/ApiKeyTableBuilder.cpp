// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/ApiKeyTableBuilder.h"

#include <QSet>

#include <algorithm>
#include <utility>

void ApiKeyTableBuilder::append(const ApiKeyBlock::Fields &key)
{
    ++m_given;
    const std::size_t hash = qHash(key.id, QHashSeed::globalSeed());
    m_hashes.at(hash % m_hashes.size()).push_back(hash);
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
    for (const ApiKeyBlock &block : keys.blocks()) {
        for (qsizetype row = 0; row < block.size(); ++row)
            append(block.fieldsOf(row));
    }
}

ApiKeyTable ApiKeyTableBuilder::take()
{
    if (!mayHaveOneTwice())
        return takeAll();
    const ApiKeyTable all = takeAll();
    QSet<QByteArrayView> ids;
    for (qsizetype row = 0; row < all.size(); ++row) {
        const ApiKeyBlock::Fields key = all.fieldsOf(row);
        if (const auto before = ids.size(); ids.insert(key.id), ids.size() > before)
            append(key);
    }
    return takeAll();
}

ApiKeyTable ApiKeyTableBuilder::takeAll()
{
    m_table.append(m_block.packed());
    m_block = {};
    m_hashes.fill({});
    m_given = 0;
    return std::exchange(m_table, {});
}

/// The order of the hashes is lost.
bool ApiKeyTableBuilder::mayHaveOneTwice()
{
    return std::any_of(m_hashes.begin(), m_hashes.end(), [](std::vector<std::size_t> &some) {
        std::sort(some.begin(), some.end());
        return std::adjacent_find(some.begin(), some.end()) != some.end();
    });
}
