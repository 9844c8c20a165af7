// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <chrono>

/// How long the event loop of this thread stood still at worst, since this object was made. A
/// second thread that does nothing else tells how much of that the machine itself was to blame for.
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
