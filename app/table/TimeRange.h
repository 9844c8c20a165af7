// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// A stretch of time, in milliseconds since 1970: `begin` belongs to it, `end` does not.
struct TimeRange
{
    qint64 begin = 0;
    qint64 end = 0;

    bool operator==(const TimeRange &) const = default;
};
