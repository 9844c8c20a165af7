// SPDX-License-Identifier: GPL-3.0-or-later
#include "keys/KeyFacts.h"

#include "keys/ApiKeyModel.h"
#include "keys/KeyUse.h"
#include "keys/LastActivity.h"
#include "table/ApiKey.h"
#include "text/PlainText.h"

KeyFacts KeyFacts::of(const QModelIndex &index, const QDateTime &now)
{
    const QDateTime when = index.data(ApiKeyModel::LastActivityRole).toDateTime();
    KeyFacts facts = of(ApiKey { .id = {},
                            .name = index.data().toString(),
                            .lastIp = index.data(ApiKeyModel::LastIpRole).toString(),
                            .lastActivity = when.isValid() ? std::optional(when) : std::nullopt },
        now);
    facts.badge = KeyBadge::of(index);
    return facts;
}

KeyFacts KeyFacts::of(const ApiKey &key, const QDateTime &now)
{
    return { .name = displayName(key.name),
        .lastIp = key.lastIp.isEmpty() ? QStringLiteral("–") : oneLine(key.lastIp),
        .lastActivity = LastActivity::words(key.lastActivity, now),
        .isMarked = keyUse(key.lastActivity, now) != KeyUse::Recent };
}
