// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

// All times are those of the computer's clock, as `date` shows it: by `TZ`, whatever it is, which
// QTimeZone::systemTimeZone() does not know when it is a path or no zone's name.

/// How long ago `when` was, such as "3 hours ago". What lies ahead by less than a minute, because two
/// clocks differ, was just now; what lies ahead by more is its date.
QString relativeTimeText(const QDateTime &when, const QDateTime &now);

/// What is shown in the place of a last activity that there was none of.
QString neverUsedText();

/// What is shown in place of a last activity that cannot be read.
QString unknownTimeText();

/// With the month in words, such as "12 July 2024".
QString longDateText(QDate date);

/// To the second, such as "10:11:07".
QString timeText(const QDateTime &when);

/// For a sentence: with the month in words, such as "12 July 2024, 10:11".
QString longDateTimeText(const QDateTime &when);

/// As above, to the second, and with the zone: "12 July 2024, 10:11:07 (UTC)".
QString exactTimeText(const QDateTime &when);

/// Within a sentence, such as "3 hours ago".
QString relativeTimeInSentence(const QDateTime &when, const QDateTime &now);

/// Within a sentence, such as "3 hours ago (12 July 2024, 10:11)".
QString ageText(const QDateTime &when, const QDateTime &now);

/// When something will be, within a sentence, such as "in 2 minutes (10:11:07)".
QString dueText(const QDateTime &when, const QDateTime &now);
