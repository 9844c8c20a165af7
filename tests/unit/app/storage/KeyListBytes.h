// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/KeyListFormat.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QtEndian>

#include <zlib.h>

/// The bytes of saved lists, and of their parts.
namespace keyListBytes {

inline constexpr qsizetype checksumSize = 4;
inline constexpr qsizetype prefixSize = 8 + 4 + 4 + checksumSize;

template <typename T>
QByteArray littleEndian(T number)
{
    QByteArray bytes(sizeof(T), Qt::Uninitialized);
    qToLittleEndian(number, bytes.data());
    return bytes;
}

inline QByteArray encoded(const KeyListSnapshot &list)
{
    QByteArray file;
    keyListFormat::write(list, [&file](QByteArrayView bytes) {
        file.append(bytes);
        return true;
    });
    return file;
}

inline std::optional<KeyListSnapshot> decoded(QByteArray file)
{
    QBuffer buffer(&file);
    buffer.open(QIODevice::ReadOnly);
    return keyListFormat::read(buffer);
}

inline QByteArray headOf(const QByteArray &file)
{
    return file.sliced(prefixSize, qFromLittleEndian<quint32>(file.constData() + 12));
}

/// Returns the chunks and the rows.
inline QByteArray blocksOf(const QByteArray &file)
{
    return file.sliced(prefixSize + headOf(file).size()).chopped(checksumSize);
}

inline QByteArray checksum(const QByteArray &bytes)
{
    const auto *data = reinterpret_cast<const Bytef *>(bytes.constData());
    return littleEndian(static_cast<quint32>(crc32_z(0, data, static_cast<size_t>(bytes.size()))));
}

/// Returns a file of these, with the right checksums.
inline QByteArray sealed(const QByteArray &head, const QByteArray &blocks)
{
    const QByteArray headSum = checksum(head);
    return "LLVKEYS\n" + littleEndian(4U) + littleEndian(quint32(head.size())) + headSum + head
        + blocks + checksum(headSum + blocks);
}

inline QByteArray mutated(QRandomGenerator &random, QByteArray content)
{
    const auto at = [&] { return random.bounded(content.size()); };
    const auto byte = [&] { return static_cast<char>(random.bounded(256)); };
    for (int changes = random.bounded(1, 5); changes > 0; --changes) {
        switch (random.bounded(4)) {
        case 0:
            content[at()] = byte();
            break;
        case 1:
            content.insert(at(), byte());
            break;
        case 2:
            content.remove(at(), 1);
            break;
        case 3: // counts and lengths are four bytes
            content.replace(at(), 4, QByteArray(4, random.bounded(2) ? '\xff' : '\x7f'));
            break;
        }
    }
    return content;
}

}
