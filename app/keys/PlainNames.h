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

    bool isPlain(QByteArrayView name) const;
    void appendSortKey(QByteArrayView name, QByteArray &out) const;

    void reserve(qsizetype names, qsizetype bytes);
    void append(QByteArrayView name, quint32 row);
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

    Character characterAt(QByteArrayView name, qsizetype at) const;
    Character accentedAt(QByteArrayView name, qsizetype at) const;
    void appendAccents(QByteArrayView name, QByteArray &out) const;
    quint64 partOf(const Item &item, qsizetype depth) const;

    bool m_hasAccents; ///< the language takes them as letters' marks, from the first on
    bool m_hasEnye; ///< ñ is a letter of its own, after n
    QByteArray m_sortKeys; ///< each ends with a zero
    QList<Item> m_items;
};
