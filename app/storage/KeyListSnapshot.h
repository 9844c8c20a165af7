// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/User.h"
#include "app/table/ApiKeyTable.h"

#include <QStringList>

#include <optional>

/// A list of keys as the service once gave it, and its owner.
struct KeyListSnapshot
{
    QDateTime confirmedAt; ///< when the service gave it, in UTC
    ApiKeyTable keys;
    std::optional<User> user = {};
    std::optional<QStringList> additionalRoles = {};
    QString sortOrder = {}; ///< see `SortOrder::persistentName`; may be empty
    QList<quint32> sortedRows = {}; ///< the rows of `keys` in `sortOrder`; empty without one

    bool operator==(const KeyListSnapshot &) const = default;
};
