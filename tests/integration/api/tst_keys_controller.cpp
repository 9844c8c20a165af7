// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ScriptedKeys.h"
#include "tests/support/TestProgram.h"

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Server = FakeHttpServer;
using Pending = ApiKeyModel::Pending;
using State = UnresolvedChange::State;

/// The controller with responses that are lost, late or wrong.
class KeysControllerTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_keys = std::make_unique<ScriptedKeys>(); }
    void refresh_loadsTheList();
    void failedRefresh_keepsTheRows();
    void lostRename_isResolvedByTheList();
    void rename_ofRemovedKey_fails();
    void rename_withoutId_isResolvedByTheList();
    void lostDelete_isResolvedByTheList();
    void unresolvedChanges_arePolledUntilResolved_data();
    void unresolvedChanges_arePolledUntilResolved();
    void polling_slowsDown();
    void refresh_resolvesAChangeBeforeTheNextPoll();
    void refusedPoll_isNotRepeated_data();
    void refusedPoll_isNotRepeated();
    void changeThatNeverAppears_isMissing_data();
    void changeThatNeverAppears_isMissing();
    void missingChange_isResolvedLater();
    void secondRequest_resolvesTheChange();
    void delete_ofRemovedKey_succeeds_data();
    void delete_ofRemovedKey_succeeds();
    void listOlderThanDelete_isIgnored();

private:
    std::unique_ptr<ScriptedKeys> m_keys;
};

void KeysControllerTest::refresh_loadsTheList()
{
    QSignalSpy loading(&m_keys->controller, &KeysController::loadingChanged);
    QVERIFY(!m_keys->controller.hasLoaded());
    m_keys->load(u"ab"_s);
    QCOMPARE(m_keys->ids(), u"ab"_s);
    QVERIFY(m_keys->controller.hasLoaded() && !m_keys->controller.isLoading());
    QCOMPARE(loading, QList<QVariantList>({ { true }, { false } }));
    m_keys->server.on(
        "GET /api_keys", { Server::json(R"({"data":[{"id":"b"},{"name":"no id"}]})") });
    m_keys->controller.refreshIfOlderThan(std::chrono::hours(1));
    QVERIFY(!m_keys->controller.isLoading());
    m_keys->controller.refresh();
    m_keys->controller.refresh(); // already on its way
    QTRY_COMPARE(m_keys->ids(), u"b"_s);
    QCOMPARE(m_keys->controller.droppedRows(), 1);
    QCOMPARE(m_keys->server.requests().size(), 2);
}

void KeysControllerTest::failedRefresh_keepsTheRows()
{
    m_keys->load(u"ab"_s);
    QSignalSpy failed(&m_keys->controller, &KeysController::loadFailed);
    m_keys->server.on("GET /api_keys", { Server::http(500, {}) });
    m_keys->controller.refresh();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed.first().first().value<ApiError>().kind == ApiError::Kind::ServiceFailure);
    QCOMPARE(m_keys->ids(), u"ab"_s);
    QVERIFY(!m_keys->controller.isLoading() && m_keys->controller.hasLoaded());
}

void KeysControllerTest::lostRename_isResolvedByTheList()
{
    m_keys->load(u"ab"_s);
    QSignalSpy done(&m_keys->controller, &KeysController::renamed);
    QSignalSpy changed(&m_keys->controller, &KeysController::unresolvedChangesChanged);
    m_keys->server.on("PUT /api_keys/a", { Server::hangUp() });
    m_keys->server.on("GET /api_keys", { Server::json(R"({"data":[{"id":"a","name":"new"}]})") });
    m_keys->controller.rename(u"a"_s, u"new"_s);
    QCOMPARE(m_keys->pending(u"a"_s), Pending::Renaming);
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(m_keys->controller.model().find(u"a"_s)->name, u"new"_s);
    QCOMPARE(m_keys->pending(u"a"_s), Pending::None);
    QCOMPARE(changed.size(), 0); // the first look has settled it
}

