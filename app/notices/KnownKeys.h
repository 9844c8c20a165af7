// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/table/ApiKey.h"

#include <QByteArray>
#include <QList>

#include <optional>
#include <span>

/// The keys of a connection's last list, without names and addresses: hashes, the last uses, and
/// the addresses from which each key was used. 16 bytes a key, and 12 for each further address.
class KnownKeys
{
public:
    struct Key
    {
        quint64 id = 0; ///< a hash
        quint32 lastUse = 0; ///< in seconds since 1970; 0 if it is not known
        quint32 address = 0; ///< a hash of the last one; 0 without one

        bool operator==(const Key &) const = default;
    };
    /// Of each key, the last ones are kept.
    static constexpr qsizetype maxAddresses = 32;
    /// Of all keys, beside the last one of each. Then the older half of each key's is forgotten.
    static constexpr qsizetype maxFormerAddresses = 250'000;

    static quint64 hash(QByteArrayView text);
    static Key from(const ApiKeyView &key);

    /// Returns the keys in the order of their hashes.
    const QList<Key> &all() const { return m_keys; }
    bool contains(quint64 id) const { return find(id) != nullptr; }
    void insert(const Key &key);
    void remove(quint64 id);
    /// Returns whether the known key was used from the address of `key`, which has one.
    bool hasSeenAddress(const Key &known, quint32 address) const;

    /// Adds the next key of another list, in the order of the hashes, with the addresses that it
    /// has in `former`.
    void append(const Key &key, const KnownKeys &former);
    /// The same with the address of `before`, which it no longer has.
    void append(const Key &key, const KnownKeys &former, const Key &before);
    void reserve(qsizetype keys) { m_keys.reserve(keys); }
    /// Keeps to `maxFormerAddresses`.
    void limitAddresses();

    QByteArray toBytes() const;
    /// Returns nullopt for other bytes.
    static std::optional<KnownKeys> fromBytes(const QByteArray &bytes);

    bool operator==(const KnownKeys &) const = default;

private:
    struct Address
    {
        quint64 id = 0; ///< of its key
        quint32 address = 0;

        bool operator==(const Address &) const = default;
    };

    const Key *find(quint64 id) const;
    std::span<const Address> formerAddresses(quint64 id) const;

    QList<Key> m_keys; ///< ascending by id
    /// Ascending by id, and of each key newest first. A hash of lists takes 20 times as long to
    /// copy and to compare, which the window does.
    QList<Address> m_formerAddresses;
};
