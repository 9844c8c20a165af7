// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/table/ApiKey.h"

#include <QDateTime>
#include <QHash>
#include <QLocale>

/// Finds the times whose texts contain a search text: the relative time "3 hours ago" or the date
/// "12 July 2024". It searches all possible texts, a few hundred, instead of the keys.
class RelativeTimeMatcher
{
public:
    /// Returns ranges within `times`. Ignores days more than fifty years before its end or more
    /// than a year in the future.
    QList<TimeRange> find(const QString &text, const QDateTime &now, TimeRange times);

private:
    struct Span
    {
        QString text; ///< folded
        TimeRange range; ///< of times, or of ages, in milliseconds
    };

    const QList<Span> &relativeTimes();
    const Span &day(QDate date);

    QLocale m_locale;
    QList<Span> m_relativeTimes; ///< of `m_locale`
    QHash<QDate, Span> m_days; ///< of `m_locale`
};
