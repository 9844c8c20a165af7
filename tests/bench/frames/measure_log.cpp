// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/activity/ActivityLog.h"
#include "app/signin/Session.h"
#include "tests/bench/frames/BenchWindow.h"
#include "tests/bench/frames/Pulse.h"
#include "tests/bench/frames/measure.h"
#include "tests/bench/frames/samples.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static constexpr int logRounds = 3;
static constexpr int chartRounds = 11;

/// Returns the milliseconds until the use of the key is counted; nullopt if the log has none.
static std::optional<double> countUse(const ActivityLog &log, const QString &keyId)
{
    using Clock = Milestones::Clock;
    QObject context;
    std::optional<qsizetype> operations;
    const auto begin = Clock::now();
    log.summarize(keyId, QTimeZone::systemTimeZone(), &context,
        [&operations](const KeyActivity &use) { operations = use.operations(); });
    if (!FrameClock::waitFor([&] { return operations.has_value(); }, 10s) || *operations == 0)
        return std::nullopt;
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

/// Measures the worst round of loading the log, and the counting of the one key that it is of. The
/// rows of the static server are all of "busy".
QJsonObject measureLog(BenchWindow &bench)
{
    ActivityLog &log = bench.sessions.session()->activityLog();
    Pulse pulse(&bench.window);
    double gap = 0;
    Repeated loads;
    for (int round = 0; round < logRounds; ++round) {
        log.clear();
        const auto begin = Milestones::Clock::now();
        pulse.start();
        log.load(QDateTime::currentDateTimeUtc().addDays(-KeyActivity::chartDays));
        const auto isOver = [&log] { return log.state() != ActivityLog::State::Loading; };
        if (!FrameClock::waitFor(isOver, 60s) || log.error())
            return {};
        gap = std::max(gap, pulse.longestGap());
        loads.samples.append(
            std::chrono::duration<double, std::milli>(Milestones::Clock::now() - begin).count());
    }
    Repeated counts;
    for (int round = 0; round < chartRounds; ++round) {
        if (const auto taken = countUse(log, u"busy"_s))
            counts.samples.append(*taken);
    }
    if (counts.samples.isEmpty())
        return {};
    return { { u"gap"_s, gap }, { u"load"_s, loads.figure() }, { u"chart"_s, counts.figure() } };
}
