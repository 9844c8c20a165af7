// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <chrono>

/// The longest pause of an event loop that nothing blocks, on a busy computer. What hangs in the
/// tests hangs for 500 ms or longer.
constexpr std::chrono::milliseconds maxPause { 400 };

/// The longest pause of this thread's event loop since this object was made. A second, idle thread
/// measures how much of it the machine has caused.
class EventLoopLatency : public QObject
{
    Q_OBJECT

public:
    EventLoopLatency();
    ~EventLoopLatency() override;

    std::chrono::milliseconds worstPause() const;

private:
    void beat();

    QTimer m_timer;
    QElapsedTimer m_sinceBeat;
    qint64 m_worst = 0;
    std::unique_ptr<QThread> m_reference;
    std::atomic<qint64> m_worstOfReference { 0 };
};
