// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QDateTime>
#include <QString>

#include <limits>
#include <optional>

/// One of the user's API keys, as the service describes it. Times are UTC.
struct ApiKey
{
    QString id; ///< opaque, never empty
    QString name;
    QString lastIp; ///< empty when never used
    std::optional<QDateTime> lastActivity = {}; ///< none when never used, or unreadable
    std::optional<QDateTime> creationDate = {};
    /// The service's text of the last activity, if it is no date; empty otherwise.
    QString unreadableActivity = {};

    bool operator==(const ApiKey &) const = default;
};

/// A key whose texts, in UTF-8, are kept elsewhere: by a table, or by the JSON that it comes from.
struct ApiKeyView
{
    /// The value of a time that is not known.
    static constexpr qint64 never = std::numeric_limits<qint64>::min();
    /// The value of a last activity that cannot be read: see `unreadableActivity`.
    static constexpr qint64 unreadable = never + 1;
    static constexpr bool isTime(qint64 msecs) { return msecs > unreadable; }

    QByteArrayView id = {};
    QByteArrayView name = {};
    QByteArrayView lastIp = {};
    qint64 lastActivity = never; ///< in milliseconds since 1970, UTC
    qint64 creationDate = never;
    QByteArrayView unreadableActivity = {};

    ApiKey toApiKey() const;
    bool operator==(const ApiKeyView &) const = default;
};

/// Returns nullopt for the values that are no time.
std::optional<QDateTime> toDateTime(qint64 milliseconds);

/// A range of time in milliseconds since 1970, with `begin` and without `end`.
struct TimeRange
{
    qint64 begin = 0;
    qint64 end = 0;

    bool operator==(const TimeRange &) const = default;
};
