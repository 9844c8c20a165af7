// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace sandbox {

// Every date of the service has this form: UTC, ISO 8601, milliseconds, "Z". The width is fixed, so
// that texts compare as the dates do, in SQL too.
inline QString timestamp(const QDateTime &dateTime)
{
    return dateTime.toUTC().toString(Qt::ISODateWithMs);
}

inline QString timestampNow()
{
    return timestamp(QDateTime::currentDateTimeUtc());
}

} // namespace sandbox
