// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>

#include <chrono>

/// Between half of the time and all of it, so that not all who wait come back in the same moment.
inline std::chrono::milliseconds withJitter(std::chrono::milliseconds whole)
{
    const auto half = whole.count() / 2;
    return std::chrono::milliseconds(half + QRandomGenerator::global()->bounded(qint64(half) + 1));
}
