#include "keys/KeyOrder.h"

#include "Background.h"
#include "keys/NameOrder.h"
#include "keys/parallelSort.h"

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

qsizetype KeyOrder::placeOf(quint32 row, const QList<quint32> &rows, const ApiKeyTable &keys) const
{
    const NameOrder names(locale);
    const auto compare = [&](quint32 left, quint32 right) {
        switch (by) {
        case By::Name:
            return names.compare(keys.fieldsOf(left).name, keys.fieldsOf(right).name) < 0;
        case By::LastActivity:
            return keys.fieldsOf(left).lastActivity > keys.fieldsOf(right).lastActivity;
        case By::Creation:
            return keys.fieldsOf(left).creationDate > keys.fieldsOf(right).creationDate;
        }
        Q_UNREACHABLE();
    };
    const auto isBefore = [&](quint32 left, quint32 right) {
        return compare(left, right) || (!compare(right, left) && left < right);
    };
    return std::lower_bound(rows.begin(), rows.end(), row, isBefore) - rows.begin();
}

void sortKeys(const ApiKeyTable &keys, const KeyOrder &order, QObject *context,
    std::function<void(const OrderedKeys &)> done)
{
    if (keys.size() <= fewKeys)
        return done(OrderedKeys::of(keys, order));
    doInBackground(
        context, [=] { return OrderedKeys::of(keys, order); }, std::move(done));
}
