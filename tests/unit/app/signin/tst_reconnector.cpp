// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/WholeMinute.h"
#include "app/signin/Reconnector.h"
#include "tests/support/TestProgram.h"

#include <QElapsedTimer>
#include <QTest>

#include <deque>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

static constexpr Reconnector::Limits limits { .firstDelay = 100ms, .maxDelay = 300ms };

// A precise timer of Qt may still fire up to 5 % of its interval too early or too late.
static constexpr milliseconds justBefore(milliseconds time)
{
    return time * 93 / 100;
}

static constexpr milliseconds justAfter(milliseconds time)
{
    return time * 107 / 100;
}

/// Compares delays by the order in which timers fire: Qt serves timers in the order of their due
/// times, also on a busy computer.
class ReconnectorTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void delay_liesBetweenHalfAndWholeLimit_data();
    void delay_liesBetweenHalfAndWholeLimit();
    void delay_doublesWithEachRetry();
    void reconnectors_retryAtDifferentTimes();
    void secondFailure_restartsTimer();
    void retry_isRequestedOnce();
    void reset_cancelsRetry();
    void reset_restoresFirstDelay();
    void newReconnector_requestsNoRetry();
    void retryInBackground_isAtTheSecondWholeMinute();
    void windowInFront_retriesAtOnce();
    void windowInFront_awaitsWhatTheServiceAskedFor();

private:
    /// Records `name` after `time`. Call it before `scheduleRetry` for a lower bound of the delay,
    /// and after it for an upper bound.
    void mark(milliseconds time, const QString &name);
    void fail(int times);

    QStringList m_events;
    std::unique_ptr<Reconnector> m_reconnector;
};

void ReconnectorTest::init()
{
    m_events.clear();
    m_reconnector = std::make_unique<Reconnector>(limits);
    connect(m_reconnector.get(), &Reconnector::retryRequested, this,
        [this] { m_events.append(u"retry"_s); });
}

void ReconnectorTest::mark(milliseconds time, const QString &name)
{
    QTimer::singleShot(
        time, Qt::PreciseTimer, m_reconnector.get(), [this, name] { m_events.append(name); });
}

void ReconnectorTest::fail(int times)
{
    for (int i = 0; i < times; ++i)
        m_reconnector->scheduleRetry();
}

void ReconnectorTest::delay_liesBetweenHalfAndWholeLimit_data()
{
    QTest::addColumn<int>("times");
    QTest::addColumn<milliseconds>("whole");
    QTest::newRow("first") << 1 << 100ms;
    QTest::newRow("doubled") << 2 << 200ms;
    QTest::newRow("no more than the longest") << 3 << 300ms;
    QTest::newRow("for ever") << 70 << 300ms;
}

void ReconnectorTest::delay_liesBetweenHalfAndWholeLimit()
{
    QFETCH(int, times);
    QFETCH(milliseconds, whole);
    fail(times - 1);
    mark(justBefore(whole / 2), u"half"_s);
    m_reconnector->scheduleRetry();
    mark(justAfter(whole), u"whole"_s);
    QTRY_COMPARE(m_events.size(), 3);
    QCOMPARE(m_events, QStringList({ u"half"_s, u"retry"_s, u"whole"_s }));
}

void ReconnectorTest::delay_doublesWithEachRetry()
{
    // A session whose service is unreachable does the same.
    connect(m_reconnector.get(), &Reconnector::retryRequested, this, [this] {
        const qsizetype tries = m_events.count(u"retry"_s);
        if (tries == 1)
            mark(justBefore(limits.firstDelay), u"doubled"_s);
        if (tries == 2)
            mark(justBefore(limits.maxDelay / 2), u"longest"_s);
        if (tries < 3)
            m_reconnector->scheduleRetry();
    });
    m_reconnector->scheduleRetry();
    QTRY_COMPARE(m_events.size(), 5);
    QCOMPARE(
        m_events, QStringList({ u"retry"_s, u"doubled"_s, u"retry"_s, u"longest"_s, u"retry"_s }));
}

