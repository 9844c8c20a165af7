// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/table/ApiKeyChunk.h"
#include "app/table/TimeRange.h"

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
    QList<ApiKey> toList() const;
    ApiKey at(qsizetype row) const;
    ApiKeyView view(qsizetype row) const;
    /// Returns the row with that id, or -1. Compares every key.
    qsizetype find(QByteArrayView id) const;

    /// Returns the range of all last activities.
    TimeRange lastActivities() const;

    void append(const ApiKey &key);
    /// Appends a chunk as it is, unless it is empty.
    void append(ApiKeyChunk chunk);
    void replace(qsizetype row, const ApiKey &key);
    void remove(qsizetype row);

    const QList<ApiKeyChunk> &chunks() const { return m_chunks; }
    /// Returns the row of the first key of a chunk.
    qsizetype firstRow(qsizetype chunk) const { return m_starts.at(chunk); }

    /// Compares the keys in their order, however they are divided into chunks.
    friend bool operator==(const ApiKeyTable &left, const ApiKeyTable &right);

private:
    struct Position
    {
        qsizetype chunk;
        qsizetype row; ///< in the chunk
    };
    Position position(qsizetype row) const;

    QList<ApiKeyChunk> m_chunks;
    QList<qsizetype> m_starts { 0 }; ///< one more than there are chunks
};
