// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/table/ApiKeyTable.h"

#include <QBitArray>

/// What keys are looked for by: a text in their names and addresses, without regard to case and
/// accents; and the times that are shown with it, which only the window can tell.
class KeyFilter
{
public:
    KeyFilter() = default;
    /// `times`, in any order, are those of last activities that `text` is found in.
    explicit KeyFilter(const QString &text, QList<TimeRange> times = {});

    /// As it is compared: without case, accents and blanks around it.
    static QString folded(const QString &text);

    bool isEmpty() const { return m_text.isEmpty(); }
    /// One bit a row: whether it is found.
    QBitArray rowsOf(const ApiKeyTable &keys) const;
    /// Of `rows` those that are found, in their order.
    QList<quint32> among(const QList<quint32> &rows, const ApiKeyTable &keys) const;

    bool operator==(const KeyFilter &) const = default;

private:
    QByteArray m_text; ///< folded, UTF-8
    QList<TimeRange> m_times; ///< sorted, apart from each other
};
