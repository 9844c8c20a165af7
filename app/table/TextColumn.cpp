// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/table/TextColumn.h"

#include <algorithm>

void TextColumn::append(const TextColumn &other, qsizetype begin, qsizetype end)
{
    const quint32 from = begin == 0 ? 0 : other.m_ends.at(begin - 1);
    const quint32 to = end == 0 ? 0 : other.m_ends.at(end - 1);
    const auto before = static_cast<quint32>(m_bytes.size());
    m_bytes.append(QByteArrayView(other.m_bytes).sliced(from, to - from));
    for (qsizetype row = begin; row < end; ++row)
        m_ends.append(other.m_ends.at(row) - from + before);
}

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
