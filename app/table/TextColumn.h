// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

/// Texts in UTF-8, one behind the other in memory. Copies share their content until one is changed.
class TextColumn
{
public:
    qsizetype size() const { return m_ends.size(); }
    QByteArrayView at(qsizetype row) const
    {
        const quint32 begin = row == 0 ? 0 : m_ends.at(row - 1);
        return QByteArrayView(m_bytes).sliced(begin, m_ends.at(row) - begin);
    }
    void append(QByteArrayView text)
    {
        m_bytes.append(text);
        m_ends.append(static_cast<quint32>(m_bytes.size()));
    }
    /// Appends the texts of the rows from `begin` to before `end` of another column.
    void append(const TextColumn &other, qsizetype begin, qsizetype end);
    /// Frees unused capacity.
    void squeeze();

    const QByteArray &bytes() const { return m_bytes; }
    const QList<quint32> &ends() const { return m_ends; }
    /// Makes a column of what `bytes` and `ends` returned; nullopt if they do not fit together.
    static std::optional<TextColumn> fromRaw(QByteArray bytes, QList<quint32> ends);

    bool operator==(const TextColumn &) const = default;

private:
    QByteArray m_bytes;
    QList<quint32> m_ends; ///< offset behind each text in `m_bytes`
};

/// Converts a text with the byte order marks at its beginning, which QString::fromUtf8 drops, so
/// that two ids would be one.
QString textFromUtf8(QByteArrayView utf8);
