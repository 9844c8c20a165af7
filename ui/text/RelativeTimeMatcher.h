// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/table/TimeRange.h"

#include <QDateTime>
#include <QHash>
#include <QLocale>

/// Which times are shown with a text that somebody looks for: as "3 hours ago", or by the day of
/// their explanation, "12 July 2024". It goes through the texts that there can be, some hundred,
/// not through the keys.
class RelativeTimeMatcher
{
public:
    /// `times` are those that there are. Days that lie more than fifty years before the last of
    /// them, or more than a year ahead, are not looked at.
    QList<TimeRange> containing(const QString &text, const QDateTime &now, TimeRange times);

private:
    struct Ago
    {
        QString text; ///< folded, as those of `Day`
        TimeRange before; ///< how long, in milliseconds
    };
    struct Day
    {
        QString text;
        TimeRange span;
    };

    void forgetUnless(const QLocale &locale);
    const QList<Ago> &agos();
    const Day &day(QDate date);

    QLocale m_locale;
    QList<Ago> m_agos; ///< of `m_locale`
    QHash<QDate, Day> m_days; ///< of `m_locale`
};
