// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/Timestamp.h"

#include <chrono>

using namespace std::chrono;

namespace {

/// Parses numbers of a text, and remembers whether all were numbers.
struct Digits
{
    QByteArrayView text;
    bool isValid = true;

    int at(qsizetype begin, qsizetype count)
    {
        int number = 0;
        for (const char character : text.sliced(begin, count)) {
            isValid = isValid && character >= '0' && character <= '9';
            number = 10 * number + (character - '0');
        }
        return number;
    }
};

} // namespace

/// Parses the form that services write, `2024-07-12T10:11:07.000Z`. QDateTime takes 30 times as
/// long, and doubles the time for a list of keys.
static std::optional<qint64> parseCanonicalForm(QByteArrayView iso)
{
    constexpr QByteArrayView form = "0000-00-00T00:00:00.000Z";
    if (iso.size() != form.size())
        return std::nullopt;
    for (const qsizetype sign : { 4, 7, 10, 13, 16, 19, 23 }) {
        if (iso[sign] != form[sign])
            return std::nullopt;
    }
    Digits digits { iso };
    const year_month_day date { year { digits.at(0, 4) },
        month(static_cast<unsigned>(digits.at(5, 2))),
        day(static_cast<unsigned>(digits.at(8, 2))) };
    const hours hour(digits.at(11, 2));
    const minutes minute(digits.at(14, 2));
    const seconds second(digits.at(17, 2));
    const milliseconds rest(digits.at(20, 3));
    if (!digits.isValid || !date.ok() || hour.count() > 23 || minute.count() > 59
        || second.count() > 59)
        return std::nullopt;
    return (sys_days(date) + hour + minute + second + rest).time_since_epoch().count();
}

std::optional<qint64> parseTimestamp(QByteArrayView iso)
{
    if (const auto time = parseCanonicalForm(iso))
        return time;
    QString text = QString::fromUtf8(iso);
    // A leap second, which computers do not count, is the next second.
    const bool isLeap = text.size() >= 19 && QStringView(text).sliced(13, 6) == u":59:60";
    if (isLeap)
        text[17] = u'5', text[18] = u'9';
    QDateTime when = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (when.timeSpec() == Qt::LocalTime) // without a zone
        when = QDateTime::fromString(text + u'Z', Qt::ISODateWithMs);
    if (!when.isValid())
        return std::nullopt;
    return when.toMSecsSinceEpoch() + (isLeap ? 1000 : 0);
}
