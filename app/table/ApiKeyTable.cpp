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
    for (ApiKeyChunk &chunk : m_chunks)
        chunk = chunk.squeezed();
}

ApiKeyTable::Position ApiKeyTable::position(qsizetype row) const
{
    Q_ASSERT(row >= 0 && row < size());
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), row);
    const qsizetype chunk = after - m_starts.begin() - 1;
    return { chunk, row - m_starts.at(chunk) };
}

ApiKey ApiKeyTable::at(qsizetype row) const
{
    return view(row).toApiKey();
}

ApiKeyView ApiKeyTable::view(qsizetype row) const
{
    const Position at = position(row);
    return m_chunks.at(at.chunk).view(at.row);
}

qsizetype ApiKeyTable::find(QByteArrayView id) const
{
    for (qsizetype chunk = 0; chunk < m_chunks.size(); ++chunk) {
        if (const qsizetype row = m_chunks.at(chunk).ids.find(id); row >= 0)
            return m_starts.at(chunk) + row;
    }
    return -1;
}

TimeRange ApiKeyTable::lastActivities() const
{
    qint64 first = std::numeric_limits<qint64>::max();
    qint64 last = ApiKeyView::never; // less than any time
    for (const ApiKeyChunk &chunk : m_chunks) {
        for (const qint64 time : chunk.lastActivities) {
            last = std::max(last, time);
            first = ApiKeyView::isTime(time) ? std::min(first, time) : first;
        }
    }
    return first <= last ? TimeRange { first, last + 1 } : TimeRange();
}

void ApiKeyTable::append(const ApiKey &key)
{
    if (m_chunks.isEmpty() || m_chunks.constLast().isFull()) {
        m_chunks.emplaceBack();
        m_starts.append(size());
    }
    m_chunks.last().append(key);
    ++m_starts.last();
}

void ApiKeyTable::append(ApiKeyChunk chunk)
{
    if (chunk.size() == 0)
        return;
    m_starts.append(size() + chunk.size());
    m_chunks.append(std::move(chunk));
}

void ApiKeyTable::replace(qsizetype row, const ApiKey &key)
{
    const Position at = position(row);
    m_chunks[at.chunk].replace(at.row, key);
}

void ApiKeyTable::remove(qsizetype row)
{
    const Position at = position(row);
    m_chunks[at.chunk].remove(at.row);
    std::for_each(
        m_starts.begin() + at.chunk + 1, m_starts.end(), [](qsizetype &start) { --start; });
    if (m_chunks.at(at.chunk).size() > 0)
        return;
    m_chunks.removeAt(at.chunk);
    m_starts.removeAt(at.chunk);
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
        return left.m_chunks == right.m_chunks;
    for (qsizetype row = 0; row < left.size(); ++row) {
        if (left.view(row) != right.view(row))
            return false;
    }
    return true;
}
