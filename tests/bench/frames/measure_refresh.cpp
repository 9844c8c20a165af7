// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/frames/BenchWindow.h"
#include "tests/bench/frames/Pulse.h"
#include "tests/bench/frames/measure.h"

#include <QDateTime>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static constexpr int refreshRounds = 3;

/// Measures the worst round, from the request until the new list is painted and saved.
QJsonObject measureRefresh(BenchWindow &bench)
{
    Pulse pulse(&bench.window);
    double worst = 0;
    for (int round = 0; round < refreshRounds; ++round) {
        const QDateTime requested = QDateTime::currentDateTimeUtc();
        pulse.start();
        if (!bench.refresh()
            || !FrameClock::waitFor([&] { return bench.isStored(requested); }, 60s))
            return {};
        worst = std::max(worst, pulse.longestGap());
    }
    return { { u"gap"_s, worst } };
}
