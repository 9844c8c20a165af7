// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/frames/BenchWindow.h"
#include "tests/bench/frames/measure.h"
#include "tests/bench/frames/samples.h"

#include <QAbstractScrollArea>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

static QList<double> repeat(BenchWindow &bench, int times, const std::function<void()> &act)
{
    QList<double> frames;
    for (int i = 0; i < times; ++i) {
        if (const auto frame = bench.app.frameAfter(act))
            frames.append(*frame);
    }
    return frames;
}

static void turnWheel(QAbstractScrollArea &list)
{
    QWidget *viewport = list.viewport();
    const QPointF position = viewport->rect().center();
    QWheelEvent step(position, viewport->mapToGlobal(position), {}, { 0, -120 }, Qt::NoButton,
        Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(viewport, &step);
}

/// Presses the key in the row with the focus, which handles it for the list.
static void pressPageDown(QAbstractScrollArea &list)
{
    QWidget *focused = QApplication::focusWidget();
    BenchWindow::press(focused && list.isAncestorOf(focused) ? focused : &list, Qt::Key_PageDown);
}

static void focusFirstRow(BenchWindow &bench)
{
    if (QWidget *field = bench.find("searchField")) {
        field->setFocus();
        BenchWindow::press(field, Qt::Key_Down);
    }
}

QJsonObject measureScroll(BenchWindow &bench)
{
    auto *list = qobject_cast<QAbstractScrollArea *>(bench.findOfClass("KeyListView"));
    if (!list)
        return {};
    QScrollBar *bar = list->verticalScrollBar();
    QRandomGenerator random(1);
    const auto jump = [&] { bar->setValue(random.bounded(bar->maximum())); };
    const QList<double> wheel = repeat(bench, 500, [&] { turnWheel(*list); });
    bar->setValue(0);
    focusFirstRow(bench);
    const QList<double> pages = repeat(bench, 200, [&] { pressPageDown(*list); });
    const QList<double> jumps = repeat(bench, 200, jump);
    return { { u"wheel"_s, percentile(wheel, 99) }, { u"Page Down"_s, percentile(pages, 99) },
        { u"scroll bar"_s, percentile(jumps, 99) },
        { u"all"_s, percentile(wheel + pages + jumps, 99) },
        { u"frames"_s, wheel.size() + pages.size() + jumps.size() } };
}
