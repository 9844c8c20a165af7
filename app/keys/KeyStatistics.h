// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/table/ApiKeyTable.h"

/// Counts of keys by their use.
struct KeyStatistics
{
    static constexpr int recentDays = 30;

    qsizetype total = 0;
    qsizetype usedRecently = 0; ///< within `recentDays` before `now`
    qsizetype stale = 0; ///< see `KeyUse`
    qsizetype neverUsed = 0;

    static KeyStatistics of(const ApiKeyTable &keys, const QDateTime &now);
    bool operator==(const KeyStatistics &) const = default;
};
