// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/table/ApiKey.h"
#include "app/table/TextColumn.h"

#include <limits>

/// Some thousand keys, column by column. 100 bytes a key, where a list of `ApiKey` takes 330; and
/// what looks at one column alone, such as the search, goes through neighbouring memory.
struct ApiKeyChunk
{
    /// So many keys take half a megabyte: little to copy when one of them changes, and yet a
    /// million keys are in few blocks.
    static constexpr qsizetype mostKeys = 4096;
    /// For a time that there is none of.
    static constexpr qint64 never = std::numeric_limits<qint64>::min();
    /// For a last activity that cannot be read: see `unreadableActivities`.
    static constexpr qint64 unreadable = never + 1;
    static constexpr bool isTime(qint64 msecs) { return msecs > unreadable; }

    TextColumn ids;
    TextColumn names;
    TextColumn lastIps;
    /// In milliseconds since 1970, UTC; or `never`, or `unreadable`.
    QList<qint64> lastActivities = {};
    QList<qint64> creationDates = {}; ///< likewise
    TextColumn unreadableActivities = {}; ///< of nearly all keys empty

    /// For the search, the names that are not ASCII alone: as KeyFilter compares them, and their
    /// rows. Folding them at each keystroke would take a microsecond a name.
    TextColumn foldedNames = {};
    QList<quint16> foldedRows = {};

    /// A key as it comes; the texts are UTF-8.
    struct Fields
    {
        QByteArrayView id = {};
        QByteArrayView name = {};
        QByteArrayView lastIp = {};
        qint64 lastActivity = never;
        qint64 creationDate = never;
        QByteArrayView unreadableActivity = {};

        bool operator==(const Fields &) const = default;
    };

    qsizetype size() const { return ids.size(); }
    bool isFull() const { return size() >= mostKeys; }
    ApiKey at(qsizetype row) const;
    Fields fieldsOf(qsizetype row) const;
    void append(const Fields &key);
    void append(const ApiKey &key);
    void replace(qsizetype row, const ApiKey &key);
    void remove(qsizetype row);
    /// A copy of its own, without room for more.
    ApiKeyChunk packed() const;
    /// Keeps the room: what is filled again and again needs no fresh memory.
    void clear();
    /// Makes what the search needs of the other columns.
    void foldNames();

    bool operator==(const ApiKeyChunk &) const = default;

private:
    void foldName(qsizetype row);
};

std::optional<QDateTime> timeOf(qint64 milliseconds);
