// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/LiveRegion.h"

/// Returns what is announced to assistive technology in `window`.
inline QStringList announcements(const QWidget &window)
{
    QStringList sentences;
    for (const auto *region : window.findChildren<LiveRegion *>()) {
        if (!region->sentence().isEmpty())
            sentences << region->sentence();
    }
    return sentences;
}
