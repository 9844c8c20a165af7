// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notices/KnownKeys.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <limits>

static constexpr quint8 knownKeysVersion = 1;

/// FNV-1a: the same in each version and on each computer, which `qHash` is not.
quint64 KnownKeys::hash(QByteArrayView text)
{
    quint64 hash = 14695981039346656037U;
    for (const char byte : text)
        hash = (hash ^ static_cast<quint8>(byte)) * 1099511628211U;
    return hash;
}

static quint32 addressHash(QByteArrayView address)
{
    const quint64 hash = KnownKeys::hash(address);
    const auto folded = static_cast<quint32>(hash ^ (hash >> 32));
    return address.isEmpty() ? 0 : std::max(folded, 1U);
}

KnownKeys::Key KnownKeys::from(const ApiKeyView &key)
{
    constexpr qint64 maxSeconds = std::numeric_limits<quint32>::max();
    const qint64 seconds = ApiKeyView::isTime(key.lastActivity) ? key.lastActivity / 1000 : 0;
    return { hash(key.id), static_cast<quint32>(std::clamp<qint64>(seconds, 0, maxSeconds)),
        addressHash(key.lastIp) };
}

static auto lowerBound(const QList<KnownKeys::Key> &keys, quint64 id)
{
    return std::lower_bound(keys.cbegin(), keys.cend(), id,
        [](const KnownKeys::Key &key, quint64 wanted) { return key.id < wanted; });
}

const KnownKeys::Key *KnownKeys::find(quint64 id) const
{
    const auto found = lowerBound(m_keys, id);
    return found != m_keys.cend() && found->id == id ? &*found : nullptr;
}

void KnownKeys::insert(const Key &key)
{
    const auto place = lowerBound(m_keys, key.id);
    const qsizetype row = place - m_keys.cbegin();
    if (place != m_keys.cend() && place->id == key.id)
        m_keys[row] = key;
    else
        m_keys.insert(row, key);
}

void KnownKeys::remove(quint64 id)
{
    const auto place = lowerBound(m_keys, id);
    if (place == m_keys.cend() || place->id != id)
        return;
    m_keys.remove(place - m_keys.cbegin());
    m_formerAddresses.removeIf([id](const Address &former) { return former.id == id; });
}

std::span<const KnownKeys::Address> KnownKeys::formerAddresses(quint64 id) const
{
    const auto [begin, end] = std::equal_range(m_formerAddresses.cbegin(), m_formerAddresses.cend(),
        Address { .id = id },
        [](const Address &left, const Address &right) { return left.id < right.id; });
    return { begin, end };
}

bool KnownKeys::hasSeenAddress(const Key &known, quint32 address) const
{
    const auto former = formerAddresses(known.id);
    return known.address == address
        || std::any_of(former.begin(), former.end(),
            [address](const Address &other) { return other.address == address; });
}

void KnownKeys::append(const Key &key, const KnownKeys &former)
{
    append(key, former, key);
}

void KnownKeys::append(const Key &key, const KnownKeys &former, const Key &before)
{
    m_keys.append(key);
    const bool isMoved = before.address != 0 && before.address != key.address;
    if (isMoved)
        m_formerAddresses.append({ key.id, before.address });
    if (former.m_formerAddresses.isEmpty())
        return;
    qsizetype count = isMoved ? 1 : 0;
    for (const Address &address : former.formerAddresses(key.id)) {
        if (isMoved && (address.address == key.address || address.address == before.address))
            continue;
        if (++count >= maxAddresses)
            break;
        m_formerAddresses.append(address);
    }
}

void KnownKeys::limitAddresses()
{
    if (m_formerAddresses.size() <= maxFormerAddresses)
        return;
    QList<Address> kept;
    for (auto begin = m_formerAddresses.cbegin(); begin != m_formerAddresses.cend();) {
        const auto end = std::find_if(begin, m_formerAddresses.cend(),
            [id = begin->id](const Address &other) { return other.id != id; });
        kept.append(
            m_formerAddresses.sliced(begin - m_formerAddresses.cbegin(), (end - begin) / 2));
        begin = end;
    }
    m_formerAddresses = kept;
}

QByteArray KnownKeys::toBytes() const
{
    QByteArray bytes;
    bytes.reserve(m_keys.size() * 16 + m_formerAddresses.size() * 12 + 16);
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << knownKeysVersion << static_cast<quint32>(m_keys.size());
    for (const Key &key : m_keys)
        stream << key.id << key.lastUse << key.address;
    for (const Address &former : m_formerAddresses)
        stream << former.id << former.address;
    return bytes;
}

std::optional<KnownKeys> KnownKeys::fromBytes(const QByteArray &bytes)
{
    constexpr qsizetype headerSize = 5;
    constexpr qsizetype keySize = 16;
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    quint8 version = 0;
    quint32 size = 0;
    stream >> version >> size;
    if (version != knownKeysVersion || size > (bytes.size() - headerSize) / keySize)
        return std::nullopt;
    KnownKeys known;
    known.m_keys.resize(size);
    for (Key &key : known.m_keys)
        stream >> key.id >> key.lastUse >> key.address;
    while (!stream.atEnd()) {
        Address former;
        stream >> former.id >> former.address;
        known.m_formerAddresses.append(former);
    }
    const auto isOrdered = [](const auto &left, const auto &right) { return left.id < right.id; };
    const bool isReadable = stream.status() == QDataStream::Ok
        && std::is_sorted(known.m_keys.cbegin(), known.m_keys.cend(), isOrdered)
        && std::is_sorted(
            known.m_formerAddresses.cbegin(), known.m_formerAddresses.cend(), isOrdered);
    return isReadable ? std::optional(known) : std::nullopt;
}
