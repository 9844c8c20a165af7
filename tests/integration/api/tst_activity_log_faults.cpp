// SPDX-License-Identifier: GPL-3.0-or-later
// Logs that are refused, broken off, odd or too long.

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

class ActivityLogFaultsTest : public QObject, private ActivityLogFixture
{
    Q_OBJECT

private slots:
    void init() { start(); }
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
};

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

LLAVERO_TEST(ActivityLogFaultsTest, QCoreApplication)
#include "tst_activity_log_faults.moc"
