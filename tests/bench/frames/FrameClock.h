// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/frames/Milestones.h"

#include <QApplication>

#include <functional>

/// An application that records when each frame has been painted and sent to the display. It waits
/// without sleeping, unlike QTest::qWaitFor, whose steps of 10 ms exceed the times measured here.
class FrameClock : public QApplication
{
public:
    using Clock = Milestones::Clock;

    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override;

    int frames() const { return m_frames; }
    Clock::time_point lastFrame() const { return m_lastFrame; }

    /// Returns whether the condition becomes true in time.
    static bool waitFor(const std::function<bool()> &condition, std::chrono::milliseconds timeout);
    /// Returns the milliseconds from `act` to the end of the last frame that it causes; nullopt if
    /// it causes none.
    std::optional<double> frameAfter(const std::function<void()> &act);
    /// Returns the milliseconds from `act` to its milestone with that name, and to its frame.
    std::optional<double> paintedAfter(const std::function<void()> &act, const QString &milestone);

private:
    int m_frames = 0;
    Clock::time_point m_lastFrame;
};
