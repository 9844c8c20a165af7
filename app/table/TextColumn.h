// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

/// Texts in UTF-8, one behind the other in memory. Copies share their content until one is changed.
class TextColumn
{
public:
    qsizetype size() const { return m_ends.size(); }
    QByteArrayView at(qsizetype row) const
    {
        const quint32 begin = offset(row);
        return QByteArrayView(m_bytes).sliced(begin, m_ends.at(row) - begin);
    }
    /// Returns the offset of the text in `bytes`.
    quint32 offset(qsizetype row) const { return row == 0 ? 0 : m_ends.at(row - 1); }

    /// Returns the row of that text, or -1.
    qsizetype find(QByteArrayView text) const;

    void append(QByteArrayView text);
    void replace(qsizetype row, QByteArrayView text);
    void remove(qsizetype row);
    /// Returns a copy without unused capacity.
    TextColumn squeezed() const;
    /// Keeps the capacity.
    void clear();

    const QByteArray &bytes() const { return m_bytes; }
    const QList<quint32> &ends() const { return m_ends; }
    /// Makes a column of what `bytes` and `ends` returned; nullopt if they do not fit together.
    static std::optional<TextColumn> fromRaw(QByteArray bytes, QList<quint32> ends);

    bool operator==(const TextColumn &) const = default;

private:
    QByteArray m_bytes;
    QList<quint32> m_ends; ///< offset behind each text in `m_bytes`
};
