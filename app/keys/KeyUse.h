// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/table/ApiKey.h"

#include "app/table/ApiKeyTable.h"

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

/// The key that this computer signed in with until it got the key `deviceKeyId`, where nothing else
/// can explain what the service tells: both keys were used from the same address, the other one
/// between the creation of the own key and its last use, and no third one then or shortly before. A
/// service that is late to tell of a use may tell of an application's, and not yet of ours.
inline std::optional<ApiKey> formerKey(const QString &deviceKeyId, const ApiKeyTable &keys)
{
    constexpr int shortly = 60 * 60; // seconds
    const qsizetype ownRow = keys.find(deviceKeyId.toUtf8());
    if (ownRow < 0)
        return std::nullopt;
    const ApiKey own = keys.at(ownRow);
    if (!own.creationDate || !own.lastActivity || own.lastIp.isEmpty())
        return std::nullopt;
    std::optional<ApiKey> found;
    for (qsizetype row = 0; row < keys.size(); ++row) {
        ApiKey key = keys.at(row);
        const bool mayBeUsed = key.lastActivity
            ? *key.lastActivity >= own.creationDate->addSecs(-shortly)
            : !key.unreadableActivity.isEmpty();
        if (row == ownRow || !mayBeUsed)
            continue;
        if (found)
            return std::nullopt;
        found = std::move(key);
    }
    const bool isCertain = found && found->lastActivity && found->lastIp == own.lastIp
        && *found->lastActivity >= *own.creationDate && *found->lastActivity <= *own.lastActivity;
    return isCertain ? found : std::nullopt;
}
