// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <chrono>
#include <optional>

/// The milestones in the program's log, recorded as they arrive, with the time of the bench's own
/// clock.
class Milestones
{
public:
    using Clock = std::chrono::steady_clock;

    struct Milestone
    {
        QString name; ///< such as "list-painted"
        qint64 keys; ///< -1 if not reported
        Clock::time_point at;
    };

    Milestones();
    Q_DISABLE_COPY_MOVE(Milestones)
    ~Milestones();

    static void reset();
    /// Returns the latest milestone with that name since `reset`.
    static std::optional<Milestone> find(const QString &name);
};

double millisecondsBetween(Milestones::Clock::time_point from, Milestones::Clock::time_point to);
