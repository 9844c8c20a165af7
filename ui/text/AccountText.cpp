// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/AccountText.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

static QString offsetText(int seconds)
{
    const int minutes = qAbs(seconds) / 60;
    return u"(GMT %1%2:%3)"_s.arg(QLatin1Char(seconds < 0 ? '-' : '+'))
        .arg(minutes / 60)
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

/// Returns an empty text for a zone that has a number only.
static QString zoneName(const QByteArray &id)
{
    // The Unicode data, which have the names, no longer have this former zone.
    const QTimeZone zone(id == "America/Montreal" ? QByteArray("America/Toronto") : id);
    QString name = zone.displayName(QTimeZone::GenericTime, QTimeZone::LongName, QLocale());
    if (name.startsWith("GMT"_L1) || name.startsWith("UTC"_L1))
        return {};
    if (!name.isEmpty())
        name.front() = name.front().toUpper();
    return name;
}

QString timeZoneText(const QString &ianaName)
{
    const QByteArray id = ianaName.toUtf8();
    const QTimeZone zone(id);
    if (id.isEmpty() || !zone.isValid())
        return ianaName;
    QString text = offsetText(zone.standardTimeOffset(QDateTime::currentDateTimeUtc()));
    const QString name = zoneName(id);
    if (name.isEmpty())
        return text + u' ' + ianaName;
    text += u' ' + name;
    if (ianaName.contains(u'/') && !ianaName.startsWith("Etc/"_L1))
        text += " - "_L1 + ianaName.section(u'/', -1).replace(u'_', u' ');
    return text;
}

QString countryText(const QString &codeOrName)
{
    const QLocale::Territory territory = QLocale::codeToTerritory(codeOrName);
    if (territory == QLocale::AnyTerritory)
        return codeOrName;
    const QLocale local(QLocale().language(), territory);
    return local.territory() == territory ? local.nativeTerritoryName()
                                          : QLocale::territoryToString(territory);
}
