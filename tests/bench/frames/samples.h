// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <algorithm>

inline double percentile(QList<double> samples, int percent)
{
    std::sort(samples.begin(), samples.end());
    const auto index = (samples.size() * percent + 99) / 100 - 1;
    return samples.isEmpty() ? 0 : samples.at(std::clamp<qsizetype>(index, 0, samples.size() - 1));
}

/// The times of one action in several rounds, whose median excludes the other load of the computer.
struct Repeated
{
    QList<double> samples = {};

    double first() const { return samples.isEmpty() ? 0 : samples.first(); }
    double median() const { return percentile(samples, 50); }
    /// Includes the first time, because it may take longer and the user notices it.
    double figure() const { return std::max(first(), median()); }
};
