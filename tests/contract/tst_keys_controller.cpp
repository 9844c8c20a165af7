#include "api/ApiClient.h"
#include "keys/KeysController.h"
#include "support/ScriptedServer.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using Server = ScriptedServer;
using Pending = ApiKeyModel::Pending;

/// What the controller makes of answers that are lost, late or wrong.
class KeysControllerTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void refreshes();
    void aFailedRefreshLeavesTheRows();
    void cancellingARefreshLeavesOtherCalls();
    void generateWithALostAnswer();
    void generateWithALostAnswerAndNoListAfter();
    void generateWithALostAnswerBeforeTheFirstList();
    void renameWithALostAnswer_data();
    void renameWithALostAnswer();
    void aRenamedKeyWithoutAnIdIsLookedFor();
    void deleteWithALostAnswer_data();
    void deleteWithALostAnswer();
    void deletingAKeyThatIsGone_data();
    void deletingAKeyThatIsGone();
    void aListOlderThanADeleteIsNotTaken();
    void aListOlderThanANewerListIsNotTaken();

private:
    static Server::Reply list(const QString &ids);
    void load(const QString &ids);
    QString ids() const;
    Pending pending(const QString &id) const;

    QNetworkAccessManager m_network;
    std::unique_ptr<Server> m_server;
    std::unique_ptr<ApiClient> m_client;
    std::unique_ptr<KeysController> m_keys;
};

void KeysControllerTest::init()
{
    m_keys.reset();
    m_server = std::make_unique<Server>();
    m_client = std::make_unique<ApiClient>(m_network, m_server->endpoint(), Secret("llv_abc"_ba));
    m_keys = std::make_unique<KeysController>(*m_client);
}

/// One key for each character, named as its id.
Server::Reply KeysControllerTest::list(const QString &ids)
{
    QByteArrayList rows;
    for (const QChar id : ids)
        rows.append(uR"({"id":"%1","name":"%1"})"_s.arg(id).toUtf8());
    return Server::json("{\"data\":[" + rows.join(',') + "]}");
}

void KeysControllerTest::load(const QString &ids)
{
    QSignalSpy loaded(m_keys.get(), &KeysController::loaded);
    m_server->on("GET /api_keys", { list(ids) });
    m_keys->refresh();
    QTRY_COMPARE(loaded.size(), 1);
}

QString KeysControllerTest::ids() const
{
    QString ids;
    for (const ApiKey &key : m_keys->model().keys())
        ids += key.id;
    return ids;
}

Pending KeysControllerTest::pending(const QString &id) const
{
    ApiKeyModel &model = m_keys->model();
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row).data(ApiKeyModel::IdRole) == id)
            return model.index(row).data(ApiKeyModel::PendingRole).value<Pending>();
    }
    return Pending::None;
}

void KeysControllerTest::refreshes()
{
    QSignalSpy loading(m_keys.get(), &KeysController::loadingChanged);
    QVERIFY(!m_keys->hasLoaded());
    load(u"ab"_s);
    QCOMPARE(ids(), u"ab"_s);
    QVERIFY(m_keys->hasLoaded() && !m_keys->isLoading());
    QCOMPARE(loading, QList<QVariantList>({ { true }, { false } }));
    m_server->on("GET /api_keys", { Server::json(R"({"data":[{"id":"b"},{"name":"no id"}]})") });
    m_keys->refreshIfOlderThan(std::chrono::hours(1));
    QVERIFY(!m_keys->isLoading());
    m_keys->refresh();
    m_keys->refresh(); // already on its way
    QTRY_COMPARE(ids(), u"b"_s);
    QCOMPARE(m_keys->droppedRows(), 1);
    QCOMPARE(m_server->requests().size(), 2);
}

void KeysControllerTest::aFailedRefreshLeavesTheRows()
{
    load(u"ab"_s);
    QSignalSpy failed(m_keys.get(), &KeysController::loadFailed);
    m_server->on("GET /api_keys", { Server::http(500, {}) });
    m_keys->refresh();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed.first().first().value<ApiError>().kind == ApiError::Kind::ServiceFailure);
    QCOMPARE(ids(), u"ab"_s);
    QVERIFY(!m_keys->isLoading() && m_keys->hasLoaded());
}

