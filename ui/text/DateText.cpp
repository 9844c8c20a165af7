#include "text/DateText.h"

#include <QLocale>
#include <QRegularExpression>

QString dateTimeText(const QDateTime &when, const QTimeZone &zone)
{
    const QLocale locale;
    QString format = locale.dateTimeFormat(QLocale::ShortFormat);
    if (!format.contains(u"yyyy"))
        format.replace(QStringLiteral("yy"), QStringLiteral("yyyy"));
    format.remove(u't'); // the zone's abbreviation; the account's own zone needs none
    return locale.toString(when.toTimeZone(zone), format.trimmed());
}

QString longDateTimeText(const QDateTime &when, const QTimeZone &zone)
{
    const QLocale locale;
    static const QRegularExpression weekday(QStringLiteral("\\W*dddd\\W*"));
    static const QRegularExpression seconds(QStringLiteral("\\W*ss"));
    const QString date = locale.dateFormat(QLocale::LongFormat).remove(weekday);
    const QString time
        = locale.timeFormat(QLocale::ShortFormat).remove(seconds).remove(u't').trimmed();
    const QDateTime there = when.toTimeZone(zone);
    return QStringLiteral("%1, %2").arg(
        locale.toString(there.date(), date), locale.toString(there.time(), time));
}
