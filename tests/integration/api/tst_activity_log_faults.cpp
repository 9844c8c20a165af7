// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/activity/ActivityLog.h"
#include "tests/support/AwaitActivity.h"
#include "tests/support/FakeHttpServer.h"
#include "tests/support/TestProgram.h"
#include "tests/support/WallClock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Logs that the sandbox does not send: of portals that ignore a part of the request, that refuse,
/// or that send something odd.
class ActivityLogFaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
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
    void refusal_isReported_data();
    void refusal_isReported();
    void unreachablePortal_isReported();
    void throttledRequest_isSentAgain();
    void failure_keepsThePartsBefore();
    void cancel_keepsThePartsBefore();
    void logDestroyedWhileLoading_endsQuietly();
    void clear_forgetsEverything();
    void oddRows_areTolerated();
    void tooManyRows_loseTheOldest();
    void hugeLog_keepsTheNewest_data();
    void hugeLog_keepsTheNewest();
    void tooMuchText_isRefused();
    void beginning_isFound_data();
    void beginning_isFound();
    void emptyLog_reachesItsBeginning();

private:
    /// A portal with a log.
    struct Portal
    {
        QList<QJsonObject> rows = {}; ///< in the order that it sends them
        int maxPageSize = 0; ///< 0: it sends the whole list
        bool ignoresRange = false;
        bool roundsRange = false; ///< to the day before
        bool grows = false; ///< by a row before each response
        QStringList requests = {}; ///< their queries

        FakeHttpServer::Reply reply(const QUrlQuery &query);
    };

    std::unique_ptr<ActivityLog> load(qsizetype maxRows = ActivityLog::usualMaxRows);
    void respond(FakeHttpServer::Handler handler)
    {
        m_server.on("GET /activity_log", std::move(handler));
    }

    QDateTime m_now;
    QDateTime m_since;
    FakeHttpServer m_server;
    ApiClient m_client { m_server.endpoint(), Secret("key"_ba) };
    Portal m_portal;
};

static QString timeText(const QDateTime &time)
{
    return time.toString(Qt::ISODateWithMs);
}

static QDateTime timeOf(const QJsonObject &row)
{
    return QDateTime::fromString(row[u"created"_s].toString(), Qt::ISODateWithMs);
}

static QJsonObject row(const QDateTime &time, const QString &id, const QString &key = u"key"_s)
{
    return { { u"id"_s, id }, { u"eventCode"_s, u"INSTANCE_LIST"_s }, { u"status"_s, u"SUCCESS"_s },
        { u"created"_s, timeText(time) }, { u"requesterIp"_s, u"192.0.2.1"_s },
        { u"apiKeyId"_s, key } };
}

/// Rows of each hour, newest first.
static QList<QJsonObject> hours(const QDateTime &now, int count)
{
    QList<QJsonObject> rows;
    for (int hour = 0; hour < count; ++hour)
        rows.append(row(now.addSecs(-3600 * hour - 60), u"hour %1"_s.arg(hour)));
    return rows;
}

FakeHttpServer::Reply ActivityLogFaultsTest::Portal::reply(const QUrlQuery &query)
{
    requests.append(query.toString(QUrl::FullyDecoded));
    if (grows)
        rows.prepend(row(QDateTime::currentDateTimeUtc(), u"new %1"_s.arg(requests.size())));
    QString start = query.queryItemValue(u"start"_s);
    if (roundsRange)
        start = timeText(QDateTime::fromString(start, Qt::ISODateWithMs).addSecs(-20 * 3600));
    const QString end = query.queryItemValue(u"end"_s);
    QList<QJsonObject> found;
    for (const QJsonObject &row : std::as_const(rows)) {
        const QString created = row[u"created"_s].toString(); // texts compare as the times do
        if (ignoresRange || (created >= start && created <= end))
            found.append(row);
    }
    QJsonArray data;
    if (maxPageSize == 0) {
        std::copy(found.begin(), found.end(), std::back_inserter(data));
        return FakeHttpServer::json(
            QJsonDocument(QJsonObject { { u"data"_s, data } }).toJson(QJsonDocument::Compact));
    }
    const qsizetype size
        = std::min<qsizetype>(query.queryItemValue(u"page_size"_s).toInt(), maxPageSize);
    const qsizetype begin
        = size * (std::max(query.queryItemValue(u"page_number"_s).toInt(), 1) - 1);
    for (qsizetype at = begin; at < std::min(begin + size, found.size()); ++at)
        data.append(found.at(at));
    const QJsonObject metadata { { u"pageSize"_s, size }, { u"recordCount"_s, found.size() } };
    return FakeHttpServer::json(
        QJsonDocument(QJsonObject { { u"data"_s, data }, { u"metadata"_s, metadata } })
            .toJson(QJsonDocument::Compact));
}

