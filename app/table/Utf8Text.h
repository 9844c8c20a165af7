// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

/// Converts a text with the byte order marks at its beginning, which QString::fromUtf8 drops, so
/// that two ids would be one.
inline QString textFromUtf8(QByteArrayView utf8)
{
    constexpr QByteArrayView mark("\xef\xbb\xbf");
    qsizetype marks = 0;
    while (utf8.sliced(marks * mark.size()).startsWith(mark))
        ++marks;
    const QString rest = QString::fromUtf8(utf8.sliced(marks * mark.size()));
    return marks == 0 ? rest : QString(marks, QChar::ByteOrderMark) + rest;
}
