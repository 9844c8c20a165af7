// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/frames/BenchWindow.h"
#include "tests/bench/frames/measure.h"
#include "tests/bench/frames/samples.h"

using namespace Qt::StringLiterals;

static constexpr int detailsRounds = 15;
static constexpr int wideWindow = 1400; ///< has room for the panel
static constexpr int narrowWindow = 700;

/// Opens the details of one row after the other, until the key's facts are painted.
static Repeated openDetails(BenchWindow &bench)
{
    Repeated times;
    for (int round = 0; round < detailsRounds; ++round) {
        QWidget *field = bench.find("searchField");
        if (!field)
            break;
        field->setFocus();
        for (int row = 0; row <= round; ++row)
            BenchWindow::press(QApplication::focusWidget(), Qt::Key_Down);
        const auto painted = bench.app.paintedAfter(
            [] { BenchWindow::press(QApplication::focusWidget(), Qt::Key_Return); }, u"details"_s);
        if (painted)
            times.samples.append(*painted);
        BenchWindow::press(QApplication::focusWidget(), Qt::Key_Escape);
    }
    return times;
}

/// Measures the first opening for itself, because it makes the page.
QJsonObject measureDetails(BenchWindow &bench)
{
    QJsonObject figures;
    for (const auto &[name, width] :
        { std::pair(u"panel"_s, wideWindow), std::pair(u"page"_s, narrowWindow) }) {
        bench.window.resize(width, 800);
        bench.app.processEvents();
        const Repeated times = openDetails(bench);
        if (times.samples.isEmpty())
            return {};
        if (figures.isEmpty())
            figures[u"first"_s] = times.first();
        figures[name] = times.median();
        figures[u"slowest"_s]
            = std::max(figures[u"slowest"_s].toDouble(), percentile(times.samples.mid(1), 100));
    }
    return figures;
}
