// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/table/ApiKeyTable.h"

#include "app/table/FoldedText.h"

#include <QSet>

#include <algorithm>
#include <bit>
#include <vector>

std::optional<QDateTime> toDateTime(qint64 milliseconds)
{
    if (!ApiKeyView::isTime(milliseconds))
        return std::nullopt;
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

static qint64 toMilliseconds(const std::optional<QDateTime> &time)
{
    return time ? time->toMSecsSinceEpoch() : ApiKeyView::never;
}

ApiKey ApiKeyView::toApiKey() const
{
    return { .id = textFromUtf8(id),
        .name = textFromUtf8(name),
        .lastIp = textFromUtf8(lastIp),
        .lastActivity = toDateTime(lastActivity),
        .creationDate = toDateTime(creationDate),
        .unreadableActivity = textFromUtf8(unreadableActivity) };
}

// --- Chunks --------------------------------------------------------------------------------

ApiKeyView ApiKeyChunk::view(qsizetype row) const
{
    return { .id = ids.at(row),
        .name = names.at(row),
        .lastIp = lastIps.at(row),
        .lastActivity = lastActivities.at(row),
        .creationDate = creationDates.at(row),
        .unreadableActivity = unreadableActivities.at(row) };
}

void ApiKeyChunk::append(const ApiKeyView &key)
{
    ids.append(key.id);
    names.append(key.name);
    lastIps.append(key.lastIp);
    lastActivities.append(key.lastActivity);
    creationDates.append(key.creationDate);
    unreadableActivities.append(key.unreadableActivity);
    foldName(size() - 1);
}

void ApiKeyChunk::append(const ApiKey &key)
{
    const bool isReadable = key.unreadableActivity.isEmpty();
    append(ApiKeyView { .id = key.id.toUtf8(),
        .name = key.name.toUtf8(),
        .lastIp = key.lastIp.toUtf8(),
        .lastActivity = isReadable ? toMilliseconds(key.lastActivity) : ApiKeyView::unreadable,
        .creationDate = toMilliseconds(key.creationDate),
        .unreadableActivity = key.unreadableActivity.toUtf8() });
}

void ApiKeyChunk::foldName(qsizetype row)
{
    const QByteArrayView name = names.at(row);
    if (QtPrivate::isAscii(QLatin1StringView(name)))
        return;
    foldedNames.append(foldedText(textFromUtf8(name)).toUtf8());
    foldedRows.append(static_cast<quint16>(row));
}

void ApiKeyChunk::foldNames()
{
    for (qsizetype row = 0; row < size(); ++row)
        foldName(row);
}

void ApiKeyChunk::append(const ApiKeyChunk &other, qsizetype begin, qsizetype end)
{
    const qsizetype moved = begin - size();
    for (TextColumn ApiKeyChunk::*column : { &ApiKeyChunk::ids, &ApiKeyChunk::names,
             &ApiKeyChunk::lastIps, &ApiKeyChunk::unreadableActivities })
        (this->*column).append(other.*column, begin, end);
    for (QList<qint64> ApiKeyChunk::*column :
        { &ApiKeyChunk::lastActivities, &ApiKeyChunk::creationDates })
        (this->*column).append((other.*column).sliced(begin, end - begin));
    const auto folded = std::lower_bound(other.foldedRows.begin(), other.foldedRows.end(), begin);
    for (qsizetype i = folded - other.foldedRows.begin();
         i < other.foldedRows.size() && other.foldedRows.at(i) < end; ++i) {
        foldedNames.append(other.foldedNames.at(i));
        foldedRows.append(static_cast<quint16>(other.foldedRows.at(i) - moved));
    }
}

ApiKeyChunk ApiKeyChunk::without(const QList<qsizetype> &rows) const
{
    ApiKeyChunk rest;
    qsizetype begin = 0;
    for (const qsizetype row : rows) {
        rest.append(*this, begin, row);
        begin = row + 1;
    }
    rest.append(*this, begin, size());
    rest.squeeze();
    return rest;
}

void ApiKeyChunk::squeeze()
{
    for (TextColumn *column : { &ids, &names, &lastIps, &unreadableActivities, &foldedNames })
        column->squeeze();
    lastActivities.squeeze();
    creationDates.squeeze();
    foldedRows.squeeze();
}

// --- The table -----------------------------------------------------------------------------

ApiKeyTable::ApiKeyTable(std::initializer_list<ApiKey> keys)
    : ApiKeyTable(QList<ApiKey>(keys))
{
}

ApiKeyTable::ApiKeyTable(const QList<ApiKey> &keys)
{
    for (const ApiKey &key : keys)
        append(key);
}

qsizetype ApiKeyTable::chunkOf(qsizetype row) const
{
    Q_ASSERT(row >= 0 && row < size());
    return std::upper_bound(m_starts.begin(), m_starts.end(), row) - m_starts.begin() - 1;
}

ApiKeyView ApiKeyTable::view(qsizetype row) const
{
    const qsizetype chunk = chunkOf(row);
    return m_chunks.at(chunk).view(row - m_starts.at(chunk));
}

qsizetype ApiKeyTable::find(QByteArrayView id) const
{
    for (qsizetype chunk = 0; chunk < m_chunks.size(); ++chunk) {
        const TextColumn &ids = m_chunks.at(chunk).ids;
        for (qsizetype row = 0; row < ids.size(); ++row) {
            if (ids.at(row) == id)
                return m_starts.at(chunk) + row;
        }
    }
    return -1;
}

QList<quint32> ApiKeyTable::changedRows(const ApiKeyTable &before) const
{
    QList<quint32> changed;
    for (qsizetype i = 0; i < m_chunks.size(); ++i) {
        const bool isUnchanged = i < before.m_chunks.size() && before.firstRow(i) == firstRow(i)
            && before.m_chunks.at(i) == m_chunks.at(i);
        for (qsizetype row = firstRow(i); row < firstRow(i + 1) && !isUnchanged; ++row) {
            if (row >= before.size() || before.view(row) != view(row))
                changed.append(static_cast<quint32>(row));
        }
    }
    return changed;
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

/// Counts the next key already.
ApiKeyChunk &ApiKeyTable::chunkToAppendTo()
{
    if (m_chunks.isEmpty() || m_chunks.constLast().size() >= ApiKeyChunk::maxKeys) {
        if (!m_chunks.isEmpty())
            m_chunks.last().squeeze();
        m_chunks.emplaceBack();
        m_starts.append(size());
    }
    ++m_starts.last();
    return m_chunks.last();
}

void ApiKeyTable::append(const ApiKeyTable &keys)
{
    for (qsizetype row = 0; row < keys.size(); ++row)
        append(keys.view(row));
}

void ApiKeyTable::append(ApiKeyChunk chunk)
{
    if (chunk.size() == 0)
        return;
    m_starts.append(size() + chunk.size());
    m_chunks.append(std::move(chunk));
}

/// Replaces a key, or removes it if `key` is null.
void ApiKeyTable::change(qsizetype row, const ApiKey *key)
{
    const qsizetype index = chunkOf(row);
    const ApiKeyChunk before = m_chunks.at(index);
    ApiKeyChunk after;
    for (qsizetype at = 0; at < before.size(); ++at) {
        if (at != row - m_starts.at(index))
            after.append(before.view(at));
        else if (key)
            after.append(*key);
    }
    after.squeeze();
    for (qsizetype next = index + 1; next < m_starts.size(); ++next)
        m_starts[next] += after.size() - before.size();
    m_chunks[index] = std::move(after);
    if (m_chunks.at(index).size() == 0) {
        m_chunks.removeAt(index);
        m_starts.removeAt(index);
    }
}

QList<quint32> ApiKeyTable::remove(const QSet<QByteArrayView> &ids)
{
    QList<quint32> removed;
    ApiKeyTable rest;
    for (qsizetype index = 0; index < m_chunks.size(); ++index) {
        const ApiKeyChunk &chunk = m_chunks.at(index);
        QList<qsizetype> rows;
        for (qsizetype row = 0; row < chunk.size(); ++row) {
            if (!ids.contains(chunk.ids.at(row)))
                continue;
            rows.append(row);
            removed.append(static_cast<quint32>(firstRow(index) + row));
        }
        rest.append(rows.isEmpty() ? chunk : chunk.without(rows));
    }
    if (!removed.isEmpty())
        *this = rest;
    return removed;
}

/// Enters the hashes of the ids into an open-addressing hash table. Usually no id comes twice, and
/// a QSet of a million ids takes 20 times as long as this.
static bool mayContainDuplicates(const ApiKeyTable &keys)
{
    constexpr std::size_t none = 0;
    std::vector<std::size_t> table(std::bit_ceil(2 * std::size_t(keys.size()) + 1), none);
    const std::size_t mask = table.size() - 1;
    for (const ApiKeyChunk &chunk : keys.chunks()) {
        for (qsizetype row = 0; row < chunk.size(); ++row) {
            const std::size_t hash = qHash(chunk.ids.at(row), QHashSeed::globalSeed());
            const std::size_t entry = hash | 1;
            std::size_t at = (hash >> 1) & mask;
            while (table[at] != none && table[at] != entry)
                at = (at + 1) & mask;
            if (table[at] == entry)
                return true;
            table[at] = entry;
        }
    }
    return false;
}

ApiKeyTable ApiKeyTable::withoutDuplicates() const
{
    if (!mayContainDuplicates(*this))
        return *this;
    ApiKeyTable distinct;
    QSet<QByteArrayView> ids;
    for (qsizetype row = 0; row < size(); ++row) {
        const ApiKeyView key = view(row);
        if (ids.contains(key.id))
            continue;
        ids.insert(key.id);
        distinct.append(key);
    }
    return distinct;
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
