// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/BulkDeletion.h"
#include "tests/support/RunningSandbox.h"
#include "tests/support/ScriptedKeys.h"
#include "tests/support/TestProgram.h"

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Server = FakeHttpServer;
using State = BulkDeletion::State;
using Pending = ApiKeyModel::Pending;

/// Deleting many keys, with every outcome that each of them can have.
class BulkDeletionTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void keys_goFourAtATime();
    void ownKey_goesLast();
    void list_isNotFetched();
    void refreshMeanwhile_waits();
    void refreshBefore_doesNotRestoreKeys();
    void refusedForNow_pausesAndContinues_data();
    void refusedForNow_pausesAndContinues();
    void endlessRefusal_ends();
    void longPause_endsInstead();
    void pause_letsTheListBeFetched();
    void refusedKeys_stayWithTheirErrors();
    void missingKey_countsAsDeleted();
    void lostResponses_takeOneList();
    void lostResponse_mayStayUnresolved();
    void silentService_isNotAskedForTheRest();
    void rejectedKey_stopsTheRest();
    void stoppedDeletion_releasesTheRest();
    void keyBeingDeleted_isNotSentAgain();
    void singleDeletion_endsTheFailure();
    void cancel_stopsBeforeTheNext();
    void cancelInPause_endsImmediately();
    void secondStart_hasNoEffect();
    void sandbox_deletesMany();
    void sandboxThatEnds_stopsTheRest();

private:
    void start(const QString &ids, BulkDeletion::Limits limits = {});
    QString failedIds() const;
    QByteArrayList sentIds() const;

    std::unique_ptr<ScriptedKeys> m_keys;
    std::unique_ptr<BulkDeletion> m_deletion;
};

void BulkDeletionTest::init()
{
    m_keys = std::make_unique<ScriptedKeys>();
    for (const char id : "abcdefgh")
        m_keys->server.on(QByteArray("DELETE /api_keys/") + id, { Server::http(204, {}) });
}

void BulkDeletionTest::cleanup()
{
    m_deletion.reset();
    m_keys.reset();
}

/// Loads the list of the keys a to h.
void BulkDeletionTest::start(const QString &ids, BulkDeletion::Limits limits)
{
    limits.step = 1ms;
    m_keys->load(u"abcdefgh"_s);
    m_deletion = std::make_unique<BulkDeletion>(m_keys->controller, limits);
    QList<ApiKey> keys;
    for (const QChar id : ids)
        keys.append(*m_keys->controller.model().find(id));
    m_deletion->start(keys);
}

QString BulkDeletionTest::failedIds() const
{
    return m_deletion->failedIds().join(QString());
}

/// The ids of the requests, in their order.
QByteArrayList BulkDeletionTest::sentIds() const
{
    QByteArrayList ids;
    for (const QByteArray &request : m_keys->server.requests("DELETE"))
        ids.append(request.split(' ').at(1).split('/').last());
    return ids;
}

void BulkDeletionTest::keys_goFourAtATime()
{
    for (const char id : "abcdefgh")
        m_keys->server.on(
            QByteArray("DELETE /api_keys/") + id, { Server::heldBack(Server::http(204, {})) });
    start(u"abcdef"_s);
    QVERIFY(m_deletion->isRunning());
    QCOMPARE(m_deletion->total(), 6);
    for (const QChar id : u"abcdef"_s)
        QCOMPARE(m_keys->pending(id), id <= u'd' ? Pending::Deleting : Pending::Waiting);
    QCOMPARE(m_keys->pending(u"g"_s), Pending::None);
    QTRY_COMPARE(m_keys->server.heldReplies(), 4);
    QCOMPARE(sentIds().size(), 4);
    m_keys->server.release();
    QTRY_COMPARE(m_deletion->deletedKeys(), 1);
    QTRY_COMPARE(m_keys->server.heldReplies(), 4);
    QTRY_COMPARE(m_keys->ids().size(), 7);
    QTRY_COMPARE(m_keys->pending(u"e"_s), Pending::Deleting);
    QCOMPARE(m_keys->pending(u"f"_s), Pending::Waiting);
    for (int i = 0; i < 5; ++i) {
        QTRY_VERIFY(m_keys->server.heldReplies() > 0);
        m_keys->server.release();
    }
    QTRY_VERIFY(!m_deletion->isRunning());
    QCOMPARE(m_keys->ids(), u"gh"_s);
    QCOMPARE(m_deletion->finishedKeys(), 6);
    QVERIFY(m_deletion->failures().isEmpty());
    QVERIFY(!m_keys->controller.model().hasPending());
}

