// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/KeySelection.h"

#include <QSet>

#include <algorithm>
#include <utility>

QList<quint32> KeySelection::filter(const QList<quint32> &keys) const
{
    if (m_count == 0)
        return {};
    if (m_count == m_bits.size())
        return keys;
    QList<quint32> selected;
    std::copy_if(keys.begin(), keys.end(), std::back_inserter(selected),
        [this](quint32 key) { return contains(key); });
    return selected;
}

qsizetype KeySelection::countIn(const QList<quint32> &keys) const
{
    if (m_count == 0 || keys.size() == m_bits.size())
        return m_count;
    return std::count_if(keys.begin(), keys.end(), [this](quint32 key) { return contains(key); });
}

void KeySelection::setBits(QBitArray bits)
{
    m_bits = std::move(bits);
    m_count = m_bits.count(true);
    m_beforeRange.clear();
}

void KeySelection::set(quint32 key, bool selected)
{
    if (contains(key) != selected)
        m_count += selected ? 1 : -1;
    m_bits.setBit(key, selected);
    m_beforeRange.clear();
}

void KeySelection::select(const QList<quint32> &keys)
{
    QBitArray bits = m_bits;
    for (const quint32 key : keys)
        bits.setBit(key);
    setBits(std::move(bits));
}

void KeySelection::selectRange(quint32 anchor, const QList<quint32> &keys)
{
    const bool continues = !m_beforeRange.isEmpty() && m_anchor == anchor;
    const QBitArray before = continues ? m_beforeRange : m_bits;
    m_bits = before;
    select(keys);
    m_beforeRange = before;
    m_anchor = anchor;
}

void KeySelection::clear()
{
    setBits(QBitArray(m_bits.size()));
}

// --- Changes of the table ------------------------------------------------------------------

void KeySelection::append()
{
    m_bits.resize(m_bits.size() + 1);
    m_beforeRange.clear();
}

void KeySelection::remove(const QList<quint32> &keys)
{
    QBitArray bits(m_bits.size() - keys.size());
    auto removed = keys.begin();
    qsizetype from = 0;
    for (qsizetype row = 0; row < bits.size() && m_count > 0; ++row, ++from) {
        for (; removed != keys.end() && *removed == from; ++removed)
            ++from;
        bits.setBit(row, m_bits.testBit(from));
    }
    setBits(std::move(bits));
}

/// Services return keys in a stable order: see KeyListDiff::between().
void KeySelection::replaceTable(const ApiKeyTable &before, const ApiKeyTable &after)
{
    QBitArray bits(after.size());
    if (m_count == 0)
        return setBits(std::move(bits));
    const auto isSame = [&](qsizetype rowBefore, qsizetype rowAfter) {
        return before.view(rowBefore).id == after.view(rowAfter).id;
    };
    qsizetype begin = std::min(before.size(), after.size()); // of the rows of other keys
    for (const qsizetype row : after.changedRows(before)) {
        if (row >= begin || isSame(row, row))
            continue;
        begin = row;
        break;
    }
    for (qsizetype row = 0; row < begin; ++row)
        bits.setBit(row, m_bits.testBit(row));
    qsizetype endBefore = before.size();
    qsizetype endAfter = after.size();
    while (endBefore > begin && endAfter > begin && isSame(endBefore - 1, endAfter - 1))
        bits.setBit(--endAfter, m_bits.testBit(--endBefore));
    QSet<QByteArrayView> ids;
    for (qsizetype row = begin; row < endBefore; ++row) {
        if (m_bits.testBit(row))
            ids.insert(before.view(row).id);
    }
    for (qsizetype row = begin; row < endAfter && !ids.isEmpty(); ++row)
        bits.setBit(row, ids.contains(after.view(row).id));
    setBits(std::move(bits));
}
