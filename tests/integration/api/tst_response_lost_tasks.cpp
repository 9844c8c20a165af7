// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Changes.h"
#include "tests/support/FakeHttpServer.h"
#include "tests/support/TestProgram.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;
using Server = FakeHttpServer;

/// A task that the service accepts, and then loses or never ends.
class ResponseLostTasksTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_server = std::make_unique<FakeHttpServer>(); }
    void lostTask_hasUnknownOutcome_data();
    void lostTask_hasUnknownOutcome();
    void endlessTask_timesOut();

private:
    std::unique_ptr<ApiClient> client(const ApiLimits &limits = {})
    {
        return std::make_unique<ApiClient>(
            m_server->endpoint(), Secret("llv_abc"_ba), ApiRoutes(), limits);
    }

    std::unique_ptr<FakeHttpServer> m_server;
};

void ResponseLostTasksTest::lostTask_hasUnknownOutcome_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const QByteArray errors = R"({"errors":[{"code":4041,"message":"No such task."}]})"_ba;
    QTest::newRow("vanished") << 404 << errors;
    QTest::newRow("too old") << 410 << errors;
    QTest::newRow("bad request") << 400 << errors;
    QTest::newRow("no longer allowed") << 401 << errors;
    QTest::newRow("too many polls") << 429 << QByteArray();
    QTest::newRow("failure") << 500 << errors;
    QTest::newRow("HTML") << 200 << "<html>"_ba;
}

void ResponseLostTasksTest::lostTask_hasUnknownOutcome()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    m_server->on(
        "DELETE /api_keys/7", { Server::json(R"({"taskId":"a/1","taskStatus":"PENDING"})") });
    m_server->on("GET /tasks/a%2F1",
        { Server::json(R"({"taskId":"a/1","taskStatus":"PENDING"})"), Server::http(status, body) });
    const auto client = this->client({ .firstPollDelay = 1ms });
    const auto result = changes::make("DELETE"_ba, *client);
    QVERIFY(!result);
    QVERIFY2(result.error().outcomeUnknown,
        describeError(result)); // the failed poll does not show the outcome
    QCOMPARE(m_server->requests("DELETE").size(), 1);
    const int again = status == 429 ? 3 : 0; // a poll changes nothing, and may pass
    QCOMPARE(m_server->requests("GET").size(), 2 + again);
}

void ResponseLostTasksTest::endlessTask_timesOut()
{
    m_server->on(
        "DELETE /api_keys/7", { Server::json(R"({"taskId":"1","taskStatus":"PENDING"})") });
    m_server->on("GET /tasks/1", { Server::json(R"({"taskId":"1","taskStatus":"PENDING"})") });
    const auto client = this->client({ .taskDeadline = 300ms, .firstPollDelay = 10ms });
    const auto result = changes::make("DELETE"_ba, *client);
    QVERIFY(!result);
    QVERIFY2(result.error().kind == Kind::TimedOut, describeError(result));
    QVERIFY(result.error().outcomeUnknown);
    const auto polls = m_server->requests("GET").size();
    QVERIFY2(polls >= 2 && polls <= 6, QByteArray::number(polls)); // each wait is twice the last
}

LLAVERO_TEST(ResponseLostTasksTest, QCoreApplication)
#include "tst_response_lost_tasks.moc"
