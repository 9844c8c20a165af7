// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <algorithm>
#include <future>
#include <iterator>

/// As std::sort, the first half of a long range in a thread of its own: a million names are sorted
/// in 200 ms instead of 270.
template <typename Iterator, typename Less>
void parallelSort(Iterator begin, Iterator end, Less isBefore)
{
    constexpr auto worthAThread = 30'000;
    if (end - begin < worthAThread)
        return std::sort(begin, end, isBefore);
    const Iterator middle = begin + (end - begin) / 2;
    const auto first = std::async(std::launch::async, [=] { std::sort(begin, middle, isBefore); });
    std::sort(middle, end, isBefore);
    first.wait();
    std::inplace_merge(begin, middle, end, isBefore);
}

/// Of two sorted lists one. Of the few it looks for the places, so that nearly all are only copied.
template <typename Less>
QList<quint32> merged(const QList<quint32> &many, const QList<quint32> &few, Less isBefore)
{
    QList<quint32> rows;
    rows.reserve(many.size() + few.size());
    auto from = many.begin();
    for (const quint32 row : few) {
        const auto place = std::lower_bound(from, many.end(), row, isBefore);
        std::copy(from, place, std::back_inserter(rows));
        rows.append(row);
        from = place;
    }
    std::copy(from, many.end(), std::back_inserter(rows));
    return rows;
}
