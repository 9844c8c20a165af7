#include "text/DateText.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace {

struct DateText
{
    Q_DECLARE_TR_FUNCTIONS(DateText)
};

/// The form of a date and time in the locale, with the month in words and without the weekday.
QString longText(const QDateTime &there, bool withSeconds)
{
    const QLocale locale;
    static const QRegularExpression zone(QStringLiteral("\\W*t+\\)?"));
    static const QRegularExpression seconds(QStringLiteral("\\W*ss"));
    QString time = locale.timeFormat(QLocale::LongFormat).remove(zone);
    if (!withSeconds)
        time.remove(seconds);
    return QStringLiteral("%1, %2").arg(
        longDateText(there.date()), locale.toString(there.time(), time));
}

} // namespace

QString agoText(const QDateTime &when, const QDateTime &now)
{
    const qint64 minutes = when.secsTo(now) / 60;
    const qint64 days = minutes / (24 * 60);
    const auto n = [](qint64 count) { return static_cast<int>(count); };
    if (minutes < 1)
        return DateText::tr("Just now");
    if (minutes < 60)
        return DateText::tr("%n minute(s) ago", nullptr, n(minutes));
    if (days < 1)
        return DateText::tr("%n hour(s) ago", nullptr, n(minutes / 60));
    if (days < 30)
        return DateText::tr("%n day(s) ago", nullptr, n(days));
    if (days < 365)
        return DateText::tr("%n month(s) ago", nullptr, n(qMax<qint64>(1, days * 12 / 365)));
    return DateText::tr("%n year(s) ago", nullptr, n(days / 365));
}

QString neverUsedText()
{
    return DateText::tr("Never used");
}

QString longDateText(QDate date)
{
    static const QRegularExpression weekday(QStringLiteral("\\W*dddd\\W*"));
    const QLocale locale;
    return locale.toString(date, locale.dateFormat(QLocale::LongFormat).remove(weekday));
}

QString longDateTimeText(const QDateTime &when, const QTimeZone &zone)
{
    return longText(when.toTimeZone(zone), false);
}

QString exactTimeText(const QDateTime &when, const QTimeZone &zone)
{
    const QDateTime there = when.toTimeZone(zone);
    return QStringLiteral("%1 (%2)").arg(longText(there, true), there.timeZoneAbbreviation());
}
