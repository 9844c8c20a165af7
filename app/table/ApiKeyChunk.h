// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/table/ApiKey.h"
#include "app/table/TextColumn.h"

/// Up to 4096 keys, column by column. A key takes 100 bytes, against 330 in a list of `ApiKey`, and
/// the search, which looks at one column, reads neighbouring memory.
struct ApiKeyChunk
{
    /// These take half a megabyte: little to copy when one of them changes, and a million keys are
    /// in few chunks.
    static constexpr qsizetype maxKeys = 4096;

    TextColumn ids;
    TextColumn names;
    TextColumn lastIps;
    QList<qint64> lastActivities = {}; ///< see ApiKeyView
    QList<qint64> creationDates = {};
    TextColumn unreadableActivities = {}; ///< empty for nearly all keys

    /// The names that are not ASCII, folded for the search, and their rows. Folding takes a
    /// microsecond a name, too long at each keystroke.
    TextColumn foldedNames = {};
    QList<quint16> foldedRows = {};

    qsizetype size() const { return ids.size(); }
    bool isFull() const { return size() >= maxKeys; }
    ApiKeyView view(qsizetype row) const;
    ApiKey at(qsizetype row) const { return view(row).toApiKey(); }
    void append(const ApiKeyView &key);
    void append(const ApiKey &key);
    void replace(qsizetype row, const ApiKey &key);
    void remove(qsizetype row);
    /// Returns a copy without unused capacity.
    ApiKeyChunk squeezed() const;
    /// Keeps the capacity for the next keys.
    void clear();
    /// Computes the columns of the search from the names.
    void foldNames();

    bool operator==(const ApiKeyChunk &) const = default;

private:
    void foldName(qsizetype row);
};
