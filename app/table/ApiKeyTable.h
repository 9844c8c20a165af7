// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/table/ApiKeyChunk.h"
#include "app/table/TimeRange.h"

/// A list of keys, in the service's order: the one store of them. A value that is cheap to copy, to
/// be looked at by several threads; a change copies the block that it is in.
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
    ApiKeyChunk::Fields fieldsOf(qsizetype row) const;
    /// The row with that id; -1 when there is none. Looks at every key.
    qsizetype find(QByteArrayView id) const;

    /// From the first to the last one that there is.
    TimeRange lastActivities() const;

    void append(const ApiKey &key);
    /// Takes a block as it is; an empty one is left out.
    void append(ApiKeyChunk block);
    void replace(qsizetype row, const ApiKey &key);
    void remove(qsizetype row);

    const QList<ApiKeyChunk> &blocks() const { return m_blocks; }
    /// The row of the block's first key.
    qsizetype startOf(qsizetype block) const { return m_starts.at(block); }

    /// The same keys in the same order, however they are divided into blocks.
    friend bool operator==(const ApiKeyTable &left, const ApiKeyTable &right);

private:
    struct Place
    {
        qsizetype block;
        qsizetype row; ///< in the block
    };
    Place placeOf(qsizetype row) const;

    QList<ApiKeyChunk> m_blocks;
    QList<qsizetype> m_starts { 0 }; ///< one more than there are blocks
};
