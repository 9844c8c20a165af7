// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QWheelEvent>
#include <QWidget>
#include <QWindow>

/// Turns the wheel down at `position` in `widget`. Sends the event as the display does, so that Qt
/// offers it to one widget after the other.
inline void turnWheel(const QWidget &widget, QPoint position)
{
    QWindow *window = widget.window()->windowHandle();
    const QPointF global = widget.mapToGlobal(QPointF(position));
    QWheelEvent wheel(window->mapFromGlobal(global), global, {}, { 0, -120 }, Qt::NoButton,
        Qt::NoModifier, Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&wheel);
    qApp->notify(window, &wheel);
}
