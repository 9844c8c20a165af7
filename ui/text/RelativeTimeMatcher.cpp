// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/RelativeTimeMatcher.h"

#include "app/keys/KeyFilter.h"
#include "app/table/ApiKey.h"
#include "app/table/FoldedText.h"
#include "ui/text/DateText.h"

#include <algorithm>

static constexpr qint64 second = 1000;
static constexpr qint64 minute = 60 * second;
static constexpr qint64 hour = 60 * minute;
static constexpr qint64 day = 24 * hour;
static constexpr qint64 year = 365 * day;
static constexpr int maxYears = 50;

QList<TimeRange> RelativeTimeMatcher::find(
    const QString &text, const QDateTime &now, TimeRange times)
{
    const QString wanted = foldedText(text.trimmed());
    QList<TimeRange> found;
    if (wanted.isEmpty())
        return found;
    if (const QLocale locale; locale != m_locale) {
        *this = {};
        m_locale = locale;
    }
    if (foldedText(neverUsedText()).contains(wanted))
        found.append({ ApiKeyView::never, ApiKeyView::never + 1 });
    if (foldedText(unknownTimeText()).contains(wanted))
        found.append({ ApiKeyView::unreadable, ApiKeyView::unreadable + 1 });
    const qint64 after = now.toMSecsSinceEpoch() + 1;
    for (const auto &[relativeTime, age] : relativeTimes()) {
        if (relativeTime.contains(wanted))
            found.append({ after - age.end, after - age.begin });
    }
    if (times == TimeRange())
        return found;
    const auto toDate = [](qint64 time) { return QDateTime::fromMSecsSinceEpoch(time).date(); };
    // A year in the future at most: a single far date must not exclude the others.
    const QDate last = std::min(toDate(times.end - 1), now.date().addYears(1));
    const QDate first = std::max(toDate(times.begin), last.addYears(-maxYears));
    for (QDate date = first; date <= last; date = date.addDays(1)) {
        const auto &[dateText, range] = this->day(date);
        if (dateText.contains(wanted))
            found.append(range);
    }
    return found;
}

/// Follows the steps of `relativeTimeText`.
const QList<RelativeTimeMatcher::Span> &RelativeTimeMatcher::relativeTimes()
{
    if (!m_relativeTimes.isEmpty())
        return m_relativeTimes;
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    const auto add = [&](qint64 step, int from, int to) {
        for (int i = from; i < to; ++i) {
            const QString text = relativeTimeText(now.addMSecs(-i * step), now);
            m_relativeTimes.append({ foldedText(text), { i * step, (i + 1) * step } });
        }
    };
    // Also a minute of the future, because two clocks differ.
    m_relativeTimes.append({ foldedText(relativeTimeText(now, now)), { 1 - minute, minute } });
    add(minute, 1, 60);
    add(hour, 1, 24);
    add(::day, 1, 365);
    add(year, 1, maxYears);
    return m_relativeTimes;
}

const RelativeTimeMatcher::Span &RelativeTimeMatcher::day(QDate date)
{
    Span &day = m_days[date];
    if (day.text.isEmpty())
        day = { foldedText(longDateText(date)),
            { date.startOfDay().toMSecsSinceEpoch(),
                date.addDays(1).startOfDay().toMSecsSinceEpoch() } };
    return day;
}
