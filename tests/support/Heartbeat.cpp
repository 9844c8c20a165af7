// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Heartbeat.h"

namespace {

constexpr std::chrono::milliseconds interval { 10 };

}

Heartbeat::Heartbeat()
    : m_reference(QThread::create([this] {
        QElapsedTimer sinceBeat;
        while (!QThread::currentThread()->isInterruptionRequested()) {
            sinceBeat.start();
            QThread::msleep(interval.count());
            m_worstOfReference = std::max(m_worstOfReference.load(), sinceBeat.elapsed());
        }
    }))
{
    connect(&m_timer, &QTimer::timeout, this, &Heartbeat::beat);
    m_timer.start(interval);
    m_sinceBeat.start();
    m_reference->start();
}

Heartbeat::~Heartbeat()
{
    m_reference->requestInterruption();
    m_reference->wait();
}

void Heartbeat::beat()
{
    m_worst = std::max(m_worst, m_sinceBeat.restart());
}

std::chrono::milliseconds Heartbeat::worstPause() const
{
    const qint64 worst = std::max(m_worst, m_sinceBeat.elapsed());
    return std::chrono::milliseconds(std::max<qint64>(0, worst - m_worstOfReference));
}
