// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keys/KeyOrder.h"

#include <functional>

/// A list of keys, and an order of them.
struct OrderedKeys
{
    ApiKeyTable keys = {};
    KeyOrder order = {};
    QList<quint32> rows = {}; ///< of `keys`, as `order` has them

    static OrderedKeys of(const ApiKeyTable &keys, const KeyOrder &order);
    /// The same in less time when `before`, an earlier list, has most of the keys in the same rows.
    static OrderedKeys of(
        const ApiKeyTable &keys, const KeyOrder &order, const OrderedKeys &before);
};

/// So many keys are sorted at once, within a thousandth of a second; more of them elsewhere.
constexpr qsizetype fewKeys = 1000;

/// Sorts keys in another thread, unless they are few, and calls `done` unless `context` has gone.
void sortKeys(const ApiKeyTable &keys, const KeyOrder &order, QObject *context,
    std::function<void(const OrderedKeys &)> done);
