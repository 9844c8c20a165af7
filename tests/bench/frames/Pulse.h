// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/frames/Milestones.h"

#include <QTimer>
#include <QWidget>

/// A spot in the window that is painted every 4 ms. The longest time between two of its frames is
/// the longest time for which the window was frozen.
class Pulse : public QWidget
{
public:
    explicit Pulse(QWidget *window);

    void start();
    /// Returns the milliseconds since `start`.
    double longestGap() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QTimer m_timer;
    Milestones::Clock::time_point m_last;
    double m_longest = 0;
};
