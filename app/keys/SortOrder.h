// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/table/ApiKeyTable.h"

#include <QLocale>
#include <QMetaType>

/// In which order keys are shown.
class SortOrder
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

    bool operator==(const SortOrder &) const = default;

    /// The rows of a table in this order; those that are equal in it as they are there. A million
    /// take 200 ms: not for the window's thread.
    QList<quint32> rowsOf(const ApiKeyTable &keys) const;
    /// Whether these rows of two lists have the same place in this order, whatever else they have.
    bool isSame(const ApiKeyChunk::Fields &left, const ApiKeyChunk::Fields &right) const;
    bool isSame(const ApiKeyChunk &left, const ApiKeyChunk &right) const;
    /// Where a row belongs among `rows`, which are in this order and do not have it.
    qsizetype placeOf(quint32 row, const QList<quint32> &rows, const ApiKeyTable &keys) const;
    /// `rows` with a few others, in any order, where they belong.
    QList<quint32> inserted(
        QList<quint32> few, const QList<quint32> &rows, const ApiKeyTable &keys) const;
};
