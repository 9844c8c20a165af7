// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/table/ApiKeyTable.h"

/// How many keys there are, and how they are used.
struct KeyStatistics
{
    static constexpr int recentDays = 30;

    qsizetype total = 0;
    qsizetype usedRecently = 0; ///< within `recentDays` before `now`
    qsizetype usedLongAgo = 0; ///< see KeyUse
    qsizetype neverUsed = 0;

    static KeyStatistics of(const ApiKeyTable &keys, const QDateTime &now);
    bool operator==(const KeyStatistics &) const = default;
};
