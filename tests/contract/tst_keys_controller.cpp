// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ScriptedKeys.h"
#include "support/TestProgram.h"

#include <memory>

using namespace Qt::StringLiterals;
using Server = ScriptedServer;
using Pending = ApiKeyModel::Pending;

/// What the controller makes of answers that are lost, late or wrong.
class KeysControllerTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_keys = std::make_unique<ScriptedKeys>(); }
    void refreshes();
    void aFailedRefreshLeavesTheRows();
    void renameWithALostAnswer_data();
    void renameWithALostAnswer();
    void aRenamedKeyWithoutAnIdIsLookedFor();
    void deleteWithALostAnswer_data();
    void deleteWithALostAnswer();
    void deletingAKeyThatIsGone_data();
    void deletingAKeyThatIsGone();
    void aListOlderThanADeleteIsNotTaken();

private:
    std::unique_ptr<ScriptedKeys> m_keys;
};

void KeysControllerTest::refreshes()
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

void KeysControllerTest::aFailedRefreshLeavesTheRows()
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

void KeysControllerTest::renameWithALostAnswer_data()
{
    QTest::addColumn<QByteArray>("name"); // in the list after
    QTest::addColumn<bool>("renamed");
    QTest::newRow("it was done") << "new"_ba << true;
    QTest::newRow("it was not") << "a"_ba << false;
}

void KeysControllerTest::renameWithALostAnswer()
{
    QFETCH(QByteArray, name);
    QFETCH(bool, renamed);
    m_keys->load(u"ab"_s);
    QSignalSpy done(&m_keys->controller, &KeysController::renamed);
    QSignalSpy failed(&m_keys->controller, &KeysController::renameFailed);
    m_keys->server.on("PUT /api_keys/a", { Server::hangUp() });
    m_keys->server.on(
        "GET /api_keys", { Server::json("{\"data\":[{\"id\":\"a\",\"name\":\"" + name + "\"}]}") });
    m_keys->controller.rename(u"a"_s, u"new"_s);
    QCOMPARE(m_keys->pending(u"a"_s), Pending::Renaming);
    QTRY_COMPARE(done.size() + failed.size(), 1);
    QCOMPARE(done.size() == 1, renamed);
    QCOMPARE(m_keys->controller.model().find(u"a"_s)->name.toUtf8(), name);
    QCOMPARE(m_keys->pending(u"a"_s), Pending::None);
}

void KeysControllerTest::aRenamedKeyWithoutAnIdIsLookedFor()
{
    m_keys->load(u"ab"_s);
    QSignalSpy done(&m_keys->controller, &KeysController::renamed);
    m_keys->server.on("PUT /api_keys/a", { Server::json(R"({"data":{"name":"new"}})") });
    m_keys->server.on("GET /api_keys", { Server::json(R"({"data":[{"id":"a","name":"new"}]})") });
    m_keys->controller.rename(u"a"_s, u"new"_s);
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(m_keys->ids(), u"a"_s); // and no row without an id
}

void KeysControllerTest::deleteWithALostAnswer_data()
{
    QTest::addColumn<QString>("after");
    QTest::addColumn<bool>("removed");
    QTest::newRow("it was done") << u"b"_s << true;
    QTest::newRow("it was not") << u"ab"_s << false;
}

void KeysControllerTest::deleteWithALostAnswer()
{
    QFETCH(QString, after);
    QFETCH(bool, removed);
    m_keys->load(u"ab"_s);
    QSignalSpy done(&m_keys->controller, &KeysController::removed);
    QSignalSpy failed(&m_keys->controller, &KeysController::removeFailed);
    m_keys->server.on("DELETE /api_keys/a", { Server::hangUp() });
    m_keys->server.on("GET /api_keys", { ScriptedKeys::list(after) });
    m_keys->controller.remove(*m_keys->controller.model().find(u"a"_s));
    QCOMPARE(m_keys->pending(u"a"_s), Pending::Deleting);
    QCOMPARE(m_keys->ids(), u"ab"_s);
    QTRY_COMPARE(done.size() + failed.size(), 1);
    QCOMPARE(done.size() == 1, removed);
    QCOMPARE(m_keys->ids(), after);
    QCOMPARE(m_keys->pending(u"a"_s), Pending::None);
}

void KeysControllerTest::deletingAKeyThatIsGone_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("looks");
    QTest::newRow("the service says so") << R"({"errors":[{"code":4041}]})"_ba << 0;
    QTest::newRow("a proxy says so") << QByteArray() << 1; // it may not have asked the service
}

void KeysControllerTest::deletingAKeyThatIsGone()
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

void KeysControllerTest::aListOlderThanADeleteIsNotTaken()
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
