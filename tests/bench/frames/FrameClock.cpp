// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/frames/FrameClock.h"

#include <QTimer>

using namespace std::chrono_literals;

bool FrameClock::notify(QObject *receiver, QEvent *event)
{
    // This event paints and flushes everything that is out of date.
    const bool isFrame = event->type() == QEvent::UpdateRequest;
    const bool done = QApplication::notify(receiver, event);
    if (isFrame) {
        ++m_frames;
        m_lastFrame = Clock::now();
    }
    return done;
}

bool FrameClock::waitFor(const std::function<bool()> &condition, std::chrono::milliseconds timeout)
{
    QTimer end;
    end.setSingleShot(true);
    end.start(timeout); // which also wakes the loop
    while (!condition() && end.isActive())
        processEvents(QEventLoop::WaitForMoreEvents);
    return condition();
}

std::optional<double> FrameClock::frameAfter(const std::function<void()> &act)
{
    const int before = m_frames;
    const auto start = Clock::now();
    act();
    if (!waitFor([&] { return m_frames > before; }, 2s))
        return std::nullopt;
    processEvents(); // the other effects of `act`
    return millisecondsBetween(start, m_lastFrame);
}

std::optional<double> FrameClock::paintedAfter(
    const std::function<void()> &act, const QString &milestone)
{
    Milestones::reset();
    const int before = m_frames;
    const auto start = Clock::now();
    act();
    const auto isPainted = [&] { return m_frames > before && Milestones::find(milestone); };
    if (!waitFor(isPainted, 20s))
        return std::nullopt;
    return millisecondsBetween(start, std::max(Milestones::find(milestone)->at, m_lastFrame));
}
