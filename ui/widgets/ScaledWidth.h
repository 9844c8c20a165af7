// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetrics>

#include <algorithm>

/// Returns a width that has room for as much text as `pixels` in a usual font. Never less than
/// `pixels`.
inline int scaledWidth(int pixels, const QFontMetrics &metrics)
{
    constexpr int usualCharWidth = 8;
    return std::max(pixels, pixels * metrics.averageCharWidth() / usualCharWidth);
}
