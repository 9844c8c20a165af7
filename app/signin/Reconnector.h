// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

/// Notices by itself that the service can be reached again: asks for another try after a while that
/// doubles up to a minute, with jitter, and at once when the system says that there is a network.
class Reconnector : public QObject
{
    Q_OBJECT

public:
    struct Limits
    {
        std::chrono::milliseconds first { 2'000 };
        std::chrono::milliseconds longest { 60'000 };
    };

    explicit Reconnector(QObject *parent = nullptr)
        : Reconnector(Limits {}, parent)
    {
    }
    explicit Reconnector(Limits limits, QObject *parent = nullptr);

    /// The service could not be reached: tries again later, and no earlier than `atLeast`.
    void lost(std::optional<std::chrono::seconds> atLeast = {});
    /// It was reached.
    void found();
    /// In UTC; none when there will be none.
    const std::optional<QDateTime> &nextTry() const { return m_nextTry; }

signals:
    void retryRequested();

private:
    void watchTheSystem();

    const Limits m_limits;
    std::chrono::milliseconds m_next;
    QTimer m_timer;
    std::optional<QDateTime> m_nextTry;
    bool m_mayComeEarlier = true; ///< than the timer
    bool m_isWatching = false;
};
