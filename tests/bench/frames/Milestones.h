// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <chrono>
#include <optional>

/// The lines that the program tells its milestones with, caught as they come. The time is this
/// bench's own clock: what the line says of itself is not relied on.
class Milestones
{
public:
    using Clock = std::chrono::steady_clock;

    struct Milestone
    {
        QString name; ///< such as "list-painted"
        qint64 keys; ///< -1 when none are told
        Clock::time_point at;
    };

    Milestones();
    Q_DISABLE_COPY_MOVE(Milestones)
    ~Milestones();

    static void forget();
    /// The latest of that name since `forget`.
    static std::optional<Milestone> find(const QString &name);
};

double millisecondsBetween(Milestones::Clock::time_point from, Milestones::Clock::time_point to);
