// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/frames/BenchWindow.h"
#include "tests/bench/frames/measure.h"
#include "tests/bench/frames/samples.h"

#include <QDeadlineTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static constexpr int searchRounds = 5;
static constexpr auto needleTimeout = 6s; ///< after which no further round starts

/// Types the needle, then erases it with Backspace. Each keystroke is a sample.
static void typeAndErase(
    BenchWindow &bench, QWidget *field, const QString &needle, QList<Repeated> &keystrokes)
{
    const auto take = [&](qsizetype index, int key, const QString &text) {
        const auto painted
            = bench.app.paintedAfter([&] { BenchWindow::press(field, key, text); }, u"filter"_s);
        if (painted)
            keystrokes[index].samples.append(*painted);
    };
    for (qsizetype i = 0; i < needle.size(); ++i)
        take(i, 0, needle.at(i));
    for (qsizetype i = 0; i < needle.size(); ++i)
        take(needle.size() + i, Qt::Key_Backspace, u"\b"_s);
}

/// Returns one entry for each keystroke, with the samples of all rounds.
static QList<Repeated> keystrokeTimes(BenchWindow &bench, QWidget *field, const QString &needle)
{
    QList<Repeated> keystrokes(2 * needle.size());
    const QDeadlineTimer end(needleTimeout);
    for (int round = 0; round < searchRounds && !end.hasExpired(); ++round)
        typeAndErase(bench, field, needle, keystrokes);
    return keystrokes;
}

/// Measures the worst keystroke of each needle. The first keystroke is a figure of its own, because
/// it may do more than all others. The slowest of all samples is reported for comparison.
QJsonObject measureSearch(BenchWindow &bench)
{
    QWidget *field = bench.find("searchField");
    if (!field)
        return {};
    field->setFocus();
    QJsonObject figures;
    double slowest = 0;
    for (const auto &needle : { u"a"_s, u"key_7"_s, u"10.1"_s, u"ñandú"_s, u"hours ago"_s }) {
        double worst = 0;
        for (const Repeated &keystroke : keystrokeTimes(bench, field, needle)) {
            worst = std::max(worst, keystroke.median());
            slowest = std::max(slowest, percentile(keystroke.samples, 100));
            if (figures.isEmpty() && !keystroke.samples.isEmpty())
                figures[u"the first of all"_s] = keystroke.first();
        }
        figures[needle] = worst;
    }
    if (!figures.contains(u"the first of all"_s))
        return {}; // the program reports no milestones
    figures[u"slowest"_s] = slowest;
    return figures;
}
