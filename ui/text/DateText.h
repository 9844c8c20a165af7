#pragma once

#include <QDateTime>
#include <QTimeZone>

/// `when` in `zone`, in the short form of the current locale, with all four digits of the year.
QString dateTimeText(const QDateTime &when, const QTimeZone &zone);

/// `when` in `zone`, for a sentence: with the month in words, such as "12 July 2024, 10:11".
QString longDateTimeText(const QDateTime &when, const QTimeZone &zone);
