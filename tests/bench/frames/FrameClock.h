// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/frames/Milestones.h"

#include <QApplication>

#include <functional>

/// The application, which notes when each frame has been painted and handed to the display. It
/// waits without sleeping, unlike QTest::qWaitFor, whose steps of 10 ms are longer than what is
/// measured here.
class FrameClock : public QApplication
{
public:
    using Clock = Milestones::Clock;

    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override;

    int frames() const { return m_frames; }
    Clock::time_point lastFrame() const { return m_lastFrame; }

    /// False when that does not become true in time.
    static bool waitFor(const std::function<bool()> &condition, std::chrono::milliseconds most);
    /// From `act` to the end of the last frame that it has set off, in milliseconds. None when
    /// nothing is painted.
    std::optional<double> frameAfter(const std::function<void()> &act);
    /// From `act` to its milestone of that name, and to the frame that shows it.
    std::optional<double> paintedAfter(const std::function<void()> &act, const QString &milestone);

private:
    int m_frames = 0;
    Clock::time_point m_lastFrame;
};
