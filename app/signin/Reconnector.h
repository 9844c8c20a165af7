// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

/// Requests retries while the service cannot be reached: after delays that double up to a minute,
/// with jitter, and immediately when the system reports a network. While the window is not in
/// front, at most once a minute, and not at all while the system reports that there is no network.
class Reconnector : public QObject
{
    Q_OBJECT

public:
    struct Limits
    {
        std::chrono::milliseconds firstDelay { 2'000 };
        std::chrono::milliseconds maxDelay { 60'000 };
    };

    explicit Reconnector(QObject *parent = nullptr)
        : Reconnector(Limits {}, parent)
    {
    }
    explicit Reconnector(Limits limits, QObject *parent = nullptr);

    /// Requests a retry after the next delay, and not before `minDelay`.
    void scheduleRetry(std::optional<std::chrono::seconds> minDelay = {});
    /// Cancels the retry. The next delay is the first one again.
    void reset();
    /// A scheduled retry is requested as soon as the window comes to the front.
    void setInFront(bool isInFront);
    /// The time of the retry, in UTC. Returns nullopt if none is scheduled.
    const std::optional<QDateTime> &nextRetry() const { return m_nextRetry; }

signals:
    void retryRequested();

private:
    void watchReachability();
    void retryEarly();

    const Limits m_limits;
    std::chrono::milliseconds m_nextDelay;
    QTimer m_timer;
    std::optional<QDateTime> m_nextRetry;
    bool m_isInFront = true;
    bool m_allowEarlyRetry = true;
    bool m_awaitsNetwork = false; ///< instead of the next retry
    bool m_isWatching = false;
};