void BulkDeletionTest::ownKey_goesLast()
{
    m_keys->controller.model().setDeviceKey(u"b"_s);
    start(u"abcdef"_s);
    QTRY_VERIFY(!m_deletion->isRunning());
    QCOMPARE(sentIds().size(), 6);
    QCOMPARE(sentIds().last(), QByteArray("b"));
}

void BulkDeletionTest::list_isNotFetched()
{
    QSignalSpy removed(&m_keys->controller, &KeysController::removed);
    QSignalSpy together(&m_keys->controller, &KeysController::batchRemoved);
    start(u"abcdefgh"_s);
    QTRY_VERIFY(!m_deletion->isRunning());
    QVERIFY(m_keys->ids().isEmpty());
    QCOMPARE(m_keys->server.requests("GET").size(), 1);
    QCOMPARE(removed.size(), 0);
    QVERIFY(together.size() >= 1);
    m_keys->server.on("GET /api_keys", { ScriptedKeys::list({}) });
    QSignalSpy loaded(&m_keys->controller, &KeysController::loaded);
    m_keys->controller.refresh();
    QTRY_COMPARE(loaded.size(), 1);
    QVERIFY(m_keys->controller.changes().isEmpty()); // the user knows them
}

void BulkDeletionTest::refreshMeanwhile_waits()
{
    m_keys->server.on("DELETE /api_keys/a", { Server::heldBack(Server::http(204, {})) });
    start(u"a"_s);
    QTRY_COMPARE(m_keys->server.heldReplies(), 1);
    m_keys->controller.refresh();
    QVERIFY(!m_keys->controller.isLoading());
    m_keys->server.on("GET /api_keys", { ScriptedKeys::list(u"bcdefgh"_s) });
    m_keys->server.release();
    QTRY_COMPARE(m_keys->server.requests("GET").size(), 2);
    QTRY_VERIFY(!m_keys->controller.isLoading());
    QCOMPARE(m_keys->ids(), u"bcdefgh"_s);
}

void BulkDeletionTest::refreshBefore_doesNotRestoreKeys()
{
    m_keys->load(u"abcdefgh"_s);
    m_keys->server.on("GET /api_keys",
        { Server::heldBack(ScriptedKeys::list(u"abcdefgh"_s)), ScriptedKeys::list(u"bcdefgh"_s) });
    m_keys->server.on("DELETE /api_keys/b",
        { Server::heldBack(Server::http(403, R"({"errors":[{"code":4030}]})")) });
    m_keys->controller.refresh();
    QTRY_COMPARE(m_keys->server.heldReplies(), 1);
    m_deletion = std::make_unique<BulkDeletion>(m_keys->controller);
    m_deletion->start(
        { *m_keys->controller.model().find(u"a"_s), *m_keys->controller.model().find(u"b"_s) });
    QTRY_COMPARE(m_keys->ids(), u"bcdefgh"_s);
    m_keys->server.release(); // the list
    QTRY_VERIFY(!m_keys->controller.isLoading());
    QCOMPARE(m_keys->ids(), u"bcdefgh"_s);
    QTRY_COMPARE(m_keys->server.heldReplies(), 1);
    m_keys->server.release();
    QTRY_VERIFY(!m_deletion->isRunning());
    QTRY_COMPARE(m_keys->server.requests("GET").size(), 3);
    QTRY_VERIFY(!m_keys->controller.isLoading());
    QCOMPARE(m_keys->ids(), u"bcdefgh"_s);
}

void BulkDeletionTest::refusedForNow_pausesAndContinues_data()
{
    QTest::addColumn<Server::Reply>("refusal");
    QTest::addColumn<int>("pause"); // milliseconds
    QTest::newRow("429") << Server::http(429, {}, "Retry-After: 1\r\n") << 1000;
    QTest::newRow("503") << Server::http(503, {}, "Retry-After: 1\r\n") << 1000;
    QTest::newRow("429 without a time") << Server::http(429, {}) << 30;
}

