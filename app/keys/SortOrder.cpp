// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/SortOrder.h"

#include "app/keys/NameOrder.h"
#include "app/keys/sorting.h"

#include <algorithm>

using Times = QList<qint64> ApiKeyChunk::*;

static QList<quint32> newestFirst(const ApiKeyTable &keys, Times times)
{
    struct Item
    {
        qint64 time;
        quint32 row;
    };
    QList<Item> items;
    items.reserve(keys.size());
    for (const ApiKeyChunk &block : keys.blocks()) {
        for (const qint64 time : block.*times)
            items.append({ time, static_cast<quint32>(items.size()) });
    }
    parallelSort(items.begin(), items.end(), [](const Item &left, const Item &right) {
        return left.time != right.time ? left.time > right.time : left.row < right.row;
    });
    QList<quint32> rows;
    rows.reserve(items.size());
    for (const Item &item : std::as_const(items))
        rows.append(item.row);
    return rows;
}

QList<quint32> SortOrder::rowsOf(const ApiKeyTable &keys) const
{
    switch (by) {
    case By::Name:
        return NameOrder(locale).rowsOf(keys);
    case By::LastActivity:
        return newestFirst(keys, &ApiKeyChunk::lastActivities);
    case By::Creation:
        return newestFirst(keys, &ApiKeyChunk::creationDates);
    }
    Q_UNREACHABLE();
}

bool SortOrder::isSame(const ApiKeyChunk::Fields &left, const ApiKeyChunk::Fields &right) const
{
    switch (by) {
    case By::Name:
        return left.name == right.name;
    case By::LastActivity:
        return left.lastActivity == right.lastActivity;
    case By::Creation:
        return left.creationDate == right.creationDate;
    }
    Q_UNREACHABLE();
}

bool SortOrder::isSame(const ApiKeyChunk &left, const ApiKeyChunk &right) const
{
    switch (by) {
    case By::Name:
        return left.names == right.names;
    case By::LastActivity:
        return left.lastActivities == right.lastActivities;
    case By::Creation:
        return left.creationDates == right.creationDates;
    }
    Q_UNREACHABLE();
}

static auto comparison(const SortOrder &order, const ApiKeyTable &keys)
{
    const auto isLess = [&, names = NameOrder(order.locale)](quint32 left, quint32 right) {
        switch (order.by) {
        case SortOrder::By::Name:
            return names.compare(keys.fieldsOf(left).name, keys.fieldsOf(right).name) < 0;
        case SortOrder::By::LastActivity:
            return keys.fieldsOf(left).lastActivity > keys.fieldsOf(right).lastActivity;
        case SortOrder::By::Creation:
            return keys.fieldsOf(left).creationDate > keys.fieldsOf(right).creationDate;
        }
        Q_UNREACHABLE();
    };
    return [isLess](quint32 left, quint32 right) {
        return isLess(left, right) || (!isLess(right, left) && left < right);
    };
}

qsizetype SortOrder::placeOf(quint32 row, const QList<quint32> &rows, const ApiKeyTable &keys) const
{
    return std::lower_bound(rows.begin(), rows.end(), row, comparison(*this, keys)) - rows.begin();
}

QList<quint32> SortOrder::inserted(
    QList<quint32> few, const QList<quint32> &rows, const ApiKeyTable &keys) const
{
    const auto isBefore = comparison(*this, keys);
    std::sort(few.begin(), few.end(), isBefore);
    return merged(rows, few, isBefore);
}
