// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

// All times are local times, as `date` shows them. QTimeZone::systemTimeZone() does not know a `TZ`
// that is a path or not the name of a zone.

/// Returns a relative time such as "3 hours ago": "Just now" for up to a minute in the future,
/// because two clocks differ, and a date for a later time.
QString relativeTimeText(const QDateTime &when, const QDateTime &now);

/// Returns the text for the last activity of a key that was never used.
QString neverUsedText();

/// Returns the text for a last activity that cannot be read.
QString unknownTimeText();

/// Returns a date with the name of the month, such as "12 July 2024".
QString longDateText(QDate date);

/// Returns a date of the last months, such as "12 July".
QString dayText(QDate date);

/// Returns a time with seconds, such as "10:11:07".
QString timeText(const QDateTime &when);

/// Returns a date and time for a sentence, such as "12 July 2024, 10:11".
QString longDateTimeText(const QDateTime &when);

/// Returns a date and time with seconds and zone: "12 July 2024, 10:11:07 (UTC)".
QString exactTimeText(const QDateTime &when);

/// Returns a date and time with seconds for a list, such as "12 Jul 2024, 10:11:07".
QString shortExactTimeText(const QDateTime &when);

/// Returns a relative time for a sentence, such as "3 hours ago".
QString relativeTimeInSentence(const QDateTime &when, const QDateTime &now);

/// Returns both for a sentence, such as "3 hours ago (12 July 2024, 10:11)".
QString ageText(const QDateTime &when, const QDateTime &now);

/// Returns a time in the future for a sentence, such as "in 2 minutes (10:11:07)".
QString dueText(const QDateTime &when, const QDateTime &now);
