// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/IconButton.h"

#include <QFontMetrics>

#include <algorithm>

/// Where the parts of the window are, for them and for the first look at it.
namespace windowGeometry {

/// The width from which cards become rows and the overview stands beside the drawer.
constexpr int wideFrom = 720;

/// Of the overview beside the drawer; 0 where there is no room for it.
inline int overviewWidthAt(int width)
{
    return width > wideFrom ? std::clamp(width / 4, 200, 280) : 0;
}

constexpr int barMargin = 8; ///< above and below what is in the blue bar

/// Beside text of this size.
inline int barHeightFor(const QFontMetrics &metrics)
{
    return IconButton::sideFor(metrics) + 2 * barMargin;
}

} // namespace windowGeometry