void KeysControllerTest::rename_ofRemovedKey_fails()
{
    m_keys->load(u"ab"_s);
    QSignalSpy failed(&m_keys->controller, &KeysController::renameFailed);
    m_keys->server.on("PUT /api_keys/a", { Server::hangUp() });
    m_keys->server.on("GET /api_keys", { ScriptedKeys::list(u"b"_s) });
    m_keys->controller.rename(u"a"_s, u"new"_s);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().at(2).value<ApiError>().kind, ApiError::Kind::NotFound);
    QVERIFY(m_keys->controller.unresolvedChanges().isEmpty());
}

void KeysControllerTest::rename_withoutId_isResolvedByTheList()
{
    m_keys->load(u"ab"_s);
    QSignalSpy done(&m_keys->controller, &KeysController::renamed);
    m_keys->server.on("PUT /api_keys/a", { Server::json(R"({"data":{"name":"other"}})") });
    m_keys->server.on("GET /api_keys", { Server::json(R"({"data":[{"id":"a","name":"new"}]})") });
    m_keys->controller.rename(u"a"_s, u"new"_s);
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(m_keys->ids(), u"a"_s); // and no row without an id
}

void KeysControllerTest::lostDelete_isResolvedByTheList()
{
    m_keys->load(u"ab"_s);
    QSignalSpy done(&m_keys->controller, &KeysController::removed);
    QSignalSpy changed(&m_keys->controller, &KeysController::unresolvedChangesChanged);
    m_keys->server.on("DELETE /api_keys/a", { Server::hangUp() });
    m_keys->server.on("GET /api_keys", { ScriptedKeys::list(u"b"_s) });
    m_keys->controller.remove(*m_keys->controller.model().find(u"a"_s));
    QCOMPARE(m_keys->pending(u"a"_s), Pending::Deleting);
    QCOMPARE(m_keys->ids(), u"ab"_s);
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(m_keys->ids(), u"b"_s);
    QCOMPARE(changed.size(), 0); // the first look has settled it
}

/// A slow service makes its changes after the client has timed out.
void KeysControllerTest::unresolvedChanges_arePolledUntilResolved_data()
{
    QTest::addColumn<QList<Server::Reply>>("looks"); // before the changes are made
    const auto before = ScriptedKeys::list(u"ab"_s);
    QTest::newRow("at the next look") << QList<Server::Reply> { before };
    QTest::newRow("later") << QList<Server::Reply> { before, before, before, before };
    QTest::newRow("after looks that fail")
        << QList<Server::Reply> { Server::hangUp(), before, Server::json("<html>"), before };
}

void KeysControllerTest::unresolvedChanges_arePolledUntilResolved()
{
    QFETCH(QList<Server::Reply>, looks);
    m_keys = std::make_unique<ScriptedKeys>(
        ApiLimits { .inactivityTimeout = 500ms, .retry = { .maxRetries = 0 } });
    KeysController &controller = m_keys->controller;
    m_keys->load(u"ab"_s);
    QSignalSpy renamed(&controller, &KeysController::renamed);
    QSignalSpy removed(&controller, &KeysController::removed);
    for (const char *call : { "POST /api_keys", "PUT /api_keys/a", "DELETE /api_keys/b" })
        m_keys->server.on(call, { Server::silence() });
    controller.generate();
    controller.rename(u"a"_s, u"new"_s);
    controller.remove(*controller.model().find(u"b"_s));
    QTRY_COMPARE(controller.unresolvedChanges().size(), 3);
    QVERIFY(!controller.isGenerating());
    QCOMPARE(m_keys->pending(u"a"_s), Pending::None);
    QCOMPARE(renamed.size() + removed.size(), 0);
    const QByteArray made = m_keys->sentName().toUtf8();
    m_keys->server.on("GET /api_keys",
        looks << Server::json(
            R"({"data":[{"id":"a","name":"new"},{"id":"x","name":")" + made + R"("}]})"));
    QTRY_COMPARE(m_keys->ids(), u"ax"_s);
    QCOMPARE(controller.unresolvedChanges().size(), 1);
    QCOMPARE(controller.unresolvedChanges().first().state, State::SecretLost);
    QCOMPARE(controller.unresolvedChanges().first().key.id, u"x"_s);
    QCOMPARE(renamed.size(), 1);
    QCOMPARE(removed.size(), 1);
    for (const char *verb : { "POST", "PUT", "DELETE" })
        QCOMPARE(m_keys->server.requests(verb).size(), 1);
}

