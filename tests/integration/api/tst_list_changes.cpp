// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ScriptedKeys.h"
#include "tests/support/TestProgram.h"

#include <memory>

using namespace Qt::StringLiterals;
using Server = FakeHttpServer;
using Change = KeyListDiff::Kind;

/// The changes of a list that are reported, and those that the user knows.
class ListChangesTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_keys = std::make_unique<ScriptedKeys>(); }
    void restoredList_inItsSavedOrder_isNotSortedAgain();
    void firstList_isNoChange();
    void polledFirstList_isNoChange();
    void restoredList_isComparedWith();
    void sameList_movesNothing();
    void changes_areReported();
    void changes_stayUntilTheNext();
    void ownChanges_areNotReported();
    void ownLostChanges_areNotReported();
    void lostGenerate_isReportedOnce();
    void ourDeviceKeyThatCameWithoutItsId_isNoNews();
    void changesOfAPoll_areReported();
    void ownPendingChange_isNotReported();
    void otherChangesOfARename_areReported();
    void deviceKey_mayMove();

private:
    KeysController &controller() { return m_keys->controller; }
    void refresh(const QByteArray &rows);
    void refreshTo(const QString &ids) { m_keys->load(ids); }
    QString reportedChanges();
    QString shown();

    std::unique_ptr<ScriptedKeys> m_keys;
};

void ListChangesTest::refresh(const QByteArray &rows)
{
    QSignalSpy loaded(&controller(), &KeysController::loaded);
    m_keys->server.on("GET /api_keys", { Server::json("{\"data\":[" + rows + "]}") });
    controller().refresh();
    QTRY_COMPARE(loaded.size(), 1);
}

/// Returns the ids in the order of the rows.
QString ListChangesTest::shown()
{
    QString ids;
    for (int row = 0; row < controller().model().rowCount(); ++row)
        ids += controller().model().index(row).data(ApiKeyModel::IdRole).toString();
    return ids;
}

/// Returns for example "+a ~b *c -d": added, renamed, newly used, removed.
QString ListChangesTest::reportedChanges()
{
    QStringList words;
    const KeyListDiff &changes = controller().changes();
    for (const auto [id, kind] : changes.kinds.asKeyValueRange())
        words << (kind == Change::Added ? u'+' : kind == Change::Renamed ? u'~' : u'*') + id;
    words.sort();
    for (const ApiKey &key : changes.removed)
        words << u'-' + key.id;
    return words.join(u' ');
}

void ListChangesTest::restoredList_inItsSavedOrder_isNotSortedAgain()
{
    KeyListSnapshot list { .confirmedAt = QDateTime::currentDateTimeUtc(),
        .keys = { { .id = u"a"_s, .name = u"a"_s, .lastIp = {} },
            { .id = u"b"_s, .name = u"b"_s, .lastIp = {} } } };
    list.sortOrder = controller().model().order().persistentName();
    list.sortedRows = { 1, 0 };
    controller().restore(list);
    QCOMPARE(controller().model().index(0).data().toString(), u"b"_s);
    list.sortOrder = u"Name en 6.0.0"_s;
    controller().restore(list);
    QCOMPARE(controller().model().index(0).data().toString(), u"a"_s);
}

void ListChangesTest::firstList_isNoChange()
{
    QVERIFY(!controller().confirmedAt());
    const QDateTime before = QDateTime::currentDateTimeUtc();
    refreshTo(u"ab"_s);
    QCOMPARE(reportedChanges(), u""_s);
    QVERIFY(*controller().confirmedAt() >= before);
    QVERIFY(*controller().confirmedAt() <= QDateTime::currentDateTimeUtc());
    QCOMPARE(controller().confirmedAt()->timeSpec(), Qt::UTC);
}

void ListChangesTest::polledFirstList_isNoChange()
{
    QSignalSpy failed(&controller(), &KeysController::generateFailed);
    m_keys->server.on("GET /api_keys", { ScriptedKeys::list(u"ab"_s) });
    m_keys->server.on("POST /api_keys", { Server::http(403, R"({"errors":[{"code":4030}]})") });
    controller().generate(); // without a list: it looks first
    QTRY_COMPARE(failed.size(), 1);
    refreshTo(u"abc"_s);
    QCOMPARE(reportedChanges(), u"+c"_s);
}

