// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keys/SortOrder.h"

#include <functional>

/// A list of keys, and an order of them.
struct SortedKeys
{
    ApiKeyTable keys = {};
    SortOrder order = {};
    QList<quint32> rows = {}; ///< of `keys`, as `order` has them

    static SortedKeys of(const ApiKeyTable &keys, const SortOrder &order);
    /// The same in less time when `before`, an earlier list, has most of the keys in the same rows.
    static SortedKeys of(
        const ApiKeyTable &keys, const SortOrder &order, const SortedKeys &before);
};

/// So many keys are sorted at once, within a thousandth of a second; more of them elsewhere.
constexpr qsizetype fewKeys = 1000;

/// Sorts keys in another thread, unless they are few, and calls `done` unless `context` has gone.
void sortKeys(const ApiKeyTable &keys, const SortOrder &order, QObject *context,
    std::function<void(const SortedKeys &)> done);
