// SPDX-License-Identifier: GPL-3.0-or-later
// Logs of portals that ignore a part of the request, or send their pages and rows in another way.

#include "app/activity/ActivityLog.h"
#include "tests/integration/api/ActivityLogFixture.h"
#include "tests/support/TestProgram.h"
#include "tests/support/WallClock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

class ActivityLogPortalsTest : public QObject, private ActivityLogFixture
{
    Q_OBJECT

private slots:
    void init() { start(); }
    void anyPortal_isRead_data();
    void anyPortal_isRead();
    void wholeLog_isNotRequestedAgainSoon();
    void rangeInDays_isNoWholeLog();
    void logInOneBody_isRead();
    void cappedPages_areRead();
    void logThatGrowsBetweenPages_isReadOnce();
    void pagesAndParts_areRequested();
    void secondLoad_requestsWhatIsNewer();
    void loadWhileLoading_goesAsFarBack();
    void loadWhileBeginningIsSought_goesAsFarBack();
    void clockSetBack_loadsAgain();
    void retryOfWholeLog_forgetsTheFailure();
    void manyOlderRows_areNoLoss();
    void beginning_isFound_data();
    void beginning_isFound();
    void emptyLog_reachesItsBeginning();
};

void ActivityLogPortalsTest::anyPortal_isRead_data()
{
    QTest::addColumn<int>("maxPageSize");
    QTest::addColumn<bool>("ignoresRange");
    QTest::addColumn<bool>("isOldestFirst");
    for (const int maxPageSize : { 0, 100, 1000 }) {
        for (const bool ignoresRange : { false, true }) {
            for (const bool isOldestFirst : { false, true })
                QTest::addRow("pages of %d%s%s", maxPageSize, ignoresRange ? ", no range" : "",
                    isOldestFirst ? ", oldest first" : "")
                    << maxPageSize << ignoresRange << isOldestFirst;
        }
    }
}

void ActivityLogPortalsTest::anyPortal_isRead()
{
    QFETCH(bool, isOldestFirst);
    QFETCH(int, maxPageSize);
    QFETCH(bool, ignoresRange);
    m_portal = { .rows = hours(m_now, 24 * 100), // ten days before the range
        .maxPageSize = maxPageSize,
        .ignoresRange = ignoresRange };
    m_portal.rows.append(row(m_now.addDays(-2), u"other"_s, u"of somebody else"_s));
    if (isOldestFirst)
        std::reverse(m_portal.rows.begin(), m_portal.rows.end());
    const auto log = load();
    QCOMPARE(log->state(), ActivityLog::State::Idle);
    QVERIFY(!log->error() && !log->isTruncated() && !log->reachesBeginning());
    QCOMPARE(*log->coveredSince(), m_since);
    const KeyActivity activity = summary(*log);
    QCOMPARE(activity.operations(), 24 * 90);
    QCOMPARE(activity.operationsPerDay.at(40), 24);
    QCOMPARE(summary(*log, u"of somebody else"_s).operations(), 1);
    if (ignoresRange) // one response has everything
        QCOMPARE(m_portal.requests.size(), maxPageSize == 0 ? 1 : 2401 / maxPageSize + 1);
}

void ActivityLogPortalsTest::wholeLog_isNotRequestedAgainSoon()
{
    m_portal = { .rows = hours(m_now, 24 * 100), .ignoresRange = true };
    const auto log = load();
    QCOMPARE(m_portal.requests.size(), 1);
    QSignalSpy changes(log.get(), &ActivityLog::changed);
    log->load(m_since.addSecs(1));
    QCOMPARE(log->state(), ActivityLog::State::Idle);
    QVERIFY(changes.isEmpty());
    log->load(m_now.addDays(-95)); // Show earlier
    QVERIFY(awaitLog(*log));
    QCOMPARE(m_portal.requests.size(), 2);
    QCOMPARE(*log->coveredSince(), m_now.addDays(-95));
    QCOMPARE(summary(*log).operations(), 24 * 95);
}

void ActivityLogPortalsTest::rangeInDays_isNoWholeLog()
{
    m_portal = { .rows = hours(m_now, 24 * 100), .roundsRange = true };
    const auto log = load();
    QCOMPARE(m_portal.requests.size(), 4);
    QCOMPARE(summary(*log).operations(), 24 * 90);
    QVERIFY(!log->reachesBeginning());
}