static KeyActivity summary(const ActivityLog &log, const QString &keyId = u"key"_s)
{
    return awaitSummary(log, keyId);
}

std::unique_ptr<ActivityLog> ActivityLogFaultsTest::load(qsizetype maxRows)
{
    respond([this](const QUrlQuery &query) { return m_portal.reply(query); });
    auto log = std::make_unique<ActivityLog>(m_client, maxRows);
    log->load(m_since);
    if (!awaitLog(*log))
        qWarning("the log is still loading");
    return log;
}

/// Begins each test now: on a busy computer, all of them take minutes.
void ActivityLogFaultsTest::init()
{
    m_portal = {};
    m_now = QDateTime::currentDateTimeUtc();
    m_since = m_now.addDays(-90);
}

void ActivityLogFaultsTest::anyPortal_isRead_data()
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

void ActivityLogFaultsTest::anyPortal_isRead()
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

void ActivityLogFaultsTest::wholeLog_isNotRequestedAgainSoon()
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

void ActivityLogFaultsTest::rangeInDays_isNoWholeLog()
{
    m_portal = { .rows = hours(m_now, 24 * 100), .roundsRange = true };
    const auto log = load();
    QCOMPARE(m_portal.requests.size(), 4);
    QCOMPARE(summary(*log).operations(), 24 * 90);
    QVERIFY(!log->reachesBeginning());
}

void ActivityLogFaultsTest::logInOneBody_isRead()
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

void ActivityLogFaultsTest::cappedPages_areRead()
{
    m_portal = { .rows = hours(m_now, 24 * 30), .maxPageSize = 7 };
    const auto log = load();
    QCOMPARE(summary(*log).operations(), 24 * 30);
    QCOMPARE(log->loadedRows(), 24 * 30);
    QVERIFY(m_portal.requests.size() > 100);
}

void ActivityLogFaultsTest::logThatGrowsBetweenPages_isReadOnce()
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

void ActivityLogFaultsTest::pagesAndParts_areRequested()
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

void ActivityLogFaultsTest::secondLoad_requestsWhatIsNewer()
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

void ActivityLogFaultsTest::loadWhileLoading_goesAsFarBack()
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

void ActivityLogFaultsTest::loadWhileBeginningIsSought_goesAsFarBack()
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

void ActivityLogFaultsTest::clockSetBack_loadsAgain()
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

void ActivityLogFaultsTest::retryOfWholeLog_forgetsTheFailure()
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
void ActivityLogFaultsTest::manyOlderRows_areNoLoss()
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

