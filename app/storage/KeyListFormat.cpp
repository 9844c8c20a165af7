// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/KeyListFormat.h"

#include <QBitArray>
#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>
#include <QUtf8StringView>
#include <QtEndian>

#include <zlib.h>

#include <algorithm>

static constexpr QByteArrayView magic("LLVKEYS\n");
static constexpr quint32 currentVersion = 4;
static constexpr quint32 oldestVersion = 3;
/// 100 times the usual size: the header is read in the window's thread.
static constexpr qsizetype maxHeaderSize = 1024 * 1024;
/// More than a readable file has room for, so that a count fits any type.
static constexpr quint64 maxKeys = std::numeric_limits<qint32>::max();

static constexpr QString User::*userFields[]
    = { &User::id, &User::userName, &User::firstName, &User::lastName, &User::email, &User::locale,
          &User::timeZone, &User::organization, &User::primaryRole };
static_assert(sizeof(User) == std::size(userFields) * sizeof(QString), "a field is missing above");

/// Reads as many bytes. Returns false if there are fewer.
using ByteSource = std::function<bool(char *bytes, qsizetype size)>;

namespace {

/// The checksum of a version of the format.
class Checksum
{
public:
    explicit Checksum(quint32 version)
    {
        if (version == 3)
            m_blake2b.emplace(QCryptographicHash::Blake2b_256);
    }

    static qsizetype size(quint32 version) { return Checksum(version).result().size(); }

    static QByteArray of(QByteArrayView bytes, quint32 version)
    {
        Checksum checksum(version);
        checksum.add(bytes);
        return checksum.result();
    }

    void add(QByteArrayView bytes)
    {
        if (m_blake2b)
            m_blake2b->addData(bytes);
        else if (!bytes.isEmpty()) // a null pointer would begin a new checksum
            m_crc = crc32_z(m_crc, reinterpret_cast<const Bytef *>(bytes.data()),
                static_cast<z_size_t>(bytes.size()));
    }

    QByteArray result() const
    {
        if (m_blake2b)
            return m_blake2b->result();
        QByteArray bytes(sizeof(quint32), Qt::Uninitialized);
        qToLittleEndian(static_cast<quint32>(m_crc), bytes.data());
        return bytes;
    }

private:
    std::optional<QCryptographicHash> m_blake2b; ///< for version 3
    uLong m_crc = 0;
};

struct RawHeader
{
    quint32 version;
    QByteArray bytes;
};

struct ChunkSizes
{
    quint32 keys = 0;
    quint32 ids = 0;
    quint32 names = 0;
    quint32 lastIps = 0;
    quint32 unreadableActivities = 0;

    qint64 total() const
    {
        const qint64 bytesPerKey = 4 * sizeof(quint32) + 2 * sizeof(qint64);
        return keys * bytesPerKey + ids + names + lastIps + unreadableActivities;
    }
};

} // namespace

// --- Chunks --------------------------------------------------------------------------------

template <typename T>
static QList<T> toLittleEndian(QList<T> numbers)
{
    if constexpr (QSysInfo::ByteOrder == QSysInfo::BigEndian)
        qToLittleEndian<T>(numbers.constData(), numbers.size(), numbers.data());
    return numbers;
}

template <typename T>
static bool writeNumbers(const QList<T> &numbers, const ByteSink &put)
{
    const QList<T> inFile = toLittleEndian(numbers);
    return put({ reinterpret_cast<const char *>(inFile.constData()),
        inFile.size() * qsizetype(sizeof(T)) });
}

static bool writeTexts(const TextColumn &column, const ByteSink &put)
{
    return put(column.bytes()) && writeNumbers(column.ends(), put);
}

static bool writeChunk(const ApiKeyChunk &chunk, const ByteSink &put)
{
    const auto size
        = [](const TextColumn &column) { return static_cast<quint32>(column.bytes().size()); };
    const QList<quint32> sizes { static_cast<quint32>(chunk.size()), size(chunk.ids),
        size(chunk.names), size(chunk.lastIps), size(chunk.unreadableActivities) };
    return writeNumbers(sizes, put) && writeTexts(chunk.ids, put) && writeTexts(chunk.names, put)
        && writeTexts(chunk.lastIps, put) && writeNumbers(chunk.lastActivities, put)
        && writeNumbers(chunk.creationDates, put) && writeTexts(chunk.unreadableActivities, put);
}

template <typename T>
static std::optional<QList<T>> readNumbers(const ByteSource &take, qsizetype count)
{
    QList<T> numbers(count);
    if (!take(reinterpret_cast<char *>(numbers.data()), count * qsizetype(sizeof(T))))
        return std::nullopt;
    return toLittleEndian(std::move(numbers));
}

/// Returns whether each text is valid UTF-8.
static bool isUtf8(const TextColumn &column)
{
    const QByteArray &bytes = column.bytes();
    const auto isWithinCharacter
        = [&](quint32 end) { return end < bytes.size() && (bytes.at(end) & 0xC0) == 0x80; };
    return QUtf8StringView(bytes).isValidUtf8()
        && std::none_of(column.ends().begin(), column.ends().end(), isWithinCharacter);
}

