#pragma once

#include <QDateTime>
#include <QTimeZone>

/// `when` in `zone`, in the short form of the current locale, with all four digits of the year.
QString dateTimeText(const QDateTime &when, const QTimeZone &zone);
