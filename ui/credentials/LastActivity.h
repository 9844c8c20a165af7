// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDateTime>

struct ApiKey;

/// When a key was last used, in words.
struct LastActivity
{
    Q_DECLARE_TR_FUNCTIONS(LastActivity)

public:
    /// Such as "3 hours ago".
    static QString words(const ApiKey &key, const QDateTime &now);
    /// The exact time, or why there is a mark or none that is known; in sentences.
    static QString explanation(const ApiKey &key, const QDateTime &now);
};
