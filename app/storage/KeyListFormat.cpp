// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/KeyListFormat.h"

#include <QBitArray>
#include <QDataStream>
#include <QIODevice>
#include <QUtf8StringView>
#include <QtEndian>

#include <zlib.h>

#include <algorithm>

static constexpr QByteArrayView magic("LLVKEYS\n\4\0\0\0", 12); ///< with the version
/// 100 times the usual size: the header is read in the window's thread.
static constexpr qsizetype maxHeaderSize = 1024 * 1024;

static constexpr QString User::*userFields[]
    = { &User::id, &User::userName, &User::firstName, &User::lastName, &User::email, &User::locale,
          &User::timeZone, &User::organization, &User::primaryRole };
/// The others are written after these, at the end of the header. Earlier files lack them.
static_assert(sizeof(User) == (std::size(userFields) + 1) * sizeof(QString) + alignof(QString),
    "a field is missing above");

template <typename T>
static QList<T> toLittleEndian(QList<T> numbers)
{
    if constexpr (QSysInfo::ByteOrder == QSysInfo::BigEndian)
        qToLittleEndian<T>(numbers.constData(), numbers.size(), numbers.data());
    return numbers;
}

static quint32 crc(QByteArrayView bytes, quint32 before = 0)
{
    if (bytes.isEmpty()) // a null pointer would begin a new checksum
        return before;
    return static_cast<quint32>(crc32_z(before, reinterpret_cast<const Bytef *>(bytes.data()),
        static_cast<z_size_t>(bytes.size())));
}

// --- Writing -------------------------------------------------------------------------------

static QByteArray serializedHeader(const KeyListSnapshot &list)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out.setByteOrder(QDataStream::LittleEndian);
    out << qint64(list.confirmedAt.toMSecsSinceEpoch()) << quint64(list.keys.size());
    out << list.user.has_value();
    if (list.user) {
        for (const auto field : userFields)
            out << (*list.user).*field;
    }
    out << list.additionalRoles.has_value();
    if (list.additionalRoles)
        out << *list.additionalRoles;
    out << list.sortOrder;
    if (list.user)
        out << list.user->country << list.user->isSandbox;
    return bytes;
}

/// Leaves out what is too long.
static QByteArray headerBytes(KeyListSnapshot list)
{
    QByteArray bytes = serializedHeader(list);
    if (bytes.size() > maxHeaderSize) {
        list.user.reset();
        list.additionalRoles.reset();
        bytes = serializedHeader(list);
    }
    return bytes;
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

bool keyListFormat::write(const KeyListSnapshot &list, const ByteSink &put)
{
    Q_ASSERT(list.sortedRows.size() == (list.sortOrder.isEmpty() ? 0 : list.keys.size()));
    const QByteArray header = headerBytes(list);
    quint32 checksum = 0;
    const ByteSink putCounted = [&](QByteArrayView bytes) {
        checksum = crc(bytes, checksum);
        return put(bytes);
    };
    const QList<ApiKeyChunk> &chunks = list.keys.chunks();
    return put(magic) && writeNumbers<quint32>({ static_cast<quint32>(header.size()) }, put)
        && writeNumbers<quint32>({ crc(header) }, putCounted) // a header belongs to its own keys
        && put(header)
        && std::all_of(chunks.begin(), chunks.end(),
            [&](const ApiKeyChunk &chunk) { return writeChunk(chunk, putCounted); })
        && writeNumbers(list.sortedRows, putCounted) && writeNumbers<quint32>({ checksum }, put);
}

// --- Reading -------------------------------------------------------------------------------

namespace {

/// Reads parts of a file, and computes their checksum. After an error all parts are empty.
class Reader
{
public:
    explicit Reader(QIODevice &file)
        : m_file(file)
    {
    }

    bool isOk() const { return m_isOk; }
    void fail() { m_isOk = false; }
    quint32 checksum() const { return m_checksum; }

    /// Allocates no memory for more than the file has.
    template <typename Bytes>
    Bytes read(qint64 count)
    {
        constexpr qint64 itemSize = sizeof(typename Bytes::value_type);
        m_isOk = m_isOk && count <= m_file.bytesAvailable() / itemSize;
        Bytes items;
        items.resize(m_isOk ? count : 0);
        auto *const bytes = reinterpret_cast<char *>(items.data());
        const qint64 size = items.size() * itemSize;
        m_isOk = m_isOk && m_file.read(bytes, size) == size;
        m_checksum = crc(QByteArrayView(bytes, size), m_checksum);
        return items;
    }
    template <typename T>
    QList<T> readNumbers(qint64 count)
    {
        return toLittleEndian(read<QList<T>>(count));
    }
    quint32 readNumber() { return readNumbers<quint32>(1).value(0); }

private:
    QIODevice &m_file;
    quint32 m_checksum = 0;
    bool m_isOk = true;
};

/// A saved list without its keys, and their number.
struct Header
{
    KeyListSnapshot list;
    quint64 count = 0;
};

} // namespace

/// Does not reserve memory for the count: the texts may be missing.
static QStringList readStrings(QDataStream &in)
{
    QStringList texts;
    quint32 count = 0;
    in >> count;
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i)
        in >> texts.emplaceBack();
    return texts;
}