void BulkDeletionTest::refusedForNow_pausesAndContinues()
{
    QFETCH(Server::Reply, refusal);
    QFETCH(int, pause);
    for (const char id : "bcde")
        m_keys->server.on(QByteArray("DELETE /api_keys/") + id, { refusal, Server::http(204, {}) });
    start(u"abcdefgh"_s, { .firstPause = 30ms });
    QTRY_VERIFY(m_deletion->pausedUntil());
    QElapsedTimer timer;
    timer.start();
    const qsizetype sent = sentIds().size();
    QVERIFY(sent < 8);
    QTRY_VERIFY(!m_deletion->isRunning());
    QVERIFY(timer.elapsed() >= pause - 100);
    QCOMPARE(m_deletion->deletedKeys(), 8);
    QVERIFY(m_deletion->failures().isEmpty());
    QVERIFY(m_keys->ids().isEmpty());
    QCOMPARE(m_keys->server.requests("GET").size(), 1);
}

void BulkDeletionTest::endlessRefusal_ends()
{
    m_keys->server.on("DELETE /api_keys/b", { Server::http(429, {}) });
    start(u"abc"_s, { .parallel = 1, .firstPause = 1ms, .maxPauses = 3 });
    QTRY_VERIFY(!m_deletion->isRunning());
    QCOMPARE(failedIds(), u"bc"_s);
    QVERIFY(m_deletion->stopReason()->kind == ApiError::Kind::TooManyRequests);
    QCOMPARE(sentIds().count("b"), 4);
}

/// Nobody waits for an hour, and a time of years does not fit into a timer.
void BulkDeletionTest::longPause_endsInstead()
{
    m_keys->server.on("DELETE /api_keys/b",
        { Server::http(429, {}, "Retry-After: 99999999\r\n"), Server::http(204, {}) });
    start(u"abc"_s, { .parallel = 1 });
    QTRY_VERIFY(!m_deletion->isRunning());
    QCOMPARE(failedIds(), u"bc"_s);
    QVERIFY(m_deletion->stopReason()->retryAfter);
    QCOMPARE(sentIds().size(), 2);
}

void BulkDeletionTest::pause_letsTheListBeFetched()
{
    m_keys->server.on("DELETE /api_keys/b",
        { Server::http(429, {}, "Retry-After: 2\r\n"), Server::http(204, {}) });
    start(u"abc"_s, { .parallel = 1 });
    QTRY_VERIFY(m_deletion->pausedUntil());
    QTRY_COMPARE(m_keys->ids(), u"bcdefgh"_s);
    m_keys->server.on("GET /api_keys", { ScriptedKeys::list(u"bcdefghi"_s) });
    QSignalSpy loaded(&m_keys->controller, &KeysController::loaded);
    m_keys->controller.refresh();
    QTRY_COMPARE(loaded.size(), 1);
    QVERIFY(m_deletion->pausedUntil());
    QCOMPARE(m_keys->ids(), u"bcdefghi"_s);
    QCOMPARE(m_keys->pending(u"c"_s), Pending::Waiting);
    QVERIFY(m_keys->controller.changes().isEmpty());
    QTRY_VERIFY(!m_deletion->isRunning());
    QCOMPARE(m_keys->ids(), u"defghi"_s);
    QCOMPARE(m_deletion->deletedKeys(), 3);
}

void BulkDeletionTest::refusedKeys_stayWithTheirErrors()
{
    for (const char id : "bd")
        m_keys->server.on(QByteArray("DELETE /api_keys/") + id,
            { Server::http(403, R"({"errors":[{"code":4030,"message":"no"}]})"),
                Server::http(204, {}) });
    start(u"abcd"_s);
    QSignalSpy finished(m_deletion.get(), &BulkDeletion::finished);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(m_keys->ids(), u"bdefgh"_s);
    QCOMPARE(failedIds(), u"bd"_s);
    QVERIFY(!m_deletion->stopReason());
    ApiKeyModel &model = m_keys->controller.model();
    const auto error = [&model](const QString &id) {
        return model.index(model.rowOf(id)).data(ApiKeyModel::DeleteErrorRole);
    };
    QVERIFY(error(u"b"_s).value<ApiError>().kind == ApiError::Kind::Forbidden);
    QVERIFY(!error(u"e"_s).isValid());
    QVERIFY(!model.hasPending());
    m_deletion->start({ *model.find(u"b"_s) }); // again
    QVERIFY(!error(u"b"_s).isValid());
    QTRY_VERIFY(!m_deletion->isRunning());
    QCOMPARE(m_keys->ids(), u"defgh"_s);
    QVERIFY(m_deletion->failures().isEmpty());
}

