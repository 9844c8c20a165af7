#include "keys/KeyStatistics.h"

#include <algorithm>

KeyStatistics KeyStatistics::of(const QList<ApiKey> &keys, const QDateTime &now)
{
    const QDateTime since = now.addDays(-recentDays);
    return { .total = keys.size(),
        .usedRecently = std::count_if(keys.cbegin(), keys.cend(),
            [&](const ApiKey &key) { return key.lastActivity && *key.lastActivity >= since; }),
        .neverUsed = std::count_if(
            keys.cbegin(), keys.cend(), [](const ApiKey &key) { return !key.lastActivity; }) };
}
