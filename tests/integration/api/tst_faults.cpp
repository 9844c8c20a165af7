// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Changes.h"
#include "tests/support/FakeHttpServer.h"
#include "tests/support/TestProgram.h"

#include <QElapsedTimer>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;
using Server = FakeHttpServer;

/// Faults that the sandbox cannot simulate.
class FaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void lostChange_hasUnknownOutcome_data();
    void lostChange_hasUnknownOutcome();
    void changeRefusedByProxy_hasUnknownOutcome_data();
    void changeRefusedByProxy_hasUnknownOutcome();
    void changeWithInvalidResponse_hasUnknownOutcome_data();
    void changeWithInvalidResponse_hasUnknownOutcome();
    void limits_areTheDefaults();
    void silence_timesOut();
    void slowResponse_endsAtTheDeadline();
    void slowHead_timesOut();
    void largeResponse_isRefused();
    void redirectToOtherHost_isNotFollowed_data();
    void redirectToOtherHost_isNotFollowed();
    void redirectWithinPortal_isFollowed();
    void redirectWithoutPath_isFollowed();
    void redirects_endAfterFive();
    void transientError_isRetried_data();
    void transientError_isRetried();
    void retries_endAfterThree();
    void retryAfter_isObeyed();
    void tooManyRows_areRefused();
    void unreadableResponse_isMalformed_data();
    void unreadableResponse_isMalformed();
    void refusedConnection_isReported();
    void result_isAsynchronous();
    void tooManyRequests_isReported();
    void request_containsNoOtherPersonalData();

private:
    std::unique_ptr<ApiClient> client(const ApiLimits &limits = {})
    {
        return std::make_unique<ApiClient>(
            m_server->endpoint(), Secret("llv_abc"_ba), ApiRoutes(), limits);
    }
    ApiResult<ApiKeyList> list(ApiClient &client)
    {
        return await<ApiKeyList>(endpoints::listApiKeys, client);
    }

    std::unique_ptr<Server> m_server;
};

namespace {

const QByteArray listCall = "GET /api_keys"_ba;

} // namespace

void FaultsTest::init()
{
    m_server = std::make_unique<Server>();
}

void FaultsTest::lostChange_hasUnknownOutcome_data()
{
    changes::addRows();
}

void FaultsTest::lostChange_hasUnknownOutcome()
{
    QFETCH(QByteArray, verb);
    QFETCH(QByteArray, call);
    m_server->on(call, { Server::hangUp() });
    const auto client = this->client();
    const auto result = changes::make(verb, *client);
    QVERIFY(!result);
    QVERIFY2(result.error().kind == Kind::NoConnection, describeError(result));
    QVERIFY(result.error().outcomeUnknown);
    QCOMPARE(m_server->requests(verb).size(), 1); // Qt would send it again by itself
}

void FaultsTest::changeRefusedByProxy_hasUnknownOutcome_data()
{
    changes::addRows();
}

void FaultsTest::changeRefusedByProxy_hasUnknownOutcome()
{
    QFETCH(QByteArray, verb);
    QFETCH(QByteArray, call);
    m_server->on(call, { Server::http(502, "<html>Bad Gateway</html>"_ba) });
    const auto client = this->client();
    const auto result = changes::make(verb, *client);
    QVERIFY(!result);
    QVERIFY2(result.error().kind == Kind::ServiceFailure, describeError(result));
    QVERIFY(result.error().outcomeUnknown);
    QCOMPARE(m_server->requests().size(), 1);
}

void FaultsTest::changeWithInvalidResponse_hasUnknownOutcome_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QByteArray>("response");
    for (const char *response : { R"({"data":{}})", R"({"data":{"id":8}})", R"({"data":[]})",
             R"({"data":{"id":"other","name":"name"}})",
             R"({"taskId":"1","taskStatus":"SUCCESS"})" }) {
        QTest::addRow("POST %s", response) << "POST"_ba << QByteArray(response);
        QTest::addRow("PUT %s", response) << "PUT"_ba << QByteArray(response);
    }
}

