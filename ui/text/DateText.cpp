// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/DateText.h"

#include <QCoreApplication>
#include <QLocale>

namespace {

struct DateText
{
    Q_DECLARE_TR_FUNCTIONS(DateText)
};

/// A locale's form of a date or time without one of its fields and the signs that join it to the
/// others, such as "dddd, ". By hand: regular expressions cost half a megabyte of memory.
QString without(const QString &field, const QString &form)
{
    const auto isJoint = [](QChar c) { return !c.isLetter() && c != u'\''; };
    qsizetype begin = form.indexOf(field);
    if (begin < 0)
        return form;
    qsizetype end = begin + field.size();
    while (end < form.size() && (form[end] == field.back() || form[end] == u')'))
        ++end;
    while (begin > 0 && isJoint(form[begin - 1]))
        --begin;
    while (begin == 0 && end < form.size() && isJoint(form[end]))
        ++end;
    return form.first(begin) + form.sliced(end);
}

/// To the second, without the zone.
QString timeForm()
{
    return without(QStringLiteral("t"), QLocale().timeFormat(QLocale::LongFormat));
}

/// The form of a date and time in the locale, with the month in words and without the weekday.
QString longText(const QDateTime &there, bool withSeconds)
{
    const QString time = withSeconds ? timeForm() : without(QStringLiteral("ss"), timeForm());
    return QStringLiteral("%1, %2").arg(
        longDateText(there.date()), QLocale().toString(there.time(), time));
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
    const QLocale locale;
    return locale.toString(
        date, without(QStringLiteral("dddd"), locale.dateFormat(QLocale::LongFormat)));
}

QString clockText(const QDateTime &when)
{
    return QLocale().toString(when.toLocalTime().time(), timeForm());
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