void BulkDeletionTest::missingKey_countsAsDeleted()
{
    m_keys->server.on("DELETE /api_keys/b", { Server::http(404, R"({"errors":[{"code":4041}]})") });
    start(u"abc"_s);
    QTRY_VERIFY(!m_deletion->isRunning());
    QCOMPARE(m_deletion->deletedKeys(), 3);
    QCOMPARE(m_keys->ids(), u"defgh"_s);
}

void BulkDeletionTest::lostResponses_takeOneList()
{
    for (const char id : "bd")
        m_keys->server.on(QByteArray("DELETE /api_keys/") + id, { Server::hangUp() });
    start(u"abcde"_s);
    QSignalSpy finished(m_deletion.get(), &BulkDeletion::finished);
    QSignalSpy changed(&m_keys->controller, &KeysController::unresolvedChangesChanged);
    m_keys->server.on("GET /api_keys", { ScriptedKeys::list(u"fgh"_s) });
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(m_deletion->deletedKeys(), 5);
    QVERIFY(m_deletion->failures().isEmpty());
    QCOMPARE(m_keys->ids(), u"fgh"_s);
    QCOMPARE(m_keys->server.requests("GET").size(), 2);
    QCOMPARE(changed.size(), 0);
    QVERIFY(m_keys->controller.changes().isEmpty());
}

void BulkDeletionTest::lostResponse_mayStayUnresolved()
{
    m_keys->server.on("DELETE /api_keys/b", { Server::hangUp() });
    start(u"abc"_s);
    ApiKeyModel &model = m_keys->controller.model();
    model.selectAllShown();
    m_keys->server.on("GET /api_keys", { ScriptedKeys::list(u"bdefgh"_s) });
    QTRY_VERIFY(!m_deletion->isRunning());
    QCOMPARE(model.selectedCount(), 5);
    const auto unconfirmed = [&model](const QString &id) {
        return model.index(model.rowOf(id)).data(ApiKeyModel::UnconfirmedRole).value<Pending>();
    };
    QCOMPARE(unconfirmed(u"b"_s), Pending::Deleting);
    QCOMPARE(unconfirmed(u"d"_s), Pending::None);
    QCOMPARE(m_deletion->deletedKeys(), 2);
    QVERIFY(m_deletion->failures().isEmpty());
    QCOMPARE(m_keys->controller.unresolvedChanges().size(), 1);
    QCOMPARE(m_keys->pending(u"b"_s), Pending::None);
    m_keys->server.on("GET /api_keys", { ScriptedKeys::list(u"defgh"_s) });
    QTRY_VERIFY(m_keys->controller.unresolvedChanges().isEmpty());
    QCOMPARE(m_keys->ids(), u"defgh"_s);
}

void BulkDeletionTest::silentService_isNotAskedForTheRest()
{
    for (const char id : "abcdefgh")
        m_keys->server.on(QByteArray("DELETE /api_keys/") + id, { Server::hangUp() });
    start(u"abcdefgh"_s);
    QTRY_VERIFY(!m_deletion->isRunning());
    QVERIFY(sentIds().size() < 8);
    QVERIFY(m_deletion->stopReason());
    QCOMPARE(m_deletion->failedKeys() + m_keys->controller.unresolvedChanges().size(), 8);
}

void BulkDeletionTest::rejectedKey_stopsTheRest()
{
    m_keys->server.on("DELETE /api_keys/b", { Server::http(401, R"({"errors":[{"code":4010}]})") });
    start(u"abcdef"_s, { .parallel = 1 });
    QTRY_VERIFY(!m_deletion->isRunning());
    QCOMPARE(sentIds(), QByteArrayList({ "a", "b" }));
    QCOMPARE(failedIds(), u"bcdef"_s);
    QCOMPARE(m_deletion->failures().size(), 1); // of one reason
    QVERIFY(m_deletion->stopReason()->kind == ApiError::Kind::Unauthorized);
    QVERIFY(!m_keys->controller.model().hasPending());
}

