// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/KeyListFormat.h"

#include "app/storage/KeyBlockFormat.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>
#include <QtEndian>

#include <algorithm>

static constexpr QByteArrayView magic("LLVKEYS\n");
static constexpr quint32 currentVersion = 3;
static constexpr quint32 oldestVersion = 2;
static constexpr qsizetype checksumSize = 32;
static constexpr qsizetype prefixSize = magic.size() + 2 * sizeof(quint32) + checksumSize;
/// A hundred times the usual. The first screen waits for the head, and would for one of 512 MB.
static constexpr qsizetype largestHead = 1024 * 1024;
/// Far above what there is room for in a file that is read; so that a count fits any number.
static constexpr quint64 mostKeys = std::numeric_limits<qint32>::max();
static constexpr auto checksumMethod = QCryptographicHash::Blake2b_256;

static constexpr QString User::*userFields[]
    = { &User::id, &User::userName, &User::firstName, &User::lastName, &User::email, &User::locale,
          &User::timeZone, &User::organization, &User::primaryRole };
static_assert(sizeof(User) == std::size(userFields) * sizeof(QString), "a field is missing above");

static void prepare(QDataStream &stream)
{
    stream.setVersion(QDataStream::Qt_6_4);
    stream.setByteOrder(
        QDataStream::LittleEndian); // so that texts need no turning on most machines
}

static void put(QDataStream &out, const QString &text)
{
    out << text;
}

static void take(QDataStream &in, QString &text)
{
    in >> text;
}

static void put(QDataStream &out, const QDateTime &time)
{
    out << qint64(time.toMSecsSinceEpoch());
}

static void take(QDataStream &in, QDateTime &time)
{
    qint64 milliseconds = 0;
    in >> milliseconds;
    time = QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

template <typename T>
static void put(QDataStream &out, const std::optional<T> &value)
{
    out << value.has_value();
    if (value)
        put(out, *value);
}

template <typename T>
static void take(QDataStream &in, std::optional<T> &value)
{
    bool isThere = false;
    in >> isThere;
    if (isThere)
        take(in, value.emplace());
}

static void put(QDataStream &out, const QStringList &texts)
{
    out << quint32(texts.size());
    for (const QString &text : texts)
        put(out, text);
}

/// Makes no room for the count ahead: nothing says yet that the texts are there.
static void take(QDataStream &in, QStringList &texts)
{
    quint32 count = 0;
    in >> count;
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i)
        take(in, texts.emplaceBack());
}

static void put(QDataStream &out, const ApiKeyChunk &keys)
{
    keyBlockFormat::write(keys, [&out](QByteArrayView bytes) {
        return out.writeRawData(bytes.data(), static_cast<int>(bytes.size())) == bytes.size();
    });
}

static void takeBlock(QDataStream &in, ApiKeyChunk &keys, quint32 version)
{
    const auto source = [&in](char *bytes, qsizetype size) {
        return in.readRawData(bytes, static_cast<int>(size)) == size;
    };
    if (auto found = keyBlockFormat::read(source, in.device()->bytesAvailable(), version))
        keys = std::move(*found);
    else
        in.setStatus(QDataStream::ReadCorruptData);
}

static void put(QDataStream &out, const User &user)
{
    for (const auto field : userFields)
        put(out, user.*field);
}

static void take(QDataStream &in, User &user)
{
    for (const auto field : userFields)
        take(in, user.*field);
}

static ApiKeyChunk firstKeysOf(const KeyListSnapshot &list)
{
    if (list.firstKeys.size() > 0)
        return list.firstKeys;
    ApiKeyChunk first;
    for (qsizetype row = 0; row < std::min(list.keys.size(), KeyListHeader::mostFirstKeys); ++row)
        first.append(list.keys.at(row));
    return first;
}

static QByteArray encodedHead(const KeyListHeader &list)
{
    QByteArray head;
    QDataStream out(&head, QIODevice::WriteOnly);
    prepare(out);
    put(out, list.confirmedAt);
    out << quint64(list.count);
    put(out, list.firstKeys);
    put(out, list.user);
    put(out, list.additionalRoles);
    return head;
}

/// Without what there is no room for, where the service has sent texts without measure.
static QByteArray headOf(const KeyListSnapshot &list)
{
    KeyListHeader parts { .confirmedAt = list.confirmedAt,
        .count = list.keys.size(),
        .firstKeys = firstKeysOf(list),
        .user = list.user,
        .additionalRoles = list.additionalRoles };
    QByteArray head = encodedHead(parts);
    if (head.size() > largestHead) {
        parts.firstKeys = {};
        head = encodedHead(parts);
    }
    if (head.size() > largestHead)
        head = encodedHead({ .confirmedAt = parts.confirmedAt, .count = parts.count });
    return head;
}

