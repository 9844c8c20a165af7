#include "keys/KeyStatistics.h"

#include "keys/KeyUse.h"

#include <algorithm>

KeyStatistics KeyStatistics::of(const QList<ApiKey> &keys, const QDateTime &now)
{
    const QDateTime since = now.addDays(-recentDays);
    const auto count = [&keys](auto &&is) { return std::count_if(keys.cbegin(), keys.cend(), is); };
    const auto countUse = [&](KeyUse use) {
        return count([&](const ApiKey &key) { return keyUse(key.lastActivity, now) == use; });
    };
    return { .total = keys.size(),
        .usedRecently
        = count([&](const ApiKey &key) { return key.lastActivity && *key.lastActivity >= since; }),
        .usedLongAgo = countUse(KeyUse::LongAgo),
        .neverUsed = countUse(KeyUse::Never) };
}
