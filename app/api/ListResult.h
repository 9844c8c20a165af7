// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

/// The rows of a list, each with its own id.
template <typename T>
struct ListResult
{
    QList<T> items;
    qsizetype dropped = 0; ///< rows of the response that had no id
};
