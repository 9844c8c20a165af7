// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/KeyUse.h"

KeyUse keyUse(const ApiKey &key, const QDateTime &now)
{
    if (!key.unreadableActivity.isEmpty())
        return KeyUse::Recent;
    if (key.lastActivity)
        return *key.lastActivity < now.addDays(-staleDays) ? KeyUse::Stale : KeyUse::Recent;
    const bool isNew = key.creationDate && *key.creationDate >= now.addDays(-newDays);
    return isNew ? KeyUse::New : KeyUse::Never;
}

/// Works on plain numbers, because all keys are counted every minute and on every change.
KeyStatistics keyStatistics(const ApiKeyTable &keys, const QDateTime &now)
{
    const qint64 recently = now.addDays(-KeyStatistics::recentDays).toMSecsSinceEpoch();
    const qint64 staleLimit = now.addDays(-staleDays).toMSecsSinceEpoch();
    KeyStatistics statistics { .total = keys.size() };
    for (const ApiKeyChunk &chunk : keys.chunks()) {
        for (const qint64 time : chunk.lastActivities) {
            statistics.neverUsed += time == ApiKeyView::never;
            statistics.stale += ApiKeyView::isTime(time) && time < staleLimit;
            statistics.usedRecently += time >= recently;
            statistics.unreadable += time == ApiKeyView::unreadable;
        }
    }
    statistics.usedEarlier = statistics.total - statistics.usedRecently - statistics.stale
        - statistics.neverUsed - statistics.unreadable;
    return statistics;
}
