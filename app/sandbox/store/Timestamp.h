// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace sandbox {

// Every date of the service is this text: UTC, ISO 8601, milliseconds, "Z". Fixed width, so that
// texts compare as the moments do, in SQL too.
QString timestamp(const QDateTime &moment);
QString timestampNow();

} // namespace sandbox