void KeysControllerTest::cancellingARefreshLeavesOtherCalls()
{
    QSignalSpy failed(m_keys.get(), &KeysController::loadFailed);
    QSignalSpy lost(m_keys.get(), &KeysController::generateOutcomeUnknown);
    QByteArray secret; // told once only: to lose its answer is to lose it
    connect(m_keys.get(), &KeysController::generated, this,
        [&secret](const GeneratedKey &made) { secret = made.secret.utf8(); });
    m_server->on("GET /api_keys", { Server::silence() });
    m_server->on("POST /api_keys", { Server::heldBack(Server::json(R"({"data":{"id":"x","key":"llv_new"}})")) });
    m_keys->refresh();
    m_keys->generate();
    QTRY_COMPARE(m_server->requests().size(), 2);
    m_keys->cancelRefresh();
    QCOMPARE(failed.size(), 1);
    QVERIFY(failed.first().first().value<ApiError>().kind == ApiError::Kind::Cancelled);
    m_server->release();
    QTRY_COMPARE(secret, "llv_new"_ba);
    QCOMPARE(lost.size(), 0);
}

void KeysControllerTest::generateWithALostAnswer()
{
    load(u"ab"_s);
    QSignalSpy lost(m_keys.get(), &KeysController::generateOutcomeUnknown);
    QSignalSpy generating(m_keys.get(), &KeysController::generatingChanged);
    m_server->on("POST /api_keys", { Server::hangUp() });
    m_server->on("GET /api_keys", { list(u"abx"_s) });
    m_keys->generate();
    m_keys->generate(); // already on its way
    QTRY_COMPARE(lost.size(), 1);
    const auto appeared = lost.first().at(1).value<std::optional<QList<ApiKey>>>();
    QVERIFY(appeared && appeared->size() == 1);
    QCOMPARE(appeared->first().id, u"x"_s);
    QCOMPARE(ids(), u"abx"_s);
    QCOMPARE(generating, QList<QVariantList>({ { true }, { false } }));
    QCOMPARE(m_server->requests("POST").size(), 1);
}

void KeysControllerTest::generateWithALostAnswerAndNoListAfter()
{
    load(u"ab"_s);
    QSignalSpy lost(m_keys.get(), &KeysController::generateOutcomeUnknown);
    for (const QByteArray &call : { "POST /api_keys"_ba, "GET /api_keys"_ba })
        m_server->on(call, { Server::hangUp() });
    m_keys->generate();
    QTRY_COMPARE(lost.size(), 1);
    QVERIFY(!lost.first().at(1).value<std::optional<QList<ApiKey>>>());
    QCOMPARE(ids(), u"ab"_s);
}

void KeysControllerTest::generateWithALostAnswerBeforeTheFirstList()
{
    // Nobody knows what was there before: to name every key as new would offer them for deletion.
    QSignalSpy lost(m_keys.get(), &KeysController::generateOutcomeUnknown);
    m_server->on("POST /api_keys", { Server::hangUp() });
    m_server->on("GET /api_keys", { list(u"a"_s) });
    m_keys->generate();
    QTRY_COMPARE(lost.size(), 1);
    QVERIFY(!lost.first().at(1).value<std::optional<QList<ApiKey>>>());
    QCOMPARE(ids(), u"a"_s);
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
    load(u"ab"_s);
    QSignalSpy done(m_keys.get(), &KeysController::renamed);
    QSignalSpy failed(m_keys.get(), &KeysController::renameFailed);
    m_server->on("PUT /api_keys/a", { Server::hangUp() });
    m_server->on("GET /api_keys", { Server::json("{\"data\":[{\"id\":\"a\",\"name\":\"" + name + "\"}]}") });
    m_keys->rename(u"a"_s, u"new"_s);
    QCOMPARE(pending(u"a"_s), Pending::Renaming);
    QTRY_COMPARE(done.size() + failed.size(), 1);
    QCOMPARE(done.size() == 1, renamed);
    QCOMPARE(m_keys->model().find(u"a"_s)->name.toUtf8(), name);
    QCOMPARE(pending(u"a"_s), Pending::None);
}

