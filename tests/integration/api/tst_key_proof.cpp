// SPDX-License-Identifier: GPL-3.0-or-later
// The proof that a deleted key no longer works.

#include "app/check/KeyProof.h"
#include "app/signin/Session.h"
#include "tests/support/RunningSandbox.h"
#include "tests/support/ScriptedKeys.h"
#include "tests/support/TestProgram.h"

#include <QTemporaryDir>

#include <memory>

using namespace Qt::StringLiterals;
using Server = FakeHttpServer;
using Outcome = KeyProof::Outcome;

class KeyProofTest : public QObject
{
    Q_OBJECT

private slots:
    void deletedKey_isRefused_data();
    void deletedKey_isRefused();
    void outcome_isThatOfTheResponse_data();
    void outcome_isThatOfTheResponse();
    void tryAgain_asksOnceMore();
    void deletionConfirmedByList_isProved();
    void releasedKey_isNotTried_data();
    void releasedKey_isNotTried();
    void keyDeletedAgain_hasOneProof();
    void failedDeletion_isNotTried();
    void endedSession_forgetsSecrets();
};

const static QByteArray unauthorized = R"({"errors":[{"code":4010}]})";

static Outcome outcome(const KeyProof &proof, const QString &id)
{
    const auto found = proof.find(id);
    return found ? found->outcome : Outcome::Awaited;
}

void KeyProofTest::deletedKey_isRefused_data()
{
    QTest::addColumn<bool>("inBatch");
    QTest::newRow("alone") << false;
    QTest::newRow("with others") << true;
}

