// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/User.h"
#include "table/ApiKeyTable.h"

#include <QStringList>

#include <optional>

/// A list of keys as the service once gave it, and whose it is.
struct KeyListSnapshot
{
    QDateTime confirmedAt; ///< when the service gave it, in UTC
    ApiKeyTable keys;
    std::optional<User> user = {};
    std::optional<QStringList> additionalRoles = {};
    /// Those for the head, in the order in which they were last shown. To be written, not read:
    /// without any they are the first of `keys`, and those that were written are in `KeyListHead`.
    ApiKeyBlock firstKeys = {};

    bool operator==(const KeyListSnapshot &) const = default;
};

/// What is known of a list before the list itself has been read: enough for the first screen.
struct KeyListHead
{
    /// More than the tallest screen has room for, and 6 KB.
    static constexpr qsizetype mostFirstKeys = 64;

    QDateTime confirmedAt;
    qsizetype count = 0; ///< how many keys the whole list has
    ApiKeyBlock firstKeys = {};
    std::optional<User> user = {};
    std::optional<QStringList> additionalRoles = {};

    bool operator==(const KeyListHead &) const = default;
};
