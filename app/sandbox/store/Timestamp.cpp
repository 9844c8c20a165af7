// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Timestamp.h"

namespace sandbox {

QString timestamp(const QDateTime &moment)
{
    return moment.toUTC().toString(Qt::ISODateWithMs);
}

QString timestampNow()
{
    return timestamp(QDateTime::currentDateTimeUtc());
}

} // namespace sandbox