void KeyProofTest::deletedKey_isRefused()
{
    QFETCH(bool, inBatch);
    const RunningSandbox sandbox({ u"--keys"_s, u"3"_s });
    QVERIFY(sandbox.isReady());
    const QString portal = sandbox.endpoint().toString(QUrl::RemovePath);
    const QTemporaryDir folder;
    KeyListCache cache(folder.path());
    Session session(
        cache, { .id = {}, .portal = *PortalAddress::parse(portal).address }, ConnectionFiles {});
    QSignalSpy loaded(&session.keys(), &KeysController::loaded);
    session.setKey(sandbox.key());
    QVERIFY(loaded.wait(20'000));
    std::optional<GeneratedKey> made;
    connect(&session.keys(), &KeysController::generated, this,
        [&made](const GeneratedKey &key) { made = key; });
    session.keys().generate();
    QTRY_VERIFY(made);
    KeyProof &proof = session.keyProof();
    proof.hold(this, made->key.id, made->secret);
    if (inBatch)
        session.bulkDeletion().start({ session.keys().model().keys().at(0), made->key });
    else
        session.keys().remove(made->key);
    QTRY_COMPARE(outcome(proof, made->key.id), Outcome::Refused);
    const KeyProof::Proof found = *proof.find(made->key.id);
    QCOMPARE(found.key.name, made->key.name);
    QVERIFY(std::abs(found.at.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    QCOMPARE(session.access(), Session::Access::Granted);
}

namespace {

/// A controller on a fake server, and the proof of its key "a".
struct ScriptedProof : ScriptedKeys
{
    explicit ScriptedProof(const Server::Reply &userReply)
        : proof(controller, client)
    {
        server.on("GET /users/me", { userReply });
        server.on("DELETE /api_keys/a", { Server::http(204, {}) });
        load(u"ab"_s);
        proof.hold(this->holder.get(), u"a"_s, Secret("llv_secret_a"));
    }

    QByteArrayList trials() const
    {
        QByteArrayList found = server.requests();
        found.removeIf([](const QByteArray &request) { return !request.contains("llv_secret_a"); });
        return found;
    }

    std::unique_ptr<QObject> holder = std::make_unique<QObject>();
    KeyProof proof;
};

} // namespace

void KeyProofTest::outcome_isThatOfTheResponse_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<Outcome>("expected");
    QTest::newRow("refused") << Server::http(401, unauthorized).bytes << Outcome::Refused;
    QTest::newRow("accepted") << Server::json(R"({"data":{"id":"me"}})").bytes
                              << Outcome::StillAccepted;
    QTest::newRow("401 of a gateway") << Server::http(401, "<html>").bytes << Outcome::NotKnown;
    QTest::newRow("a list is still accepted")
        << Server::http(403, R"({"errors":[{"code":4030}]})").bytes << Outcome::StillAccepted;
    QTest::newRow("another origin")
        << Server::http(302, {}, "Location: https://elsewhere.example.com/\r\n").bytes
        << Outcome::NotKnown;
}

void KeyProofTest::outcome_isThatOfTheResponse()
{
    QFETCH(QByteArray, reply);
    QFETCH(Outcome, expected);
    ScriptedProof keys(Server::Reply { reply });
    QSignalSpy changed(&keys.proof, &KeyProof::changed);
    keys.controller.remove(keys.controller.model().keys().at(0));
    QTRY_COMPARE(changed.size(), 2);
    const auto found = keys.proof.find(u"a"_s);
    QCOMPARE(found->outcome, expected);
    QCOMPARE(found->error.has_value(), expected == Outcome::NotKnown);
    for (const QByteArray &request : keys.trials())
        QVERIFY(request.startsWith("GET "));
    keys.proof.dismiss(u"a"_s);
    QVERIFY(!keys.proof.find(u"a"_s));
}

void KeyProofTest::tryAgain_asksOnceMore()
{
    ScriptedProof keys(Server::json(R"({"data":{"id":"me"}})"));
    keys.controller.remove(keys.controller.model().keys().at(0));
    QTRY_COMPARE(outcome(keys.proof, u"a"_s), Outcome::StillAccepted);
    keys.server.on("GET /users/me", { Server::http(401, unauthorized) });
    keys.proof.tryAgain(u"a"_s);
    QCOMPARE(outcome(keys.proof, u"a"_s), Outcome::Awaited);
    QTRY_COMPARE(outcome(keys.proof, u"a"_s), Outcome::Refused);
    QCOMPARE(keys.trials().size(), 2);
    keys.proof.tryAgain(u"a"_s);
    QCOMPARE(outcome(keys.proof, u"a"_s), Outcome::Refused);
}

void KeyProofTest::deletionConfirmedByList_isProved()
{
    ScriptedProof keys(Server::http(401, unauthorized));
    keys.server.on("DELETE /api_keys/a", { Server::hangUp() });
    keys.server.on("GET /api_keys", { ScriptedKeys::list(u"b"_s) });
    keys.controller.remove(keys.controller.model().keys().at(0));
    QTRY_COMPARE(outcome(keys.proof, u"a"_s), Outcome::Refused);
}

void KeyProofTest::releasedKey_isNotTried_data()
{
    QTest::addColumn<bool>("isDestroyed");
    QTest::newRow("released") << false;
    QTest::newRow("the holder is destroyed") << true;
}

void KeyProofTest::releasedKey_isNotTried()
{
    QFETCH(bool, isDestroyed);
    ScriptedProof keys(Server::http(401, unauthorized));
    if (isDestroyed)
        keys.holder.reset();
    else
        keys.proof.release(keys.holder.get());
    QSignalSpy removed(&keys.controller, &KeysController::removed);
    keys.controller.remove(keys.controller.model().keys().at(0));
    QVERIFY(removed.wait());
    QVERIFY(!keys.proof.find(u"a"_s));
    QVERIFY(keys.trials().isEmpty());
}

void KeyProofTest::keyDeletedAgain_hasOneProof()
{
    ScriptedProof keys(Server::silence());
    const ApiKey key = keys.controller.model().keys().at(0);
    keys.controller.remove(key);
    QTRY_COMPARE(keys.trials().size(), 1);
    keys.proof.hold(keys.holder.get(), key.id, Secret("llv_secret_a"));
    keys.server.on("GET /users/me", { Server::http(401, unauthorized) });
    emit keys.controller.removed(key);
    QTRY_COMPARE(outcome(keys.proof, key.id), Outcome::Refused);
    QTRY_VERIFY(keys.proof.findChildren<ApiClient *>().isEmpty());
}

void KeyProofTest::failedDeletion_isNotTried()
{
    ScriptedProof keys(Server::http(401, unauthorized));
    keys.server.on("DELETE /api_keys/a", { Server::http(403, R"({"errors":[{"code":4030}]})") });
    QSignalSpy failed(&keys.controller, &KeysController::removeFailed);
    keys.controller.remove(keys.controller.model().keys().at(0));
    QVERIFY(failed.wait());
    QVERIFY(!keys.proof.find(u"a"_s));
    QVERIFY(keys.trials().isEmpty());
}

void KeyProofTest::endedSession_forgetsSecrets()
{
    ScriptedProof keys(Server::silence());
    keys.controller.remove(keys.controller.model().keys().at(0));
    QTRY_COMPARE(keys.trials().size(), 1);
    QSignalSpy changed(&keys.proof, &KeyProof::changed);
    keys.proof.hold(keys.holder.get(), u"b"_s, Secret("llv_secret_b"));
    keys.proof.clear();
    QVERIFY(!keys.proof.find(u"a"_s));
    QVERIFY(changed.isEmpty());
    QVERIFY(keys.proof.findChildren<ApiClient *>().size() <= 1); // until it is deleted
    QTRY_VERIFY(keys.proof.findChildren<ApiClient *>().isEmpty());
}

LLAVERO_TEST(KeyProofTest, QCoreApplication)
#include "tst_key_proof.moc"
