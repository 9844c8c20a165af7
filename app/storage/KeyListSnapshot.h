// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/User.h"
#include "app/table/ApiKeyTable.h"

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
    /// without any they are the first of `keys`, and those that were written are in `KeyListHeader`.
    ApiKeyChunk firstKeys = {};

    bool operator==(const KeyListSnapshot &) const = default;
};

/// What is known of a list before the list itself has been read: enough for the first screen.
struct KeyListHeader
{
    /// More than the tallest screen has room for, and 6 KB.
    static constexpr qsizetype mostFirstKeys = 64;

    QDateTime confirmedAt;
    qsizetype count = 0; ///< how many keys the whole list has
    ApiKeyChunk firstKeys = {};
    std::optional<User> user = {};
    std::optional<QStringList> additionalRoles = {};

    bool operator==(const KeyListHeader &) const = default;
};
