// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

/// Requests refreshes while the window is not in front: every 15 minutes on average, unless the
/// computer saves energy or data then.
class BackgroundRefresh : public QObject
{
    Q_OBJECT

public:
    /// Calls `done` now or later with whether the computer is to save energy or data.
    using SavingQuery = std::function<void(const std::function<void(bool isSaving)> &done)>;

    /// Each pause lasts between half of `maxPause` and all of it.
    explicit BackgroundRefresh(SavingQuery query, QObject *parent = nullptr,
        std::chrono::milliseconds maxPause = std::chrono::minutes(20));

    /// The pause begins when the window leaves the front.
    void setInFront(bool isInFront);

signals:
    void refreshRequested();

private:
    void start();
    void onPauseEnded();

    const SavingQuery m_query;
    const std::chrono::milliseconds m_maxPause;
    QTimer m_pause { this };
};
