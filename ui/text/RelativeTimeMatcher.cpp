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
    clearUnless(QLocale());
    if (foldedText(neverUsedText()).contains(wanted))
        found.append({ ApiKeyView::never, ApiKeyView::never + 1 });
    if (foldedText(unknownTimeText()).contains(wanted))
        found.append({ ApiKeyView::unreadable, ApiKeyView::unreadable + 1 });
    const qint64 after = now.toMSecsSinceEpoch() + 1;
    for (const RelativeTime &relative : relativeTimes()) {
        if (relative.text.contains(wanted))
            found.append({ after - relative.age.end, after - relative.age.begin });
    }
    if (times == TimeRange())
        return found;
    const auto toDate = [](qint64 time) { return QDateTime::fromMSecsSinceEpoch(time).date(); };
    // A year in the future at most: a single far date must not exclude the others.
    const QDate last = std::min(toDate(times.end - 1), now.date().addYears(1));
    const QDate first = std::max(toDate(times.begin), last.addYears(-maxYears));
    for (QDate date = first; date <= last; date = date.addDays(1)) {
        if (const Day &shown = this->day(date); shown.text.contains(wanted))
            found.append(shown.range);
    }
    return found;
}

void RelativeTimeMatcher::clearUnless(const QLocale &locale)
{
    if (locale == m_locale)
        return;
    m_locale = locale;
    m_relativeTimes.clear();
    m_days.clear();
}

/// Follows the steps of `relativeTimeText`.
const QList<RelativeTimeMatcher::RelativeTime> &RelativeTimeMatcher::relativeTimes()
{
    if (!m_relativeTimes.isEmpty())
        return m_relativeTimes;
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    const auto add = [&](qint64 begin, qint64 end) {
        const QString text = relativeTimeText(now.addMSecs(-begin), now);
        m_relativeTimes.append({ foldedText(text), { begin, end } });
    };
    const auto addSteps = [&](qint64 step, int from, int to) {
        for (int i = from; i < to; ++i)
            add(i * step, (i + 1) * step);
    };
    add(1 - minute, minute); // also the future, because two clocks differ
    m_relativeTimes.last().text = foldedText(relativeTimeText(now, now));
    addSteps(minute, 1, 60);
    addSteps(hour, 1, 24);
    addSteps(::day, 1, 365);
    addSteps(year, 1, maxYears);
    return m_relativeTimes;
}

const RelativeTimeMatcher::Day &RelativeTimeMatcher::day(QDate date)
{
    Day &day = m_days[date];
    if (day.text.isEmpty())
        day = { foldedText(longDateText(date)),
            { date.startOfDay().toMSecsSinceEpoch(),
                date.addDays(1).startOfDay().toMSecsSinceEpoch() } };
    return day;
}