void KeysControllerTest::aRenamedKeyWithoutAnIdIsLookedFor()
{
    load(u"ab"_s);
    QSignalSpy done(m_keys.get(), &KeysController::renamed);
    m_server->on("PUT /api_keys/a", { Server::json(R"({"data":{"name":"new"}})") });
    m_server->on("GET /api_keys", { Server::json(R"({"data":[{"id":"a","name":"new"}]})") });
    m_keys->rename(u"a"_s, u"new"_s);
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(ids(), u"a"_s); // and no row without an id
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
    load(u"ab"_s);
    QSignalSpy done(m_keys.get(), &KeysController::removed);
    QSignalSpy failed(m_keys.get(), &KeysController::removeFailed);
    m_server->on("DELETE /api_keys/a", { Server::hangUp() });
    m_server->on("GET /api_keys", { list(after) });
    m_keys->remove(u"a"_s);
    QCOMPARE(pending(u"a"_s), Pending::Deleting);
    QCOMPARE(ids(), u"ab"_s);
    QTRY_COMPARE(done.size() + failed.size(), 1);
    QCOMPARE(done.size() == 1, removed);
    QCOMPARE(ids(), after);
    QCOMPARE(pending(u"a"_s), Pending::None);
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
    load(u"ab"_s);
    QSignalSpy removed(m_keys.get(), &KeysController::removed);
    m_server->on("DELETE /api_keys/a", { Server::http(404, body) });
    m_server->on("GET /api_keys", { list(u"b"_s) });
    m_keys->remove(u"a"_s);
    QTRY_COMPARE(removed.size(), 1);
    QCOMPARE(removed.first().first().value<ApiKey>().id, u"a"_s);
    QCOMPARE(ids(), u"b"_s);
    QCOMPARE(m_server->requests("GET").size(), 1 + looks);
}

void KeysControllerTest::aListOlderThanADeleteIsNotTaken()
{
    load(u"ab"_s);
    QSignalSpy loaded(m_keys.get(), &KeysController::loaded);
    QSignalSpy removed(m_keys.get(), &KeysController::removed);
    m_server->on("GET /api_keys", { Server::heldBack(list(u"ab"_s)), list(u"b"_s) });
    m_server->on("DELETE /api_keys/a", { Server::http(204, {}) });
    m_keys->refresh();
    QTRY_COMPARE(m_server->heldReplies(), 1);
    m_keys->remove(u"a"_s);
    QTRY_COMPARE(removed.size(), 1);
    QSignalSpy inserted(&m_keys->model(), &ApiKeyModel::rowsInserted);
    m_server->release();
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(inserted.size(), 0); // it never came back
    QCOMPARE(ids(), u"b"_s);
    QCOMPARE(m_server->requests("GET").size(), 3);
}

void KeysControllerTest::aListOlderThanANewerListIsNotTaken()
{
    load(u"ab"_s);
    QSignalSpy loaded(m_keys.get(), &KeysController::loaded);
    QSignalSpy lost(m_keys.get(), &KeysController::generateOutcomeUnknown);
    m_server->on("GET /api_keys", { Server::heldBack(list(u"ab"_s)), list(u"abx"_s) });
    m_server->on("POST /api_keys", { Server::hangUp() });
    m_keys->refresh();
    QTRY_COMPARE(m_server->heldReplies(), 1);
    m_keys->generate();
    QTRY_COMPARE(lost.size(), 1);
    QSignalSpy gone(&m_keys->model(), &ApiKeyModel::rowsRemoved);
    m_server->release();
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(gone.size(), 0);
    QCOMPARE(ids(), u"abx"_s);
}

QTEST_GUILESS_MAIN(KeysControllerTest)
#include "tst_keys_controller.moc"
