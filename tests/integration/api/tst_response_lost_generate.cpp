// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/ApiJob.h"
#include "tests/support/ScriptedKeys.h"
#include "tests/support/TestProgram.h"

#include <memory>

using namespace Qt::StringLiterals;
using Server = FakeHttpServer;
using State = UnresolvedChange::State;

/// A generated key whose response was lost.
class ResponseLostGenerateTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_keys = std::make_unique<ScriptedKeys>(); }
    void cancelRefresh_leavesOtherCalls();
    void lostResponse_isResolvedByTheSentName();
    void lostResponse_isUnknownUntilAListHasTheName();
    void keyOfAnotherUser_resolvesNothing();
    void failureThatGeneratedAKey_isCorrected();
    void generate_beforeTheFirstList_loadsIt();
    void generate_withoutFirstList_sendsNothing();
    void listOlderThanLostResponse_isIgnored();

private:
    const QList<UnresolvedChange> &unanswered() const
    {
        return m_keys->controller.unresolvedChanges();
    }

    std::unique_ptr<ScriptedKeys> m_keys;
};

void ResponseLostGenerateTest::cancelRefresh_leavesOtherCalls()
{
    QSignalSpy failed(&m_keys->controller, &KeysController::loadFailed);
    QByteArray secret; // sent only once
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
    QCOMPARE(unanswered().size(), 0);
}

void ResponseLostGenerateTest::lostResponse_isResolvedByTheSentName()
{
    m_keys->load(u"ab"_s);
    QSignalSpy generating(&m_keys->controller, &KeysController::generatingChanged);
    QSignalSpy changed(&m_keys->controller, &KeysController::unresolvedChangesChanged);
    m_keys->server.on("POST /api_keys", { Server::heldBack(Server::hangUp()) });
    m_keys->controller.generate();
    m_keys->controller.generate(); // already on its way
    QTRY_COMPARE(m_keys->server.heldReplies(), 1);
    m_keys->setListWith(m_keys->sentName());
    m_keys->server.release();
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(unanswered().size(), 1);
    QCOMPARE(unanswered().first().state, State::SecretLost);
    QCOMPARE(unanswered().first().key.id, u"x"_s);
    QCOMPARE(unanswered().first().key.name, m_keys->sentName());
    QCOMPARE(generating, QList<QVariantList>({ { true }, { false } }));
    QCOMPARE(m_keys->server.requests("POST").size(), 1);
}

void ResponseLostGenerateTest::lostResponse_isUnknownUntilAListHasTheName()
{
    m_keys->load(u"ab"_s);
    m_keys->server.on("POST /api_keys", { Server::hangUp() });
    m_keys->server.on("GET /api_keys", { Server::hangUp() });
    m_keys->controller.generate();
    QTRY_COMPARE(unanswered().size(), 1);
    QCOMPARE(unanswered().first().state, State::Unknown);
    QVERIFY(!m_keys->controller.isGenerating());
    QCOMPARE(m_keys->ids(), u"ab"_s);
    m_keys->setListWith(m_keys->sentName()); // the next look finds it
    QTRY_COMPARE(unanswered().first().state, State::SecretLost);
    m_keys->load(u"ab"_s);
    QCOMPARE(unanswered().size(), 0); // it has been deleted
}

void ResponseLostGenerateTest::keyOfAnotherUser_resolvesNothing()
{
    m_keys->load(u"ab"_s);
    m_keys->server.on("POST /api_keys", { Server::hangUp() });
    m_keys->server.on("GET /api_keys", { ScriptedKeys::list(u"abx"_s) });
    m_keys->controller.generate();
    QTRY_COMPARE(unanswered().size(), 1);
    QCOMPARE(m_keys->ids(), u"abx"_s);
    QCOMPARE(unanswered().first().state, State::Unknown);
}

/// Some services response with an error after they have made the change.
void ResponseLostGenerateTest::failureThatGeneratedAKey_isCorrected()
{
    m_keys->load(u"ab"_s);
    QSignalSpy failed(&m_keys->controller, &KeysController::generateFailed);
    m_keys->server.on("POST /api_keys", { Server::http(500, R"({"errors":[{"code":5000}]})") });
    m_keys->controller.generate();
    QTRY_COMPARE(failed.size(), 1);
    m_keys->setListWith(m_keys->sentName());
    m_keys->controller.refresh();
    QTRY_COMPARE(unanswered().size(), 1);
    QCOMPARE(unanswered().first().state, State::SecretLost);
    QCOMPARE(unanswered().first().key.id, u"x"_s);
}

void ResponseLostGenerateTest::generate_beforeTheFirstList_loadsIt()
{
    // The list is fetched first: without it the new key would look like the only one.
    m_keys->server.on("GET /api_keys", { ScriptedKeys::list(u"a"_s), ScriptedKeys::list(u"ax"_s) });
    m_keys->server.on("POST /api_keys", { Server::hangUp() });
    m_keys->controller.generate();
    QTRY_COMPARE(unanswered().size(), 1);
    QCOMPARE(m_keys->ids(), u"ax"_s);
    QCOMPARE(unanswered().first().state, State::Unknown);
}

void ResponseLostGenerateTest::generate_withoutFirstList_sendsNothing()
{
    QSignalSpy failed(&m_keys->controller, &KeysController::generateFailed);
    m_keys->server.on("GET /api_keys", { Server::hangUp() });
    m_keys->controller.generate();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!failed.first().first().value<ApiError>().outcomeUnknown);
    QCOMPARE(m_keys->server.requests("POST").size(), 0);
}

void ResponseLostGenerateTest::listOlderThanLostResponse_isIgnored()
{
    m_keys->load(u"ab"_s);
    QSignalSpy loaded(&m_keys->controller, &KeysController::loaded);
    m_keys->server.on("GET /api_keys",
        { Server::heldBack(ScriptedKeys::list(u"abo"_s)), ScriptedKeys::list(u"abx"_s) });
    m_keys->server.on("POST /api_keys", { Server::hangUp() });
    m_keys->controller.refresh();
    QTRY_COMPARE(m_keys->server.heldReplies(), 1);
    m_keys->controller.generate();
    QVERIFY(!m_keys->client.findChildren<ApiJob *>().isEmpty());
    QTRY_VERIFY(m_keys->client.findChildren<ApiJob *>().isEmpty()); // its response is lost
    QSignalSpy reset(&m_keys->controller.model(), &ApiKeyModel::modelReset);
    m_keys->server.release();
    QTRY_VERIFY(!loaded.isEmpty());
    QCOMPARE(reset.size(), 1);
    QCOMPARE(m_keys->ids(), u"abx"_s);
}

LLAVERO_TEST(ResponseLostGenerateTest, QCoreApplication)
#include "tst_response_lost_generate.moc"
