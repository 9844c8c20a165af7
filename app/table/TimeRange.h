// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// A range of time in milliseconds since 1970, with `begin` and without `end`.
struct TimeRange
{
    qint64 begin = 0;
    qint64 end = 0;

    bool operator==(const TimeRange &) const = default;
};
