// SPDX-License-Identifier: GPL-3.0-or-later
#include "keys/KeyFacts.h"

#include "keys/ApiKeyModel.h"
#include "keys/KeyUse.h"
#include "keys/LastActivity.h"
#include "table/ApiKey.h"
#include "text/PlainText.h"

#include <optional>

static bool isMarked(KeyUse use)
{
    switch (use) {
    case KeyUse::Never:
    case KeyUse::LongAgo:
        return true;
    case KeyUse::New:
    case KeyUse::Recent:
        break;
    }
    return false;
}

KeyFacts KeyFacts::of(const QModelIndex &index, const QDateTime &now)
{
    const auto time = [&index](int role) {
        const QDateTime when = index.data(role).toDateTime();
        return when.isValid() ? std::optional(when) : std::nullopt;
    };
    KeyFacts facts = of(ApiKey { .id = {},
                            .name = index.data().toString(),
                            .lastIp = index.data(ApiKeyModel::LastIpRole).toString(),
                            .lastActivity = time(ApiKeyModel::LastActivityRole),
                            .creationDate = time(ApiKeyModel::CreationDateRole) },
        now);
    facts.badge = KeyBadge::of(index);
    return facts;
}

KeyFacts KeyFacts::of(const ApiKey &key, const QDateTime &now)
{
    return { .name = displayName(key.name),
        .lastIp = key.lastIp.isEmpty() ? QStringLiteral("–") : oneLine(key.lastIp),
        .lastActivity = LastActivity::words(key.lastActivity, now),
        .isMarked = ::isMarked(keyUse(key.lastActivity, now, key.creationDate)) };
}
