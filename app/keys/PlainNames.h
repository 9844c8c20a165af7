// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QLocale>

/// Sort keys of names in Latin letters, with accents or without; see NameOrder. To be compared as
/// bytes: each character's place, and, where there are accents, after that those.
class PlainNames
{
public:
    explicit PlainNames(const QLocale &locale);

    /// False where the name is not plain; then nothing is appended.
    bool appendSortKey(QByteArrayView name, QByteArray &out) const;

    void reserve(qsizetype names, qsizetype bytes);
    /// False where the name is not plain; then it is left out.
    bool append(QByteArrayView name, quint32 row);
    /// The rows that were given, sorted; those of equal names as they came.
    QList<quint32> sortedRows();

private:
    struct Character
    {
        quint8 weight; ///< zero: not plain
        quint8 accent; ///< zero for none
        quint8 bytes;
    };
    struct Item
    {
        quint64 part; ///< eight bytes of the sort key, the first one highest
        quint32 row;
        quint32 begin; ///< of the sort key in `m_sortKeys`
    };

    Character characterAt(const char *at, const char *end) const;
    Character accentedAt(const char *at, const char *end) const;
    char *writeSortKey(QByteArrayView name, char *key) const;
    char *writeAccents(QByteArrayView name, char *key) const;
    quint64 partOf(const Item &item, qsizetype depth) const;

    bool m_hasAccents; ///< the language takes them as letters' marks, from the first on
    bool m_hasEnye; ///< ñ is a letter of its own, after n
    QByteArray m_sortKeys; ///< each ends with zeros, and is as long as some parts
    QList<Item> m_items;
};
