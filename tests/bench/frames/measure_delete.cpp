// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/frames/BenchWindow.h"
#include "tests/bench/frames/Pulse.h"
#include "tests/bench/frames/measure.h"
#include "tests/bench/frames/samples.h"

#include "app/signin/Session.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static constexpr int deleteRounds = 3;
static constexpr qsizetype keysPerRound = 1000;

/// Returns keys from all over the list, without the one that the requests are sent with.
static QList<ApiKey> someKeys(const ApiKeyTable &all)
{
    const qsizetype step = all.size() / keysPerRound;
    QList<ApiKey> keys;
    for (qsizetype row = step / 2; row < all.size() && keys.size() < keysPerRound; row += step) {
        if (all.view(row).name != "Llavero sandbox")
            keys.append(all.at(row));
    }
    return keys;
}

/// Deletes 1,000 keys as the window does after its question: until the list shows it.
QJsonObject measureDelete(BenchWindow &bench)
{
    Session *session = bench.sessions.session();
    BulkDeletion &deletion = session->bulkDeletion();
    Repeated times;
    Pulse pulse(&bench.window);
    pulse.start();
    for (int round = 0; round < deleteRounds; ++round) {
        const QList<ApiKey> keys = someKeys(session->keys().model().keys());
        const auto start = Milestones::Clock::now();
        deletion.start(keys);
        const bool isDone = FrameClock::waitFor([&] { return !deletion.isRunning(); }, 60s);
        if (!isDone || deletion.deletedKeys() != keys.size())
            return {};
        times.samples.append(millisecondsBetween(start, Milestones::Clock::now()));
    }
    return { { u"delete"_s, times.median() }, { u"gap"_s, pulse.longestGap() } };
}
