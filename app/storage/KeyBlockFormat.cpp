// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/KeyBlockFormat.h"

#include <QUtf8StringView>
#include <QtEndian>

#include <algorithm>

struct BlockSizes
{
    quint32 keys = 0;
    quint32 ids = 0;
    quint32 names = 0;
    quint32 lastIps = 0;
    quint32 unreadableActivities = 0;

    qint64 total(quint32 version) const
    {
        const qint64 texts = version < 3 ? 3 : 4;
        const qint64 ofKey = texts * sizeof(quint32) + 2 * sizeof(qint64);
        return keys * ofKey + ids + names + lastIps + unreadableActivities;
    }
};

/// From this machine's order of bytes to that of the file, and back.
template <typename T>
static QList<T> turned(QList<T> numbers)
{
    if constexpr (QSysInfo::ByteOrder == QSysInfo::BigEndian)
        qToLittleEndian<T>(numbers.constData(), numbers.size(), numbers.data());
    return numbers;
}

template <typename T>
static bool putNumbers(const QList<T> &numbers, const ByteSink &put)
{
    const QList<T> inFile = turned(numbers);
    return put({ reinterpret_cast<const char *>(inFile.constData()),
        inFile.size() * qsizetype(sizeof(T)) });
}

static bool putTexts(const TextColumn &column, const ByteSink &put)
{
    return put(column.bytes()) && putNumbers(column.ends(), put);
}

bool keyBlockFormat::write(const ApiKeyChunk &block, const ByteSink &put)
{
    const auto bytesOf
        = [](const TextColumn &column) { return static_cast<quint32>(column.bytes().size()); };
    const QList<quint32> sizes { static_cast<quint32>(block.size()), bytesOf(block.ids),
        bytesOf(block.names), bytesOf(block.lastIps), bytesOf(block.unreadableActivities) };
    return putNumbers(sizes, put) && putTexts(block.ids, put) && putTexts(block.names, put)
        && putTexts(block.lastIps, put) && putNumbers(block.lastActivities, put)
        && putNumbers(block.creationDates, put) && putTexts(block.unreadableActivities, put);
}

template <typename T>
static std::optional<QList<T>> takeNumbers(const ByteSource &take, qsizetype count)
{
    QList<T> numbers(count);
    if (!take(reinterpret_cast<char *>(numbers.data()), count * qsizetype(sizeof(T))))
        return std::nullopt;
    return turned(std::move(numbers));
}

static std::optional<BlockSizes> takeSizes(const ByteSource &take, quint32 version)
{
    const auto sizes = takeNumbers<quint32>(take, version < 3 ? 4 : 5);
    if (!sizes)
        return std::nullopt;
    return BlockSizes { sizes->at(0), sizes->at(1), sizes->at(2), sizes->at(3), sizes->value(4) };
}

/// Each text by itself.
static bool isUtf8(const TextColumn &column)
{
    const QByteArray &bytes = column.bytes();
    const auto isWithinACharacter
        = [&](quint32 end) { return end < bytes.size() && (bytes.at(end) & 0xC0) == 0x80; };
    return QUtf8StringView(bytes).isValidUtf8()
        && std::none_of(column.ends().begin(), column.ends().end(), isWithinACharacter);
}

static std::optional<TextColumn> takeTexts(const ByteSource &take, qsizetype bytes, qsizetype count)
{
    QByteArray texts(bytes, Qt::Uninitialized);
    if (!take(texts.data(), bytes))
        return std::nullopt;
    auto ends = takeNumbers<quint32>(take, count);
    if (!ends)
        return std::nullopt;
    auto column = TextColumn::fromRaw(std::move(texts), std::move(*ends));
    return column && isUtf8(*column) ? column : std::nullopt;
}

static bool haveEachAnId(const ApiKeyChunk &keys)
{
    for (qsizetype row = 0; row < keys.size(); ++row) {
        if (keys.ids.at(row).isEmpty())
            return false;
    }
    return true;
}

std::optional<ApiKeyChunk> keyBlockFormat::read(
    const ByteSource &take, qint64 left, quint32 version)
{
    const auto sizes = takeSizes(take, version);
    if (!sizes || sizes->total(version) > left)
        return std::nullopt;
    auto ids = takeTexts(take, sizes->ids, sizes->keys);
    auto names = ids ? takeTexts(take, sizes->names, sizes->keys) : std::nullopt;
    auto lastIps = names ? takeTexts(take, sizes->lastIps, sizes->keys) : std::nullopt;
    auto lastActivities = lastIps ? takeNumbers<qint64>(take, sizes->keys) : std::nullopt;
    auto creationDates = lastActivities ? takeNumbers<qint64>(take, sizes->keys) : std::nullopt;
    std::optional<TextColumn> unreadableActivities;
    if (creationDates && version < 3)
        unreadableActivities = TextColumn::fromRaw({}, QList<quint32>(sizes->keys));
    else if (creationDates)
        unreadableActivities = takeTexts(take, sizes->unreadableActivities, sizes->keys);
    if (!unreadableActivities)
        return std::nullopt;
    ApiKeyChunk block { .ids = std::move(*ids),
        .names = std::move(*names),
        .lastIps = std::move(*lastIps),
        .lastActivities = std::move(*lastActivities),
        .creationDates = std::move(*creationDates),
        .unreadableActivities = std::move(*unreadableActivities) };
    if (!haveEachAnId(block))
        return std::nullopt;
    block.foldNames();
    return block;
}
