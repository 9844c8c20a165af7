// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keys/SortOrder.h"

#include <functional>

/// A list of keys and its rows in an order.
struct SortedKeys
{
    ApiKeyTable keys = {};
    SortOrder order = {};
    QList<quint32> rows = {}; ///< the rows of `keys` in `order`

    static SortedKeys sort(const ApiKeyTable &keys, const SortOrder &order);
    /// Does the same, in less time if `previous` has most of the keys in the same rows.
    static SortedKeys sort(
        const ApiKeyTable &keys, const SortOrder &order, const SortedKeys &previous);
};

/// Up to this number, keys are sorted synchronously: it takes a millisecond.
constexpr qsizetype syncSortLimit = 1000;

/// Sorts keys, in another thread above `syncSortLimit`, and calls `done` unless `context` was
/// destroyed.
void sortKeys(const ApiKeyTable &keys, const SortOrder &order, QObject *context,
    std::function<void(const SortedKeys &)> done);
