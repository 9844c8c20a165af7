// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/frames/Pulse.h"

#include <QPainter>

using namespace std::chrono_literals;

Pulse::Pulse(QWidget *window)
    : QWidget(window)
{
    setGeometry(0, 0, 4, 4);
    show();
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { update(); });
    m_timer.start(4ms);
}

void Pulse::start()
{
    raise();
    m_longest = 0;
    m_last = Milestones::Clock::now();
}

double Pulse::longestGap() const
{
    return std::max(m_longest, millisecondsBetween(m_last, Milestones::Clock::now()));
}

void Pulse::paintEvent(QPaintEvent *)
{
    const auto now = Milestones::Clock::now();
    m_longest = std::max(m_longest, millisecondsBetween(m_last, now));
    m_last = now;
    QPainter(this).fillRect(rect(), Qt::gray);
}
