// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/table/ApiKeyTable.h"

#include <algorithm>

ApiKeyTable::ApiKeyTable(std::initializer_list<ApiKey> keys)
    : ApiKeyTable(QList<ApiKey>(keys))
{
}

ApiKeyTable::ApiKeyTable(const QList<ApiKey> &keys)
{
    for (const ApiKey &key : keys)
        append(key);
    for (ApiKeyChunk &block : m_blocks)
        block = block.packed();
}

ApiKeyTable::Place ApiKeyTable::placeOf(qsizetype row) const
{
    Q_ASSERT(row >= 0 && row < size());
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), row);
    const qsizetype block = after - m_starts.begin() - 1;
    return { block, row - m_starts.at(block) };
}

ApiKey ApiKeyTable::at(qsizetype row) const
{
    const Place place = placeOf(row);
    return m_blocks.at(place.block).at(place.row);
}

ApiKeyChunk::Fields ApiKeyTable::fieldsOf(qsizetype row) const
{
    const Place place = placeOf(row);
    return m_blocks.at(place.block).fieldsOf(place.row);
}

qsizetype ApiKeyTable::find(QByteArrayView id) const
{
    for (qsizetype block = 0; block < m_blocks.size(); ++block) {
        if (const qsizetype row = m_blocks.at(block).ids.find(id); row >= 0)
            return m_starts.at(block) + row;
    }
    return -1;
}

TimeRange ApiKeyTable::lastActivities() const
{
    qint64 first = std::numeric_limits<qint64>::max();
    qint64 last = ApiKeyChunk::never; // which is less than any
    for (const ApiKeyChunk &block : m_blocks) {
        for (const qint64 time : block.lastActivities) {
            last = std::max(last, time);
            first = ApiKeyChunk::isTime(time) ? std::min(first, time) : first;
        }
    }
    return first <= last ? TimeRange { first, last + 1 } : TimeRange();
}

void ApiKeyTable::append(const ApiKey &key)
{
    if (m_blocks.isEmpty() || m_blocks.constLast().isFull()) {
        m_blocks.emplaceBack();
        m_starts.append(size());
    }
    m_blocks.last().append(key);
    ++m_starts.last();
}

void ApiKeyTable::append(ApiKeyChunk block)
{
    if (block.size() == 0)
        return;
    m_starts.append(size() + block.size());
    m_blocks.append(std::move(block));
}

void ApiKeyTable::replace(qsizetype row, const ApiKey &key)
{
    const Place place = placeOf(row);
    m_blocks[place.block].replace(place.row, key);
}

void ApiKeyTable::remove(qsizetype row)
{
    const Place place = placeOf(row);
    m_blocks[place.block].remove(place.row);
    std::for_each(
        m_starts.begin() + place.block + 1, m_starts.end(), [](qsizetype &start) { --start; });
    if (m_blocks.at(place.block).size() > 0)
        return;
    m_blocks.removeAt(place.block);
    m_starts.removeAt(place.block);
}

QList<ApiKey> ApiKeyTable::toList() const
{
    QList<ApiKey> keys;
    for (qsizetype row = 0; row < size(); ++row)
        keys.append(at(row));
    return keys;
}

bool operator==(const ApiKeyTable &left, const ApiKeyTable &right)
{
    if (left.size() != right.size())
        return false;
    if (left.m_starts == right.m_starts)
        return left.m_blocks == right.m_blocks;
    for (qsizetype row = 0; row < left.size(); ++row) {
        if (left.fieldsOf(row) != right.fieldsOf(row))
            return false;
    }
    return true;
}