static std::optional<TextColumn> readTexts(const ByteSource &take, qsizetype size, qsizetype count)
{
    QByteArray bytes(size, Qt::Uninitialized);
    if (!take(bytes.data(), size))
        return std::nullopt;
    auto ends = readNumbers<quint32>(take, count);
    if (!ends)
        return std::nullopt;
    auto column = TextColumn::fromRaw(std::move(bytes), std::move(*ends));
    return column && isUtf8(*column) ? column : std::nullopt;
}

static bool haveIds(const ApiKeyChunk &chunk)
{
    for (qsizetype row = 0; row < chunk.size(); ++row) {
        if (chunk.ids.at(row).isEmpty())
            return false;
    }
    return true;
}

/// Allocates no memory before it is known that the chunk is within `maxSize` bytes.
static std::optional<ApiKeyChunk> readChunk(const ByteSource &take, qint64 maxSize)
{
    const auto numbers = readNumbers<quint32>(take, 5);
    if (!numbers)
        return std::nullopt;
    const ChunkSizes sizes { numbers->at(0), numbers->at(1), numbers->at(2), numbers->at(3),
        numbers->at(4) };
    if (sizes.total() > maxSize)
        return std::nullopt;
    auto ids = readTexts(take, sizes.ids, sizes.keys);
    auto names = ids ? readTexts(take, sizes.names, sizes.keys) : std::nullopt;
    auto lastIps = names ? readTexts(take, sizes.lastIps, sizes.keys) : std::nullopt;
    auto lastActivities = lastIps ? readNumbers<qint64>(take, sizes.keys) : std::nullopt;
    auto creationDates = lastActivities ? readNumbers<qint64>(take, sizes.keys) : std::nullopt;
    auto unreadableActivities
        = creationDates ? readTexts(take, sizes.unreadableActivities, sizes.keys) : std::nullopt;
    if (!unreadableActivities)
        return std::nullopt;
    ApiKeyChunk chunk { .ids = std::move(*ids),
        .names = std::move(*names),
        .lastIps = std::move(*lastIps),
        .lastActivities = std::move(*lastActivities),
        .creationDates = std::move(*creationDates),
        .unreadableActivities = std::move(*unreadableActivities) };
    if (!haveIds(chunk))
        return std::nullopt;
    chunk.foldNames();
    return chunk;
}

// --- The header ----------------------------------------------------------------------------

static void configure(QDataStream &stream)
{
    stream.setVersion(QDataStream::Qt_6_4);
    stream.setByteOrder(QDataStream::LittleEndian);
}

static void serialize(QDataStream &out, const QDateTime &time)
{
    out << qint64(time.toMSecsSinceEpoch());
}

static void deserialize(QDataStream &in, QDateTime &time)
{
    qint64 milliseconds = 0;
    in >> milliseconds;
    time = QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

static void serialize(QDataStream &out, const QStringList &texts)
{
    out << quint32(texts.size());
    for (const QString &text : texts)
        out << text;
}

/// Does not reserve memory for the count: the texts may be missing.
static void deserialize(QDataStream &in, QStringList &texts)
{
    quint32 count = 0;
    in >> count;
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i)
        in >> texts.emplaceBack();
}

static void serialize(QDataStream &out, const User &user)
{
    for (const auto field : userFields)
        out << user.*field;
}

static void deserialize(QDataStream &in, User &user)
{
    for (const auto field : userFields)
        in >> user.*field;
}

template <typename T>
static void serialize(QDataStream &out, const std::optional<T> &value)
{
    out << value.has_value();
    if (value)
        serialize(out, *value);
}

template <typename T>
static void deserialize(QDataStream &in, std::optional<T> &value)
{
    bool hasValue = false;
    in >> hasValue;
    if (hasValue)
        deserialize(in, value.emplace());
}

static QByteArray serializedHeader(const KeyListHeader &header)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    configure(out);
    serialize(out, header.confirmedAt);
    out << quint64(header.count);
    serialize(out, header.user);
    serialize(out, header.additionalRoles);
    out << header.sortOrder;
    return bytes;
}

/// Leaves out what is too long.
static QByteArray headerBytes(const KeyListSnapshot &list)
{
    KeyListHeader header { list.confirmedAt, list.keys.size(), list.user, list.additionalRoles,
        list.sortOrder };
    QByteArray bytes = serializedHeader(header);
    if (bytes.size() > maxHeaderSize) {
        header.user.reset();
        header.additionalRoles.reset();
        bytes = serializedHeader(header);
    }
    return bytes;
}

