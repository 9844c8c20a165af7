// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/DateText.h"

#include <QCoreApplication>
#include <QList>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct DateText
{
    Q_DECLARE_TR_FUNCTIONS(DateText)
};

/// A part of a locale's format of a date or time: a field such as "mm", or text between two fields.
struct Part
{
    QString text; ///< without the quotes of the format
    bool isField = false;
};

QList<Part> parseFormat(const QString &format)
{
    QList<Part> parts;
    bool isQuoted = false;
    for (qsizetype i = 0; i < format.size(); ++i) {
        const QChar c = format[i];
        if (c == u'\'' && format.sliced(i + 1).startsWith(c)) {
            ++i; // an apostrophe
        } else if (c == u'\'') {
            isQuoted = !isQuoted;
            continue;
        }
        const bool isField = !isQuoted && c.isLetter() && c.unicode() < 128;
        if (!parts.isEmpty() && parts.last().isField == isField
            && (!isField || parts.last().text.back() == c))
            parts.last().text += c;
        else
            parts.append({ c, isField });
    }
    return parts;
}

QString toFormat(const QList<Part> &parts)
{
    QString format;
    for (const Part &part : parts) {
        if (!part.isField)
            format += u'\'' + QString(part.text).replace(u'\'', QStringLiteral("''")) + u'\'';
        else if (part.text == u"B") // a period of the day, which Qt 6.4 does not know
            format += QStringLiteral("AP");
        else
            format += part.text;
    }
    return format;
}

QString upToComma(const QString &text)
{
    const auto isComma = [](QChar c) { return QStringView(u",،、፣⹁，").contains(c); };
    return QString(text.begin(), std::find_if(text.begin(), text.end(), isComma) - text.begin());
}

QString withoutEnd(QString text, QStringView signs)
{
    while (!text.isEmpty() && (text.back().isSpace() || signs.contains(text.back())))
        text.chop(1);
    return text;
}

QString afterLastSpace(const QString &text)
{
    const auto space
        = std::find_if(text.rbegin(), text.rend(), [](QChar c) { return c.isSpace(); });
    return text.last(space - text.rbegin());
}

/// Returns `format` without `field` and what joins it to its neighbours: text, space, a comma or
/// one of `joints`.
QString without(QStringView field, QStringView joints, const QString &format)
{
    QList<Part> parts = parseFormat(format);
    const auto found = std::find_if(parts.begin(), parts.end(),
        [field](const Part &part) { return part.isField && part.text.startsWith(field); });
    if (found == parts.end())
        return toFormat(parts);
    qsizetype index = found - parts.begin();
    parts.removeAt(index);
    const auto takeText = [&parts](qsizetype at) {
        return at >= 0 && at < parts.size() && !parts[at].isField ? parts.takeAt(at).text
                                                                  : QString();
    };
    const QString after = takeText(index);
    const QString before = takeText(index - 1);
    index -= before.isEmpty() ? 0 : 1;
    QString rest;
    if (index == 0)
        rest = afterLastSpace(after); // belongs to the next field
    else if (index == parts.size())
        rest = withoutEnd(upToComma(before), joints); // belongs to the field before
    else
        rest = withoutEnd(before, joints) + u' ';
    if (!rest.isEmpty())
        parts.insert(index, { rest });
    return toFormat(parts);
}

/// Returns the locale's format with seconds, without the zone.
QString secondsFormat(const QLocale &locale)
{
    return without(u"t", u"([", locale.timeFormat(QLocale::LongFormat));
}

/// Returns the locale's format without seconds, which the short one of "C" and the user's own may
/// have.
QString minutesFormat(const QLocale &locale)
{
    return without(u"s", u":.", locale.timeFormat(QLocale::ShortFormat));
}

/// Isolates `text` from a sentence of the other direction.
QString isolated(const QString &text)
{
    return text.isRightToLeft() ? QChar(0x2068) + text + QChar(0x2069) : text;
}

/// Returns the date, with the name of the month and without weekday, and the time.
QString longText(const QDateTime &here, const QString &timeFormat)
{
    return QStringLiteral("%1, %2").arg(
        longDateText(here.date()), QLocale().toString(here.time(), timeFormat));
}

} // namespace

QString relativeTimeText(const QDateTime &when, const QDateTime &now)
{
    const qint64 minutes = when.secsTo(now) / 60;
    const qint64 days = minutes / (24 * 60);
    const auto n = [](qint64 count) { return static_cast<int>(count); };
    if (minutes < 0)
        return longDateText(when.toLocalTime().date());
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

QString unknownTimeText()
{
    //: A last activity whose date cannot be read
    return DateText::tr("Unknown");
}

QString longDateText(QDate date)
{
    const QLocale locale;
    return locale.toString(date, without(u"ddd", u"-", locale.dateFormat(QLocale::LongFormat)));
}

QString dayText(QDate date)
{
    const QLocale locale;
    const QString format = without(u"ddd", u"-", locale.dateFormat(QLocale::LongFormat));
    return isolated(locale.toString(date, without(u"y", u"-/ de", format))); // "de" of Spanish
}

QString timeText(const QDateTime &when)
{
    const QLocale locale;
    return isolated(locale.toString(when.toLocalTime().time(), secondsFormat(locale)));
}

QString longDateTimeText(const QDateTime &when)
{
    return isolated(longText(when.toLocalTime(), minutesFormat(QLocale())));
}

QString exactTimeText(const QDateTime &when)
{
    const QDateTime here = when.toLocalTime();
    return isolated(QStringLiteral("%1 (%2)").arg(
        longText(here, secondsFormat(QLocale())), here.timeZoneAbbreviation()));
}

QString shortExactTimeText(const QDateTime &when)
{
    const QLocale locale;
    const QDateTime here = when.toLocalTime();
    QString format = without(u"ddd", u"-", locale.dateFormat(QLocale::LongFormat));
    format.replace(u"MMMM"_s, u"MMM"_s);
    return isolated(u"%1, %2"_s.arg(
        locale.toString(here.date(), format), locale.toString(here.time(), secondsFormat(locale))));
}

QString relativeTimeInSentence(const QDateTime &when, const QDateTime &now)
{
    const QString text = relativeTimeText(when, now);
    return QLocale().toLower(text.first(1)) + text.sliced(1);
}

QString ageText(const QDateTime &when, const QDateTime &now)
{
    if (now.secsTo(when) >= 60) // which is its date already
        return longDateTimeText(when);
    return QStringLiteral("%1 (%2)").arg(relativeTimeInSentence(when, now), longDateTimeText(when));
}

QString dueText(const QDateTime &when, const QDateTime &now)
{
    const qint64 minutes = (now.secsTo(when) + 59) / 60;
    if (minutes <= 1)
        //: After "Llavero tries again"; %1 is a time of day.
        return DateText::tr("within a minute (%1)").arg(timeText(when));
    //: After "Llavero tries again"; %1 is a time of day.
    return DateText::tr("in %n minute(s) (%1)", nullptr, static_cast<int>(minutes))
        .arg(timeText(when));
}
