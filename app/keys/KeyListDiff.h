// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/table/ApiKeyTable.h"

#include <QHash>

/// How a list of keys differs from an earlier one.
struct KeyListDiff
{
    enum class Kind { Added, Renamed, NewlyUsed };

    QHash<QString, Kind> ofKeys = {}; ///< by id, for the keys of the new list
    QList<ApiKey> gone = {}; ///< as they last were

    /// A key counts as newly used when it had never been used before, or now comes from another
    /// address; that it is used as ever is no news.
    static KeyListDiff between(const ApiKeyTable &before, const ApiKeyTable &after);

    bool isEmpty() const { return ofKeys.isEmpty() && gone.isEmpty(); }
    qsizetype count(Kind kind) const;
};
