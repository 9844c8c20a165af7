// SPDX-License-Identifier: GPL-3.0-or-later
#include "keys/LastActivity.h"

#include "keys/KeyUse.h"
#include "text/DateText.h"

QString LastActivity::words(const std::optional<QDateTime> &when, const QDateTime &now)
{
    return when ? agoText(*when, now) : neverUsedText();
}

QString LastActivity::explanation(const std::optional<QDateTime> &when, const QDateTime &now)
{
    const QString time = when ? exactTimeText(*when) : tr("No application has used this key yet.");
    if (keyUse(when, now) != KeyUse::LongAgo)
        return time;
    return time + u'\n' + tr("Not used in the last %n day(s).", nullptr, longUnusedDays);
}
