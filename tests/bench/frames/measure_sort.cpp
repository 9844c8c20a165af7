// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/frames/BenchWindow.h"
#include "tests/bench/frames/Pulse.h"
#include "tests/bench/frames/measure.h"
#include "tests/bench/frames/samples.h"

#include <QComboBox>
#include <QDeadlineTimer>
#include <QMap>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static constexpr int orderBoxWindow = 700; ///< too narrow for column heads
static constexpr int sortRounds = 5;
static constexpr auto sortTimeout = 20s; ///< after which no further round starts

/// Chooses each order by the arrow keys, down to the last one and back. The gap is the longest time
/// between two frames meanwhile.
QJsonObject measureSort(BenchWindow &bench)
{
    bench.window.resize(orderBoxWindow, 720);
    bench.app.processEvents();
    auto *orders = qobject_cast<QComboBox *>(bench.find("orderBox"));
    if (!orders)
        return {};
    orders->setFocus();
    QMap<QString, Repeated> sorts;
    const auto step = [&](int key) {
        const auto painted
            = bench.app.paintedAfter([&] { BenchWindow::press(orders, key); }, u"sort"_s);
        if (painted)
            sorts[orders->currentText()].samples.append(*painted);
    };
    Pulse pulse(&bench.window);
    pulse.start();
    const QDeadlineTimer end(sortTimeout);
    for (int round = 0; round < sortRounds && !end.hasExpired(); ++round) {
        for (const int key : { Qt::Key_Down, Qt::Key_Up }) {
            for (int i = 1; i < orders->count(); ++i)
                step(key);
        }
    }
    QJsonObject figures { { u"gap"_s, pulse.longestGap() } };
    for (auto it = sorts.cbegin(); it != sorts.cend(); ++it)
        figures[it.key()] = it->figure();
    return figures;
}
