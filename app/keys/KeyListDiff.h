// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/table/ApiKeyTable.h"

#include <QHash>

/// The differences between a list of keys and an earlier one.
struct KeyListDiff
{
    enum class Kind { Added, Renamed, NewlyUsed };

    QHash<QString, Kind> kinds = {}; ///< by id, for the changed keys of the new list
    QList<ApiKey> removed = {}; ///< as they last were

    /// A key is newly used if it was never used before, or if its last IP address has changed.
    static KeyListDiff between(const ApiKeyTable &before, const ApiKeyTable &after);

    bool isEmpty() const { return kinds.isEmpty() && removed.isEmpty(); }
    qsizetype count(Kind kind) const;
};
