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
    const KeyStatistics expected { .total = 6, .usedRecently = 2, .stale = 1, .neverUsed = 3 };
    QCOMPARE(keyStatistics({ recent, never, longAgo, recent, never, never }, m_now), expected);
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