void ActivityLogFaultsTest::refusal_isReported_data()
{
    using Kind = ApiError::Kind;
    QTest::addColumn<FakeHttpServer::Reply>("reply");
    QTest::addColumn<Kind>("kind");
    const QByteArray errors = R"({"errors":[{"code":4030,"message":"No."}]})";
    QTest::newRow("401") << FakeHttpServer::http(401, errors) << Kind::Unauthorized;
    QTest::newRow("403") << FakeHttpServer::http(403, errors) << Kind::Forbidden;
    QTest::newRow("404") << FakeHttpServer::http(404, {}) << Kind::NotFound;
    QTest::newRow("400") << FakeHttpServer::http(400, errors) << Kind::Rejected;
    QTest::newRow("429") << FakeHttpServer::http(429, {}, "Retry-After: 60\r\n")
                         << Kind::TooManyRequests;
    QTest::newRow("500") << FakeHttpServer::http(500, {}) << Kind::ServiceFailure;
    QTest::newRow("errors in 200") << FakeHttpServer::json(errors) << Kind::Rejected;
    QTest::newRow("a page") << FakeHttpServer::json("<html></html>") << Kind::UnexpectedResponse;
    QTest::newRow("an object") << FakeHttpServer::json(R"({"data":{}})") << Kind::Malformed;
    QTest::newRow("cut") << FakeHttpServer::json(R"({"data":[{"id":"1")") << Kind::Malformed;
    QTest::newRow("first page each time") << FakeHttpServer::json(
        R"({"data":[{"id":"1","created":"2024-01-01T00:00:00.000Z"}],"metadata":{"recordCount":5}})")
                                          << Kind::Malformed;
}

void ActivityLogFaultsTest::refusal_isReported()
{
    QFETCH(FakeHttpServer::Reply, reply);
    respond([reply](const QUrlQuery &) { return reply; });
    ActivityLog log(m_client);
    QSignalSpy failed(&log, &ActivityLog::failed);
    log.load(m_since);
    QCOMPARE(log.state(), ActivityLog::State::Loading);
    QVERIFY(awaitLog(log));
    QCOMPARE(log.state(), ActivityLog::State::Failed);
    QTEST(log.error()->kind, "kind");
    QCOMPARE(failed.size(), 1);
    QVERIFY(!log.coveredSince() && !log.coveredUntil() && !log.firstEntry());
}

void ActivityLogFaultsTest::unreachablePortal_isReported()
{
    QUrl endpoint = m_server.endpoint();
    {
        FakeHttpServer closed;
        endpoint = closed.endpoint();
    }
    ApiClient client(endpoint, Secret("key"_ba));
    ActivityLog log(client);
    log.load(m_since);
    QVERIFY(awaitLog(log));
    QCOMPARE(log.error()->kind, ApiError::Kind::ConnectionRefused);
}

void ActivityLogFaultsTest::throttledRequest_isSentAgain()
{
    m_portal.rows = hours(m_now, 24);
    int requests = 0;
    respond([&](const QUrlQuery &query) {
        return ++requests == 1 ? FakeHttpServer::http(429, {}, "Retry-After: 0\r\n")
                               : m_portal.reply(query);
    });
    ActivityLog log(m_client);
    log.load(m_since);
    QVERIFY(awaitLog(log));
    QVERIFY(!log.error());
    QCOMPARE(summary(log).operations(), 24);
}

