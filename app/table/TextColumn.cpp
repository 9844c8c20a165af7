// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/table/TextColumn.h"

#include <algorithm>

void TextColumn::squeeze()
{
    m_bytes.squeeze();
    m_ends.squeeze();
}

std::optional<TextColumn> TextColumn::fromRaw(QByteArray bytes, QList<quint32> ends)
{
    const quint32 last = ends.isEmpty() ? 0 : ends.last();
    if (last != bytes.size() || !std::is_sorted(ends.begin(), ends.end()))
        return std::nullopt;
    TextColumn column;
    column.m_bytes = std::move(bytes);
    column.m_ends = std::move(ends);
    return column;
}

QString textFromUtf8(QByteArrayView utf8)
{
    constexpr QByteArrayView mark("\xef\xbb\xbf");
    QString marks;
    while (utf8.startsWith(mark)) {
        marks += QChar::ByteOrderMark;
        utf8 = utf8.sliced(mark.size());
    }
    return marks + QString::fromUtf8(utf8);
}
