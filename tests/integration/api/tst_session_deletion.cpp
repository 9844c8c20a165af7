// SPDX-License-Identifier: GPL-3.0-or-later
// A session in which many keys are deleted: its saved list, and the end of its sign-in.

#include "app/signin/Session.h"
#include "tests/support/RunningSandbox.h"
#include "tests/support/ScriptedKeys.h"
#include "tests/support/TestProgram.h"

#include <QTemporaryDir>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using Server = FakeHttpServer;

class SessionDeletionTest : public QObject
{
    Q_OBJECT

private slots:
    void end_savesWhatWasDeleted_data();
    void end_savesWhatWasDeleted();
    void savedList_followsDeletions();
    void rejectionAfterCancel_endsTheSignIn();
};

static Connection connectionTo(const QUrl &endpoint)
{
    const QString portal = endpoint.toString(QUrl::RemovePath);
    return { .id = u"acme"_s, .portal = *PortalAddress::parse(portal).address };
}

void SessionDeletionTest::end_savesWhatWasDeleted_data()
{
    QTest::addColumn<bool>("isFinished");
    QTest::addColumn<bool>("isEnded"); // for another connection
    QTest::newRow("the program ends") << false << false;
    QTest::newRow("the session ends") << false << true;
    QTest::newRow("the deletion has just finished") << true << true;
}

void SessionDeletionTest::end_savesWhatWasDeleted()
{
    QFETCH(bool, isFinished);
    QFETCH(bool, isEnded);
    const RunningSandbox sandbox({ u"--keys"_s, u"1000"_s });
    QVERIFY(sandbox.isReady());
    const QTemporaryDir folder;
    const Connection connection = connectionTo(sandbox.client()->url({}));
    const Secret key = sandbox.client()->key();
    qsizetype deleted = 0;
    {
        KeyListCache cache(folder.path());
        Session session(cache, connection, ConnectionFiles {});
        QSignalSpy loaded(&session.keys(), &KeysController::loaded);
        session.setKey(key);
        QVERIFY(loaded.wait(30'000));
        QSignalSpy saved(&cache, &KeyListCache::written);
        QVERIFY(saved.wait());
        QList<ApiKey> keys = toList(session.keys().model().keys());
        keys.removeIf([](const ApiKey &other) { return other.name.contains(u"sandbox"); });
        QSignalSpy removed(&session.keys(), &KeysController::batchRemoved);
        QSignalSpy finished(&session.bulkDeletion(), &BulkDeletion::finished);
        session.bulkDeletion().start(keys);
        if (isFinished)
            QVERIFY(finished.wait(30'000));
        else
            QTRY_VERIFY_WITH_TIMEOUT(removed.size() >= 2, 30'000);
        QCOMPARE(session.bulkDeletion().isRunning(), !isFinished);
        deleted = session.bulkDeletion().deletedKeys();
        if (isEnded)
            session.end();
    }
    QVERIFY(deleted > 0);

    KeyListCache cache(folder.path());
    Session session(cache, connection, ConnectionFiles {});
    QSignalSpy loaded(&session.keys(), &KeysController::loaded);
    session.restore();
    QTRY_VERIFY(!session.isRestoring());
    const auto before = session.keys().model().keys().size();
    session.setKey(key);
    QVERIFY(loaded.wait(30'000));
    // The responses of the last requests were lost.
    QVERIFY(session.keys().changes().removed.size() <= 4);
    QVERIFY(before - session.keys().model().keys().size() <= 4);
}

/// A crash loses the last seconds alone.
void SessionDeletionTest::savedList_followsDeletions()
{
    Server server;
    server.on("GET /api_keys", { ScriptedKeys::list(u"abc"_s) });
    server.on("DELETE /api_keys/a", { Server::http(204, {}) });
    server.on("DELETE /api_keys/b", { Server::silence() });
    const QTemporaryDir folder;
    KeyListCache cache(folder.path());
    Session session(cache, connectionTo(server.endpoint()), ConnectionFiles {});
    QSignalSpy saved(&cache, &KeyListCache::written);
    session.setKey(Secret("k"));
    QVERIFY(saved.wait());
    session.bulkDeletion().start(toList(session.keys().model().keys()).first(2));
    QVERIFY(saved.wait(20'000));
    QVERIFY(session.bulkDeletion().isRunning());
    QCOMPARE(KeyListCache(folder.path()).read(u"acme"_s).snapshot->keys.size(), 2);
}

void SessionDeletionTest::rejectionAfterCancel_endsTheSignIn()
{
    Server server;
    server.on("GET /api_keys",
        { ScriptedKeys::list(u"abc"_s), Server::http(401, R"({"errors":[{"code":4010}]})") });
    for (const char id : "abc")
        server.on(QByteArray("DELETE /api_keys/") + id,
            { Server::heldBack(Server::http(401, R"({"errors":[{"code":4010}]})")) });
    const QTemporaryDir folder;
    KeyListCache cache(folder.path());
    Session session(cache, connectionTo(server.endpoint()), ConnectionFiles {});
    QSignalSpy loaded(&session.keys(), &KeysController::loaded);
    session.setKey(Secret("k"));
    QVERIFY(loaded.wait());
    session.bulkDeletion().start(toList(session.keys().model().keys()));
    QTRY_COMPARE(server.heldReplies(), 3);
    session.bulkDeletion().cancel();
    for (int reply = 0; reply < 3; ++reply)
        server.release();
    QTRY_VERIFY(!session.bulkDeletion().isRunning());
    QTRY_COMPARE(session.access(), Session::Access::KeyRejected);
}

LLAVERO_TEST(SessionDeletionTest, QCoreApplication)
#include "tst_session_deletion.moc"
