#pragma once

#include <QByteArray>
#include <QList>

/// Sort keys of names that are ASCII alone; see NameOrder. To be compared as bytes.
class PlainNames
{
public:
    static bool isPlain(QByteArrayView name);
    static void appendSortKey(QByteArrayView name, QByteArray &out);

    void reserve(qsizetype names, qsizetype bytes);
    void append(QByteArrayView name, quint32 row);
    /// The rows that were given, sorted; those of equal names as they came.
    QList<quint32> sortedRows();

private:
    struct Item
    {
        quint64 part; ///< eight bytes of the sort key, the first one highest
        quint32 row;
        quint32 begin; ///< of the sort key in `m_sortKeys`
    };

    quint64 partOf(const Item &item, qsizetype depth) const;

    QByteArray m_sortKeys; ///< each ends with a zero
    QList<Item> m_items;
};
