// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>

#include <chrono>

/// Returns a random time between half and all of `whole`, so that not all clients retry at once.
inline std::chrono::milliseconds withJitter(std::chrono::milliseconds whole)
{
    const auto half = whole.count() / 2;
    return std::chrono::milliseconds(half + QRandomGenerator::global()->bounded(qint64(half) + 1));
}
