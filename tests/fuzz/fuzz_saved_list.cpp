// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a saved list as at a start: its header, then the whole. A list that is accepted can be
// written and read again. The input begins with a byte. If it is even, the file follows; otherwise
// two bytes with the size of the header, the header and the blocks, which get the right checksums
// here: a fuzzer does not find them.

#include "tests/fuzz/Fuzz.h"

#include "app/storage/KeyListFormat.h"

#include <QBuffer>
#include <QtEndian>

#include <zlib.h>

#include <algorithm>

static QByteArray checksum(const QByteArray &bytes)
{
    QByteArray crc(4, '\0');
    qToLittleEndian(
        static_cast<quint32>(crc32(0, reinterpret_cast<const Bytef *>(bytes.constData()),
            static_cast<uInt>(bytes.size()))),
        crc.data());
    return crc;
}

static QByteArray sealed(const QByteArray &input)
{
    if (input.size() < 2)
        return {};
    const auto size
        = std::min<qsizetype>(qFromLittleEndian<quint16>(input.constData()), input.size() - 2);
    const QByteArray head = input.sliced(2, size);
    const QByteArray blocks = input.sliced(2 + size);
    QByteArray headSize(4, '\0');
    qToLittleEndian(static_cast<quint32>(size), headSize.data());
    return QByteArray("LLVKEYS\n\4\0\0\0", 12) + headSize + checksum(head) + head + blocks
        + checksum(checksum(head) + blocks);
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

static void checkHead(const KeyListSnapshot &head)
{
    FUZZ_CHECK(readFrom(written(head), keyListFormat::readHeader) == head);
}

static void checkList(const KeyListSnapshot &list, const std::optional<KeyListSnapshot> &head)
{
    FUZZ_CHECK(head && head->confirmedAt == list.confirmedAt);
    const QByteArray file = written(list);
    FUZZ_CHECK(readFrom(file, keyListFormat::read) == list);
    FUZZ_CHECK(readFrom(file, keyListFormat::readHeader).has_value());
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray input = toBytes(data + 1, size - 1);
    const QByteArray file = data[0] % 2 == 0 ? input : sealed(input);
    const auto head = readFrom(file, keyListFormat::readHeader);
    if (head)
        checkHead(*head);
    if (const auto list = readFrom(file, keyListFormat::read))
        checkList(*list, head);
    return 0;
}
