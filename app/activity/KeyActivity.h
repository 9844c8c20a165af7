// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/activity/ActivityTable.h"

#include <QDate>
#include <QTimeZone>

/// The use of one key, as far as the log was loaded.
struct KeyActivity
{
    static constexpr int chartDays = 90;
    static constexpr int recentDays = 30;

    struct Address
    {
        QString ip = {}; ///< empty for the operations of which the service reports none
        qsizetype count = 0;
        QDateTime first = {}; ///< in UTC
        QDateTime last = {};
    };

    QDate firstDay = {}; ///< of the chart's `chartDays`; the last one is today
    QList<int> operationsPerDay = {}; ///< of each day in the time zone; includes the failures
    QList<int> failuresPerDay = {};
    QList<Address> addresses = {}; ///< the one used last comes first
    qsizetype recentOperations = 0; ///< in the last `recentDays` times 24 hours
    qsizetype recentAddresses = 0;
    ActivityTable rows = {}; ///< all operations, newest first

    qsizetype operations() const { return rows.size(); }
    /// Returns the time of the last operation, in UTC.
    std::optional<QDateTime> last() const
    {
        return rows.isEmpty() ? std::nullopt : std::optional(rows.at(0).time);
    }
};

struct ApiKey;

/// Lets `key` have a use that is later than its last one. Returns whether it is: the list and the
/// log are loaded at different times. An empty `ip` is not known.
bool followUse(ApiKey &key, const std::optional<QDateTime> &lastActivity, const QString &ip);

/// Takes 5 ms for 100,000 rows.
KeyActivity summarizeActivity(const ActivityTable &log, const QString &keyId,
    const QTimeZone &timeZone, const QDateTime &now);
