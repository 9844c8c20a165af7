// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/KeyListFormat.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QtEndian>

/// The bytes of files of lists, and of their parts.
namespace keyListBytes {

inline constexpr qsizetype checksumSize = 32;
inline constexpr qsizetype prefixSize = 12 + 4 + checksumSize;

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

inline QByteArray blocksOf(const QByteArray &file)
{
    return file.sliced(prefixSize + headOf(file).size()).chopped(checksumSize);
}

/// A file of these, with the checksums that are theirs.
inline QByteArray sealed(const QByteArray &head, const QByteArray &blocks)
{
    const auto sumOf = [](const QByteArray &bytes) {
        return QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256);
    };
    const QByteArray headSum = sumOf(head);
    return encoded({}).first(12) + littleEndian(quint32(head.size())) + headSum + head + blocks
        + sumOf(headSum + blocks);
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
