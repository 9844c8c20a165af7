// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/SortOrder.h"

#include "app/platform/Async.h"

#include <QBitArray>
#include <QCollator>
#include <QMetaEnum>

#include <algorithm>
#include <compare>
#include <numeric>
#include <vector>

/// QCollator ignores its options in the C locale.
static QCollator nameCollator(const QLocale &locale)
{
    QCollator collator(locale == QLocale::c() ? QLocale(QLocale::English) : locale);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    return collator;
}

static QCollatorSortKey sortKey(const QCollator &collator, QByteArrayView name)
{
    return collator.sortKey(QString::fromUtf8(name));
}

static QList<quint32> rowsSortedBy(const ApiKeyTable &keys, auto isBefore)
{
    QList<quint32> rows(keys.size());
    std::iota(rows.begin(), rows.end(), 0U);
    std::stable_sort(rows.begin(), rows.end(), isBefore);
    return rows;
}

static QList<quint32> sortedByName(const ApiKeyTable &keys, const QLocale &locale)
{
    const QCollator collator = nameCollator(locale);
    std::vector<QCollatorSortKey> sortKeys;
    sortKeys.reserve(static_cast<std::size_t>(keys.size()));
    for (qsizetype row = 0; row < keys.size(); ++row)
        sortKeys.push_back(sortKey(collator, keys.view(row).name));
    return rowsSortedBy(keys,
        [&](quint32 left, quint32 right) { return sortKeys[left].compare(sortKeys[right]) < 0; });
}

/// Returns the field of a column of times, and null for another column.
static qint64 ApiKeyView::*timeField(SortOrder::Column column)
{
    switch (column) {
    case SortOrder::Column::Name:
        return nullptr;
    case SortOrder::Column::LastActivity:
        return &ApiKeyView::lastActivity;
    case SortOrder::Column::Creation:
        return &ApiKeyView::creationDate;
    }
    Q_UNREACHABLE();
}

static QList<quint32> newestFirst(const ApiKeyTable &keys, qint64 ApiKeyView::*time)
{
    QList<qint64> times;
    times.reserve(keys.size());
    for (qsizetype row = 0; row < keys.size(); ++row)
        times.append(keys.view(row).*time);
    return rowsSortedBy(
        keys, [&](quint32 left, quint32 right) { return times.at(left) > times.at(right); });
}

QString SortOrder::persistentName() const
{
    const auto name
        = QString::fromLatin1(QMetaEnum::fromType<Column>().valueToKey(static_cast<int>(column)));
    return column == Column::Name
        ? QStringLiteral("%1 %2 %3").arg(name, locale.bcp47Name(), QString::fromLatin1(qVersion()))
        : name;
}

QList<quint32> SortOrder::sortedRows(const ApiKeyTable &keys) const
{
    const auto time = timeField(column);
    return time ? newestFirst(keys, time) : sortedByName(keys, locale);
}

bool SortOrder::isEquivalent(const ApiKeyView &left, const ApiKeyView &right) const
{
    const auto time = timeField(column);
    return time ? left.*time == right.*time : left.name == right.name;
}

/// Returns the "less than" of the order: a total one, in which equal keys are in the order of rows.
/// It compares sort keys, too: QCollator::compare differs from them in empty names.
static auto rowLess(const SortOrder &order, const ApiKeyTable &keys)
{
    return [&keys, time = timeField(order.column), names = nameCollator(order.locale)](
               quint32 leftRow, quint32 rightRow) {
        const ApiKeyView left = keys.view(leftRow);
        const ApiKeyView right = keys.view(rightRow);
        const auto result = time
            ? right.*time <=> left.*time
            : sortKey(names, left.name).compare(sortKey(names, right.name)) <=> 0;
        return std::is_eq(result) ? leftRow < rightRow : std::is_lt(result);
    };
}

/// Searches for the positions of the added rows, so that the others need no comparison.
QList<quint32> SortOrder::mergeSorted(
    QList<quint32> added, const QList<quint32> &rows, const ApiKeyTable &keys) const
{
    const auto isLess = rowLess(*this, keys);
    std::sort(added.begin(), added.end(), isLess);
    QList<quint32> merged;
    merged.reserve(rows.size() + added.size());
    auto from = rows.begin();
    for (const quint32 row : std::as_const(added)) {
        const auto position = std::lower_bound(from, rows.end(), row, isLess);
        std::copy(from, position, std::back_inserter(merged));
        merged.append(row);
        from = position;
    }
    std::copy(from, rows.end(), std::back_inserter(merged));
    return merged;
}

// --- Sorted keys ---------------------------------------------------------------------------

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
