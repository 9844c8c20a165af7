// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/IconButton.h"

#include <QFontMetrics>

#include <algorithm>

/// Where the parts of the window are, for them and for the first look at it.
namespace windowGeometry {

/// Whether cards become rows, and the overview stands beside the drawer: both need room for their
/// text, however large it is.
inline bool isWideAt(int width, const QFontMetrics &metrics)
{
    return width > std::max(720, 125 * metrics.averageCharWidth());
}

/// Of the overview beside the drawer; 0 where there is no room for it.
inline int overviewWidthAt(int width, const QFontMetrics &metrics)
{
    if (!isWideAt(width, metrics))
        return 0;
    return std::clamp(width / 4, std::max(200, 33 * metrics.averageCharWidth()),
        std::max(280, 46 * metrics.averageCharWidth()));
}

constexpr int barMargin = 8; ///< above and below what is in the blue bar

/// Beside text of this size.
inline int barHeightFor(const QFontMetrics &metrics)
{
    return IconButton::sideFor(metrics) + 2 * barMargin;
}

} // namespace windowGeometry
