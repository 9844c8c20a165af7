// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/KeyUse.h"
#include "tests/support/TestProgram.h"

#include <QTest>

using namespace Qt::StringLiterals;

class KeyStatisticsTest : public QObject
{
    Q_OBJECT

private slots:
    void noKeys_countNothing();
    void keys_areCountedByUse();
    void counts_addUp_data();
    void counts_addUp();
    void recentUse_hasLimit_data();
    void recentUse_hasLimit();
    void staleUse_hasLimit();
    void neverUsed_isNewForThirtyDays();

private:
    const QDateTime m_now { QDate(2024, 7, 12), QTime(10, 0), Qt::UTC };
};

static KeyUse use(const std::optional<QDateTime> &lastActivity, const QDateTime &now,
    const std::optional<QDateTime> &created = {})
{
    return keyUse(ApiKey { u"1"_s, {}, {}, lastActivity, created }, now);
}

void KeyStatisticsTest::noKeys_countNothing()
{
    QCOMPARE(keyStatistics({}, m_now), KeyStatistics());
}

void KeyStatisticsTest::keys_areCountedByUse()
{
    const ApiKey recent { u"1"_s, {}, {}, m_now.addDays(-1), {} };
    const ApiKey longAgo { u"2"_s, {}, {}, m_now.addYears(-1), {} };
    const ApiKey never { u"3"_s, {}, {}, {}, m_now };
    const ApiKey earlier { u"4"_s, {}, {}, m_now.addDays(-60), {} };
    ApiKey odd { u"5"_s, {}, {}, {}, {} };
    odd.unreadableActivity = u"yesterday"_s;
    const KeyStatistics expected {
        .total = 8, .usedRecently = 2, .usedEarlier = 1, .stale = 1, .neverUsed = 3, .unreadable = 1
    };
    QCOMPARE(keyStatistics({ recent, never, longAgo, recent, odd, never, earlier, never }, m_now),
        expected);
}

void KeyStatisticsTest::counts_addUp_data()
{
    using Count = qsizetype KeyStatistics::*;
    QTest::addColumn<std::optional<QDateTime>>("lastActivity");
    QTest::addColumn<QString>("unreadable");
    QTest::addColumn<QDateTime>("created");
    QTest::addColumn<Count>("countedAs");
    const auto add = [this](const char *name, qint64 secondsAgo, Count countedAs) {
        QTest::newRow(name) << std::optional(m_now.addSecs(-secondsAgo)) << QString() << QDateTime()
                            << countedAs;
    };
    constexpr qint64 day = 24 * 3600;
    add("now", 0, &KeyStatistics::usedRecently);
    add("in the future", -400 * day, &KeyStatistics::usedRecently);
    add("30 days ago", 30 * day, &KeyStatistics::usedRecently);
    add("more than 30 days ago", 30 * day + 1, &KeyStatistics::usedEarlier);
    add("90 days ago", 90 * day, &KeyStatistics::usedEarlier);
    add("more than 90 days ago", 90 * day + 1, &KeyStatistics::stale);
    add("in 1970", m_now.toSecsSinceEpoch(), &KeyStatistics::stale);
    add("before 1970", 100 * 365 * day, &KeyStatistics::stale);
    const std::optional<QDateTime> never;
    QTest::newRow("never") << never << QString() << QDateTime() << &KeyStatistics::neverUsed;
    QTest::newRow("new") << never << QString() << m_now << &KeyStatistics::neverUsed;
    QTest::newRow("made in the future")
        << never << QString() << m_now.addDays(9) << &KeyStatistics::neverUsed;
    QTest::newRow("unreadable") << never << u"31/12/24"_s << QDateTime()
                                << &KeyStatistics::unreadable;
}

/// Also in a list with others, whose chunks may begin anywhere.
void KeyStatisticsTest::counts_addUp()
{
    QFETCH(std::optional<QDateTime>, lastActivity);
    QFETCH(QString, unreadable);
    QFETCH(QDateTime, created);
    QFETCH(qsizetype KeyStatistics::*, countedAs);
    const auto creation = created.isValid() ? std::optional(created) : std::nullopt;
    const ApiKey key { u"1"_s, {}, {}, lastActivity, creation, unreadable };
    const KeyStatistics alone = keyStatistics({ key }, m_now);
    QCOMPARE(alone.*countedAs, 1);
    for (const int others : { 0, 1, 5000 }) {
        QList<ApiKey> keys(others, ApiKey { u"2"_s, {}, {}, m_now.addDays(-60), {} });
        keys << key;
        const KeyStatistics all = keyStatistics(ApiKeyTable(keys), m_now);
        QCOMPARE(all.total, keys.size());
        QCOMPARE(all.usedRecently + all.usedEarlier + all.stale + all.neverUsed + all.unreadable,
            keys.size());
        QVERIFY(all.*countedAs >= 1);
    }
}

void KeyStatisticsTest::recentUse_hasLimit_data()
{
    QTest::addColumn<qint64>("secondsAgo");
    QTest::addColumn<qsizetype>("usedRecently");
    const qint64 days = KeyStatistics::recentDays * 24 * 3600;
    QTest::newRow("now") << qint64(0) << qsizetype(1);
    QTest::newRow("just within") << days << qsizetype(1);
    QTest::newRow("just before") << days + 1 << qsizetype(0);
    QTest::newRow("the service's clock is ahead") << qint64(-60) << qsizetype(1);
}

void KeyStatisticsTest::recentUse_hasLimit()
{
    QFETCH(qint64, secondsAgo);
    const ApiKey key { u"1"_s, {}, {}, m_now.addSecs(-secondsAgo), {} };
    QTEST(keyStatistics({ key }, m_now).usedRecently, "usedRecently");
}

void KeyStatisticsTest::staleUse_hasLimit()
{
    const QDateTime border = m_now.addDays(-staleDays);
    QCOMPARE(use(std::nullopt, m_now), KeyUse::Never);
    QCOMPARE(use(border, m_now), KeyUse::Recent);
    QCOMPARE(use(border.addSecs(-1), m_now), KeyUse::Stale);
    QCOMPARE(use(m_now.addSecs(60), m_now), KeyUse::Recent); // the service's clock is ahead
}

void KeyStatisticsTest::neverUsed_isNewForThirtyDays()
{
    const QDateTime border = m_now.addDays(-newDays);
    QCOMPARE(use(std::nullopt, m_now, border), KeyUse::New);
    QCOMPARE(use(std::nullopt, m_now, border.addSecs(-1)), KeyUse::Never);
    QCOMPARE(use(std::nullopt, m_now, m_now.addSecs(60)), KeyUse::New); // clock ahead
}

LLAVERO_TEST(KeyStatisticsTest, QCoreApplication)
#include "tst_key_statistics.moc"
