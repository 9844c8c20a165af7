// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/table/ApiKeyTable.h"
#include "tests/support/KeyLists.h"
#include "tests/support/TestProgram.h"

#include <QTest>

using namespace Qt::StringLiterals;

static ApiKey numbered(int number)
{
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + number, Qt::UTC);
    return { .id = u"id %1"_s.arg(number),
        .name = number % 3 == 0 ? u"clé %1"_s.arg(number) : u"key %1"_s.arg(number),
        .lastIp = number % 2 == 0 ? QString() : u"192.0.2.%1"_s.arg(number % 256),
        .lastActivity = number % 2 == 0 ? std::nullopt : std::optional(when),
        .creationDate = number % 5 == 0 ? std::nullopt : std::optional(when) };
}

class KeyTableTest : public QObject
{
    Q_OBJECT

private slots:
    void keys_areReturnedUnchanged();
    void changes_equalThoseOfAList();
    void removeMany_equalsThatOfAList();
    void copy_isIndependent();
    void equality_ignoresChunks();
    void lastActivities_returnsRange();
    void withoutDuplicates_keepsTheFirst();
};

void KeyTableTest::keys_areReturnedUnchanged()
{
    QList<ApiKey> keys;
    for (int i = 0; i < 3 * ApiKeyChunk::maxKeys + 7; ++i)
        keys.append(numbered(i));
    const ApiKeyTable table(keys);
    QCOMPARE(table.chunks().size(), 4);
    QCOMPARE(toList(table), keys);
    QCOMPARE(table.find("id 9000"), 9000);
    QCOMPARE(table.find("id"), -1);
    QVERIFY(ApiKeyTable().isEmpty());
    QCOMPARE(ApiKeyTable().find("id 1"), -1);
}

/// Compares with a plain list, also at the borders of chunks.
void KeyTableTest::changes_equalThoseOfAList()
{
    const int size = 2 * ApiKeyChunk::maxKeys;
    QList<ApiKey> list;
    for (int i = 0; i < size; ++i)
        list.append(numbered(i));
    ApiKeyTable table(list);
    for (const int row :
        { 0, int(ApiKeyChunk::maxKeys) - 1, int(ApiKeyChunk::maxKeys), size - 1 }) {
        ApiKey key = numbered(size + row);
        key.name = u"a rather long name with ñ"_s;
        table.replace(row, key);
        list[row] = key;
    }
    QCOMPARE(toList(table), list);
    for (const int row : { size - 1, int(ApiKeyChunk::maxKeys), 0, 0 }) {
        table.remove(row);
        list.removeAt(row);
    }
    QCOMPARE(toList(table), list);
    table.append(numbered(1'000'000));
    list.append(numbered(1'000'000));
    QCOMPARE(toList(table), list);
    ApiKeyTable divided;
    for (const ApiKeyTable &keys : { ApiKeyTable { numbered(1) }, { numbered(2), numbered(3) } })
        divided.append(keys.chunks().first());
    QCOMPARE(divided.chunks().size(), 2);
    while (!divided.isEmpty())
        divided.remove(divided.size() - 1);
    QVERIFY(divided.chunks().isEmpty());
}

void KeyTableTest::removeMany_equalsThatOfAList()
{
    const int size = 3 * ApiKeyChunk::maxKeys + 7;
    QList<ApiKey> list;
    QList<ApiKey> rest;
    QByteArrayList ids;
    QList<quint32> rows;
    for (int i = 0; i < size; ++i) {
        list.append(numbered(i));
        const bool isSecondChunk = i / ApiKeyChunk::maxKeys == 1;
        if (i != 0 && i % 7 != 0 && !isSecondChunk && i != size - 1) {
            rest.append(list.last());
        } else {
            ids.append(list.last().id.toUtf8());
            rows.append(static_cast<quint32>(i));
        }
    }
    ids.append("no such id");
    ApiKeyTable table(list);
    const ApiKeyTable before = table;
    QCOMPARE(table.remove(QSet<QByteArrayView>(ids.cbegin(), ids.cend())), rows);
    QCOMPARE(toList(table), rest);
    for (const ApiKeyChunk &chunk : table.chunks()) { // the names for the search, too
        ApiKeyChunk same;
        for (qsizetype row = 0; row < chunk.size(); ++row)
            same.append(chunk.view(row));
        QVERIFY(chunk == same);
    }
    QCOMPARE(toList(before), list);
    QVERIFY(table.remove(QSet<QByteArrayView> { "no such id" }).isEmpty());
}

void KeyTableTest::copy_isIndependent()
{
    ApiKeyTable table { numbered(1), numbered(2) };
    const ApiKeyTable copy = table;
    table.remove(0);
    table.replace(0, numbered(3));
    QCOMPARE(copy, ApiKeyTable({ numbered(1), numbered(2) }));
}

void KeyTableTest::equality_ignoresChunks()
{
    ApiKeyTable divided;
    divided.append(ApiKeyTable({ numbered(1) }).chunks().first());
    divided.append(ApiKeyChunk());
    divided.append(ApiKeyTable({ numbered(2) }).chunks().first());
    QCOMPARE(divided, ApiKeyTable({ numbered(1), numbered(2) }));
    QVERIFY(!(divided == ApiKeyTable({ numbered(1), numbered(3) })));
    QVERIFY(!(divided == ApiKeyTable { numbered(1) }));
}

void KeyTableTest::lastActivities_returnsRange()
{
    const qint64 base = 1'700'000'000'000;
    QCOMPARE(ApiKeyTable({ numbered(2), numbered(7), numbered(3) }).lastActivities(),
        TimeRange({ base + 3, base + 8 }));
    QCOMPARE(ApiKeyTable({ numbered(2) }).lastActivities(), TimeRange());
}

void KeyTableTest::withoutDuplicates_keepsTheFirst()
{
    ApiKeyTable table;
    const int size = ApiKeyChunk::maxKeys + 10;
    for (int i = 0; i < size; ++i)
        table.append(numbered(i));
    QCOMPARE(table.withoutDuplicates(), table);
    ApiKeyTable twice = table;
    ApiKey other = numbered(1); // in a full chunk
    other.name = u"Another"_s;
    twice.append(other);
    twice.append(numbered(size - 1)); // in the last one
    QCOMPARE(twice.size(), size + 2);
    QCOMPARE(twice.withoutDuplicates(), table);
}

LLAVERO_TEST(KeyTableTest, QCoreApplication)
#include "tst_key_table.moc"
