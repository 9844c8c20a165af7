// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/EventLoopLatency.h"

namespace {

constexpr std::chrono::milliseconds interval { 10 };

}

EventLoopLatency::EventLoopLatency()
    : m_reference(QThread::create([this] {
        QElapsedTimer sinceBeat;
        while (!QThread::currentThread()->isInterruptionRequested()) {
            sinceBeat.start();
            QThread::msleep(interval.count());
            m_worstOfReference = std::max(m_worstOfReference.load(), sinceBeat.elapsed());
        }
    }))
{
    connect(&m_timer, &QTimer::timeout, this, &EventLoopLatency::beat);
    m_timer.start(interval);
    m_sinceBeat.start();
    m_reference->start();
}

EventLoopLatency::~EventLoopLatency()
{
    m_reference->requestInterruption();
    m_reference->wait();
}

void EventLoopLatency::beat()
{
    m_worst = std::max(m_worst, m_sinceBeat.restart());
}

std::chrono::milliseconds EventLoopLatency::worstPause() const
{
    const qint64 worst = std::max(m_worst, m_sinceBeat.elapsed());
    return std::chrono::milliseconds(std::max<qint64>(0, worst - m_worstOfReference));
}
