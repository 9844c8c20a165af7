// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Changes.h"
#include "tests/support/FakeHttpServer.h"
#include "tests/support/TestProgram.h"

#include <QTest>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;
using Server = FakeHttpServer;

/// Calls that their caller cancels.
class CancellingTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_server = std::make_unique<FakeHttpServer>(); }
    void destroyedContext_isNotCalled();
    void destroyedClient_doesNotCall();
    void cancel_endsEveryCallOnce();
    void cancel_leavesOtherContexts();
    void cancel_betweenPolls_ends();
    void cancel_beforeRetry_ends();

private:
    std::unique_ptr<ApiClient> client(const ApiLimits &limits = {})
    {
        return std::make_unique<ApiClient>(
            m_server->endpoint(), Secret("llv_abc"_ba), ApiRoutes(), limits);
    }

    std::unique_ptr<FakeHttpServer> m_server;
};

void CancellingTest::destroyedContext_isNotCalled()
{
    m_server->on("GET /api_keys", { Server::heldBack(Server::json(R"({"data":[]})")) });
    const auto client = this->client();
    auto context = std::make_unique<QObject>();
    bool called = false;
    endpoints::listApiKeys(*client, context.get(), [&called](const auto &) { called = true; });
    QTRY_COMPARE(m_server->heldReplies(), 1);
    context.reset();
    m_server->release();
    QTRY_VERIFY(client->children().isEmpty()); // the call has ended
    QVERIFY(!called);
}

void CancellingTest::destroyedClient_doesNotCall()
{
    m_server->on("GET /api_keys", { Server::heldBack(Server::json(R"({"data":[]})")) });
    auto client = this->client();
    bool called = false;
    endpoints::listApiKeys(*client, this, [&called](const auto &) { called = true; });
    QTRY_COMPARE(m_server->heldReplies(), 1);
    client.reset();
    m_server->release();
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

void CancellingTest::cancel_endsEveryCallOnce()
{
    m_server->on("GET /api_keys", { Server::silence() });
    m_server->on("DELETE /api_keys/7", { Server::silence() });
    const auto client = this->client();
    QList<Kind> outcomes;
    const auto note = [&outcomes](const auto &result) { outcomes.append(result.error().kind); };
    endpoints::listApiKeys(*client, this, note);
    endpoints::deleteApiKey(*client, u"7"_s, this, note);
    QTRY_COMPARE(m_server->requests().size(), 2);
    endpoints::fetchMe(*client, this, note); // not even sent yet
    client->cancelCalls(this);
    client->cancelCalls(this);
    QCOMPARE(outcomes, QList<Kind>(3, Kind::Cancelled));
    QCoreApplication::processEvents();
    QCOMPARE(outcomes.size(), 3);
}

void CancellingTest::cancel_leavesOtherContexts()
{
    m_server->on("GET /api_keys", { Server::silence() });
    m_server->on("GET /environments", { Server::heldBack(Server::json(R"({"data":[]})")) });
    const auto client = this->client();
    QObject context;
    std::optional<Kind> cancelled;
    bool listed = false;
    endpoints::listApiKeys(
        *client, &context, [&](const auto &result) { cancelled = result.error().kind; });
    endpoints::listEnvironments(*client, this, [&](const auto &result) { listed = bool(result); });
    QTRY_COMPARE(m_server->requests().size(), 2);
    client->cancelCalls(&context);
    QVERIFY(cancelled == Kind::Cancelled);
    m_server->release();
    QTRY_VERIFY(listed);
}

void CancellingTest::cancel_betweenPolls_ends()
{
    m_server->on(
        "DELETE /api_keys/7", { Server::json(R"({"taskId":"1","taskStatus":"PENDING"})") });
    m_server->on("GET /tasks/1", { Server::json(R"({"taskId":"1","taskStatus":"PENDING"})") });
    m_server->on("GET /users/me", { Server::http(401, {}) });
    const auto client = this->client({ .firstPollDelay = 500ms });
    std::optional<ApiError> error;
    int calls = 0;
    endpoints::deleteApiKey(*client, u"7"_s, this, [&](const auto &result) {
        error = result.error();
        ++calls;
    });
    QTRY_COMPARE(m_server->requests("DELETE").size(), 1);
    // The response has arrived when the connection is free for another call.
    QVERIFY(!await<User>(endpoints::fetchMe, *client));
    client->cancelCalls(this);
    QCOMPARE(calls, 1);
    QVERIFY(error->kind == Kind::Cancelled && error->outcomeUnknown);
    QCOMPARE(m_server->requests("GET /api/v2/tasks").size(), 0);
}

void CancellingTest::cancel_beforeRetry_ends()
{
    m_server->on("GET /environments", { Server::http(503, {}, "Retry-After: 4\r\n") });
    m_server->on("GET /users/me", { Server::http(401, {}) });
    const auto client = this->client();
    std::optional<Kind> outcome;
    endpoints::listEnvironments(
        *client, this, [&](const auto &result) { outcome = result.error().kind; });
    QTRY_COMPARE(m_server->requests("GET /api/v2/environments").size(), 1);
    // The response has arrived when the connection is free for another call.
    QVERIFY(!await<User>(endpoints::fetchMe, *client));
    QVERIFY(!outcome);
    client->cancelCalls(this);
    QVERIFY(outcome == Kind::Cancelled);
}

LLAVERO_TEST(CancellingTest, QCoreApplication)
#include "tst_cancelling.moc"
