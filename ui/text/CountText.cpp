// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/CountText.h"

#include <QLocale>

QString countText(qsizetype count)
{
    const QLocale locale;
    QString text = locale.toString(count);
    // Where numbers of four digits are not grouped, as in Spanish, Qt 6.4 does not group the first
    // four of a longer one either: 1000.000.
    const qsizetype first = text.indexOf(locale.groupSeparator());
    if (first > 3)
        text.insert(first - 3, locale.groupSeparator());
    return text;
}
