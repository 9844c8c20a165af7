// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a saved list as at a start: its header, then the whole. A list that is accepted can be
// written and read again. The input begins with a byte. If it is even, the file follows; otherwise
// two bytes with the size of the header, the header and the blocks, of the older version of the
// format or of this one, which get the right checksums here: a fuzzer does not find them.

#include "tests/fuzz/Fuzz.h"

#include "app/storage/KeyListFormat.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QtEndian>

#include <zlib.h>

#include <algorithm>

static QByteArray checksum(const QByteArray &bytes, char version)
{
    if (version == 3)
        return QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256);
    QByteArray crc(4, '\0');
    qToLittleEndian(
        static_cast<quint32>(crc32(0, reinterpret_cast<const Bytef *>(bytes.constData()),
            static_cast<uInt>(bytes.size()))),
        crc.data());
    return crc;
}

static QByteArray sealed(const QByteArray &input, char version)
{
    if (input.size() < 2)
        return {};
    const auto size
        = std::min<qsizetype>(qFromLittleEndian<quint16>(input.constData()), input.size() - 2);
    const QByteArray head = input.sliced(2, size);
    const QByteArray blocks = input.sliced(2 + size);
    QByteArray headSize(4, '\0');
    qToLittleEndian(static_cast<quint32>(size), headSize.data());
    return QByteArray("LLVKEYS\n") + version + QByteArray(3, '\0') + headSize
        + checksum(head, version) + head + blocks
        + checksum(checksum(head, version) + blocks, version);
}

template <typename Read>
static auto readFrom(QByteArray file, Read read)
{
    QBuffer buffer(&file);
    buffer.open(QIODevice::ReadOnly);
    return read(buffer);
}

static QByteArray written(const KeyListSnapshot &list)
{
    QByteArray file;
    FUZZ_CHECK(keyListFormat::write(list, [&file](QByteArrayView bytes) {
        file.append(bytes);
        return true;
    }));
    return file;
}

static void checkHead(KeyListHeader head)
{
    const QByteArray file = written({ .confirmedAt = head.confirmedAt,
        .user = head.user,
        .additionalRoles = head.additionalRoles,
        .sortOrder = head.sortOrder });
    head.count = 0; // the written list has no keys
    FUZZ_CHECK(readFrom(file, keyListFormat::readHeader) == head);
}

static void checkList(const KeyListSnapshot &list, const std::optional<KeyListHeader> &head)
{
    FUZZ_CHECK(head && head->count == list.keys.size() && head->confirmedAt == list.confirmedAt);
    const QByteArray file = written(list);
    FUZZ_CHECK(readFrom(file, keyListFormat::read) == list);
    FUZZ_CHECK(readFrom(file, keyListFormat::readHeader).has_value());
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray input = bytesOf(data + 1, size - 1);
    const QByteArray file = data[0] % 2 == 0 ? input : sealed(input, data[0] % 4 == 1 ? 3 : 4);
    const auto head = readFrom(file, keyListFormat::readHeader);
    if (head)
        checkHead(*head);
    if (const auto list = readFrom(file, keyListFormat::read))
        checkList(*list, head);
    return 0;
}
