// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/table/ApiKeyTable.h"

/// A search for keys: a text in their names and addresses, regardless of case and accents, and the
/// times whose displayed form contains the text.
class KeyFilter
{
public:
    KeyFilter() = default;
    /// `times` are the ranges of last activities whose displayed form contains `text`, in any
    /// order.
    explicit KeyFilter(const QString &text, QList<TimeRange> times = {});

    bool isEmpty() const { return m_text.isEmpty(); }
    /// Returns the matching ones of `rows`, in their order.
    QList<quint32> filter(const QList<quint32> &rows, const ApiKeyTable &keys) const;

    bool operator==(const KeyFilter &) const = default;

private:
    QByteArray m_text; ///< folded, UTF-8
    QList<TimeRange> m_times; ///< sorted, without overlaps
};