static std::optional<Header> parseHeader(const QByteArray &bytes)
{
    Header header;
    qint64 milliseconds = 0;
    bool hasUser = false;
    bool hasRoles = false;
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    in.setByteOrder(QDataStream::LittleEndian);
    in >> milliseconds >> header.count >> hasUser;
    header.list.confirmedAt = QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
    if (hasUser) {
        User &user = header.list.user.emplace();
        for (const auto field : userFields)
            in >> user.*field;
    }
    in >> hasRoles;
    if (hasRoles)
        header.list.additionalRoles = readStrings(in);
    in >> header.list.sortOrder;
    if (hasUser && !in.atEnd())
        in >> header.list.user->country;
    if (hasUser && !in.atEnd())
        in >> header.list.user->isSandbox;
    return in.status() == QDataStream::Ok && in.atEnd() ? std::optional(header) : std::nullopt;
}

/// Reads to the end of the header. `in` computes the checksum from the header's own.
static std::optional<Header> readCountedHeader(QIODevice &file, Reader &in)
{
    if (file.read(magic.size()) != magic)
        return std::nullopt;
    const quint32 size = Reader(file).readNumber();
    if (size > maxHeaderSize)
        return std::nullopt;
    const quint32 checksum = in.readNumber();
    const QByteArray bytes = file.read(size);
    if (!in.isOk() || bytes.size() < size || crc(bytes) != checksum)
        return std::nullopt;
    return parseHeader(bytes);
}

std::optional<KeyListSnapshot> keyListFormat::readHeader(QIODevice &file)
{
    Reader in(file);
    auto header = readCountedHeader(file, in);
    return header ? std::optional(std::move(header->list)) : std::nullopt;
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

static TextColumn readTexts(Reader &in, quint32 size, quint32 count)
{
    auto bytes = in.read<QByteArray>(size);
    auto column = TextColumn::fromRaw(std::move(bytes), in.readNumbers<quint32>(count));
    if (column && isUtf8(*column))
        return std::move(*column);
    in.fail();
    return {};
}

static bool haveIds(const ApiKeyChunk &chunk)
{
    for (qsizetype row = 0; row < chunk.size(); ++row) {
        if (chunk.ids.at(row).isEmpty())
            return false;
    }
    return true;
}

static ApiKeyChunk readChunk(Reader &in)
{
    const quint32 keys = in.readNumber();
    const quint32 idsSize = in.readNumber();
    const quint32 namesSize = in.readNumber();
    const quint32 lastIpsSize = in.readNumber();
    const quint32 unreadableActivitiesSize = in.readNumber();
    // Braces evaluate these in their order.
    ApiKeyChunk chunk { .ids = readTexts(in, idsSize, keys),
        .names = readTexts(in, namesSize, keys),
        .lastIps = readTexts(in, lastIpsSize, keys),
        .lastActivities = in.readNumbers<qint64>(keys),
        .creationDates = in.readNumbers<qint64>(keys),
        .unreadableActivities = readTexts(in, unreadableActivitiesSize, keys) };
    if (in.isOk() && haveIds(chunk))
        chunk.foldNames();
    else
        in.fail();
    return chunk;
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

std::optional<KeyListSnapshot> keyListFormat::read(QIODevice &file)
{
    Reader in(file);
    auto header = readCountedHeader(file, in);
    if (!header)
        return std::nullopt;
    KeyListSnapshot &list = header->list;
    while (static_cast<quint64>(list.keys.size()) < header->count) {
        ApiKeyChunk chunk = readChunk(in);
        if (!in.isOk() || chunk.size() == 0)
            return std::nullopt;
        list.keys.append(std::move(chunk));
    }
    if (!list.sortOrder.isEmpty())
        list.sortedRows = in.readNumbers<quint32>(list.keys.size());
    const quint32 checksum = in.checksum();
    const bool isValid = static_cast<quint64>(list.keys.size()) == header->count
        && isPermutation(list.sortedRows) && in.readNumber() == checksum && in.isOk()
        && file.atEnd();
    return isValid ? std::optional(std::move(list)) : std::nullopt;
}
