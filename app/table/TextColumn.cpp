// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/table/TextColumn.h"

#include <algorithm>

qsizetype TextColumn::find(QByteArrayView text) const
{
    for (qsizetype row = 0; row < size(); ++row) {
        if (at(row) == text)
            return row;
    }
    return -1;
}

void TextColumn::append(QByteArrayView text)
{
    m_bytes.append(text);
    m_ends.append(static_cast<quint32>(m_bytes.size()));
}

void TextColumn::replace(qsizetype row, QByteArrayView text)
{
    const qsizetype before = at(row).size();
    m_bytes.replace(offset(row), before, text.toByteArray());
    const auto more
        = static_cast<quint32>(text.size() - before); // wraps around if the text is shorter
    std::for_each(m_ends.begin() + row, m_ends.end(), [more](quint32 &end) { end += more; });
}

void TextColumn::remove(qsizetype row)
{
    replace(row, {});
    m_ends.removeAt(row);
}

TextColumn TextColumn::squeezed() const
{
    TextColumn column;
    column.m_bytes = QByteArray(m_bytes.constData(), m_bytes.size());
    column.m_ends = QList(m_ends.begin(), m_ends.end());
    return column;
}

void TextColumn::clear()
{
    m_bytes.resize(0);
    m_ends.clear();
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
