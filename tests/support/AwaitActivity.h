// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/activity/ActivityLog.h"

#include <QTest>
#include <QTimeZone>

#include <optional>

/// Returns true when the log has been loaded, or has failed to.
inline bool awaitLog(const ActivityLog &log)
{
    return QTest::qWaitFor([&] { return log.state() != ActivityLog::State::Loading; }, 20'000);
}

inline KeyActivity awaitSummary(const ActivityLog &log, const QString &keyId)
{
    std::optional<KeyActivity> activity;
    QObject context;
    log.summarize(keyId, QTimeZone::utc(), &context,
        [&activity](const KeyActivity &made) { activity = made; });
    if (!QTest::qWaitFor([&activity] { return activity.has_value(); }))
        qWarning("no summary");
    return activity.value_or(KeyActivity {});
}
