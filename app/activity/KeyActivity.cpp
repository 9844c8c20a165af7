// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/activity/KeyActivity.h"

#include "app/table/ApiKey.h"

#include <algorithm>

/// Counts the rows of each day. They are newest first, so that one pass over the days is enough.
static void countDays(KeyActivity &activity, const QTimeZone &timeZone)
{
    constexpr int days = KeyActivity::chartDays;
    activity.operationsPerDay.fill(0, days);
    activity.failuresPerDay.fill(0, days);
    int day = days - 1; // a time after today is one of a clock that is ahead
    const auto dayStart = [&activity, &timeZone](int index) {
        return activity.firstDay.addDays(index).startOfDay(timeZone).toMSecsSinceEpoch();
    };
    qint64 begin = dayStart(day);
    for (const ActivityTable::Row &row : activity.rows.rows()) {
        while (row.time < begin) {
            if (--day < 0)
                return;
            begin = dayStart(day);
        }
        ++activity.operationsPerDay[day];
        activity.failuresPerDay[day] += activity.rows.isFailure(row.kind) ? 1 : 0;
    }
}

static void countAddresses(KeyActivity &activity, qint64 recentSince)
{
    struct Use
    {
        quint32 ip;
        qsizetype count;
        qint64 first;
        qint64 last;
    };
    QList<Use> uses; // the one used last comes first, as in the rows
    QHash<quint32, qsizetype> positions;
    for (const ActivityTable::Row &row : activity.rows.rows()) {
        const auto position = positions.constFind(row.ip);
        if (position == positions.cend()) {
            positions.insert(row.ip, uses.size());
            uses.append({ row.ip, 1, row.time, row.time });
        } else {
            Use &use = uses[*position];
            ++use.count;
            use.first = row.time;
        }
        activity.recentOperations += row.time >= recentSince ? 1 : 0;
    }
    for (const Use &use : std::as_const(uses)) {
        activity.addresses.append({ .ip = activity.rows.ip(use.ip),
            .count = use.count,
            .first = QDateTime::fromMSecsSinceEpoch(use.first, Qt::UTC),
            .last = QDateTime::fromMSecsSinceEpoch(use.last, Qt::UTC) });
        if (use.last >= recentSince && !activity.addresses.last().ip.isEmpty())
            ++activity.recentAddresses;
    }
}

KeyActivity summarizeActivity(
    const ActivityTable &log, const QString &keyId, const QTimeZone &timeZone, const QDateTime &now)
{
    const QDate today = now.toTimeZone(timeZone).date();
    KeyActivity activity { .firstDay = today.addDays(1 - KeyActivity::chartDays),
        .rows = log.filtered(keyId) };
    countDays(activity, timeZone);
    countAddresses(activity, now.addDays(-KeyActivity::recentDays).toMSecsSinceEpoch());
    return activity;
}

bool followUse(ApiKey &key, const std::optional<QDateTime> &lastActivity, const QString &ip)
{
    if (!lastActivity || (key.lastActivity && *key.lastActivity >= *lastActivity))
        return false;
    key.lastActivity = lastActivity;
    key.unreadableActivity.clear();
    if (!ip.isEmpty())
        key.lastIp = ip;
    return true;
}
