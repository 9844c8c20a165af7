// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <algorithm>

inline double percentile(QList<double> samples, int percent)
{
    std::sort(samples.begin(), samples.end());
    const auto place = (samples.size() * percent + 99) / 100 - 1;
    return samples.isEmpty() ? 0 : samples.at(std::clamp<qsizetype>(place, 0, samples.size() - 1));
}

/// Of the same thing done several times: how long it takes, but for what else the computer did.
struct Repeated
{
    QList<double> samples = {};

    double first() const { return samples.isEmpty() ? 0 : samples.first(); }
    double median() const { return percentile(samples, 50); }
    /// The first time counts too, for a person meets it, and it may have more to do.
    double figure() const { return std::max(first(), median()); }
};
