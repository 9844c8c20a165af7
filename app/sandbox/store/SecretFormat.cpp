// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/store/SecretFormat.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <array>

#include <zlib.h>

namespace sandbox {

namespace {

constexpr QByteArrayView kPrefix = "llv_";
constexpr QByteArrayView kDigits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr qsizetype kBodyLength = 43; // the digits that 256 bits need in base 62
constexpr qsizetype kChecksumLength = 6; // the digits that 32 bits need in base 62

// Long division of a big-endian number held in 32-bit words.
quint32 divideBy62(std::array<quint32, 8> &number)
{
    quint64 remainder = 0;
    for (quint32 &word : number) {
        remainder = remainder << 32 | word;
        word = static_cast<quint32>(remainder / 62);
        remainder %= 62;
    }
    return static_cast<quint32>(remainder);
}

QByteArray base62(std::array<quint32, 8> number, qsizetype length)
{
    QByteArray text(length, '0');
    for (qsizetype i = length - 1; i >= 0; --i)
        text[i] = kDigits[divideBy62(number)];
    return text;
}

QByteArray checksum(QByteArrayView body)
{
    const auto crc = static_cast<quint32>(
        crc32(0, reinterpret_cast<const Bytef *>(body.data()), static_cast<uInt>(body.size())));
    return base62({ 0, 0, 0, 0, 0, 0, 0, crc }, kChecksumLength);
}

} // namespace

QByteArray SecretFormat::generate()
{
    std::array<quint32, 8> bits {};
    QRandomGenerator::system()->fillRange(bits.data(), static_cast<qsizetype>(bits.size()));
    const QByteArray body = base62(bits, kBodyLength);
    return kPrefix.toByteArray() + body + checksum(body);
}

QByteArray SecretFormat::hash(QByteArrayView secret)
{
    return QCryptographicHash::hash(secret, QCryptographicHash::Sha256);
}

} // namespace sandbox