void ActivityLogFaultsTest::failure_keepsThePartsBefore()
{
    m_portal.rows = hours(m_now, 24 * 100);
    bool fails = true;
    int requests = 0;
    respond([&](const QUrlQuery &query) {
        return ++requests == 2 && fails ? FakeHttpServer::http(500, {}) : m_portal.reply(query);
    });
    ActivityLog log(m_client);
    log.load(m_since);
    QVERIFY(awaitLog(log));
    QCOMPARE(log.state(), ActivityLog::State::Failed);
    QVERIFY(std::abs(log.coveredSince()->msecsTo(m_now.addDays(-30))) < 60'000);
    QVERIFY(std::abs(summary(log).operations() - 24 * 30) <= 1);
    fails = false;
    log.load(m_since);
    QVERIFY(awaitLog(log));
    QVERIFY(!log.error());
    QCOMPARE(summary(log).operations(), 24 * 90);
}

void ActivityLogFaultsTest::cancel_keepsThePartsBefore()
{
    m_portal.rows = hours(m_now, 24 * 100);
    int requests = 0;
    respond([&](const QUrlQuery &query) {
        return ++requests == 2 ? FakeHttpServer::silence() : m_portal.reply(query);
    });
    ActivityLog log(m_client);
    QSignalSpy failed(&log, &ActivityLog::failed);
    log.load(m_since);
    QTRY_COMPARE(requests, 2);
    log.cancel();
    QCOMPARE(log.state(), ActivityLog::State::Idle);
    QVERIFY(!log.error() && failed.isEmpty());
    QVERIFY(std::abs(log.coveredSince()->msecsTo(m_now.addDays(-30))) < 60'000);
    log.load(m_since);
    QVERIFY(awaitLog(log));
    QCOMPARE(summary(log).operations(), 24 * 90);
    log.cancel(); // nothing is in progress
    QVERIFY(log.coveredSince().has_value());
}

void ActivityLogFaultsTest::logDestroyedWhileLoading_endsQuietly()
{
    respond([](const QUrlQuery &) { return FakeHttpServer::silence(); });
    auto log = std::make_unique<ActivityLog>(m_client);
    m_server.forget();
    log->load(m_since);
    QTRY_COMPARE(m_server.requests().size(), 1);
    QSignalSpy changes(log.get(), &ActivityLog::changed);
    bool isSummarized = false;
    QObject context;
    log->summarize(u"key"_s, QTimeZone::utc(), &context,
        [&isSummarized](const KeyActivity &) { isSummarized = true; });
    log.reset();
    QVERIFY(changes.isEmpty());
    QTRY_VERIFY(isSummarized);
}

void ActivityLogFaultsTest::clear_forgetsEverything()
{
    m_portal.rows = hours(m_now, 24);
    const auto log = load();
    QSignalSpy changes(log.get(), &ActivityLog::changed);
    log->clear();
    QCOMPARE(changes.size(), 1);
    QVERIFY(!log->coveredSince() && !log->coveredUntil() && !log->firstEntry());
    QVERIFY(!log->reachesBeginning());
    QCOMPARE(summary(*log).operations(), 0);
    QSignalSpy failed(log.get(), &ActivityLog::failed);
    log->load(m_since);
    log->clear(); // while it loads
    QCOMPARE(log->state(), ActivityLog::State::Idle);
    QVERIFY(failed.isEmpty());
    QVERIFY(!log->coveredSince());
    log->load(m_since);
    QVERIFY(awaitLog(*log));
    QCOMPARE(summary(*log).operations(), 24);
    QVERIFY(failed.isEmpty());
}

void ActivityLogFaultsTest::oddRows_areTolerated()
{
    const QByteArray time = timeText(m_now.addSecs(-60)).toUtf8();
    const QByteArray body = R"({"data":[null,7,"x",[],{},
        {"id":"1","apiKeyId":"key"},{"id":"2","apiKeyId":"key","created":"yesterday"},
        {"id":"3","apiKeyId":"key","created":null},{"id":"4","created":"TIME"},
        {"id":"5","apiKeyId":null,"created":"TIME"},
        {"apiKeyId":"key","created":"TIME","eventCode":"WITHOUT_ID"},
        {"id":6,"apiKeyId":"key","created":"TIME","eventCode":12,"status":true,"requesterIp":{"a":1}},
        {"id":"7","apiKeyId":"key","created":"TIME","eventCode":"LONG","status":null,"more":[{"id":"8"}]}]})";
    QByteArray longText = "LONG";
    longText.resize(10'000, 'x');
    const QByteArray sent = QByteArray(body).replace("TIME", time).replace("LONG", longText);
    respond([&sent](const QUrlQuery &) { return FakeHttpServer::json(sent); });
    ActivityLog log(m_client);
    log.load(m_since);
    QVERIFY(awaitLog(log));
    QVERIFY(!log.error());
    const auto rows = summary(log).rows;
    QCOMPARE(rows.size(), 3);
    QStringList events;
    for (qsizetype at = 0; at < rows.size(); ++at)
        events.append(rows.at(at).eventCode.left(10));
    events.sort();
    QCOMPARE(events, QStringList({ u"12"_s, u"LONGxxxxxx"_s, u"WITHOUT_ID"_s }));
}

