// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/KeyStatistics.h"

#include "app/keys/KeyUse.h"

KeyStatistics KeyStatistics::of(const ApiKeyTable &keys, const QDateTime &now)
{
    // Like `keyUse`, on plain numbers: all keys are counted every minute and on every change.
    const qint64 recently = now.addDays(-recentDays).toMSecsSinceEpoch();
    const qint64 staleLimit = now.addDays(-staleDays).toMSecsSinceEpoch();
    KeyStatistics statistics { .total = keys.size() };
    for (const ApiKeyChunk &block : keys.chunks()) {
        for (const qint64 time : block.lastActivities) {
            statistics.neverUsed += time == ApiKeyView::never;
            statistics.stale += ApiKeyView::isTime(time) && time < staleLimit;
            statistics.usedRecently += time >= recently;
        }
    }
    return statistics;
}
