// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/table/ApiKeyTable.h"

#include <QCollator>
#include <QLocale>
#include <QMetaType>

#include <functional>

/// Returns the order of names: as the language sorts, without regard to case, numbers by value.
QCollator nameCollator(const QLocale &locale);

/// The order in which keys are shown.
class SortOrder
{
    Q_GADGET

public:
    enum class Column {
        Name, ///< as the language sorts; ignores case, and compares numbers by their value
        LastIp, ///< as numbers: IPv4, IPv6, other texts; no address is last in both directions
        LastActivity, ///< latest first, never used last
        Creation, ///< newest first
    };
    Q_ENUM(Column)

    Column column = Column::Name;
    /// Not QLocale(): the window's thread may change that while another thread reads it.
    QLocale locale = QLocale::c();
    bool isReversed = false; ///< in the other direction than the one described at `Column`

    bool operator==(const SortOrder &) const = default;

    /// Texts and addresses ascend unless they are reversed, and times descend.
    Qt::SortOrder direction() const;
    /// Returns the column and the direction as a text for the settings.
    QString settingsName() const;
    /// Returns what `settingsName` described; by name if that is unknown.
    static SortOrder fromSettingsName(const QString &name);
    /// Returns a name for a saved list. It is the same if the order is, which depends on Qt's
    /// version, too.
    QString persistentName() const;
    /// Returns the rows of the table in this order; rows that compare equal keep theirs. Sorting a
    /// million names takes 900 ms.
    QList<quint32> sortedRows(const ApiKeyTable &keys) const;
    /// Returns true if both keys have the same position in this order.
    bool isEquivalent(const ApiKeyView &left, const ApiKeyView &right) const;
    /// Inserts `added`, which need not be sorted, into `rows`, which are in this order.
    QList<quint32> mergeSorted(
        QList<quint32> added, const QList<quint32> &rows, const ApiKeyTable &keys) const;
};

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