void ActivityLogFaultsTest::tooManyRows_loseTheOldest()
{
    m_portal = { .rows = hours(m_now, 24 * 40) };
    std::reverse(m_portal.rows.begin(), m_portal.rows.end()); // the newest come last
    const auto log = load(100);
    QVERIFY(log->isTruncated() && !log->error());
    const KeyActivity activity = summary(*log);
    QCOMPARE(activity.operations(), 100);
    QVERIFY(activity.last()->secsTo(m_now) < 3600);
    QCOMPARE(*log->coveredSince(), activity.rows.at(99).time);
    QVERIFY(!log->reachesBeginning());
    QCOMPARE(m_portal.requests.size(), 1); // older rows would be dropped
    log->load(m_since.addDays(-90));
    QVERIFY(awaitLog(*log));
    QCOMPARE(m_portal.requests.size(), 2); // what is newer
    QCOMPARE(summary(*log).operations(), 100);
}

void ActivityLogFaultsTest::hugeLog_keepsTheNewest_data()
{
    QTest::addColumn<bool>("isOldestFirst");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("newest first") << false << true;
    QTest::newRow("oldest first") << true << false; // the newest would take too many pages
}

/// More rows than a list may have.
void ActivityLogFaultsTest::hugeLog_keepsTheNewest()
{
    QFETCH(bool, isOldestFirst);
    QFETCH(bool, isRead);
    m_portal = { .rows = hours(m_now, 24 * 29), .maxPageSize = 50 };
    if (isOldestFirst)
        std::reverse(m_portal.rows.begin(), m_portal.rows.end());
    respond([this](const QUrlQuery &query) { return m_portal.reply(query); });
    ApiClient client(m_server.endpoint(), Secret("key"_ba), {}, { .maxRows = 400 });
    ActivityLog log(client, 200);
    log.load(m_since);
    QVERIFY(awaitLog(log));
    QCOMPARE(!log.error(), isRead);
    QCOMPARE(log.isTruncated(), isRead);
    if (!isRead)
        return;
    QVERIFY(m_portal.requests.size() <= 5);
    const KeyActivity activity = summary(log);
    QCOMPARE(activity.operations(), 200);
    QVERIFY(activity.last()->secsTo(m_now) < 3600);
    QCOMPARE(*log.coveredSince(), activity.rows.at(199).time);
}

void ActivityLogFaultsTest::tooMuchText_isRefused()
{
    const QString longText(1'000'000, u'x');
    for (int number = 0; number < 40; ++number)
        m_portal.rows.append(
            row(m_now, QString::number(number), longText + QString::number(number)));
    const auto log = load();
    QCOMPARE(log->state(), ActivityLog::State::Failed);
    QCOMPARE(log->error()->kind, ApiError::Kind::TooLarge);
}

void ActivityLogFaultsTest::beginning_isFound_data()
{
    QTest::addColumn<int>("days"); // of the log
    QTest::addColumn<bool>("ignoresRange");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("in the range") << 40 << false << true;
    QTest::newRow("before it") << 100 << false << false;
    QTest::newRow("in the range, of a portal that sends all") << 40 << true << true;
    QTest::newRow("before it, of a portal that sends all") << 100 << true << false;
}

void ActivityLogFaultsTest::beginning_isFound()
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

void ActivityLogFaultsTest::emptyLog_reachesItsBeginning()
{
    const auto log = load();
    QVERIFY(log->reachesBeginning() && !log->firstEntry());
    QVERIFY(!log->error());
    QCOMPARE(log->loadedRows(), 0);
}

LLAVERO_TEST(ActivityLogFaultsTest, QCoreApplication)
#include "tst_activity_log_faults.moc"
