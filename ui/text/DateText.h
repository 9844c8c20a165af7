// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QTimeZone>

/// How long ago `when` was, such as "3 hours ago"; what lies ahead, because two clocks differ, was
/// just now.
QString agoText(const QDateTime &when, const QDateTime &now);

/// What is shown in the place of a last activity that there was none of.
QString neverUsedText();

/// With the month in words, such as "12 July 2024".
QString longDateText(QDate date);

/// By the clock on the person's desk, to the second, such as "10:11:07".
QString clockText(const QDateTime &when);

/// `when` in `zone`, for a sentence: with the month in words, such as "12 July 2024, 10:11".
QString longDateTimeText(const QDateTime &when, const QTimeZone &zone);

/// As above, to the second, and with the zone: "12 July 2024, 10:11:07 (UTC)".
QString exactTimeText(const QDateTime &when, const QTimeZone &zone);
