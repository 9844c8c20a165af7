// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/frames/Milestones.h"

#include <QTimer>
#include <QWidget>

/// A spot in the window that is to be painted anew every 4 ms: the longest time between two of its
/// frames is how long the window could not show anything.
class Pulse : public QWidget
{
public:
    explicit Pulse(QWidget *window);

    void start();
    /// In milliseconds, since `start`.
    double longestGap() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QTimer m_timer;
    Milestones::Clock::time_point m_last;
    double m_longest = 0;
};