void ListChangesTest::restoredList_isComparedWith()
{
    const QDateTime when(QDate(2024, 7, 12), QTime(10, 11), Qt::UTC);
    controller().restore({ .confirmedAt = when,
        .keys = { { .id = u"a"_s, .name = u"a"_s, .lastIp = {} },
            { .id = u"b"_s, .name = u"old"_s, .lastIp = {} } } });
    QCOMPARE(m_keys->ids(), u"ab"_s);
    QCOMPARE(*controller().confirmedAt(), when);
    QVERIFY(!controller().hasLoaded());
    QCOMPARE(m_keys->server.requests().size(), 0);
    controller().refreshIfOlderThan(std::chrono::hours(1)); // not confirmed in this run
    QVERIFY(controller().isLoading());
    controller().cancelRefresh();
    refreshTo(u"bc"_s);
    QCOMPARE(reportedChanges(), u"+c ~b -a"_s);
    QVERIFY(controller().hasLoaded());
    QVERIFY(*controller().confirmedAt() > when);
}

void ListChangesTest::sameList_movesNothing()
{
    refreshTo(u"abc"_s);
    ApiKeyModel &model = controller().model();
    const QString before = shown();
    QSignalSpy changed(&model, &ApiKeyModel::keysChanged);
    refreshTo(u"abc"_s);
    QCOMPARE(changed.size(), 0);
    refreshTo(u"cab"_s); // the service promises no order
    QCOMPARE(shown(), before);
    QCOMPARE(reportedChanges(), u""_s);
}

void ListChangesTest::changes_areReported()
{
    refresh(R"({"id":"a","name":"a"},{"id":"b","name":"b"},{"id":"c","name":"c"})");
    refresh(R"({"id":"b","name":"B"},{"id":"d","name":"d"},)"
            R"({"id":"c","name":"c","lastIp":"192.0.2.1","lastActivity":"2024-07-12T10:11:07Z"})");
    QCOMPARE(reportedChanges(), u"*c +d ~b -a"_s);
    const ApiKeyModel &model = controller().model();
    QCOMPARE(model.index(0).data(ApiKeyModel::ChangeRole).value<Change>(), Change::Renamed);
    QCOMPARE(model.index(1).data(ApiKeyModel::ChangeRole).value<Change>(), Change::NewlyUsed);
    QCOMPARE(model.index(2).data(ApiKeyModel::ChangeRole).value<Change>(), Change::Added);
}

void ListChangesTest::changes_stayUntilTheNext()
{
    refreshTo(u"a"_s);
    refreshTo(u"ab"_s);
    refreshTo(u"ab"_s);
    QCOMPARE(reportedChanges(), u""_s); // reported once
    const ApiKeyModel &model = controller().model();
    QVERIFY(model.index(1).data(ApiKeyModel::ChangeRole).isValid()); // and still shown
    refreshTo(u"abc"_s);
    QVERIFY(!model.index(1).data(ApiKeyModel::ChangeRole).isValid());
    QVERIFY(model.index(2).data(ApiKeyModel::ChangeRole).isValid());
}

void ListChangesTest::ownChanges_areNotReported()
{
    refreshTo(u"ab"_s);
    QSignalSpy renamed(&controller(), &KeysController::renamed);
    QSignalSpy removed(&controller(), &KeysController::removed);
    QSignalSpy generated(&controller(), &KeysController::generated);
    m_keys->server.on("PUT /api_keys/a", { Server::json(R"({"data":{"id":"a","name":"A"}})") });
    m_keys->server.on("DELETE /api_keys/b", { Server::http(204, {}) });
    m_keys->server.on(
        "POST /api_keys", { Server::json(R"({"data":{"id":"c","name":"c","key":"llv_c"}})") });
    controller().rename(u"a"_s, u"A"_s);
    controller().remove(*controller().model().find(u"b"_s));
    controller().generate();
    QTRY_COMPARE(renamed.size() + removed.size() + generated.size(), 3);
    refresh(R"({"id":"a","name":"A"},{"id":"c","name":"c"},{"id":"d","name":"d"})");
    QCOMPARE(reportedChanges(), u"+d"_s);
}

void ListChangesTest::ownLostChanges_areNotReported()
{
    refreshTo(u"ab"_s);
    QSignalSpy renamed(&controller(), &KeysController::renamed);
    QSignalSpy removed(&controller(), &KeysController::removed);
    m_keys->server.on("PUT /api_keys/a", { Server::hangUp() });
    m_keys->server.on("DELETE /api_keys/b", { Server::hangUp() });
    m_keys->server.on("GET /api_keys", { Server::json(R"({"data":[{"id":"a","name":"A"}]})") });
    controller().rename(u"a"_s, u"A"_s);
    controller().remove(*controller().model().find(u"b"_s));
    QTRY_COMPARE(renamed.size() + removed.size(), 2);
    refresh(R"({"id":"a","name":"A"})");
    QCOMPARE(reportedChanges(), u""_s);
}

