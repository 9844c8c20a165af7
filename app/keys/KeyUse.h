// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/table/ApiKey.h"

#include <QDateTime>

#include <optional>

/// How a key is used, for somebody who looks for those that may go.
enum class KeyUse { New, Never, LongAgo, Recent };

/// Without a use for so many days, a key is one that may be forgotten.
constexpr int longUnusedDays = 90;

/// A key that was created within so many days is new: it may yet be used for the first time.
constexpr int newDays = 30;

inline KeyUse keyUse(const std::optional<QDateTime> &lastActivity, const QDateTime &now,
    const std::optional<QDateTime> &created = {})
{
    if (!lastActivity)
        return created && *created >= now.addDays(-newDays) ? KeyUse::New : KeyUse::Never;
    return *lastActivity < now.addDays(-longUnusedDays) ? KeyUse::LongAgo : KeyUse::Recent;
}

/// A key whose last activity cannot be read has been used.
inline KeyUse keyUse(const ApiKey &key, const QDateTime &now)
{
    return key.unreadableActivity.isEmpty() ? keyUse(key.lastActivity, now, key.creationDate)
                                            : KeyUse::Recent;
}
