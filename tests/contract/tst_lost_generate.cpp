// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ScriptedKeys.h"
#include "support/TestProgram.h"

#include <memory>

using namespace Qt::StringLiterals;
using Server = ScriptedServer;

/// A key whose making was asked for, and whose answer never came.
class LostGenerateTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_keys = std::make_unique<ScriptedKeys>(); }
    void cancellingARefreshLeavesOtherCalls();
    void generateWithALostAnswer();
    void generateWithALostAnswerAndNoListAfter();
    void generateBeforeTheFirstList();
    void generatesNothingWithoutAFirstList();
    void aListOlderThanALostAnswerIsNotTaken();

private:
    std::unique_ptr<ScriptedKeys> m_keys;
};

void LostGenerateTest::cancellingARefreshLeavesOtherCalls()
{
    QSignalSpy failed(&m_keys->controller, &KeysController::loadFailed);
    QSignalSpy lost(&m_keys->controller, &KeysController::generateOutcomeUnknown);
    QByteArray secret; // told once only: to lose its answer is to lose it
    connect(&m_keys->controller, &KeysController::generated, &failed,
        [&secret](const GeneratedKey &made) { secret = made.secret.utf8(); });
    m_keys->load(u"ab"_s);
    m_keys->server.on("GET /api_keys", { Server::silence() });
    m_keys->server.on("POST /api_keys",
        { Server::heldBack(Server::json(R"({"data":{"id":"x","key":"llv_new"}})")) });
    m_keys->controller.refresh();
    m_keys->controller.generate();
    QTRY_COMPARE(m_keys->server.requests().size(), 3);
    m_keys->controller.cancelRefresh();
    QCOMPARE(failed.size(), 1);
    QVERIFY(failed.first().first().value<ApiError>().kind == ApiError::Kind::Cancelled);
    m_keys->server.release();
    QTRY_COMPARE(secret, "llv_new"_ba);
    QCOMPARE(lost.size(), 0);
}

void LostGenerateTest::generateWithALostAnswer()
{
    m_keys->load(u"ab"_s);
    QSignalSpy lost(&m_keys->controller, &KeysController::generateOutcomeUnknown);
    QSignalSpy generating(&m_keys->controller, &KeysController::generatingChanged);
    m_keys->server.on("POST /api_keys", { Server::hangUp() });
    m_keys->server.on("GET /api_keys", { ScriptedKeys::list(u"abx"_s) });
    m_keys->controller.generate();
    m_keys->controller.generate(); // already on its way
    QTRY_COMPARE(lost.size(), 1);
    const auto appeared = lost.first().at(1).value<std::optional<QList<ApiKey>>>();
    QVERIFY(appeared && appeared->size() == 1);
    QCOMPARE(appeared->first().id, u"x"_s);
    QCOMPARE(m_keys->ids(), u"abx"_s);
    QCOMPARE(generating, QList<QVariantList>({ { true }, { false } }));
    QCOMPARE(m_keys->server.requests("POST").size(), 1);
}

void LostGenerateTest::generateWithALostAnswerAndNoListAfter()
{
    m_keys->load(u"ab"_s);
    QSignalSpy lost(&m_keys->controller, &KeysController::generateOutcomeUnknown);
    for (const QByteArray &call : { "POST /api_keys"_ba, "GET /api_keys"_ba })
        m_keys->server.on(call, { Server::hangUp() });
    m_keys->controller.generate();
    QTRY_COMPARE(lost.size(), 1);
    QVERIFY(!lost.first().at(1).value<std::optional<QList<ApiKey>>>());
    QCOMPARE(m_keys->ids(), u"ab"_s);
    m_keys->load(u"abx"_s); // the next list tells
    QTRY_COMPARE(lost.size(), 2);
    QCOMPARE(lost.last().at(1).value<std::optional<QList<ApiKey>>>()->size(), 1);
}

void LostGenerateTest::generateBeforeTheFirstList()
{
    // It looks first: else every key would seem to have appeared, and be offered for deletion.
    QSignalSpy lost(&m_keys->controller, &KeysController::generateOutcomeUnknown);
    m_keys->server.on("GET /api_keys", { ScriptedKeys::list(u"a"_s), ScriptedKeys::list(u"ax"_s) });
    m_keys->server.on("POST /api_keys", { Server::hangUp() });
    m_keys->controller.generate();
    QTRY_COMPARE(lost.size(), 1);
    const auto appeared = lost.first().at(1).value<std::optional<QList<ApiKey>>>();
    QVERIFY(appeared && appeared->size() == 1);
    QCOMPARE(appeared->first().id, u"x"_s);
}

void LostGenerateTest::generatesNothingWithoutAFirstList()
{
    QSignalSpy failed(&m_keys->controller, &KeysController::generateFailed);
    m_keys->server.on("GET /api_keys", { Server::hangUp() });
    m_keys->controller.generate();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!failed.first().first().value<ApiError>().outcomeUnknown);
    QCOMPARE(m_keys->server.requests("POST").size(), 0);
}

void LostGenerateTest::aListOlderThanALostAnswerIsNotTaken()
{
    m_keys->load(u"ab"_s);
    QSignalSpy loaded(&m_keys->controller, &KeysController::loaded);
    QSignalSpy lost(&m_keys->controller, &KeysController::generateOutcomeUnknown);
    m_keys->server.on("GET /api_keys",
        { Server::heldBack(ScriptedKeys::list(u"ab"_s)), ScriptedKeys::list(u"abx"_s) });
    m_keys->server.on("POST /api_keys", { Server::hangUp() });
    m_keys->controller.refresh();
    QTRY_COMPARE(m_keys->server.heldReplies(), 1);
    m_keys->controller.generate();
    QTRY_COMPARE(lost.size(), 1);
    QSignalSpy gone(&m_keys->controller.model(), &ApiKeyModel::modelReset);
    m_keys->server.release();
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(gone.size(), 0);
    QCOMPARE(m_keys->ids(), u"abx"_s);
}

LLAVERO_TEST(LostGenerateTest, QCoreApplication)
#include "tst_lost_generate.moc"
