// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

class ActivityLog;
struct ApiKey;
struct KeyActivity;

/// Returns the use of a key on one day, such as "12 November: 42 operations, 2 failed".
QString dayUseText(QDate day, qsizetype operations, qsizetype failures);

/// Returns the text for a day of which the log says nothing.
QString unknownDayText(QDate day);

/// Returns a number of operations, such as "42 operations".
QString operationsText(qsizetype count);

/// Returns since when the log knows the use of a key of that time of creation; an invalid time if
/// it knows nothing. A log that begins after the key does not know everything.
QDateTime useKnownSince(const ActivityLog &log, const std::optional<QDateTime> &created);

/// Describes the use of a key in the last 30 days in one sentence, or since `knownSince` if that is
/// later.
QString recentUseText(const KeyActivity &use, const QDateTime &knownSince, const QDateTime &now);

/// Returns the same without the last use, which is shown beside it.
QString recentUseCountText(
    const KeyActivity &use, const QDateTime &knownSince, const QDateTime &now);

/// Returns the last activity of a key, such as "3 hours ago" or "Never used".
QString lastActivityText(const ApiKey &key, const QDateTime &now);

/// Returns since when, or on which day, the review of a key is due.
QString reviewText(QDate reviewBy, QDate today);

/// Returns the outcome of an operation in words; an unknown status as it is.
QString outcomeText(const QString &status);
