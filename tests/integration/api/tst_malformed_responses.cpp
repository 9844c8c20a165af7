// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/activity/ActivityLog.h"
#include "tests/support/KeyLists.h"
#include "tests/support/MalformedResponses.h"
#include "tests/support/ScriptedKeys.h"
#include "tests/support/TestProgram.h"

#include <memory>

using namespace Qt::StringLiterals;
using Server = FakeHttpServer;

/// Every malformed response ends in one error, and the list stays as it was.
class MalformedResponsesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void list_withMalformedResponse_fails_data() { rows(); }
    void list_withMalformedResponse_fails();
    void log_withMalformedResponse_fails_data() { rows(); }
    void log_withMalformedResponse_fails();
    void generate_withMalformedResponse_isSentOnce_data() { rows(); }
    void generate_withMalformedResponse_isSentOnce();
    void rename_withMalformedResponse_isSentOnce_data() { rows(); }
    void rename_withMalformedResponse_isSentOnce();
    void remove_withMalformedResponse_isSentOnce_data() { rows(); }
    void remove_withMalformedResponse_isSentOnce();

private:
    static void rows();
    static Server::Reply failure();
    QString names();

    std::unique_ptr<ScriptedKeys> m_keys;
};

void MalformedResponsesTest::rows()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const MalformedResponse &failure : malformedResponses())
        QTest::newRow(failure.name) << failure.bytes;
}

Server::Reply MalformedResponsesTest::failure()
{
    QFETCH(QByteArray, bytes);
    return { .bytes = bytes, .then = Server::Reply::Then::Close };
}

void MalformedResponsesTest::init()
{
    if (!m_keys) // its network takes half a second to end
        m_keys = std::make_unique<ScriptedKeys>();
    m_keys->server.forget();
    m_keys->server.on("GET /tasks/1", { Server::http(404, R"({"errors":[{"message":"no"}]})") });
    m_keys->load(u"ab"_s);
}

QString MalformedResponsesTest::names()
{
    QString names;
    for (const ApiKey &key : toList(m_keys->controller.model().keys()))
        names += key.name;
    return names;
}

void MalformedResponsesTest::list_withMalformedResponse_fails()
{
    QSignalSpy failed(&m_keys->controller, &KeysController::loadFailed);
    QSignalSpy loaded(&m_keys->controller, &KeysController::loaded);
    m_keys->server.on("GET /api_keys", { failure() });
    m_keys->controller.refresh();
    QVERIFY(failed.wait(15'000));
    QCOMPARE(loaded.size(), 0);
    QCOMPARE(names(), u"ab"_s);
    QVERIFY(m_keys->server.requests("GET /api/v2/api_keys ").size() <= 1 + 1 + 3);
}

void MalformedResponsesTest::log_withMalformedResponse_fails()
{
    m_keys->server.on(
        "GET /activity_log", [reply = failure()](const QUrlQuery &) { return reply; });
    ActivityLog log(m_keys->client);
    QSignalSpy failed(&log, &ActivityLog::failed);
    log.load(QDateTime::currentDateTimeUtc().addDays(-90));
    QVERIFY(failed.wait(15'000));
    QCOMPARE(log.state(), ActivityLog::State::Failed);
    QVERIFY(!log.coveredSince());
}

void MalformedResponsesTest::generate_withMalformedResponse_isSentOnce()
{
    const QObject context;
    int made = 0; // a spy cannot record what is moved
    connect(&m_keys->controller, &KeysController::generated, &context, [&made] { ++made; });
    QSignalSpy failed(&m_keys->controller, &KeysController::generateFailed);
    const QList<UnresolvedChange> &lost = m_keys->controller.unresolvedChanges();
    m_keys->server.on("POST /api_keys", { failure() });
    m_keys->server.on("GET /api_keys", { ScriptedKeys::list(u"abx"_s) });
    m_keys->controller.generate();
    QVERIFY(QTest::qWaitFor([&] { return failed.size() + lost.size() == 1; }, 15'000));
    QCOMPARE(made, 0);
    QCOMPARE(m_keys->server.requests("POST").size(), 1);
    QCOMPARE(names(), lost.isEmpty() ? u"ab"_s : u"abx"_s);
    if (lost.isEmpty())
        return; // refused in the service's own words
    QCOMPARE(lost.first().state, UnresolvedChange::State::Unknown); // x is another's
    m_keys->setListWith(m_keys->sentName());
    QVERIFY(
        QTest::qWaitFor([&] { return lost.first().state == UnresolvedChange::State::SecretLost; }));
    m_keys->controller.dismiss(UnresolvedChange(lost.first()));
}

void MalformedResponsesTest::rename_withMalformedResponse_isSentOnce()
{
    QSignalSpy renamed(&m_keys->controller, &KeysController::renamed);
    QSignalSpy failed(&m_keys->controller, &KeysController::renameFailed);
    const QList<UnresolvedChange> &lost = m_keys->controller.unresolvedChanges();
    m_keys->server.on("PUT /api_keys/a", { failure() });
    m_keys->controller.rename(u"a"_s, u"new"_s);
    QVERIFY(QTest::qWaitFor([&] { return failed.size() + lost.size() == 1; }, 15'000));
    QCOMPARE(renamed.size(), 0);
    QCOMPARE(names(), u"ab"_s);
    QCOMPARE(m_keys->server.requests("PUT").size(), 1);
    m_keys->server.on("GET /api_keys", { Server::json(R"({"data":[{"id":"a","name":"new"}]})") });
    QVERIFY(QTest::qWaitFor([&] { return lost.isEmpty(); })); // for the next row
}

/// Any successful response confirms a deletion.
void MalformedResponsesTest::remove_withMalformedResponse_isSentOnce()
{
    QSignalSpy removed(&m_keys->controller, &KeysController::removed);
    QSignalSpy failed(&m_keys->controller, &KeysController::removeFailed);
    const QList<UnresolvedChange> &lost = m_keys->controller.unresolvedChanges();
    m_keys->server.on("DELETE /api_keys/a", { failure() });
    m_keys->controller.remove(*m_keys->controller.model().find(u"a"_s));
    QVERIFY(
        QTest::qWaitFor([&] { return removed.size() + failed.size() + lost.size() == 1; }, 15'000));
    QCOMPARE(names(), removed.isEmpty() ? u"ab"_s : u"b"_s);
    QCOMPARE(m_keys->server.requests("DELETE").size(), 1);
    m_keys->server.on("GET /api_keys", { ScriptedKeys::list(u"b"_s) });
    QVERIFY(QTest::qWaitFor([&] { return lost.isEmpty(); })); // for the next row
}

LLAVERO_TEST(MalformedResponsesTest, QCoreApplication)
#include "tst_malformed_responses.moc"
