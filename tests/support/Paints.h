// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QWidget>

/// Counts the paintings of `watched`.
class Paints : public QObject
{
    Q_OBJECT

public:
    explicit Paints(QWidget &watched) { watched.installEventFilter(this); }

    int count = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint;
        return false;
    }
};
