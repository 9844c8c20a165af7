// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/activity/KeyActivity.h"
#include "tests/support/TestProgram.h"

#include <QTest>

#include <numeric>

using namespace Qt::StringLiterals;

class KeyActivityTest : public QObject
{
    Q_OBJECT

private slots:
    void keyWithoutRows_isUnused();
    void operations_areCountedByDay();
    void days_areThoseOfTheTimeZone();
    void dayOfClockChange_isOneDay();
    void rowsOfOtherKeys_areNotCounted();
    void timeInTheFuture_isToday();
    void operationsBeforeTheChart_areListed();
    void addresses_areCounted();
    void recentUse_hasLimit();

private:
    /// Appends an operation of "key".
    void add(const QDateTime &time, const QByteArray &ip = "192.0.2.1",
        const QByteArray &status = "SUCCESS", const QByteArray &key = "key")
    {
        const QByteArray id = QByteArray::number(++m_lastId);
        m_log.append({ .time = time.toMSecsSinceEpoch(),
            .id = id,
            .keyId = key,
            .eventCode = "INSTANCE_LIST",
            .status = status,
            .ip = ip });
    }
    KeyActivity summarize(const QByteArray &timeZone = "UTC")
    {
        m_log.sort(1'000'000);
        auto activity
            = summarizeActivity(std::exchange(m_log, {}), u"key"_s, QTimeZone(timeZone), m_now);
        return activity;
    }

    const QDateTime m_now { QDate(2024, 7, 12), QTime(10, 0), Qt::UTC };
    ActivityTable m_log;
    int m_lastId = 0;
};

static int sum(const QList<int> &counts)
{
    return std::accumulate(counts.begin(), counts.end(), 0);
}

void KeyActivityTest::keyWithoutRows_isUnused()
{
    const KeyActivity activity = summarize();
    QCOMPARE(activity.firstDay, QDate(2024, 4, 14));
    QCOMPARE(activity.operationsPerDay, QList<int>(90, 0));
    QCOMPARE(activity.failuresPerDay, QList<int>(90, 0));
    QVERIFY(activity.addresses.isEmpty() && activity.operations() == 0 && !activity.last());
}

void KeyActivityTest::operations_areCountedByDay()
{
    add(m_now);
    add(m_now.addSecs(-1), "192.0.2.1", "FAILED");
    add(QDateTime(QDate(2024, 7, 12), QTime(0, 0), Qt::UTC));
    add(QDateTime(QDate(2024, 7, 11), QTime(23, 59, 59, 999), Qt::UTC));
    add(QDateTime(QDate(2024, 4, 14), QTime(0, 0), Qt::UTC), "192.0.2.1", "FAILED");
    const KeyActivity activity = summarize();
    QCOMPARE(activity.operationsPerDay.last(), 3);
    QCOMPARE(activity.failuresPerDay.last(), 1);
    QCOMPARE(activity.operationsPerDay.at(88), 1);
    QCOMPARE(activity.failuresPerDay.at(88), 0);
    QCOMPARE(activity.operationsPerDay.first(), 1);
    QCOMPARE(activity.failuresPerDay.first(), 1);
    QCOMPARE(sum(activity.operationsPerDay), 5);
    QCOMPARE(*activity.last(), m_now);
}

void KeyActivityTest::days_areThoseOfTheTimeZone()
{
    add(QDateTime(QDate(2024, 7, 11), QTime(19, 0), Qt::UTC)); // 00:30 on the 12th in Kolkata
    add(QDateTime(QDate(2024, 7, 11), QTime(18, 0), Qt::UTC));
    const KeyActivity activity = summarize("Asia/Kolkata");
    QCOMPARE(activity.operationsPerDay.last(), 1);
    QCOMPARE(activity.operationsPerDay.at(88), 1);
}

void KeyActivityTest::dayOfClockChange_isOneDay()
{
    // Cairo went from midnight to 1 o’clock on the 26th: the day has no midnight.
    const QTimeZone cairo("Africa/Cairo");
    add(QDateTime(QDate(2024, 4, 25), QTime(23, 30), cairo));
    add(QDateTime(QDate(2024, 4, 26), QTime(1, 0), cairo));
    add(QDateTime(QDate(2024, 4, 26), QTime(23, 30), cairo));
    const KeyActivity activity = summarize("Africa/Cairo");
    const auto day = activity.firstDay.daysTo(QDate(2024, 4, 26));
    QCOMPARE(activity.operationsPerDay.at(day - 1), 1);
    QCOMPARE(activity.operationsPerDay.at(day), 2);
}

void KeyActivityTest::rowsOfOtherKeys_areNotCounted()
{
    add(m_now, "192.0.2.1", "FAILED", "other");
    add(m_now);
    const KeyActivity activity = summarize();
    QCOMPARE(activity.operations(), 1);
    QCOMPARE(sum(activity.failuresPerDay), 0);
    QCOMPARE(activity.addresses.size(), 1);
}

void KeyActivityTest::timeInTheFuture_isToday()
{
    add(m_now.addDays(1));
    const KeyActivity activity = summarize();
    QCOMPARE(activity.operationsPerDay.last(), 1);
    QCOMPARE(activity.recentOperations, 1);
}

void KeyActivityTest::operationsBeforeTheChart_areListed()
{
    add(m_now.addDays(-91));
    const KeyActivity activity = summarize();
    QCOMPARE(sum(activity.operationsPerDay), 0);
    QCOMPARE(activity.operations(), 1);
    QCOMPARE(activity.addresses.size(), 1);
}

void KeyActivityTest::addresses_areCounted()
{
    add(m_now.addSecs(-30), "2001:db8::1");
    add(m_now.addSecs(-20), "192.0.2.1");
    add(m_now.addSecs(-10), "2001:db8::1");
    add(m_now.addSecs(-40), {});
    const KeyActivity activity = summarize();
    QCOMPARE(activity.addresses.size(), 3);
    QCOMPARE(activity.addresses.at(0).ip, u"2001:db8::1"_s);
    QCOMPARE(activity.addresses.at(0).count, 2);
    QCOMPARE(activity.addresses.at(0).first, m_now.addSecs(-30));
    QCOMPARE(activity.addresses.at(0).last, m_now.addSecs(-10));
    QCOMPARE(activity.addresses.at(1).ip, u"192.0.2.1"_s);
    QCOMPARE(activity.addresses.at(2).ip, QString());
    QCOMPARE(activity.recentAddresses, 2); // an operation without an address has none
}

void KeyActivityTest::recentUse_hasLimit()
{
    add(m_now.addDays(-30));
    add(m_now.addDays(-30).addMSecs(-1), "192.0.2.2");
    const KeyActivity activity = summarize();
    QCOMPARE(activity.recentOperations, 1);
    QCOMPARE(activity.recentAddresses, 1);
    QCOMPARE(activity.operations(), 2);
}

LLAVERO_TEST(KeyActivityTest, QCoreApplication)
#include "tst_key_activity.moc"
