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
    m_formerAddresses.remove(id);
}

bool KnownKeys::hasSeenAddress(const Key &known, quint32 address) const
{
    return known.address == address || m_formerAddresses.value(known.id).contains(address);
}

void KnownKeys::append(const Key &key, const KnownKeys &former)
{
    m_keys.append(key);
    const auto addresses = former.m_formerAddresses.constFind(key.id);
    if (addresses != former.m_formerAddresses.cend())
        m_formerAddresses.insert(key.id, *addresses);
}

void KnownKeys::append(const Key &key, const KnownKeys &former, const Key &before)
{
    append(key, former);
    if (before.address == 0 || before.address == key.address)
        return;
    QList<quint32> &addresses = m_formerAddresses[key.id];
    addresses.removeAll(key.address);
    addresses.removeAll(before.address);
    addresses.prepend(before.address);
    addresses.resize(std::min(addresses.size(), maxAddresses - 1));
}

void KnownKeys::limitAddresses()
{
    qsizetype count = 0;
    for (const QList<quint32> &addresses : std::as_const(m_formerAddresses))
        count += addresses.size();
    if (count <= maxFormerAddresses)
        return;
    for (QList<quint32> &addresses : m_formerAddresses)
        addresses.resize(addresses.size() / 2);
    m_formerAddresses.removeIf([](const auto &addresses) { return addresses->isEmpty(); });
}

QByteArray KnownKeys::toBytes() const
{
    QByteArray bytes;
    bytes.reserve(m_keys.size() * 16 + m_formerAddresses.size() * 32 + 16);
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << knownKeysVersion << static_cast<quint32>(m_keys.size());
    for (const Key &key : m_keys)
        stream << key.id << key.lastUse << key.address;
    for (const Key &key : m_keys) { // the same keys are the same bytes
        const auto addresses = m_formerAddresses.constFind(key.id);
        if (addresses != m_formerAddresses.cend())
            stream << key.id << *addresses;
    }
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
        quint64 id = 0;
        quint32 count = 0;
        stream >> id >> count;
        if (stream.status() != QDataStream::Ok || count >= maxAddresses)
            return std::nullopt;
        QList<quint32> addresses(count);
        for (quint32 &address : addresses)
            stream >> address;
        known.m_formerAddresses.insert(id, addresses);
    }
    const auto isOrdered = [](const Key &left, const Key &right) { return left.id < right.id; };
    const bool isReadable = stream.status() == QDataStream::Ok
        && std::is_sorted(known.m_keys.cbegin(), known.m_keys.cend(), isOrdered);
    return isReadable ? std::optional(known) : std::nullopt;
}