/// Returns nullopt unless the checksum is right.
static std::optional<RawHeader> readRawHeader(QIODevice &file)
{
    const qsizetype numbersSize = 2 * sizeof(quint32);
    const QByteArray start = file.read(magic.size() + numbersSize);
    if (start.size() < magic.size() + numbersSize || !start.startsWith(magic))
        return std::nullopt;
    const char *numbers = start.constData() + magic.size();
    const auto version = qFromLittleEndian<quint32>(numbers);
    const auto size = qFromLittleEndian<quint32>(numbers + sizeof(quint32));
    if (version < oldestVersion || version > currentVersion || size > maxHeaderSize)
        return std::nullopt;
    const QByteArray checksum = file.read(Checksum::size(version));
    const QByteArray bytes = file.read(size);
    if (bytes.size() < size || Checksum::of(bytes, version) != checksum)
        return std::nullopt;
    return RawHeader { version, bytes };
}

/// Skips the first keys in the header of version 3.
static void skipChunk(QDataStream &in)
{
    const ByteSource source = [&in](char *bytes, qsizetype size) {
        return in.readRawData(bytes, static_cast<int>(size)) == size;
    };
    if (!readChunk(source, in.device()->bytesAvailable()))
        in.setStatus(QDataStream::ReadCorruptData);
}

static std::optional<KeyListHeader> parseHeader(const RawHeader &raw)
{
    KeyListHeader header;
    quint64 count = 0;
    QDataStream in(raw.bytes);
    configure(in);
    deserialize(in, header.confirmedAt);
    in >> count;
    if (raw.version == 3)
        skipChunk(in);
    deserialize(in, header.user);
    deserialize(in, header.additionalRoles);
    if (raw.version > 3)
        in >> header.sortOrder;
    if (in.status() != QDataStream::Ok || !in.atEnd() || count > maxKeys)
        return std::nullopt;
    header.count = static_cast<qsizetype>(count);
    return header;
}

std::optional<KeyListHeader> keyListFormat::readHeader(QIODevice &file)
{
    const auto raw = readRawHeader(file);
    return raw ? parseHeader(*raw) : std::nullopt;
}

// --- The file ------------------------------------------------------------------------------

bool keyListFormat::write(const KeyListSnapshot &list, const ByteSink &put)
{
    Q_ASSERT(list.sortedRows.size() == (list.sortOrder.isEmpty() ? 0 : list.keys.size()));
    const QByteArray header = headerBytes(list);
    const QByteArray headerChecksum = Checksum::of(header, currentVersion);
    const QList<quint32> numbers { currentVersion, static_cast<quint32>(header.size()) };
    Checksum checksum(currentVersion);
    checksum.add(headerChecksum); // a header belongs to its own keys
    const ByteSink putCounted = [&](QByteArrayView bytes) {
        checksum.add(bytes);
        return put(bytes);
    };
    const QList<ApiKeyChunk> &chunks = list.keys.chunks();
    return put(magic) && writeNumbers(numbers, put) && put(headerChecksum) && put(header)
        && std::all_of(chunks.begin(), chunks.end(),
            [&](const ApiKeyChunk &chunk) { return writeChunk(chunk, putCounted); })
        && writeNumbers(list.sortedRows, putCounted) && put(checksum.result());
}

static bool isPermutation(const QList<quint32> &rows)
{
    QBitArray isUsed(rows.size());
    for (const quint32 row : rows) {
        if (row >= rows.size() || isUsed.testBit(row))
            return false;
        isUsed.setBit(row);
    }
    return true;
}

static bool readKeys(
    QIODevice &file, const ByteSource &take, qsizetype count, KeyListSnapshot &list)
{
    while (list.keys.size() < count) {
        auto chunk = readChunk(take, file.bytesAvailable());
        if (!chunk || chunk->size() == 0)
            return false;
        list.keys.append(std::move(*chunk));
    }
    if (list.keys.size() != count)
        return false;
    if (list.sortOrder.isEmpty())
        return true;
    auto rows = readNumbers<quint32>(take, count);
    if (!rows || !isPermutation(*rows))
        return false;
    list.sortedRows = std::move(*rows);
    return true;
}

std::optional<KeyListSnapshot> keyListFormat::read(QIODevice &file)
{
    const auto raw = readRawHeader(file);
    const auto header = raw ? parseHeader(*raw) : std::nullopt;
    if (!header)
        return std::nullopt;
    Checksum checksum(raw->version);
    checksum.add(Checksum::of(raw->bytes, raw->version));
    const ByteSource take = [&](char *bytes, qsizetype size) {
        const bool isComplete = file.read(bytes, size) == size;
        checksum.add(QByteArrayView(bytes, isComplete ? size : 0));
        return isComplete;
    };
    KeyListSnapshot list { .confirmedAt = header->confirmedAt,
        .keys = {},
        .user = header->user,
        .additionalRoles = header->additionalRoles,
        .sortOrder = header->sortOrder };
    const QByteArray expected = readKeys(file, take, header->count, list)
        ? file.read(Checksum::size(raw->version) + 1) // a byte more is one too many
        : QByteArray();
    return expected == checksum.result() ? std::optional(std::move(list)) : std::nullopt;
}
