// SPDX-License-Identifier: GPL-3.0-or-later
#include "keys/KeyFacts.h"

#include "keys/KeyUse.h"
#include "keys/LastActivity.h"
#include "table/ApiKey.h"
#include "text/PlainText.h"

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

KeyFacts KeyFacts::of(const ApiKey &key, const QDateTime &now)
{
    return { .name = displayName(key.name),
        .lastIp = key.lastIp.isEmpty() ? QStringLiteral("–") : oneLine(key.lastIp),
        .lastActivity = LastActivity::words(key, now),
        .isMarked = ::isMarked(keyUse(key, now)) };
}
