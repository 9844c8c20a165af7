// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/SortedKeys.h"

#include "app/platform/Async.h"

#include <QBitArray>

#include <algorithm>

/// Inserting a key takes as long as sorting this number of keys.
static constexpr qsizetype insertCost = 20;

SortedKeys SortedKeys::sort(const ApiKeyTable &keys, const SortOrder &order)
{
    return { keys, order, order.sortedRows(keys) };
}

/// Returns the rows of `after` whose position in the order may differ from that in `before`.
static QList<quint32> changedRows(
    const ApiKeyTable &before, const ApiKeyTable &after, const SortOrder &order)
{
    QList<quint32> changed;
    for (qsizetype i = 0; i < after.chunks().size(); ++i) {
        const ApiKeyChunk &chunk = after.chunks().at(i);
        const qsizetype start = after.firstRow(i);
        const bool isUnchanged = i < before.chunks().size() && before.firstRow(i) == start
            && before.chunks().at(i) == chunk;
        for (qsizetype row = start; row < start + chunk.size() && !isUnchanged; ++row) {
            if (row >= before.size() || !order.isEquivalent(before.view(row), after.view(row)))
                changed.append(static_cast<quint32>(row));
        }
    }
    return changed;
}

SortedKeys SortedKeys::sort(
    const ApiKeyTable &keys, const SortOrder &order, const SortedKeys &previous)
{
    if (previous.order != order || previous.keys.isEmpty())
        return sort(keys, order);
    const QList<quint32> changed = changedRows(previous.keys, keys, order);
    if (changed.size() > keys.size() / insertCost)
        return sort(keys, order);
    QBitArray hasChanged(std::max(keys.size(), previous.keys.size()));
    for (const quint32 row : changed)
        hasChanged.setBit(row);
    QList<quint32> rows;
    rows.reserve(keys.size());
    std::copy_if(previous.rows.begin(), previous.rows.end(), std::back_inserter(rows),
        [&](quint32 row) { return row < keys.size() && !hasChanged.testBit(row); });
    return { keys, order, order.mergeSorted(changed, rows, keys) };
}

void sortKeys(const ApiKeyTable &keys, const SortOrder &order, QObject *context,
    std::function<void(const SortedKeys &)> done)
{
    if (keys.size() <= syncSortLimit)
        return done(SortedKeys::sort(keys, order));
    runAsync(
        computePool(), [=] { return SortedKeys::sort(keys, order); }, context, std::move(done));
}
