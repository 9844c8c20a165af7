// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/KeyUseText.h"

#include "app/activity/ActivityLog.h"
#include "app/table/ApiKey.h"
#include "ui/text/CountText.h"
#include "ui/text/DateText.h"
#include "ui/text/PlainText.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace {

struct KeyUseText
{
    Q_DECLARE_TR_FUNCTIONS(KeyUseText)
};

/// Qt chooses the plural by an int.
int pluralOf(qsizetype count)
{
    return static_cast<int>(std::min<qsizetype>(count, std::numeric_limits<int>::max()));
}

} // namespace

QString dayUseText(QDate day, qsizetype operations, qsizetype failures)
{
    if (operations == 0)
        //: %1 is a day, such as "12 November".
        return KeyUseText::tr("%1: no operations").arg(dayText(day));
    if (failures == 0)
        //: %1 is a day, %2 the number of operations.
        return KeyUseText::tr("%1: %2 operation(s)", nullptr, pluralOf(operations))
            .arg(dayText(day), countText(operations));
    //: %1 is a day, %2 the number of operations; %3 of them failed.
    return KeyUseText::tr("%1: %2 operation(s), %3 failed", nullptr, pluralOf(operations))
        .arg(dayText(day), countText(operations), countText(failures));
}

QString unknownDayText(QDate day)
{
    //: %1 is a day of which the log says nothing.
    return KeyUseText::tr("%1: not known").arg(dayText(day));
}

QString operationsText(qsizetype count)
{
    return KeyUseText::tr("%1 operation(s)", nullptr, pluralOf(count)).arg(countText(count));
}

QDateTime useKnownSince(const ActivityLog &log, const std::optional<QDateTime> &created)
{
    if (!log.reachesBeginning())
        return log.coveredSince().value_or(QDateTime());
    const auto &first = log.firstEntry();
    return first && created && *created >= *first ? *log.coveredSince()
                                                  : first.value_or(QDateTime());
}

static QString timesText(const KeyActivity &use)
{
    //: In the sentence "Used 42 times in the last 30 days…"
    return KeyUseText::tr("%1 time(s)", nullptr, pluralOf(use.recentOperations))
        .arg(countText(use.recentOperations));
}

static QString addressesText(const KeyActivity &use)
{
    //: In the sentence "Used 42 times in the last 30 days, from 2 addresses…"
    return KeyUseText::tr("%1 address(es)", nullptr, pluralOf(use.recentAddresses))
        .arg(countText(use.recentAddresses));
}

QString recentUseText(const KeyActivity &use, const QDateTime &knownSince, const QDateTime &now)
{
    if (!knownSince.isValid())
        return KeyUseText::tr("The activity log is empty, so the use of this key isn’t known.");
    const bool isWhole = knownSince <= now.addDays(-KeyActivity::recentDays);
    const QString since = longDateText(knownSince.toLocalTime().date());
    if (use.recentOperations == 0) {
        if (const auto last = use.last()) {
            const QString ago = relativeTimeInSentence(*last, now);
            //: %1 is "2 months ago".
            return KeyUseText::tr("Not used in the last 30 days, last %1.").arg(ago);
        }
        return isWhole
            ? KeyUseText::tr("The activity log has no use of this key in the last 30 days.")
            : KeyUseText::tr("The activity log has no use of this key since %1.").arg(since);
    }
    const QString times = timesText(use);
    const QString addresses = addressesText(use);
    const QString last = relativeTimeInSentence(*use.last(), now);
    if (use.recentAddresses == 0) // the service reports none
        return isWhole
            //: %1 is "42 times", %2 "3 minutes ago".
            ? KeyUseText::tr("Used %1 in the last 30 days, last %2.").arg(times, last)
            //: %1 is "42 times", %2 a date, %3 "3 minutes ago".
            : KeyUseText::tr("Used %1 since %2, last %3.").arg(times, since, last);
    if (isWhole)
        //: %1 is "42 times", %2 "2 addresses", %3 "3 minutes ago".
        return KeyUseText::tr("Used %1 in the last 30 days, from %2, last %3.")
            .arg(times, addresses, last);
    //: %1 is "42 times", %2 a date, %3 "2 addresses", %4 "3 minutes ago".
    return KeyUseText::tr("Used %1 since %2, from %3, last %4.").arg(times, since, addresses, last);
}

QString recentUseCountText(
    const KeyActivity &use, const QDateTime &knownSince, const QDateTime &now)
{
    if (use.recentOperations == 0)
        return use.last() ? KeyUseText::tr("Not used in the last 30 days.")
                          : recentUseText(use, knownSince, now);
    const bool isWhole = knownSince <= now.addDays(-KeyActivity::recentDays);
    const QString since = longDateText(knownSince.toLocalTime().date());
    if (use.recentAddresses == 0) // the service reports none
        return isWhole
            //: %1 is "42 times".
            ? KeyUseText::tr("Used %1 in the last 30 days.").arg(timesText(use))
            //: %1 is "42 times", %2 a date.
            : KeyUseText::tr("Used %1 since %2.").arg(timesText(use), since);
    return isWhole
        //: %1 is "42 times", %2 "2 addresses".
        ? KeyUseText::tr("Used %1 in the last 30 days, from %2.")
              .arg(timesText(use), addressesText(use))
        //: %1 is "42 times", %2 a date, %3 "2 addresses".
        : KeyUseText::tr("Used %1 since %2, from %3.")
              .arg(timesText(use), since, addressesText(use));
}

QString lastActivityText(const ApiKey &key, const QDateTime &now)
{
    if (!key.unreadableActivity.isEmpty())
        return unknownTimeText();
    return key.lastActivity ? relativeTimeText(*key.lastActivity, now) : neverUsedText();
}

QString reviewText(QDate reviewBy, QDate today)
{
    const QString date = longDateText(reviewBy);
    return reviewBy <= today ? KeyUseText::tr("Review due since %1").arg(date)
                             : KeyUseText::tr("Review due on %1").arg(date);
}

QString outcomeText(const QString &status)
{
    if (status == u"SUCCESS")
        //: The outcome of an operation
        return KeyUseText::tr("Succeeded");
    if (status == u"FAILED")
        //: The outcome of an operation
        return KeyUseText::tr("Failed");
    if (status == u"PENDING")
        //: The outcome of an operation
        return KeyUseText::tr("Pending");
    return sanitizedLine(status);
}