/// Its keys wait for nothing, however long the service takes for what was sent.
void BulkDeletionTest::stoppedDeletion_releasesTheRest()
{
    m_keys->server.on("DELETE /api_keys/a", { Server::http(401, R"({"errors":[{"code":4010}]})") });
    for (const char id : "bcd")
        m_keys->server.on(
            QByteArray("DELETE /api_keys/") + id, { Server::heldBack(Server::http(204, {})) });
    start(u"abcdef"_s);
    QTRY_COMPARE(m_deletion->state(), State::Stopping);
    QCOMPARE(m_keys->pending(u"e"_s), Pending::None);
    QCOMPARE(m_keys->pending(u"f"_s), Pending::None);
    QCOMPARE(m_keys->pending(u"b"_s), Pending::Deleting);
    for (int reply = 0; reply < 3; ++reply)
        m_keys->server.release();
    QTRY_VERIFY(!m_deletion->isRunning());
    QCOMPARE(failedIds(), u"aef"_s);
}

void BulkDeletionTest::keyBeingDeleted_isNotSentAgain()
{
    start(u"b"_s);
    QTRY_VERIFY(!m_deletion->isRunning());
    m_keys->server.on("DELETE /api_keys/a", { Server::heldBack(Server::http(204, {})) });
    const ApiKey key = *m_keys->controller.model().find(u"a"_s);
    m_keys->controller.remove(key);
    m_keys->controller.remove(key);
    m_deletion->start({ key });
    QVERIFY(!m_deletion->isRunning());
    m_deletion->start({ key, *m_keys->controller.model().find(u"c"_s) });
    QCOMPARE(m_deletion->total(), 1);
    QTRY_VERIFY(!m_deletion->isRunning());
    m_keys->server.release();
    QTRY_COMPARE(m_keys->ids(), u"defgh"_s);
    QCOMPARE(sentIds().count("a"), 1);
}

/// The failure of the later request is reported alone.
void BulkDeletionTest::singleDeletion_endsTheFailure()
{
    for (const char id : "ab")
        m_keys->server.on(QByteArray("DELETE /api_keys/") + id,
            { Server::http(403, R"({"errors":[{"code":4030}]})") });
    start(u"ab"_s);
    QTRY_COMPARE(failedIds(), u"ab"_s);
    const ApiKeyModel &model = m_keys->controller.model();
    QSignalSpy failed(&m_keys->controller, &KeysController::removeFailed);
    m_keys->controller.remove(*model.find(u"a"_s));
    QCOMPARE(failedIds(), u"b"_s);
    QVERIFY(!model.deleteError(u"a"_s));
    QVERIFY(model.deleteError(u"b"_s));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failedIds(), u"b"_s);
}

void BulkDeletionTest::cancel_stopsBeforeTheNext()
{
    for (const char id : "abcdefgh")
        m_keys->server.on(
            QByteArray("DELETE /api_keys/") + id, { Server::heldBack(Server::http(204, {})) });
    start(u"abcdefgh"_s);
    QTRY_COMPARE(m_keys->server.heldReplies(), 4);
    m_deletion->cancel();
    QVERIFY(m_deletion->state() == State::Stopping);
    QCOMPARE(m_keys->pending(u"a"_s), Pending::Deleting);
    QCOMPARE(m_keys->pending(u"e"_s), Pending::None);
    for (int i = 0; i < 4; ++i)
        m_keys->server.release();
    QTRY_VERIFY(!m_deletion->isRunning());
    QCOMPARE(m_keys->ids(), u"efgh"_s);
    QCOMPARE(sentIds().size(), 4);
    QVERIFY(m_deletion->wasCancelled());
    QVERIFY(m_deletion->failures().isEmpty());
    QVERIFY(!m_keys->controller.model().hasPending());
}

