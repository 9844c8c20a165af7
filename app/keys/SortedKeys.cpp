// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/SortedKeys.h"

#include "app/platform/Async.h"

#include <QBitArray>

#include <algorithm>

/// Finding its place takes a key as long as sorting twenty.
static constexpr qsizetype sortedForOne = 20;

SortedKeys SortedKeys::of(const ApiKeyTable &keys, const SortOrder &order)
{
    return { keys, order, order.rowsOf(keys) };
}

/// The rows that have another place than in the earlier list, or did not have one.
static QList<quint32> changedRows(
    const ApiKeyTable &before, const ApiKeyTable &now, const SortOrder &order)
{
    QList<quint32> changed;
    for (qsizetype i = 0; i < now.blocks().size(); ++i) {
        const ApiKeyChunk &block = now.blocks().at(i);
        const qsizetype start = now.startOf(i);
        const bool isInLine = i < before.blocks().size() && before.startOf(i) == start;
        if (isInLine && order.isSame(before.blocks().at(i), block))
            continue;
        for (qsizetype row = start; row < start + block.size(); ++row) {
            if (row >= before.size() || !order.isSame(before.fieldsOf(row), now.fieldsOf(row)))
                changed.append(static_cast<quint32>(row));
        }
    }
    return changed;
}

SortedKeys SortedKeys::of(
    const ApiKeyTable &keys, const SortOrder &order, const SortedKeys &before)
{
    if (before.order != order || before.keys.isEmpty())
        return of(keys, order);
    const QList<quint32> changed = changedRows(before.keys, keys, order);
    if (changed.size() > keys.size() / sortedForOne)
        return of(keys, order);
    QBitArray hasChanged(std::max(keys.size(), before.keys.size()));
    for (const quint32 row : changed)
        hasChanged.setBit(row);
    QList<quint32> rows;
    rows.reserve(keys.size());
    std::copy_if(before.rows.begin(), before.rows.end(), std::back_inserter(rows),
        [&](quint32 row) { return row < keys.size() && !hasChanged.testBit(row); });
    return { keys, order, order.inserted(changed, rows, keys) };
}

void sortKeys(const ApiKeyTable &keys, const SortOrder &order, QObject *context,
    std::function<void(const SortedKeys &)> done)
{
    if (keys.size() <= fewKeys)
        return done(SortedKeys::of(keys, order));
    doInBackground(
        context, [=] { return SortedKeys::of(keys, order); }, std::move(done));
}
