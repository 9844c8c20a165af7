// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <optional>

/// How a key is used, for somebody who looks for those that may go.
enum class KeyUse { Never, LongAgo, Recent };

/// Without a use for so many days, a key is one that may be forgotten.
constexpr int longUnusedDays = 90;

inline KeyUse keyUse(const std::optional<QDateTime> &lastActivity, const QDateTime &now)
{
    if (!lastActivity)
        return KeyUse::Never;
    return *lastActivity < now.addDays(-longUnusedDays) ? KeyUse::LongAgo : KeyUse::Recent;
}
