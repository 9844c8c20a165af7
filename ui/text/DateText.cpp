// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/DateText.h"

#include <QCoreApplication>
#include <QList>
#include <QLocale>

#include <algorithm>

namespace {

struct DateText
{
    Q_DECLARE_TR_FUNCTIONS(DateText)
};

/// A part of a locale's form of a date or time: a field such as "mm", or the text between two
/// fields.
struct Part
{
    QString text; ///< without the quotes of the form
    bool isField = false;
};

QList<Part> partsOf(const QString &form)
{
    QList<Part> parts;
    bool isQuoted = false;
    for (qsizetype i = 0; i < form.size(); ++i) {
        const QChar c = form[i];
        if (c == u'\'' && form.sliced(i + 1).startsWith(c)) {
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

QString formOf(const QList<Part> &parts)
{
    QString form;
    for (const Part &part : parts) {
        if (!part.isField)
            form += u'\'' + QString(part.text).replace(u'\'', QStringLiteral("''")) + u'\'';
        else if (part.text == u"B") // a period of the day, which Qt 6.4 does not know
            form += QStringLiteral("AP");
        else
            form += part.text;
    }
    return form;
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

/// The form without a field and what joins it to the others: words, space, a comma, `joints`.
QString without(QStringView field, QStringView joints, const QString &form)
{
    QList<Part> parts = partsOf(form);
    const auto found = std::find_if(parts.begin(), parts.end(),
        [field](const Part &part) { return part.isField && part.text.startsWith(field); });
    if (found == parts.end())
        return formOf(parts);
    qsizetype place = found - parts.begin();
    parts.removeAt(place);
    const auto takeText = [&parts](qsizetype at) {
        return at >= 0 && at < parts.size() && !parts[at].isField ? parts.takeAt(at).text
                                                                  : QString();
    };
    const QString after = takeText(place);
    const QString before = takeText(place - 1);
    place -= before.isEmpty() ? 0 : 1;
    QString rest;
    if (place == 0)
        rest = afterLastSpace(after); // belongs to the next field
    else if (place == parts.size())
        rest = withoutEnd(upToComma(before), joints); // belongs to the field before
    else
        rest = withoutEnd(before, joints) + u' ';
    if (!rest.isEmpty())
        parts.insert(place, { rest });
    return formOf(parts);
}

/// The locale's form to the second, without the zone.
QString secondForm(const QLocale &locale)
{
    return without(u"t", u"([", locale.timeFormat(QLocale::LongFormat));
}

/// The locale's form to the minute. The short one of "C" has seconds, and so may the user's own.
QString minuteForm(const QLocale &locale)
{
    return without(u"s", u":.", locale.timeFormat(QLocale::ShortFormat));
}

/// Keeps its place in a sentence of the other direction.
QString isolated(const QString &text)
{
    return text.isRightToLeft() ? QChar(0x2068) + text + QChar(0x2069) : text;
}

/// The form of a date and time in the locale, with the month in words and without the weekday.
QString longText(const QDateTime &here, const QString &timeForm)
{
    return QStringLiteral("%1, %2").arg(
        longDateText(here.date()), QLocale().toString(here.time(), timeForm));
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

QString timeText(const QDateTime &when)
{
    const QLocale locale;
    return isolated(locale.toString(when.toLocalTime().time(), secondForm(locale)));
}

QString longDateTimeText(const QDateTime &when)
{
    return isolated(longText(when.toLocalTime(), minuteForm(QLocale())));
}

QString exactTimeText(const QDateTime &when)
{
    const QDateTime here = when.toLocalTime();
    return isolated(QStringLiteral("%1 (%2)").arg(
        longText(here, secondForm(QLocale())), here.timeZoneAbbreviation()));
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
