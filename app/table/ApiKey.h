// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

/// One of the user's API keys, as the service describes it. Times are UTC.
struct ApiKey
{
    /// In characters: what the sandbox takes. A service may take less, and says so.
    static constexpr int longestName = 255;

    QString id; ///< opaque, never empty
    QString name;
    QString lastIp; ///< empty when never used
    std::optional<QDateTime> lastActivity = {}; ///< none when never used, or unreadable
    std::optional<QDateTime> creationDate = {};
    /// What the service sends as the last activity, when that is no date; empty otherwise.
    QString unreadableActivity = {};

    bool operator==(const ApiKey &) const = default;
};
