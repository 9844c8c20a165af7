// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>

class AsyncBus;

/// Tells whether the computer is to save energy (its power profile) or data (its network is
/// metered). What the system does not tell counts as no. Nothing here waits, and nothing is watched
/// between two queries.
class SavingMode
{
public:
    SavingMode();
    ~SavingMode();

    /// Calls `done` now or later, unless this is destroyed before. One query at a time.
    void query(const std::function<void(bool isSaving)> &done);

private:
    void queryPowerProfile(const std::function<void(bool isSaving)> &done);

    QObject m_context; ///< of the calls
    const std::unique_ptr<AsyncBus> m_systemBus;
};