void FaultsTest::changeWithInvalidResponse_hasUnknownOutcome()
{
    QFETCH(QByteArray, verb);
    QFETCH(QByteArray, response);
    m_server->on("POST /api_keys", { Server::json(response) });
    m_server->on("PUT /api_keys/7", { Server::json(response) });
    const auto client = this->client();
    const auto result = changes::make(verb, *client);
    QVERIFY(!result);
    QVERIFY2(result.error().kind == Kind::Malformed, describeError(result));
    QVERIFY(result.error().outcomeUnknown); // the service took it
}

/// The limits that README names. Their effects are tested with smaller ones.
void FaultsTest::limits_areTheDefaults()
{
    const ApiLimits limits;
    QVERIFY(
        limits.inactivityTimeout == 10s && limits.deadline == 30s && limits.taskDeadline == 120s);
    QCOMPARE(limits.maxResponseBytes, qint64(256) * 1024 * 1024);
    QCOMPARE(limits.maxRows, 2'000'000);
    QCOMPARE(limits.retry.maxRetries, 3);
}

void FaultsTest::silence_timesOut()
{
    m_server->on(listCall, { Server::silence() });
    const auto client = this->client({ .inactivityTimeout = 100ms });
    QElapsedTimer timer;
    timer.start();
    const auto result = list(*client);
    QVERIFY(!result);
    QVERIFY2(result.error().kind == Kind::TimedOut, describeError(result));
    QVERIFY(result.error().outcomeUnknown);
    QVERIFY(timer.elapsed() >= 50 && timer.elapsed() < 5000);
}

