#pragma once

#include "table/ApiKeyTable.h"

#include <QLocale>
#include <QMetaType>

#include <functional>

/// In which order keys are shown.
class KeyOrder
{
    Q_GADGET

public:
    enum class By {
        Name, ///< the way the language sorts
        LastActivity, ///< latest first, never used last
        Creation, ///< newest first
    };
    Q_ENUM(By)

    By by = By::Name;
    /// Not the program's own by default: that may be changed while another thread asks for it.
    QLocale locale = QLocale::c();

    bool operator==(const KeyOrder &) const = default;

    /// The rows of a table in this order; those that are equal in it as they are there. A million
    /// take 200 ms: not for the window's thread.
    QList<quint32> rowsOf(const ApiKeyTable &keys) const;
    /// Where a row belongs among `rows`, which are in this order and do not have it.
    qsizetype placeOf(quint32 row, const QList<quint32> &rows, const ApiKeyTable &keys) const;
};

/// A list of keys, and an order of them.
struct OrderedKeys
{
    ApiKeyTable keys = {};
    KeyOrder order = {};
    QList<quint32> rows = {}; ///< of `keys`, as `order` has them

    static OrderedKeys of(const ApiKeyTable &keys, const KeyOrder &order)
    {
        return { keys, order, order.rowsOf(keys) };
    }
};

/// So many keys are sorted at once, within a thousandth of a second; more of them elsewhere.
constexpr qsizetype fewKeys = 1000;

/// Sorts keys in another thread, unless they are few, and calls `done` unless `context` has gone.
void sortKeys(const ApiKeyTable &keys, const KeyOrder &order, QObject *context,
    std::function<void(const OrderedKeys &)> done);
