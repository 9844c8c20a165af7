// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/KeyStatistics.h"

#include "app/keys/KeyUse.h"

KeyStatistics KeyStatistics::of(const ApiKeyTable &keys, const QDateTime &now)
{
    // By `KeyUse`, on plain numbers: a million keys are counted at each minute and change.
    const qint64 recently = now.addDays(-recentDays).toMSecsSinceEpoch();
    const qint64 longAgo = now.addDays(-longUnusedDays).toMSecsSinceEpoch();
    KeyStatistics statistics { .total = keys.size() };
    for (const ApiKeyChunk &block : keys.chunks()) {
        for (const qint64 time : block.lastActivities) {
            statistics.neverUsed += time == ApiKeyView::never;
            statistics.usedLongAgo += ApiKeyView::isTime(time) && time < longAgo;
            statistics.usedRecently += time >= recently;
        }
    }
    return statistics;
}
