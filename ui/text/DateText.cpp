#include "text/DateText.h"

#include <QLocale>

QString dateTimeText(const QDateTime &when, const QTimeZone &zone)
{
    const QLocale locale;
    QString format = locale.dateTimeFormat(QLocale::ShortFormat);
    if (!format.contains(u"yyyy"))
        format.replace(QStringLiteral("yy"), QStringLiteral("yyyy"));
    format.remove(u't'); // the zone's abbreviation; the account's own zone needs none
    return locale.toString(when.toTimeZone(zone), format.trimmed());
}
