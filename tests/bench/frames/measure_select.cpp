// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/frames/BenchWindow.h"
#include "tests/bench/frames/measure.h"
#include "tests/bench/frames/samples.h"

#include <QMap>

using namespace Qt::StringLiterals;

static constexpr int selectRounds = 9;

/// Selects all keys and none, in the first row: until the rows and the bar are painted.
QJsonObject measureSelect(BenchWindow &bench)
{
    QWidget *field = bench.find("searchField");
    if (!field)
        return {};
    field->setFocus();
    BenchWindow::press(field, Qt::Key_Down); // to the first row
    QMap<QString, Repeated> times;
    const auto take = [&](const QString &name, int key, Qt::KeyboardModifiers modifiers) {
        const auto painted = bench.app.frameAfter(
            [&] { BenchWindow::press(QApplication::focusWidget(), key, {}, modifiers); });
        if (painted)
            times[name].samples.append(*painted);
    };
    for (int round = 0; round < selectRounds; ++round) {
        take(u"Ctrl+A"_s, Qt::Key_A, Qt::ControlModifier);
        take(u"Escape"_s, Qt::Key_Escape, {});
        take(u"Shift+End"_s, Qt::Key_End, Qt::ShiftModifier);
        take(u"Shift+Home"_s, Qt::Key_Home, Qt::ShiftModifier);
        take(u"Escape of one"_s, Qt::Key_Escape, {});
    }
    QJsonObject figures;
    for (auto it = times.cbegin(); it != times.cend(); ++it)
        figures[it.key()] = it->figure();
    return figures;
}
