// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/LastActivity.h"

#include "app/keys/KeyUse.h"
#include "app/table/ApiKey.h"
#include "ui/text/DateText.h"
#include "ui/text/PlainText.h"

QString LastActivity::words(const ApiKey &key, const QDateTime &now)
{
    if (!key.unreadableActivity.isEmpty())
        return unknownTimeText();
    return key.lastActivity ? relativeTimeText(*key.lastActivity, now) : neverUsedText();
}

QString LastActivity::explanation(const ApiKey &key, const QDateTime &now)
{
    if (!key.unreadableActivity.isEmpty())
        return tr("The service sent a date that can’t be read: “%1”")
            .arg(sanitizedLine(key.unreadableActivity));
    const QString time = key.lastActivity ? exactTimeText(*key.lastActivity)
                                          : tr("No application has used this key yet.");
    if (keyUse(key, now) != KeyUse::Stale)
        return time;
    return time + u'\n' + tr("Not used in the last %n day(s).", nullptr, staleDays);
}
