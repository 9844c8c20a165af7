// SPDX-License-Identifier: GPL-3.0-or-later
#include "keys/KeyOrder.h"

#include "keys/NameOrder.h"
#include "keys/sorting.h"

#include <algorithm>

using Times = QList<qint64> ApiKeyBlock::*;

static QList<quint32> newestFirst(const ApiKeyTable &keys, Times times)
{
    struct Item
    {
        qint64 time;
        quint32 row;
    };
    QList<Item> items;
    items.reserve(keys.size());
    for (const ApiKeyBlock &block : keys.blocks()) {
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

QList<quint32> KeyOrder::rowsOf(const ApiKeyTable &keys) const
{
    switch (by) {
    case By::Name:
        return NameOrder(locale).rowsOf(keys);
    case By::LastActivity:
        return newestFirst(keys, &ApiKeyBlock::lastActivities);
    case By::Creation:
        return newestFirst(keys, &ApiKeyBlock::creationDates);
    }
    Q_UNREACHABLE();
}

bool KeyOrder::isSame(const ApiKeyBlock::Fields &left, const ApiKeyBlock::Fields &right) const
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

bool KeyOrder::isSame(const ApiKeyBlock &left, const ApiKeyBlock &right) const
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

static auto comparison(const KeyOrder &order, const ApiKeyTable &keys)
{
    const auto isLess = [&, names = NameOrder(order.locale)](quint32 left, quint32 right) {
        switch (order.by) {
        case KeyOrder::By::Name:
            return names.compare(keys.fieldsOf(left).name, keys.fieldsOf(right).name) < 0;
        case KeyOrder::By::LastActivity:
            return keys.fieldsOf(left).lastActivity > keys.fieldsOf(right).lastActivity;
        case KeyOrder::By::Creation:
            return keys.fieldsOf(left).creationDate > keys.fieldsOf(right).creationDate;
        }
        Q_UNREACHABLE();
    };
    return [isLess](quint32 left, quint32 right) {
        return isLess(left, right) || (!isLess(right, left) && left < right);
    };
}

qsizetype KeyOrder::placeOf(quint32 row, const QList<quint32> &rows, const ApiKeyTable &keys) const
{
    return std::lower_bound(rows.begin(), rows.end(), row, comparison(*this, keys)) - rows.begin();
}

QList<quint32> KeyOrder::inserted(
    QList<quint32> few, const QList<quint32> &rows, const ApiKeyTable &keys) const
{
    const auto isBefore = comparison(*this, keys);
    std::sort(few.begin(), few.end(), isBefore);
    return merged(rows, few, isBefore);
}
