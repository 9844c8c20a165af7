// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/frames/BenchWindow.h"
#include "tests/bench/frames/measure.h"
#include "tests/bench/frames/samples.h"

#include <QDeadlineTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static constexpr int searchRounds = 5;
static constexpr auto mostOfANeedle = 6s; ///< then no further round is begun

/// Each of the needle's letters, then Backspace until it is gone: one keystroke, one sample.
static void typeAndErase(
    BenchWindow &bench, QWidget *field, const QString &needle, QList<Repeated> &keystrokes)
{
    const auto take = [&](qsizetype place, int key, const QString &text) {
        const auto painted
            = bench.app.paintedAfter([&] { BenchWindow::press(field, key, text); }, u"filter"_s);
        if (painted)
            keystrokes[place].samples.append(*painted);
    };
    for (qsizetype i = 0; i < needle.size(); ++i)
        take(i, 0, needle.at(i));
    for (qsizetype i = 0; i < needle.size(); ++i)
        take(needle.size() + i, Qt::Key_Backspace, u"\b"_s);
}

/// One entry for each keystroke: the same one of each round.
static QList<Repeated> timesOf(BenchWindow &bench, QWidget *field, const QString &needle)
{
    QList<Repeated> keystrokes(2 * needle.size());
    const QDeadlineTimer end(mostOfANeedle);
    for (int round = 0; round < searchRounds && !end.hasExpired(); ++round)
        typeAndErase(bench, field, needle, keystrokes);
    return keystrokes;
}

/// Of each needle its worst keystroke. The very first one counts by itself, for it may have more to
/// do than all others. The slowest of all samples is told for comparison.
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
        for (const Repeated &keystroke : timesOf(bench, field, needle)) {
            worst = std::max(worst, keystroke.median());
            slowest = std::max(slowest, percentile(keystroke.samples, 100));
            if (figures.isEmpty() && !keystroke.samples.isEmpty())
                figures[u"the first of all"_s] = keystroke.first();
        }
        figures[needle] = worst;
    }
    if (!figures.contains(u"the first of all"_s))
        return {}; // the program does not tell
    figures[u"slowest"_s] = slowest;
    return figures;
}