void ListChangesTest::lostGenerate_isReportedOnce()
{
    refreshTo(u"a"_s);
    m_keys->server.on("POST /api_keys", { Server::hangUp() });
    m_keys->server.on("GET /api_keys", { Server::http(500, {}) }); // a look that fails
    controller().generate();
    QTRY_COMPARE(controller().unresolvedChanges().size(), 1);
    QSignalSpy loaded(&controller(), &KeysController::loaded);
    m_keys->setListWith(m_keys->sentName());
    controller().refresh();
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(controller().unresolvedChanges().first().key.id, u"x"_s);
    QCOMPARE(reportedChanges(), u"+b"_s); // made by another user
}

void ListChangesTest::ourDeviceKeyThatCameWithoutItsId_isNoNews()
{
    refreshTo(u"a"_s);
    QSignalSpy loaded(&controller(), &KeysController::loaded);
    m_keys->server.on(
        "POST /api_keys", { Server::heldBack(Server::json(R"({"data":{"key":"llv_x"}})")) });
    controller().generate();
    QTRY_COMPARE(m_keys->server.heldReplies(), 1);
    m_keys->setListWith(m_keys->sentName());
    m_keys->server.release();
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(m_keys->ids(), u"abx"_s);
    QCOMPARE(reportedChanges(), u"+b"_s);
}

void ListChangesTest::changesOfAPoll_areReported()
{
    refreshTo(u"ab"_s);
    QSignalSpy loaded(&controller(), &KeysController::loaded);
    m_keys->server.on("PUT /api_keys/a", { Server::hangUp() });
    m_keys->server.on("GET /api_keys",
        { Server::json(R"({"data":[{"id":"a","name":"A","lastIp":"192.0.2.66"},)"
                       R"({"id":"c","name":"c"}]})") });
    controller().rename(u"a"_s, u"A"_s);
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(reportedChanges(), u"*a +c -b"_s);
}

void ListChangesTest::ownPendingChange_isNotReported()
{
    refreshTo(u"abc"_s);
    QSignalSpy renamed(&controller(), &KeysController::renamed);
    QSignalSpy removed(&controller(), &KeysController::removed);
    m_keys->server.on(
        "PUT /api_keys/a", { Server::heldBack(Server::json(R"({"data":{"id":"a","name":"A"}})")) });
    m_keys->server.on("DELETE /api_keys/b", { Server::heldBack(Server::http(204, {})) });
    controller().rename(u"a"_s, u"A"_s);
    QTRY_COMPARE(m_keys->server.heldReplies(), 1);
    controller().remove(*controller().model().find(u"b"_s));
    QTRY_COMPARE(m_keys->server.heldReplies(), 2);
    // The service has done both, and someone else has added a key; the responses are on their way.
    const QByteArray after = R"({"id":"a","name":"A"},{"id":"c","name":"c"},{"id":"d","name":"d"})";
    refresh(after);
    QCOMPARE(reportedChanges(), u""_s);
    m_keys->server.release();
    m_keys->server.release();
    QTRY_COMPARE(renamed.size() + removed.size(), 2);
    refresh(after);
    QCOMPARE(reportedChanges(), u"+d"_s);
}

void ListChangesTest::otherChangesOfARename_areReported()
{
    refreshTo(u"a"_s);
    QSignalSpy renamed(&controller(), &KeysController::renamed);
    const QByteArray used = R"({"id":"a","name":"A","lastIp":"192.0.2.66"})";
    m_keys->server.on("PUT /api_keys/a", { Server::json("{\"data\":" + used + "}") });
    controller().rename(u"a"_s, u"A"_s);
    QTRY_COMPARE(renamed.size(), 1);
    refresh(used);
    QCOMPARE(reportedChanges(), u"*a"_s);
}

void ListChangesTest::deviceKey_mayMove()
{
    controller().model().setDeviceKey(u"a"_s);
    refresh(R"({"id":"a","name":"a","lastIp":"192.0.2.1"},{"id":"b","lastIp":"192.0.2.1"})");
    refresh(R"({"id":"a","name":"a","lastIp":"192.0.2.2"},{"id":"b","lastIp":"192.0.2.2"})");
    QCOMPARE(reportedChanges(), u"*b"_s); // this computer has changed its network
    refresh(R"({"id":"a","name":"moved"},{"id":"b","lastIp":"192.0.2.2"})");
    QCOMPARE(reportedChanges(), u"~a"_s);
}

LLAVERO_TEST(ListChangesTest, QCoreApplication)
#include "tst_list_changes.moc"