void ActivityLogPortalsTest::logInOneBody_isRead()
{
    constexpr int count = 100'000;
    QByteArray body = "{\"data\":[";
    for (int number = 0; number < count; ++number) {
        body += number == 0 ? "" : ",";
        body += QJsonDocument(row(m_now.addSecs(-number), QString::number(number)))
                    .toJson(QJsonDocument::Compact);
    }
    body += "]}";
    respond([&body](const QUrlQuery &) { return FakeHttpServer::json(body); });
    ActivityLog log(m_client);
    log.load(m_now.addDays(-10));
    QSignalSpy changes(&log, &ActivityLog::changed);
    QVERIFY(awaitLog(log));
    QCOMPARE(log.state(), ActivityLog::State::Idle);
    QCOMPARE(log.loadedRows(), count);
    QCOMPARE(summary(log).operations(), count);
    QVERIFY(changes.size() < 200);
}

void ActivityLogPortalsTest::cappedPages_areRead()
{
    m_portal = { .rows = hours(m_now, 24 * 30), .maxPageSize = 7 };
    const auto log = load();
    QCOMPARE(summary(*log).operations(), 24 * 30);
    QCOMPARE(log->loadedRows(), 24 * 30);
    QVERIFY(m_portal.requests.size() > 100);
}

void ActivityLogPortalsTest::logThatGrowsBetweenPages_isReadOnce()
{
    // Each row that is new moves all others, and so one of them comes twice.
    m_portal = { .rows = hours(m_now, 24 * 20), .maxPageSize = 50, .grows = true };
    const auto log = load();
    QCOMPARE(log->state(), ActivityLog::State::Idle);
    const auto rows = summary(*log).rows;
    qsizetype older = 0;
    for (qsizetype at = 0; at < rows.size(); ++at)
        older += rows.at(at).time < m_now ? 1 : 0;
    QCOMPARE(older, 24 * 20);
}