void FaultsTest::slowResponse_endsAtTheDeadline()
{
    Server::Reply reply = Server::json(R"({"data":[]})" + QByteArray(5000, ' '));
    reply.perByte = 10ms;
    m_server->on(listCall, { reply });
    const auto client = this->client({ .inactivityTimeout = 10'000ms, .deadline = 300ms });
    QElapsedTimer timer;
    timer.start();
    const auto result = list(*client);
    QVERIFY(!result);
    QVERIFY2(result.error().kind == Kind::TimedOut, describeError(result));
    QVERIFY(timer.elapsed() >= 200 && timer.elapsed() < 10'000);
}

void FaultsTest::slowHead_timesOut()
{
    const Server::Reply reply { .bytes = "HTTP/1.1 200 OK\r\nX-Noise: "_ba + QByteArray(5000, 'x'),
        .perByte = 10ms };
    m_server->on(listCall, { reply });
    const auto client = this->client({ .inactivityTimeout = 300ms, .retry = { .maxRetries = 0 } });
    const auto result = list(*client);
    QVERIFY2(!result && result.error().kind == Kind::TimedOut, describeError(result));
}

void FaultsTest::largeResponse_isRefused()
{
    m_server->on(
        listCall, { Server::json(R"({"data":[],"padding":")" + QByteArray(200'000, 'x') + "\"}") });
    const auto client = this->client({ .maxResponseBytes = 100'000 });
    const auto result = list(*client);
    QVERIFY(!result);
    QVERIFY2(result.error().kind == Kind::TooLarge, describeError(result));
    const auto patient = this->client({ .maxResponseBytes = 300'000 });
    QVERIFY(list(*patient));
}

void FaultsTest::redirectToOtherHost_isNotFollowed_data()
{
    QTest::addColumn<int>("status");
    for (const int status : { 301, 302, 303, 307, 308 })
        QTest::addRow("%d", status) << status;
}

void FaultsTest::redirectToOtherHost_isNotFollowed()
{
    QFETCH(int, status);
    Server elsewhere;
    const QByteArray location = "Location: " + elsewhere.endpoint().toEncoded() + "/api_keys\r\n";
    for (const QByteArray &call : { listCall, "POST /api_keys"_ba })
        m_server->on(call, { Server::http(status, {}, location) });
    const auto client = this->client();
    const auto listed = list(*client);
    const auto made = changes::make("POST"_ba, *client);
    QVERIFY(!listed && !made);
    QVERIFY(listed.error().kind == Kind::UnexpectedResponse
        && made.error().kind == Kind::UnexpectedResponse);
    QCOMPARE(listed.error().httpStatus, status);
    QCOMPARE(elsewhere.requests(), QByteArrayList()); // and so no key either
}

void FaultsTest::redirectWithinPortal_isFollowed()
{
    m_server->on(listCall, { Server::http(307, {}, "Location: /api/v2/there?a=b\r\n") });
    m_server->on("GET /there?a=b", { Server::json(R"({"data":[{"id":"7"}]})") });
    const auto client = this->client();
    const auto listed = list(*client);
    QVERIFY2(listed, describeError(listed));
    QCOMPARE(listed.value().keys.size(), 1);
    QVERIFY(m_server->requests().last().contains("\r\nMC-Api-Key: llv_abc\r\n"));
}

void FaultsTest::redirectWithoutPath_isFollowed()
{
    const QByteArray origin = m_server->endpoint().adjusted(QUrl::RemovePath).toEncoded() + "?a=b";
    m_server->on(listCall, { Server::http(307, {}, "Location: " + origin + "\r\n") });
    m_server->on("GET ", { Server::json(R"({"data":[{"id":"7"}]})") });
    const auto client = this->client();
    const auto listed = list(*client);
    QVERIFY2(listed, describeError(listed));
    QVERIFY(m_server->requests().last().startsWith("GET /?a=b HTTP/1.1\r\n"));
}

void FaultsTest::redirects_endAfterFive()
{
    m_server->on(listCall, { Server::http(302, {}, "Location: /api/v2/api_keys\r\n") });
    const auto client = this->client();
    const auto listed = list(*client);
    QVERIFY(!listed);
    QVERIFY2(listed.error().kind == Kind::UnexpectedResponse, describeError(listed));
    QCOMPARE(listed.error().redirectHost, client->host());
    QCOMPARE(m_server->requests().size(), 1 + 5);
}

void FaultsTest::transientError_isRetried_data()
{
    QTest::addColumn<QByteArray>("bytes");
    // Without the header, the next request might use a connection that the server is closing.
    const QByteArray none = "Connection: close\r\nContent-Length: 0\r\n\r\n"_ba;
    QTest::newRow("hangs up") << QByteArray();
    QTest::newRow("breaks off") << "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{\"data\":["_ba;
    for (const QByteArray &status : { "408 A"_ba, "429 B"_ba, "502 C"_ba, "503 D"_ba, "504 E"_ba })
        QTest::newRow(status.constData()) << "HTTP/1.1 " + status + "\r\n" + none;
}

void FaultsTest::transientError_isRetried()
{
    QFETCH(QByteArray, bytes);
    const Server::Reply failure { .bytes = bytes, .then = Server::Reply::Then::Close };
    m_server->on(listCall, { failure, failure, failure, Server::json(R"({"data":[{"id":"7"}]})") });
    const auto client = this->client({ .retry = { .firstDelay = 1ms } });
    const auto listed = list(*client);
    QCOMPARE(m_server->requests().size(), 4);
    QVERIFY2(listed, describeError(listed));
    QCOMPARE(listed.value().keys.size(), 1);
}

void FaultsTest::retries_endAfterThree()
{
    m_server->on(listCall, { Server::hangUp() });
    const auto client = this->client({ .retry = { .firstDelay = 1ms } });
    const auto listed = list(*client);
    QVERIFY2(!listed && listed.error().kind == Kind::NoConnection, describeError(listed));
    QCOMPARE(m_server->requests().size(), 1 + 3);
}

void FaultsTest::retryAfter_isObeyed()
{
    m_server->on(
        listCall, { Server::http(503, {}, "Retry-After: 1\r\n"), Server::json(R"({"data":[]})") });
    const auto client = this->client({ .retry = { .firstDelay = 1ms } });
    QElapsedTimer timer;
    timer.start();
    const auto listed = list(*client);
    QVERIFY2(listed, describeError(listed));
    QVERIFY(timer.elapsed() >= 1000);
}

void FaultsTest::tooManyRows_areRefused()
{
    m_server->on(listCall, { Server::json(R"({"data":[{"id":"1"},{"id":"2"},{"id":"3"}]})") });
    const auto two = this->client({ .maxRows = 2 });
    const auto refused = list(*two);
    QVERIFY2(!refused && refused.error().kind == Kind::TooLarge, describeError(refused));
    const auto three = this->client({ .maxRows = 3 });
    QVERIFY(list(*three));
}

void FaultsTest::unreadableResponse_isMalformed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Kind>("kind");
    const QByteArray head = "HTTP/1.1 200 OK\r\n"_ba;
    QTest::newRow("HTML") << head + "Content-Length: 6\r\n\r\n<html>" << Kind::UnexpectedResponse;
    QTest::newRow("nothing") << head + "Content-Length: 0\r\n\r\n" << Kind::Malformed;
    QTest::newRow("truncated") << head + "Content-Length: 500\r\n\r\n{\"data\":[]}"
                               << Kind::NoConnection;
    QTest::newRow("truncated without a length") << head + "\r\n{\"data\":[" << Kind::Malformed;
    QTest::newRow("bad chunks") << head
            + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{\"data\":[]}\r\n"
                                << Kind::Malformed;
    QTest::newRow("truncated error")
        << "HTTP/1.1 500 No\r\nContent-Length: 500\r\n\r\n{"_ba << Kind::NoConnection;
}

void FaultsTest::unreadableResponse_isMalformed()
{
    QFETCH(QByteArray, bytes);
    m_server->on(listCall, { { .bytes = bytes, .then = Server::Reply::Then::Close } });
    const auto client = this->client();
    const auto result = list(*client);
    QVERIFY(!result);
    QTEST(result.error().kind, "kind");
    QVERIFY(result.error().outcomeUnknown);
}

void FaultsTest::refusedConnection_isReported()
{
    const auto client = this->client();
    m_server.reset(); // nobody listens there any more
    for (const QByteArray &verb : { "POST"_ba, "PUT"_ba, "DELETE"_ba }) {
        const auto result = changes::make(verb, *client);
        QVERIFY(!result);
        QVERIFY2(result.error().kind == Kind::ConnectionRefused, describeError(result));
        QVERIFY(!result.error().outcomeUnknown); // nothing was sent
        QVERIFY(!result.error().technicalDetail.contains(u"llv_abc"));
    }
}

/// No result arrives before the call returns.
void FaultsTest::result_isAsynchronous()
{
    const auto client = this->client();
    m_server.reset(); // the kernel refuses immediately
    int responses = 0;
    endpoints::deleteApiKey(*client, u"7"_s, this, [&responses](const auto &) { ++responses; });
    QCOMPARE(responses, 0);
    QTRY_COMPARE(responses, 1);
    endpoints::deleteApiKey(*client, u"7"_s, this, [&responses](const auto &) { ++responses; });
    client->cancelCalls(this); // which responses itself
    QCOMPARE(responses, 2);
}

void FaultsTest::tooManyRequests_isReported()
{
    m_server->on(listCall, { Server::http(429, {}, "Retry-After: 17\r\n") });
    const auto client = this->client();
    const auto result = list(*client);
    QVERIFY(!result);
    QVERIFY2(result.error().kind == Kind::TooManyRequests, describeError(result));
    QVERIFY(result.error().retryAfter == 17s);
}

void FaultsTest::request_containsNoOtherPersonalData()
{
    m_server->on("PUT /api_keys/7", { Server::http(404, {}, "Set-Cookie: a=b\r\n") });
    const auto client = this->client();
    (void)changes::make("PUT"_ba, *client);
    (void)changes::make("PUT"_ba, *client);
    const QByteArray request = m_server->requests().last();
    QVERIFY(request.contains("\r\nMC-Api-Key: llv_abc\r\n"));
    QVERIFY(request.contains("\r\nContent-Type: application/json\r\n"));
    QVERIFY(request.endsWith("\r\n\r\n{\"name\":\"name\"}"));
    QVERIFY(!request.contains("Cookie"));
}

LLAVERO_TEST(FaultsTest, QCoreApplication)
#include "tst_faults.moc"
