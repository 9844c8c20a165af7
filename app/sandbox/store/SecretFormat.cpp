#include "store/SecretFormat.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace sandbox {

namespace {

constexpr QByteArrayView kPrefix = "llv_";
constexpr QByteArrayView kDigits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr qsizetype kBodyLength = 43; // the digits that 256 bits need in base 62
constexpr qsizetype kChecksumLength = 6; // the digits that 32 bits need in base 62

// Long division of a big-endian number held in 32-bit words.
quint32 divideBy62(std::array<quint32, 8>& number)
{
    quint64 rest = 0;
    for (quint32& word : number) {
        rest = rest << 32 | word;
        word = static_cast<quint32>(rest / 62);
        rest %= 62;
    }
    return static_cast<quint32>(rest);
}

QByteArray base62(std::array<quint32, 8> number, qsizetype length)
{
    QByteArray text(length, '0');
    for (qsizetype at = length - 1; at >= 0; --at)
        text[at] = kDigits[divideBy62(number)];
    return text;
}

// The CRC-32 of ISO-HDLC, the one of zlib and PNG.
quint32 crc32(QByteArrayView bytes)
{
    quint32 crc = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1U) != 0U ? crc >> 1 ^ 0xEDB88320U : crc >> 1;
    }
    return ~crc;
}

QByteArray checksum(QByteArrayView body)
{
    return base62({ 0, 0, 0, 0, 0, 0, 0, crc32(body) }, kChecksumLength);
}

} // namespace

QByteArray SecretFormat::generate()
{
    std::array<quint32, 8> bits {};
    QRandomGenerator::system()->fillRange(bits.data(), static_cast<qsizetype>(bits.size()));
    const QByteArray body = base62(bits, kBodyLength);
    return kPrefix.toByteArray() + body + checksum(body);
}

bool SecretFormat::isWellFormed(QByteArrayView text)
{
    if (text.size() != kPrefix.size() + kBodyLength + kChecksumLength || !text.startsWith(kPrefix))
        return false;
    const QByteArrayView body = text.sliced(kPrefix.size(), kBodyLength);
    const auto isDigit = [](char c) { return kDigits.contains(c); };
    return std::all_of(body.begin(), body.end(), isDigit)
        && text.last(kChecksumLength) == checksum(body);
}

QByteArray SecretFormat::hash(QByteArrayView secret)
{
    return QCryptographicHash::hash(secret, QCryptographicHash::Sha256);
}

} // namespace sandbox