void ReconnectorTest::reconnectors_retryAtDifferentTimes()
{
    std::deque<Reconnector> many;
    for (int i = 0; i < 50; ++i) {
        const Reconnector &one = many.emplace_back(limits);
        connect(&one, &Reconnector::retryRequested, this, [this] { m_events.append(u"one"_s); });
    }
    mark(justBefore(limits.firstDelay / 2), u"half"_s);
    for (Reconnector &one : many)
        one.scheduleRetry();
    mark(limits.firstDelay * 3 / 4, u"middle"_s);
    mark(justAfter(limits.firstDelay), u"whole"_s);
    QTRY_COMPARE(m_events.size(), 53);
    QCOMPARE(m_events.first(), u"half"_s);
    QCOMPARE(m_events.last(), u"whole"_s);
    const qsizetype middle = m_events.indexOf(u"middle"_s);
    QVERIFY2(middle > 1 && middle < 51, QByteArray::number(middle));
}

void ReconnectorTest::secondFailure_restartsTimer()
{
    m_reconnector->scheduleRetry();
    QTimer::singleShot(limits.firstDelay / 4, Qt::PreciseTimer, m_reconnector.get(), [this] {
        mark(justBefore(limits.firstDelay), u"half of the doubled"_s);
        m_reconnector->scheduleRetry();
    });
    QTRY_COMPARE(m_events.size(), 2);
    QCOMPARE(m_events, QStringList({ u"half of the doubled"_s, u"retry"_s }));
}

void ReconnectorTest::retry_isRequestedOnce()
{
    fail(2);
    mark(limits.maxDelay * 2, u"long after"_s);
    QTRY_COMPARE(m_events.size(), 2);
    QCOMPARE(m_events, QStringList({ u"retry"_s, u"long after"_s }));
}

void ReconnectorTest::reset_cancelsRetry()
{
    m_reconnector->scheduleRetry();
    m_reconnector->reset();
    mark(limits.firstDelay * 2, u"long after"_s);
    QTRY_COMPARE(m_events, QStringList(u"long after"_s));
}

void ReconnectorTest::reset_restoresFirstDelay()
{
    fail(5);
    m_reconnector->reset();
    m_reconnector->scheduleRetry();
    mark(justAfter(limits.firstDelay), u"whole"_s);
    QTRY_COMPARE(m_events.size(), 2);
    QCOMPARE(m_events, QStringList({ u"retry"_s, u"whole"_s }));
}

void ReconnectorTest::newReconnector_requestsNoRetry()
{
    m_reconnector->reset();
    mark(limits.firstDelay * 2, u"long after"_s);
    QTRY_COMPARE(m_events, QStringList(u"long after"_s));
}

/// So there is at most one a minute, together with what else is due each minute.
void ReconnectorTest::retryInBackground_isAtTheSecondWholeMinute()
{
    m_reconnector->setInFront(false);
    constexpr int rounding = 2; // ms, of two clocks
    QElapsedTimer elapsed;
    elapsed.start();
    const QDateTime before
        = QDateTime::currentDateTimeUtc().addMSecs(untilWholeMinute(1min).count());
    m_reconnector->scheduleRetry();
    const QDateTime after
        = QDateTime::currentDateTimeUtc().addMSecs(untilWholeMinute(1min).count());
    QVERIFY(*m_reconnector->nextRetry() >= before.addMSecs(-rounding));
    QVERIFY(*m_reconnector->nextRetry() <= after.addMSecs(elapsed.elapsed() + rounding));
}

void ReconnectorTest::windowInFront_retriesAtOnce()
{
    m_reconnector->setInFront(false);
    m_reconnector->scheduleRetry();
    m_reconnector->setInFront(true);
    mark(justBefore(limits.firstDelay / 2), u"half"_s);
    QTRY_COMPARE(m_events, QStringList({ u"retry"_s, u"half"_s }));
}

void ReconnectorTest::windowInFront_awaitsWhatTheServiceAskedFor()
{
    m_reconnector->setInFront(false);
    m_reconnector->scheduleRetry(3600s);
    m_reconnector->setInFront(true);
    mark(limits.firstDelay * 2, u"long after"_s);
    QTRY_COMPARE(m_events, QStringList(u"long after"_s));
}

LLAVERO_TEST(ReconnectorTest, QCoreApplication)
#include "tst_reconnector.moc"
