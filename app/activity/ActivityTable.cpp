// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/activity/ActivityTable.h"

#include <algorithm>
#include <iterator>
#include <tuple>

quint32 TextPool::add(QByteArrayView text)
{
    if (const auto number = find(text))
        return *number;
    const quint32 number = size();
    m_texts.append(text.toByteArray());
    m_numbers.insert(m_texts.last(), number);
    m_bytes += text.size();
    return number;
}

std::optional<quint32> TextPool::find(QByteArrayView text) const
{
    const auto found = m_numbers.constFind(QByteArray::fromRawData(text.data(), text.size()));
    return found == m_numbers.cend() ? std::nullopt : std::optional(*found);
}

/// Orders newest first; rows that compare equal are one.
static bool isBefore(const ActivityTable::Row &a, const ActivityTable::Row &b)
{
    return std::tie(b.time, a.id, a.key, a.ip) < std::tie(a.time, b.id, b.key, b.ip);
}

/// Keeps the last of the rows that are one.
static void dropDuplicates(QList<ActivityTable::Row> &rows)
{
    const auto begin = std::unique(rows.rbegin(), rows.rend(),
        [](const auto &later, const auto &earlier) { return !isBefore(earlier, later); });
    rows.erase(rows.begin(), begin.base());
}

/// The contract names no statuses; these are the usual ones.
static bool isFailureStatus(QByteArrayView status)
{
    const QByteArray upper = status.toByteArray().toUpper();
    return upper.startsWith("FAIL") || upper.startsWith("ERR") || upper.startsWith("DENIED")
        || upper.startsWith("REJECT");
}

quint32 ActivityTable::addKind(QByteArrayView eventAndStatus)
{
    const quint32 kind = m_kinds.add(eventAndStatus);
    if (kind == m_failures.size())
        m_failures.append(
            isFailureStatus(eventAndStatus.sliced(eventAndStatus.lastIndexOf('\0') + 1)));
    return kind;
}

void ActivityTable::append(const ActivityView &row)
{
    QByteArray kind;
    kind.reserve(row.eventCode.size() + row.status.size() + 1);
    kind += row.eventCode;
    kind += '\0';
    kind += row.status;
    // A row without an id is known by its content.
    const size_t hash = qHash(row.id.isEmpty() ? QByteArrayView(kind) : row.id);
    m_rows.append({ .time = row.time,
        .id = static_cast<quint32>(hash ^ (hash >> 32)),
        .key = m_keys.add(row.keyId),
        .ip = m_ips.add(row.ip),
        .kind = addKind(kind) });
}

void ActivityTable::removeOlderThan(qint64 time)
{
    m_rows.removeIf([time](const Row &row) { return row.time < time; });
}

bool ActivityTable::sort(qsizetype maxRows)
{
    std::stable_sort(m_rows.begin(), m_rows.end(), isBefore);
    dropDuplicates(m_rows);
    return trim(maxRows);
}

bool ActivityTable::trim(qsizetype maxRows)
{
    if (m_rows.size() <= maxRows)
        return true;
    m_rows.resize(maxRows);
    return false;
}

bool ActivityTable::merge(const ActivityTable &other, qsizetype maxRows)
{
    if (isEmpty()) {
        *this = other;
        return trim(maxRows);
    }
    const auto numbers = [](const TextPool &texts, const auto &add) {
        QList<quint32> result;
        result.reserve(texts.size());
        for (quint32 number = 0; number < texts.size(); ++number)
            result.append(add(texts.at(number)));
        return result;
    };
    const auto keys = numbers(other.m_keys, [this](const auto &text) { return m_keys.add(text); });
    const auto ips = numbers(other.m_ips, [this](const auto &text) { return m_ips.add(text); });
    const auto kinds = numbers(other.m_kinds, [this](const auto &text) { return addKind(text); });
    QList<Row> added = other.m_rows;
    for (Row &row : added) {
        row.key = keys.at(row.key);
        row.ip = ips.at(row.ip);
        row.kind = kinds.at(row.kind);
    }
    // The numbers order the rows of one moment, and so may differ from the other's.
    std::stable_sort(added.begin(), added.end(), isBefore);
    QList<Row> merged;
    merged.reserve(m_rows.size() + added.size());
    std::merge(m_rows.cbegin(), m_rows.cend(), added.cbegin(), added.cend(),
        std::back_inserter(merged), isBefore);
    dropDuplicates(merged);
    m_rows = std::move(merged);
    return trim(maxRows);
}

ActivityEntry ActivityTable::at(qsizetype row) const
{
    const Row &packed = m_rows.at(row);
    const QByteArray &kind = m_kinds.at(packed.kind);
    const qsizetype end = kind.lastIndexOf('\0');
    return { .time = QDateTime::fromMSecsSinceEpoch(packed.time, Qt::UTC),
        .eventCode = QString::fromUtf8(QByteArrayView(kind).first(end)),
        .status = QString::fromUtf8(QByteArrayView(kind).sliced(end + 1)),
        .ip = ip(packed.ip),
        .failed = isFailure(packed.kind) };
}

ActivityTable ActivityTable::filtered(const QString &keyId) const
{
    ActivityTable result = *this;
    result.m_rows.clear();
    const auto key = m_keys.find(keyId.toUtf8());
    if (!key)
        return result;
    std::copy_if(m_rows.cbegin(), m_rows.cend(), std::back_inserter(result.m_rows),
        [key](const Row &row) { return row.key == *key; });
    return result;
}
