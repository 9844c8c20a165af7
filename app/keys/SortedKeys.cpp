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

SortedKeys SortedKeys::sort(
    const ApiKeyTable &keys, const SortOrder &order, const SortedKeys &previous)
{
    if (previous.order != order || previous.keys.isEmpty())
        return sort(keys, order);
    QList<quint32> changed = keys.changedRows(previous.keys);
    changed.removeIf([&](quint32 row) {
        return row < previous.keys.size()
            && order.isEquivalent(previous.keys.view(row), keys.view(row));
    });
    if (changed.size() > keys.size() / insertCost)
        return sort(keys, order);
    QBitArray hasChanged(std::max(keys.size(), previous.keys.size()));
    for (const quint32 row : std::as_const(changed))
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
