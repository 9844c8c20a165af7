// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "table/ApiKey.h"

#include "table/ApiKeyTable.h"

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

/// The one other key that was used after `keyId` was created. Returns nullopt if there are several.
inline std::optional<ApiKey> onlyOtherKeyUsedSince(const QString &keyId, const ApiKeyTable &keys)
{
    const qsizetype row = keys.find(keyId.toUtf8());
    const auto since = row < 0 ? std::nullopt : keys.at(row).creationDate;
    std::optional<ApiKey> found;
    for (qsizetype other = 0; since && other < keys.size(); ++other) {
        ApiKey key = keys.at(other);
        if (other == row || !key.lastActivity || *key.lastActivity < *since)
            continue;
        if (found)
            return std::nullopt;
        found = std::move(key);
    }
    return found;
}