static QByteArray prefixOf(const QByteArray &head, const QByteArray &checksum)
{
    QByteArray numbers(2 * sizeof(quint32), Qt::Uninitialized);
    qToLittleEndian(currentVersion, numbers.data());
    qToLittleEndian(static_cast<quint32>(head.size()), numbers.data() + sizeof(quint32));
    return magic.toByteArray() + numbers + checksum;
}

bool keyListFormat::write(const KeyListSnapshot &list, const ByteSink &put)
{
    const QByteArray head = headOf(list);
    const QByteArray headSum = QCryptographicHash::hash(head, checksumMethod);
    QCryptographicHash sum(checksumMethod);
    sum.addData(headSum); // blocks go with their own head alone
    const auto putBlock = [&](const ApiKeyChunk &block) {
        return keyBlockFormat::write(block, [&](QByteArrayView bytes) {
            sum.addData(bytes);
            return put(bytes);
        });
    };
    const QList<ApiKeyChunk> &blocks = list.keys.chunks();
    return put(prefixOf(head, headSum)) && put(head)
        && std::all_of(blocks.begin(), blocks.end(), putBlock) && put(sum.result());
}

namespace {

struct HeadBytes
{
    quint32 version;
    QByteArray bytes;
};

} // namespace

/// The bytes of the head, which are whole. None if they are not.
static std::optional<HeadBytes> readHeadBytes(QIODevice &file)
{
    const QByteArray prefix = file.read(prefixSize);
    if (prefix.size() < prefixSize || !prefix.startsWith(magic))
        return std::nullopt;
    const char *numbers = prefix.constData() + magic.size();
    const auto version = qFromLittleEndian<quint32>(numbers);
    const auto size = qFromLittleEndian<quint32>(numbers + sizeof(quint32));
    const bool isKnown = version >= oldestVersion && version <= currentVersion;
    if (!isKnown || size > std::min<qint64>(largestHead, file.bytesAvailable()))
        return std::nullopt;
    QByteArray head = file.read(size);
    if (QCryptographicHash::hash(head, checksumMethod) != prefix.last(checksumSize))
        return std::nullopt;
    return HeadBytes { version, head };
}

static std::optional<KeyListHeader> decodeHead(const HeadBytes &read)
{
    KeyListHeader head;
    quint64 count = 0;
    QDataStream in(read.bytes);
    prepare(in);
    take(in, head.confirmedAt);
    in >> count;
    takeBlock(in, head.firstKeys, read.version);
    take(in, head.user);
    take(in, head.additionalRoles);
    if (in.status() != QDataStream::Ok || !in.atEnd() || count > mostKeys)
        return std::nullopt;
    head.count = static_cast<qsizetype>(count);
    return head;
}

std::optional<KeyListHeader> keyListFormat::readHead(QIODevice &file)
{
    const auto bytes = readHeadBytes(file);
    return bytes ? decodeHead(*bytes) : std::nullopt;
}

/// So many keys as there are up to the checksum that ends the file. None if they are not whole.
static std::optional<ApiKeyTable> readBlocks(QIODevice &file, const HeadBytes &head)
{
    QCryptographicHash sum(checksumMethod);
    sum.addData(QCryptographicHash::hash(head.bytes, checksumMethod));
    const auto take = [&](char *bytes, qsizetype size) {
        const bool isThere = file.read(bytes, size) == size;
        sum.addData(QByteArrayView(bytes, isThere ? size : 0));
        return isThere;
    };
    ApiKeyTable keys;
    while (file.bytesAvailable() > checksumSize) {
        auto block = keyBlockFormat::read(take, file.bytesAvailable(), head.version);
        if (!block || block->size() == 0)
            return std::nullopt;
        keys.append(std::move(*block));
    }
    return file.readAll() == sum.result() ? std::optional(std::move(keys)) : std::nullopt;
}

std::optional<KeyListSnapshot> keyListFormat::read(QIODevice &file)
{
    const auto bytes = readHeadBytes(file);
    const auto head = bytes ? decodeHead(*bytes) : std::nullopt;
    if (!head)
        return std::nullopt;
    auto keys = readBlocks(file, *bytes);
    if (!keys || keys->size() != head->count)
        return std::nullopt;
    return KeyListSnapshot { head->confirmedAt, std::move(*keys), head->user,
        head->additionalRoles };
}
