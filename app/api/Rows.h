// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

/// The rows of a list, each with an id of its own.
template <typename T>
struct Rows
{
    QList<T> items;
    qsizetype dropped = 0; ///< rows of the answer that had no id
};
