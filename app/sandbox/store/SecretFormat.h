// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace sandbox {

// The form of an API key's secret, which lets a secret scanner tell a leaked one from noise:
//
//   llv_ | 43 characters: 256 random bits in base 62 | 6 characters: CRC-32 of those 43 in base 62
//
// 53 characters in all, [0-9A-Za-z] after the prefix; scanners may search for llv_[0-9A-Za-z]{49}.
// Numbers are written most significant digit first, padded with "0"; the digits are 0-9, A-Z, a-z.
class SecretFormat
{
public:
    // Returns a new secret from the operating system's random source.
    static QByteArray generate();

    // Returns what is stored instead of a secret. SHA-256 without salt or stretching is right for
    // 256 random bits: there is nothing to guess.
    static QByteArray hash(QByteArrayView secret);
};

} // namespace sandbox
