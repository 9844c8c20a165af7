// SPDX-License-Identifier: GPL-3.0-or-later
// The file of a list, read as at a start: its head, then the whole. What is accepted can be written
// and read again. The input: a byte; if it is even, the file; else, in the older version of the
// format or in this one, two bytes with the size of the head, the head and the blocks, to which
// right checksums are put, as no fuzzer finds them.

#include "tests/fuzz/Fuzz.h"

#include "app/storage/KeyListFormat.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>

static QByteArray sumOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256);
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
    return QByteArray("LLVKEYS\n") + version + QByteArray(3, '\0') + headSize + sumOf(head) + head
        + blocks + sumOf(sumOf(head) + blocks);
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
        .firstKeys = head.firstKeys });
    head.count = 0; // this one is of no keys
    FUZZ_CHECK(readFrom(file, keyListFormat::readHead) == head);
}

static void checkList(const KeyListSnapshot &list, const std::optional<KeyListHeader> &head)
{
    FUZZ_CHECK(head && head->count == list.keys.size() && head->confirmedAt == list.confirmedAt);
    const QByteArray file = written(list);
    FUZZ_CHECK(readFrom(file, keyListFormat::read) == list);
    FUZZ_CHECK(readFrom(file, keyListFormat::readHead).has_value());
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray input = bytesOf(data + 1, size - 1);
    const QByteArray file = data[0] % 2 == 0 ? input : sealed(input, data[0] % 4 == 1 ? 2 : 3);
    const auto head = readFrom(file, keyListFormat::readHead);
    if (head)
        checkHead(*head);
    if (const auto list = readFrom(file, keyListFormat::read))
        checkList(*list, head);
    return 0;
}
