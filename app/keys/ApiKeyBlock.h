#pragma once

#include "api/ApiKey.h"
#include "keys/TextColumn.h"

#include <limits>

/// Some thousand keys, column by column. 100 bytes a key, where a list of `ApiKey` takes 330; and
/// what looks at one column alone, such as the search, goes through neighbouring memory.
struct ApiKeyBlock
{
    /// So many keys take half a megabyte: little to copy when one of them changes, and yet a million
    /// keys are in few blocks.
    static constexpr qsizetype mostKeys = 4096;
    /// For a time that there is none of.
    static constexpr qint64 never = std::numeric_limits<qint64>::min();

    TextColumn ids;
    TextColumn names;
    TextColumn lastIps;
    QList<qint64> lastActivities = {}; ///< in milliseconds since 1970, UTC; or `never`
    QList<qint64> creationDates = {}; ///< likewise

    qsizetype size() const { return ids.size(); }
    ApiKey at(qsizetype row) const;
    void append(const ApiKey &key);
    void replace(qsizetype row, const ApiKey &key);
    void remove(qsizetype row);
    void squeeze();

    bool operator==(const ApiKeyBlock &) const = default;
};

std::optional<QDateTime> timeOf(qint64 milliseconds);
