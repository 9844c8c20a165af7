// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/table/ApiKey.h"
#include "app/table/TextColumn.h"

#include <QSet>

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
    ApiKeyView view(qsizetype row) const;
    void append(const ApiKeyView &key);
    void append(const ApiKey &key);
    /// Returns the chunk without these rows, which are ascending.
    ApiKeyChunk without(const QList<qsizetype> &rows) const;
    /// Frees unused capacity.
    void squeeze();
    /// Computes the columns of the search from the names, for a chunk that has none.
    void foldNames();

    bool operator==(const ApiKeyChunk &) const = default;

private:
    void append(const ApiKeyChunk &other, qsizetype begin, qsizetype end);
    void foldName(qsizetype row);
};

/// The list of keys in the service's order, and the only store of them. A copy is cheap, and may be
/// read by another thread; a change copies its chunk.
class ApiKeyTable
{
public:
    ApiKeyTable() = default;
    ApiKeyTable(std::initializer_list<ApiKey> keys);
    explicit ApiKeyTable(const QList<ApiKey> &keys);

    qsizetype size() const { return m_starts.last(); }
    bool isEmpty() const { return size() == 0; }
    ApiKey at(qsizetype row) const { return view(row).toApiKey(); }
    ApiKeyView view(qsizetype row) const;
    /// Returns the row with that id, or -1. Compares every key.
    qsizetype find(QByteArrayView id) const;
    /// Returns the rows at which `before` has another key or none, in less time than a comparison
    /// of each.
    QList<quint32> changedRows(const ApiKeyTable &before) const;
    /// Returns the range of all last activities.
    TimeRange lastActivities() const;

    void append(const ApiKeyView &key) { chunkToAppendTo().append(key); }
    void append(const ApiKey &key) { chunkToAppendTo().append(key); }
    void append(const ApiKeyTable &keys);
    /// Appends a chunk as it is, unless it is empty.
    void append(ApiKeyChunk chunk);
    void replace(qsizetype row, const ApiKey &key) { change(row, &key); }
    void remove(qsizetype row) { change(row, nullptr); }
    /// Removes the keys with these ids, and returns their former rows, ascending. Takes little
    /// longer than removing one key.
    QList<quint32> remove(const QSet<QByteArrayView> &ids);
    /// Returns the keys, each once by its id: the first of those with the same id.
    ApiKeyTable withoutDuplicates() const;

    const QList<ApiKeyChunk> &chunks() const { return m_chunks; }
    /// Returns the row of the first key of a chunk.
    qsizetype firstRow(qsizetype chunk) const { return m_starts.at(chunk); }

    /// Compares the keys in their order, however they are divided into chunks.
    friend bool operator==(const ApiKeyTable &left, const ApiKeyTable &right);

private:
    qsizetype chunkOf(qsizetype row) const;
    ApiKeyChunk &chunkToAppendTo();
    void change(qsizetype row, const ApiKey *key);

    QList<ApiKeyChunk> m_chunks;
    QList<qsizetype> m_starts { 0 }; ///< one more than there are chunks
};