void ActivityLogPortalsTest::pagesAndParts_areRequested()
{
    m_portal = { .rows = hours(m_now, 24 * 100), .maxPageSize = 1000 };
    load();
    QCOMPARE(m_portal.requests.size(), 4); // three parts, and the search for the beginning
    for (const QString &request : std::as_const(m_portal.requests))
        QVERIFY(request.startsWith(u"only_mine=true&start="_s));
    const auto part = [](const QDateTime &start, const QDateTime &end) {
        return u"only_mine=true&start=%1&end=%2&page_size=1000"_s.arg(
            timeText(start), timeText(end));
    };
    const QUrlQuery first(m_portal.requests.first());
    const auto start = QDateTime::fromString(first.queryItemValue(u"start"_s), Qt::ISODateWithMs);
    QVERIFY(std::abs(start.msecsTo(m_now.addDays(-30))) < 60'000);
    QCOMPARE(m_portal.requests.at(1), part(start.addDays(-30), start));
    QCOMPARE(m_portal.requests.at(2), part(m_since, start.addDays(-30)));
    QVERIFY(m_portal.requests.last().endsWith(u"&page_size=1"_s));
}

void ActivityLogPortalsTest::secondLoad_requestsWhatIsNewer()
{
    m_portal = { .rows = hours(m_now, 24 * 100) };
    const auto log = load();
    m_portal.requests.clear();
    m_portal.rows.prepend(row(QDateTime::currentDateTimeUtc(), u"new"_s));
    log->load(m_since.addSecs(1));
    QVERIFY(awaitLog(*log));
    QCOMPARE(summary(*log).operations(), 24 * 90 + 1);
    QCOMPARE(m_portal.requests.size(), 1);
    const QUrlQuery newest(m_portal.requests.first());
    const auto start = QDateTime::fromString(newest.queryItemValue(u"start"_s), Qt::ISODateWithMs);
    QVERIFY(start > m_now.addSecs(-1000) && start < m_now);

    m_portal.requests.clear();
    log->load(m_now.addDays(-95)); // Show earlier
    QVERIFY(awaitLog(*log));
    QCOMPARE(summary(*log).operations(), 24 * 95 + 1);
    QCOMPARE(m_portal.requests.size(), 3); // what is newer, older, and the beginning
}

void ActivityLogPortalsTest::loadWhileLoading_goesAsFarBack()
{
    m_portal = { .rows = hours(m_now, 24 * 100) };
    respond([this](const QUrlQuery &query) { return m_portal.reply(query); });
    ActivityLog log(m_client);
    log.load(m_now.addDays(-10));
    log.load(m_since);
    log.load(m_now.addDays(-20));
    QVERIFY(awaitLog(log));
    QCOMPARE(*log.coveredSince(), m_since);
    QCOMPARE(summary(log).operations(), 24 * 90);
}

void ActivityLogPortalsTest::loadWhileBeginningIsSought_goesAsFarBack()
{
    m_portal = { .rows = hours(m_now, 24 * 100) };
    ActivityLog log(m_client);
    bool isLoadedAgain = false;
    respond([&](const QUrlQuery &query) {
        if (query.queryItemValue(u"page_size"_s) == u"1"_s && !isLoadedAgain) {
            isLoadedAgain = true;
            log.load(m_now.addDays(-60));
        }
        return m_portal.reply(query);
    });
    log.load(m_now.addDays(-10));
    QVERIFY(awaitLog(log));
    QVERIFY(isLoadedAgain);
    QCOMPARE(*log.coveredSince(), m_now.addDays(-60));
    QCOMPARE(summary(log).operations(), 24 * 60);
    QVERIFY(!log.reachesBeginning());
}

void ActivityLogPortalsTest::clockSetBack_loadsAgain()
{
    for (const bool ignoresRange : { false, true }) {
        m_portal = { .rows = hours(m_now, 24 * 100), .ignoresRange = ignoresRange };
        std::unique_ptr<ActivityLog> log;
        {
            const WallClock::Shift ahead(std::chrono::hours(48));
            log = load();
        }
        m_portal.requests.clear();
        m_portal.rows.prepend(row(m_now, u"new"_s));
        log->load(m_since);
        QVERIFY(awaitLog(*log));
        QVERIFY(!m_portal.requests.isEmpty());
        for (const QString &request : std::as_const(m_portal.requests)) {
            const QUrlQuery query(request);
            QVERIFY(query.queryItemValue(u"start"_s) < query.queryItemValue(u"end"_s));
        }
        QCOMPARE(summary(*log).operations(), 24 * 90 + 1);
        QVERIFY(*log->coveredUntil() <= QDateTime::currentDateTimeUtc());
    }
}

void ActivityLogPortalsTest::retryOfWholeLog_forgetsTheFailure()
{
    m_portal = { .rows = hours(m_now, 24 * 100), .ignoresRange = true };
    const auto log = load();
    respond([](const QUrlQuery &) { return FakeHttpServer::http(500, {}); });
    log->load(m_since.addDays(-5));
    QVERIFY(awaitLog(*log));
    QVERIFY(log->error());
    QSignalSpy changes(log.get(), &ActivityLog::changed);
    log->load(m_since);
    QCOMPARE(log->state(), ActivityLog::State::Idle);
    QVERIFY(!log->error());
    QCOMPARE(changes.size(), 1);
}

/// A portal that rounds the range sends rows that are not wanted: that they are dropped says
/// nothing about those that are.
void ActivityLogPortalsTest::manyOlderRows_areNoLoss()
{
    m_portal = { .rows = hours(m_now.addDays(-30), 20), .roundsRange = true };
    const auto log = load(5); // older than the newest part
    QVERIFY(!log->error());
    QCOMPARE(summary(*log).operations(), 5);
    QVERIFY(log->isTruncated()); // by the next part
    m_portal = { .rows = hours(m_now.addDays(-90), 15), .roundsRange = true };
    const auto emptyLog = load(5);
    QVERIFY(!emptyLog->error() && !emptyLog->isTruncated());
    QCOMPARE(summary(*emptyLog).operations(), 0);
}

void ActivityLogPortalsTest::beginning_isFound_data()
{
    QTest::addColumn<int>("days"); // of the log
    QTest::addColumn<bool>("ignoresRange");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("in the range") << 40 << false << true;
    QTest::newRow("before it") << 100 << false << false;
    QTest::newRow("in the range, of a portal that sends all") << 40 << true << true;
    QTest::newRow("before it, of a portal that sends all") << 100 << true << false;
}

void ActivityLogPortalsTest::beginning_isFound()
{
    QFETCH(int, days);
    QFETCH(bool, ignoresRange);
    QFETCH(bool, isFound);
    m_portal
        = { .rows = hours(m_now, 24 * days), .maxPageSize = 1000, .ignoresRange = ignoresRange };
    m_portal.rows.last().remove(u"apiKeyId"_s); // the first entry is of no key
    const auto log = load();
    QCOMPARE(log->reachesBeginning(), isFound);
    QCOMPARE(log->firstEntry().has_value(), isFound);
    if (isFound)
        QCOMPARE(*log->firstEntry(), timeOf(m_portal.rows.last()));
    m_portal.requests.clear();
    log->load(m_since.addDays(-90));
    QVERIFY(awaitLog(*log));
    if (isFound) // there is nothing older to be requested
        QCOMPARE(m_portal.requests.size(), 1);
    QVERIFY(*log->coveredSince() <= m_since.addDays(isFound ? 0 : -90));
}

void ActivityLogPortalsTest::emptyLog_reachesItsBeginning()
{
    const auto log = load();
    QVERIFY(log->reachesBeginning() && !log->firstEntry());
    QVERIFY(!log->error());
    QCOMPARE(log->loadedRows(), 0);
}

LLAVERO_TEST(ActivityLogPortalsTest, QCoreApplication)
#include "tst_activity_log_portals.moc"
