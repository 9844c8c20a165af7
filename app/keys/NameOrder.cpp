// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/NameOrder.h"

#include "app/keys/sorting.h"

#include <algorithm>
#include <numeric>

NameOrder::NameOrder(const QLocale &locale)
    : m_collator(locale)
    , m_plain(locale)
{
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_collator.setNumericMode(true);
}

int NameOrder::compare(QByteArrayView left, QByteArrayView right) const
{
    QByteArray leftKey;
    QByteArray rightKey;
    if (m_plain.appendSortKey(left, leftKey) && m_plain.appendSortKey(right, rightKey))
        return leftKey.compare(rightKey);
    return m_collator.compare(QString::fromUtf8(left), QString::fromUtf8(right));
}

static qsizetype bytesOfNames(const ApiKeyTable &keys)
{
    const auto add = [](qsizetype bytes, const ApiKeyChunk &block) {
        return bytes + block.names.bytes().size();
    };
    return std::accumulate(keys.blocks().begin(), keys.blocks().end(), qsizetype(0), add);
}

QList<quint32> NameOrder::rowsOf(const ApiKeyTable &keys) const
{
    PlainNames plain = m_plain;
    plain.reserve(keys.size(), 2 * bytesOfNames(keys)); // more than is used is not touched
    QList<quint32> others;
    quint32 row = 0;
    for (const ApiKeyChunk &block : keys.blocks()) {
        for (qsizetype i = 0; i < block.size(); ++i, ++row) {
            if (!plain.append(block.names.at(i), row))
                others.append(row);
        }
    }
    const QList<quint32> rows = plain.sortedRows();
    if (others.isEmpty())
        return rows;
    return merged(rows, otherRows(keys, std::move(others)), [&](quint32 left, quint32 right) {
        const int order = compare(keys.fieldsOf(left).name, keys.fieldsOf(right).name);
        return order != 0 ? order < 0 : left < right;
    });
}

QList<quint32> NameOrder::otherRows(const ApiKeyTable &keys, QList<quint32> rows) const
{
    struct Item
    {
        QCollatorSortKey key;
        quint32 row;
    };
    std::vector<Item> items;
    items.reserve(static_cast<std::size_t>(rows.size()));
    for (const quint32 row : rows)
        items.push_back({ m_collator.sortKey(QString::fromUtf8(keys.fieldsOf(row).name)), row });
    std::stable_sort(items.begin(), items.end(),
        [](const Item &left, const Item &right) { return left.key < right.key; });
    std::transform(
        items.begin(), items.end(), rows.begin(), [](const Item &item) { return item.row; });
    return rows;
}