void KeysControllerTest::polling_slowsDown()
{
    const QList<std::chrono::milliseconds> delays = KeysController::Limits().lookDelays;
    QCOMPARE(delays.first(5),
        QList<std::chrono::milliseconds>({ 2000ms, 5000ms, 10000ms, 20000ms, 40000ms }));
    QVERIFY(std::is_sorted(delays.cbegin(), delays.cend()));
}

void KeysControllerTest::refresh_resolvesAChangeBeforeTheNextPoll()
{
    m_keys = std::make_unique<ScriptedKeys>(
        ApiLimits {}, KeysController::Limits { .lookDelays = { 24h } });
    m_keys->load(u"ab"_s);
    QSignalSpy removed(&m_keys->controller, &KeysController::removed);
    m_keys->server.on("DELETE /api_keys/a", { Server::hangUp() });
    m_keys->controller.remove(*m_keys->controller.model().find(u"a"_s));
    QTRY_COMPARE(m_keys->controller.unresolvedChanges().size(), 1);
    m_keys->load(u"b"_s);
    QCOMPARE(removed.size(), 1);
    QVERIFY(m_keys->controller.unresolvedChanges().isEmpty());
}

void KeysControllerTest::refusedPoll_isNotRepeated_data()
{
    QTest::addColumn<Server::Reply>("refusal");
    QTest::newRow("not this key") << Server::http(401, R"({"errors":[{"code":4010}]})");
    QTest::newRow("not now") << Server::http(429, {}, "Retry-After: 40\r\n");
    QTest::newRow("not there") << Server::http(503, {}, "Retry-After: 40\r\n");
}

/// The session decides when to retry.
void KeysControllerTest::refusedPoll_isNotRepeated()
{
    QFETCH(Server::Reply, refusal);
    m_keys = std::make_unique<ScriptedKeys>(
        ApiLimits {}, KeysController::Limits { .lookDelays = { 0ms } });
    m_keys->load(u"ab"_s);
    QSignalSpy failed(&m_keys->controller, &KeysController::loadFailed);
    QSignalSpy renamed(&m_keys->controller, &KeysController::renamed);
    m_keys->server.on("DELETE /api_keys/a", { Server::hangUp() });
    m_keys->server.on("PUT /api_keys/b", { Server::json(R"({"data":{"id":"b","name":"B"}})") });
    m_keys->server.on("GET /api_keys", { refusal });
    m_keys->controller.remove(*m_keys->controller.model().find(u"a"_s));
    QTRY_COMPARE(failed.size(), 1);
    m_keys->controller.rename(u"b"_s, u"B"_s); // takes longer than an immediate fetch
    QTRY_COMPARE(renamed.size(), 1);
    QVERIFY(!m_keys->controller.isLoading());
    QCOMPARE(m_keys->server.requests("GET").size(), 2);
    QCOMPARE(m_keys->controller.unresolvedChanges().size(), 1);
}

void KeysControllerTest::changeThatNeverAppears_isMissing_data()
{
    QTest::addColumn<QByteArray>("call");
    for (const char *call : { "POST /api_keys", "PUT /api_keys/a", "DELETE /api_keys/a" })
        QTest::newRow(call) << QByteArray(call);
}

void KeysControllerTest::changeThatNeverAppears_isMissing()
{
    QFETCH(QByteArray, call);
    m_keys = std::make_unique<ScriptedKeys>(ApiLimits { .retry = { .maxRetries = 0 } },
        KeysController::Limits { .lookDelays = { 10ms }, .changeTimeout = 0ms });
    KeysController &controller = m_keys->controller;
    m_keys->load(u"ab"_s);
    QSignalSpy failed(&controller, &KeysController::loadFailed);
    m_keys->server.on(call, { Server::hangUp() });
    m_keys->server.on("GET /api_keys", { Server::hangUp() });
    if (call.startsWith("POST"))
        controller.generate();
    else if (call.startsWith("PUT"))
        controller.rename(u"a"_s, u"new"_s);
    else
        controller.remove(*controller.model().find(u"a"_s));
    QTRY_VERIFY(failed.size() > 2);
    QCOMPARE(controller.unresolvedChanges().size(), 1);
    QCOMPARE(
        controller.unresolvedChanges().first().state, State::Unknown); // no list shows the outcome
    m_keys->server.on("GET /api_keys", { ScriptedKeys::list(u"ab"_s) });
    QTRY_COMPARE(controller.unresolvedChanges().first().state, State::Missing);
    controller.dismiss(controller.unresolvedChanges().first());
    QVERIFY(controller.unresolvedChanges().isEmpty());
}

