// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/frames/BenchWindow.h"
#include "tests/bench/frames/measure.h"
#include "tests/bench/frames/samples.h"

#include "app/signin/Session.h"
#include "app/storage/KeyNotes.h"

#include <QMap>

using namespace Qt::StringLiterals;

static constexpr int filterRounds = 10;
static constexpr qsizetype noteCount = 1000;

/// Gives some keys a note, because only then their groups are shown.
static void writeNotes(Session &session)
{
    const ApiKeyTable &keys = session.keys().model().keys();
    const qsizetype step = std::max<qsizetype>(1, keys.size() / noteCount);
    for (qsizetype row = 0; row < keys.size(); row += step)
        session.notes().setNote(
            keys.at(row).id, { .text = u"of the build server"_s, .reviewBy = QDate(2024, 7, 12) });
}

/// Chooses each figure by the arrow keys, to the last one and back.
QJsonObject measureFilter(BenchWindow &bench)
{
    writeNotes(*bench.sessions.session());
    qsizetype count = 0;
    for (const char *name : { "allFigure", "recentFigure", "earlierFigure", "staleFigure",
             "neverFigure", "unreadableFigure", "reviewDueFigure", "notedFigure" })
        count += bench.find(name) ? 1 : 0;
    if (count == 0)
        return {};
    bench.find("allFigure")->setFocus();
    QMap<QString, Repeated> choices;
    const auto step = [&](int key) {
        QWidget *pressed = QApplication::focusWidget();
        const auto painted
            = bench.app.paintedAfter([&] { BenchWindow::press(pressed, key); }, u"filter"_s);
        if (painted)
            choices[QApplication::focusWidget()->objectName()].samples.append(*painted);
    };
    for (int round = 0; round < filterRounds; ++round) {
        for (const int key : { Qt::Key_Right, Qt::Key_Left }) {
            for (qsizetype i = 1; i < count; ++i)
                step(key);
        }
    }
    QJsonObject figures;
    for (auto it = choices.cbegin(); it != choices.cend(); ++it)
        figures[it.key()] = it->figure();
    return figures;
}
