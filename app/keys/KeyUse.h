// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/table/ApiKey.h"

#include <QDateTime>

#include <optional>

/// The use of a key, for users who look for keys to delete.
enum class KeyUse { New, Never, Stale, Recent };

/// A key is stale if it was not used for this number of days.
constexpr int staleDays = 90;

/// An unused key is new for this number of days after its creation.
constexpr int newDays = 30;

inline KeyUse keyUse(const std::optional<QDateTime> &lastActivity, const QDateTime &now,
    const std::optional<QDateTime> &created = {})
{
    if (!lastActivity)
        return created && *created >= now.addDays(-newDays) ? KeyUse::New : KeyUse::Never;
    return *lastActivity < now.addDays(-staleDays) ? KeyUse::Stale : KeyUse::Recent;
}

/// A key whose last activity is unreadable has been used.
inline KeyUse keyUse(const ApiKey &key, const QDateTime &now)
{
    return key.unreadableActivity.isEmpty() ? keyUse(key.lastActivity, now, key.creationDate)
                                            : KeyUse::Recent;
}
