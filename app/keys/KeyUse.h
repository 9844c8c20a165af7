// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/table/ApiKeyTable.h"

/// The use of a key, for users who look for keys to delete.
enum class KeyUse { New, Never, Stale, Recent };

/// A key is stale if it was not used for this number of days.
constexpr int staleDays = 90;

/// An unused key is new for this number of days after its creation.
constexpr int newDays = 30;

/// A key whose last activity is unreadable has been used.
KeyUse keyUse(const ApiKey &key, const QDateTime &now);

/// Counts of keys by their use. Each key is counted once, so that the counts add up to `total`.
struct KeyStatistics
{
    static constexpr int recentDays = 30;

    qsizetype total = 0;
    qsizetype usedRecently = 0; ///< within `recentDays` before `now`, or after it
    qsizetype usedEarlier = 0; ///< before that, but not stale
    qsizetype stale = 0;
    qsizetype neverUsed = 0;
    qsizetype unreadable = 0; ///< used, but the last activity cannot be read

    bool operator==(const KeyStatistics &) const = default;
};

KeyStatistics keyStatistics(const ApiKeyTable &keys, const QDateTime &now);
