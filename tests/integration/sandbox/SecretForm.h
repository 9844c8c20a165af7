// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRegularExpression>

#include <zlib.h>

// Returns whether the text has the documented form of a secret: llv_, 43 digits of base 62, and
// their CRC-32 as 6 digits. Such a key may not exist.
inline bool hasSecretForm(const QByteArray &text)
{
    static const QRegularExpression form(QStringLiteral("\\Allv_[0-9A-Za-z]{49}\\z"));
    if (!form.match(QString::fromLatin1(text)).hasMatch())
        return false;
    static const QByteArray digits
        = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    quint64 sum = 0;
    for (const char digit : text.last(6))
        sum = sum * 62 + static_cast<quint64>(digits.indexOf(digit));
    return sum == crc32(0, reinterpret_cast<const Bytef *>(text.constData() + 4), 43);
}