void BulkDeletionTest::cancelInPause_endsImmediately()
{
    for (const char id : "bcde")
        m_keys->server.on(QByteArray("DELETE /api_keys/") + id,
            { Server::http(429, {}, "Retry-After: 240\r\n") });
    start(u"abcdefgh"_s);
    QTRY_COMPARE(m_keys->ids(), u"bcdefgh"_s);
    QTRY_VERIFY(m_deletion->pausedUntil());
    QVERIFY(m_deletion->pausedUntil()->secsTo(QDateTime::currentDateTimeUtc()) < -200);
    m_deletion->cancel();
    QTRY_VERIFY(!m_deletion->isRunning());
    QVERIFY(m_deletion->failures().isEmpty());
    QCOMPARE(m_keys->ids(), u"bcdefgh"_s);
}

void BulkDeletionTest::secondStart_hasNoEffect()
{
    m_keys->server.on("DELETE /api_keys/a", { Server::heldBack(Server::http(204, {})) });
    start(u"a"_s);
    QTRY_COMPARE(m_keys->server.heldReplies(), 1);
    m_deletion->start({ *m_keys->controller.model().find(u"b"_s) });
    QCOMPARE(m_deletion->total(), 1);
    m_keys->server.release();
    QTRY_VERIFY(!m_deletion->isRunning());
    QCOMPARE(sentIds(), QByteArrayList({ "a" }));
}

// --- The real service ----------------------------------------------------------------------

static QStringList keyIds(KeysController &keys)
{
    QStringList ids;
    for (const ApiKey &key : toList(keys.model().keys()))
        ids.append(key.id);
    return ids;
}

void BulkDeletionTest::sandbox_deletesMany()
{
    const RunningSandbox sandbox({ u"--keys"_s, u"300"_s });
    QVERIFY(sandbox.isReady());
    const auto client = sandbox.client();
    KeysController controller(*client);
    BulkDeletion deletion(controller);
    QSignalSpy loaded(&controller, &KeysController::loaded);
    controller.refresh();
    QTRY_COMPARE(loaded.size(), 1);
    const QList<ApiKey> all = toList(controller.model().keys());
    QList<ApiKey> some;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (i % 3 != 0)
            some.append(all.at(i));
    }
    const QString ownId = [&] { // of the key that the requests are sent with
        for (const ApiKey &key : all) {
            if (key.name.contains(u"sandbox"))
                return key.id;
        }
        return QString();
    }();
    some.removeIf([&](const ApiKey &key) { return key.id == ownId; });
    deletion.start(some);
    QTRY_VERIFY_WITH_TIMEOUT(!deletion.isRunning(), 30000);
    QCOMPARE(deletion.deletedKeys(), some.size());
    const QStringList shown = keyIds(controller);
    controller.refresh();
    QTRY_COMPARE(loaded.size(), 2);
    QCOMPARE(keyIds(controller), shown); // the service agrees
    QCOMPARE(shown.size(), all.size() - some.size());
    QVERIFY(controller.changes().isEmpty());
}

void BulkDeletionTest::sandboxThatEnds_stopsTheRest()
{
    auto sandbox = std::make_unique<RunningSandbox>(QStringList { u"--keys"_s, u"300"_s });
    QVERIFY(sandbox->isReady());
    const auto client = sandbox->client();
    KeysController controller(*client);
    BulkDeletion deletion(controller);
    QSignalSpy loaded(&controller, &KeysController::loaded);
    controller.refresh();
    QTRY_COMPARE(loaded.size(), 1);
    connect(&deletion, &BulkDeletion::progressed, &deletion, [&] {
        if (deletion.deletedKeys() > 0)
            QMetaObject::invokeMethod(
                &controller, [&] { sandbox.reset(); }, Qt::QueuedConnection);
    });
    deletion.start(toList(controller.model().keys()).mid(1));
    QTRY_VERIFY_WITH_TIMEOUT(!deletion.isRunning(), 30000);
    QVERIFY(!sandbox);
    QVERIFY(deletion.stopReason());
    QVERIFY(deletion.deletedKeys() > 0);
    const qsizetype unknown = controller.unresolvedChanges().size();
    QVERIFY(unknown <= 4);
    QCOMPARE(deletion.deletedKeys() + deletion.failedKeys() + unknown, deletion.total());
    QVERIFY(!controller.model().hasPending());
}

LLAVERO_TEST(BulkDeletionTest, QCoreApplication)
#include "tst_bulk_deletion.moc"
