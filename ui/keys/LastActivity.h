// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDateTime>

#include <optional>

/// When a key was last used, in words.
struct LastActivity
{
    Q_DECLARE_TR_FUNCTIONS(LastActivity)

public:
    /// Such as "3 hours ago".
    static QString words(const std::optional<QDateTime> &when, const QDateTime &now);
    /// The exact time, or why there is a mark; in sentences.
    static QString explanation(const std::optional<QDateTime> &when, const QDateTime &now);
};
