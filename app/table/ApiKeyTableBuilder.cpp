// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/ApiKeyTableBuilder.h"

#include <utility>

void ApiKeyTableBuilder::append(const ApiKeyBlock::Fields &key)
{
    ++m_given;
    if (isKnown(key.id))
        return;
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
    m_table.append(m_block.packed());
    m_block = {};
    m_rows = {};
    return std::exchange(m_table, {});
}

QByteArrayView ApiKeyTableBuilder::idOf(qsizetype row) const
{
    return row < m_table.size() ? m_table.fieldsOf(row).id : m_block.ids.at(row - m_table.size());
}

bool ApiKeyTableBuilder::isKnown(QByteArrayView id)
{
    const qsizetype hashes = m_rows.size();
    quint32 &row = m_rows[qHash(id, QHashSeed::globalSeed())]; // looks once, not twice
    if (m_rows.size() > hashes) {
        row = static_cast<quint32>(size());
        return false;
    }
    // Two ids of one hash are next to impossible, and yet both are to be shown.
    return idOf(row) == id || m_table.find(id) >= 0 || m_block.ids.find(id) >= 0;
}