void KeysControllerTest::missingChange_isResolvedLater()
{
    m_keys = std::make_unique<ScriptedKeys>(
        ApiLimits {}, KeysController::Limits { .lookDelays = { 10ms }, .changeTimeout = 0ms });
    m_keys->load(u"ab"_s);
    QSignalSpy removed(&m_keys->controller, &KeysController::removed);
    m_keys->server.on("DELETE /api_keys/a", { Server::hangUp() });
    m_keys->controller.remove(*m_keys->controller.model().find(u"a"_s));
    QTRY_COMPARE(m_keys->controller.unresolvedChanges().size(), 1);
    QCOMPARE(m_keys->controller.unresolvedChanges().first().state, State::Missing);
    m_keys->load(u"b"_s);
    QTRY_COMPARE(removed.size(), 1); // the list that was loaded may be that of an earlier look
    QVERIFY(m_keys->controller.unresolvedChanges().isEmpty());
}

void KeysControllerTest::secondRequest_resolvesTheChange()
{
    m_keys->load(u"ab"_s);
    QSignalSpy removed(&m_keys->controller, &KeysController::removed);
    m_keys->server.on("DELETE /api_keys/a", { Server::hangUp(), Server::http(204, {}) });
    for (int i = 0; i < 2; ++i) {
        m_keys->controller.remove(*m_keys->controller.model().find(u"a"_s));
        QTRY_COMPARE(m_keys->controller.unresolvedChanges().size(), 1 - i);
    }
    QCOMPARE(removed.size(), 1);
}

void KeysControllerTest::delete_ofRemovedKey_succeeds_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("looks");
    QTest::newRow("the service says so") << R"({"errors":[{"code":4041}]})"_ba << 0;
    QTest::newRow("a proxy says so") << QByteArray() << 1; // it may not have asked the service
}

void KeysControllerTest::delete_ofRemovedKey_succeeds()
{
    QFETCH(QByteArray, body);
    QFETCH(int, looks);
    m_keys->load(u"ab"_s);
    QSignalSpy removed(&m_keys->controller, &KeysController::removed);
    m_keys->server.on("DELETE /api_keys/a", { Server::http(404, body) });
    m_keys->server.on("GET /api_keys", { ScriptedKeys::list(u"b"_s) });
    m_keys->controller.remove(*m_keys->controller.model().find(u"a"_s));
    QTRY_COMPARE(removed.size(), 1);
    QCOMPARE(removed.first().first().value<ApiKey>().id, u"a"_s);
    QCOMPARE(m_keys->ids(), u"b"_s);
    QCOMPARE(m_keys->server.requests("GET").size(), 1 + looks);
}

void KeysControllerTest::listOlderThanDelete_isIgnored()
{
    m_keys->load(u"ab"_s);
    QSignalSpy loaded(&m_keys->controller, &KeysController::loaded);
    QSignalSpy removed(&m_keys->controller, &KeysController::removed);
    m_keys->server.on("GET /api_keys",
        { Server::heldBack(ScriptedKeys::list(u"ab"_s)), ScriptedKeys::list(u"b"_s) });
    m_keys->server.on("DELETE /api_keys/a", { Server::http(204, {}) });
    m_keys->controller.refresh();
    QTRY_COMPARE(m_keys->server.heldReplies(), 1);
    m_keys->controller.remove(*m_keys->controller.model().find(u"a"_s));
    QTRY_COMPARE(removed.size(), 1);
    QSignalSpy inserted(&m_keys->controller.model(), &ApiKeyModel::keysChanged);
    m_keys->server.release();
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(inserted.size(), 0); // it never came back
    QCOMPARE(m_keys->ids(), u"b"_s);
    QCOMPARE(m_keys->server.requests("GET").size(), 3);
}

LLAVERO_TEST(KeysControllerTest, QCoreApplication)
#include "tst_keys_controller.moc"
