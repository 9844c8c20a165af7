// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

/// Texts one after the other, in UTF-8. Shares its content with its copies until it is changed.
class TextColumn
{
public:
    qsizetype size() const { return m_ends.size(); }
    QByteArrayView at(qsizetype row) const
    {
        const quint32 begin = beginOf(row);
        return QByteArrayView(m_bytes).sliced(begin, m_ends.at(row) - begin);
    }
    /// Where the text begins in `bytes`.
    quint32 beginOf(qsizetype row) const { return row == 0 ? 0 : m_ends.at(row - 1); }

    /// The row of that text; -1 when there is none.
    qsizetype find(QByteArrayView text) const;

    void append(QByteArrayView text);
    void replace(qsizetype row, QByteArrayView text);
    void remove(qsizetype row);
    /// A copy of its own, without room for more.
    TextColumn packed() const;
    /// Keeps the room.
    void clear();

    const QByteArray &bytes() const { return m_bytes; }
    const QList<quint32> &ends() const { return m_ends; }
    /// Of what `bytes` and `ends` have given; none where they do not go together.
    static std::optional<TextColumn> of(QByteArray bytes, QList<quint32> ends);

    bool operator==(const TextColumn &) const = default;

private:
    QByteArray m_bytes;
    QList<quint32> m_ends; ///< where each text ends in `m_bytes`
};
