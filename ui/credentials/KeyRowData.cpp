// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/KeyRowData.h"

#include "app/keys/KeyUse.h"
#include "app/table/ApiKey.h"
#include "ui/credentials/LastActivity.h"
#include "ui/text/PlainText.h"

static bool isMarked(KeyUse use)
{
    switch (use) {
    case KeyUse::Never:
    case KeyUse::Stale:
        return true;
    case KeyUse::New:
    case KeyUse::Recent:
        break;
    }
    return false;
}

KeyRowData KeyRowData::of(const ApiKey &key, const QDateTime &now)
{
    return { .name = displayName(key.name),
        .lastIp = key.lastIp.isEmpty() ? QStringLiteral("–") : sanitizedLine(key.lastIp),
        .lastActivity = LastActivity::words(key, now),
        .isMarked = ::isMarked(keyUse(key, now)) };
}
