// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/RelativeTimeMatcher.h"

#include "app/keys/KeyFilter.h"
#include "app/table/ApiKeyChunk.h"
#include "app/table/FoldedText.h"
#include "ui/text/DateText.h"

#include <algorithm>

static constexpr qint64 second = 1000;
static constexpr qint64 minute = 60 * second;
static constexpr qint64 hour = 60 * minute;
static constexpr qint64 day = 24 * hour;
static constexpr qint64 year = 365 * day;
static constexpr int mostYears = 50;

QList<TimeRange> RelativeTimeMatcher::containing(const QString &text, const QDateTime &now, TimeRange times)
{
    const QString wanted = foldedText(text.trimmed());
    QList<TimeRange> found;
    if (wanted.isEmpty())
        return found;
    forgetUnless(QLocale());
    if (foldedText(neverUsedText()).contains(wanted))
        found.append({ ApiKeyView::never, ApiKeyView::never + 1 });
    if (foldedText(unknownTimeText()).contains(wanted))
        found.append({ ApiKeyView::unreadable, ApiKeyView::unreadable + 1 });
    const qint64 after = now.toMSecsSinceEpoch() + 1;
    for (const Ago &ago : agos()) {
        if (ago.text.contains(wanted))
            found.append({ after - ago.before.end, after - ago.before.begin });
    }
    if (times == TimeRange())
        return found;
    const auto dateOf = [](qint64 time) { return QDateTime::fromMSecsSinceEpoch(time).date(); };
    // A year ahead at most: one date that is far off must not hide the others.
    const QDate last = std::min(dateOf(times.end - 1), now.date().addYears(1));
    const QDate first = std::max(dateOf(times.begin), last.addYears(-mostYears));
    for (QDate date = first; date <= last; date = date.addDays(1)) {
        if (const Day &shown = this->day(date); shown.text.contains(wanted))
            found.append(shown.span);
    }
    return found;
}

void RelativeTimeMatcher::forgetUnless(const QLocale &locale)
{
    if (locale == m_locale)
        return;
    m_locale = locale;
    m_agos.clear();
    m_days.clear();
}

/// By the steps of `relativeTimeText`.
const QList<RelativeTimeMatcher::Ago> &RelativeTimeMatcher::agos()
{
    if (!m_agos.isEmpty())
        return m_agos;
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    const auto add = [&](qint64 begin, qint64 end) {
        const QString text = relativeTimeText(now.addMSecs(-begin), now);
        m_agos.append({ foldedText(text), { begin, end } });
    };
    const auto addSteps = [&](qint64 step, int from, int to) {
        for (int i = from; i < to; ++i)
            add(i * step, (i + 1) * step);
    };
    add(1 - minute, minute); // what lies ahead, because two clocks differ, was just now
    m_agos.last().text = foldedText(relativeTimeText(now, now));
    addSteps(minute, 1, 60);
    addSteps(hour, 1, 24);
    addSteps(::day, 1, 365);
    addSteps(year, 1, mostYears);
    return m_agos;
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
