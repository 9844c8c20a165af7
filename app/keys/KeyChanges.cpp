#include "keys/KeyChanges.h"

#include <algorithm>
#include <optional>

static bool isNewlyUsed(const ApiKey &before, const ApiKey &after)
{
    const bool isFirstUse = !before.lastActivity && after.lastActivity;
    const bool isElsewhere = !after.lastIp.isEmpty() && after.lastIp != before.lastIp;
    return isFirstUse || isElsewhere;
}

static std::optional<KeyChanges::Kind> changeOf(const ApiKey &before, const ApiKey &after)
{
    if (after.name != before.name)
        return KeyChanges::Kind::Renamed;
    if (isNewlyUsed(before, after))
        return KeyChanges::Kind::NewlyUsed;
    return std::nullopt;
}

KeyChanges KeyChanges::between(const QList<ApiKey> &before, const QList<ApiKey> &after)
{
    QHash<QString, ApiKey> old;
    for (const ApiKey &key : before)
        old.insert(key.id, key);
    KeyChanges changes;
    for (const ApiKey &key : after) {
        if (!old.contains(key.id))
            changes.ofKeys.insert(key.id, Kind::Added);
        else if (const auto change = changeOf(old.take(key.id), key))
            changes.ofKeys.insert(key.id, *change);
    }
    std::copy_if(before.cbegin(), before.cend(), std::back_inserter(changes.gone),
        [&](const ApiKey &key) { return old.contains(key.id); });
    return changes;
}

qsizetype KeyChanges::count(Kind kind) const
{
    return std::count(ofKeys.cbegin(), ofKeys.cend(), kind);
}
