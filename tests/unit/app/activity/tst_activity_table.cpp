// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/activity/ActivityTable.h"
#include "tests/support/TestProgram.h"

#include <QTest>

using namespace Qt::StringLiterals;

class ActivityTableTest : public QObject
{
    Q_OBJECT

private slots:
    void row_isKept();
    void rows_inAnyOrder_areSortedNewestFirst();
    void rows_ofOneMoment_areAllKept();
    void duplicates_areOne();
    void duplicate_appendedLast_stays();
    void rowsWithoutId_areKnownByTheirContent();
    void tooManyRows_loseTheOldest();
    void tables_areMerged();
    void tables_withCommonRows_areMerged();
    void emptyTables_areMerged();
    void rowsOfKey_areFound();
    void failures_areKnownByTheirStatus_data();
    void failures_areKnownByTheirStatus();
    void equalTexts_needMemoryOnce();
};

static constexpr qsizetype unlimited = 1000;

static ActivityView view(qint64 time, QByteArrayView id, QByteArrayView key = "key",
    QByteArrayView status = "SUCCESS", QByteArrayView ip = "192.0.2.1")
{
    return { .time = time,
        .id = id,
        .keyId = key,
        .eventCode = "INSTANCE_LIST",
        .status = status,
        .ip = ip };
}

static ActivityTable table(const QList<ActivityView> &rows)
{
    ActivityTable table;
    for (const ActivityView &row : rows)
        table.append(row);
    table.sort(unlimited);
    return table;
}

static QList<qint64> times(const ActivityTable &table)
{
    QList<qint64> times;
    for (const auto &row : table.rows())
        times.append(row.time);
    return times;
}

void ActivityTableTest::row_isKept()
{
    const ActivityEntry entry = table({ view(1720779067000, "1", "key", "FAILED") }).at(0);
    QCOMPARE(entry.time, QDateTime(QDate(2024, 7, 12), QTime(10, 11, 7), Qt::UTC));
    QCOMPARE(entry.eventCode, u"INSTANCE_LIST"_s);
    QCOMPARE(entry.status, u"FAILED"_s);
    QCOMPARE(entry.ip, u"192.0.2.1"_s);
    QVERIFY(entry.failed);
}

void ActivityTableTest::rows_inAnyOrder_areSortedNewestFirst()
{
    const auto sorted = table({ view(2, "b"), view(1, "a"), view(4, "d"), view(3, "c") });
    QCOMPARE(times(sorted), QList<qint64>({ 4, 3, 2, 1 }));
}

void ActivityTableTest::rows_ofOneMoment_areAllKept()
{
    QCOMPARE(table({ view(1, "a"), view(1, "b"), view(1, "c", "other") }).size(), 3);
}

void ActivityTableTest::duplicates_areOne()
{
    const auto rows = table({ view(2, "b"), view(1, "a"), view(2, "b"), view(2, "b") });
    QCOMPARE(times(rows), QList<qint64>({ 2, 1 }));
}

void ActivityTableTest::duplicate_appendedLast_stays()
{
    const auto rows = table({ view(1, "a", "key", "PENDING"), view(1, "a", "key", "SUCCESS") });
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.at(0).status, u"SUCCESS"_s);
}

void ActivityTableTest::rowsWithoutId_areKnownByTheirContent()
{
    const auto rows = table({ view(1, {}), view(1, {}), view(2, {}), view(1, {}, "key", "FAILED"),
        view(1, {}, "key", "SUCCESS", "192.0.2.2") });
    QCOMPARE(rows.size(), 4);
}

void ActivityTableTest::tooManyRows_loseTheOldest()
{
    ActivityTable rows = table({ view(1, "a"), view(3, "c"), view(2, "b") });
    QVERIFY(rows.sort(3));
    QVERIFY(!rows.sort(2));
    QCOMPARE(times(rows), QList<qint64>({ 3, 2 }));
    QVERIFY(!rows.merge(table({ view(4, "d") }), 2));
    QCOMPARE(times(rows), QList<qint64>({ 4, 3 }));
}

void ActivityTableTest::tables_areMerged()
{
    ActivityTable rows = table({ view(4, "d", "one"), view(2, "b", "two") });
    QVERIFY(rows.merge(
        table({ view(3, "c", "two", "FAILED", "192.0.2.2"), view(1, "a", "three") }), unlimited));
    QCOMPARE(times(rows), QList<qint64>({ 4, 3, 2, 1 }));
    QCOMPARE(times(rows.filtered(u"two"_s)), QList<qint64>({ 3, 2 }));
    QCOMPARE(rows.filtered(u"two"_s).at(0).ip, u"192.0.2.2"_s);
    QCOMPARE(rows.filtered(u"two"_s).at(0).status, u"FAILED"_s);
    QCOMPARE(rows.filtered(u"two"_s).at(1).ip, u"192.0.2.1"_s);
}

void ActivityTableTest::tables_withCommonRows_areMerged()
{
    ActivityTable rows
        = table({ view(2, "x", "first"), view(2, "y", "second", "PENDING"), view(1, "z") });
    // In the other table the texts have other numbers.
    rows.merge(
        table({ view(3, "a", "second"), view(2, "y", "second", "SUCCESS"), view(2, "x", "first") }),
        unlimited);
    QCOMPARE(times(rows), QList<qint64>({ 3, 2, 2, 1 }));
    QCOMPARE(rows.filtered(u"second"_s).at(1).status, u"SUCCESS"_s);
}

void ActivityTableTest::emptyTables_areMerged()
{
    ActivityTable rows;
    QVERIFY(rows.merge({}, unlimited));
    QVERIFY(rows.isEmpty());
    QVERIFY(rows.merge(table({ view(1, "a") }), unlimited));
    QVERIFY(rows.merge({}, unlimited));
    QCOMPARE(rows.size(), 1);
}

void ActivityTableTest::rowsOfKey_areFound()
{
    const auto rows = table({ view(1, "a", "ä"), view(2, "b", "b"), view(3, "c", "ä") });
    QCOMPARE(times(rows.filtered(u"ä"_s)), QList<qint64>({ 3, 1 }));
    QVERIFY(rows.filtered(u"none"_s).isEmpty());
}

void ActivityTableTest::failures_areKnownByTheirStatus_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<bool>("failed");
    for (const char *status : { "FAILED", "failure", "ERROR", "DENIED", "REJECTED" })
        QTest::newRow(status) << QByteArray(status) << true;
    for (const char *status : { "SUCCESS", "PENDING", "COMPLETED", "200" })
        QTest::newRow(status) << QByteArray(status) << false;
    QTest::newRow("none") << QByteArray() << false;
}

void ActivityTableTest::failures_areKnownByTheirStatus()
{
    QFETCH(QByteArray, status);
    QTEST(table({ view(1, "a", "key", status) }).at(0).failed, "failed");
}

void ActivityTableTest::equalTexts_needMemoryOnce()
{
    ActivityTable rows;
    rows.append(view(1, "a"));
    const qsizetype bytes = rows.textBytes();
    QVERIFY(bytes > 0);
    rows.append(view(2, "b"));
    QCOMPARE(rows.textBytes(), bytes);
    rows.append(view(3, "c", "other"));
    QCOMPARE(rows.textBytes(), bytes + 5);
}

LLAVERO_TEST(ActivityTableTest, QCoreApplication)
#include "tst_activity_table.moc"
