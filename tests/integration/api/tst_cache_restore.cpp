// SPDX-License-Identifier: GPL-3.0-or-later
// A session that reads its saved list in the background while it asks the service.

#include "app/signin/Session.h"
#include "tests/support/ScriptedKeys.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/app/storage/Samples.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

class CacheRestoreTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void header_isReadImmediately();
    void service_isCalledAfterTheListIsRead();
    void emptyCache_isReported();
    void damagedList_isReported_data();
    void damagedList_isReported();
    void endedSession_isNotRestored();
    void newerList_isKept_data();
    void newerList_isKept();

private:
    void save(int keys);
    qsizetype listsAskedFor() const;

    const QString m_id = u"acme"_s;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeHttpServer> m_server;
    std::unique_ptr<KeyListCache> m_cache;
    std::unique_ptr<Session> m_session;
};

void CacheRestoreTest::init()
{
    m_session.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<FakeHttpServer>();
    m_server->on("GET /api_keys", { ScriptedKeys::list(u"ab"_s) });
    m_cache = std::make_unique<KeyListCache>(m_folder->path());
    const QString portal = m_server->endpoint().toString(QUrl::RemovePath);
    const Connection connection { .id = m_id, .portal = *PortalAddress::parse(portal).address };
    m_session = std::make_unique<Session>(*m_cache, connection, ConnectionFiles {});
}

void CacheRestoreTest::save(int keys)
{
    KeyListSnapshot list = samples::list(1, keys);
    list.user = samples::user();
    list.additionalRoles = { u"Auditor"_s };
    KeyListCache(m_folder->path()).write(m_id, list);
}

qsizetype CacheRestoreTest::listsAskedFor() const
{
    const QByteArrayList reads = m_server->requests("GET");
    return std::count_if(reads.begin(), reads.end(),
        [](const QByteArray &head) { return head.contains("/api_keys "); });
}

void CacheRestoreTest::header_isReadImmediately()
{
    save(20'000);
    const QSignalSpy restored(m_session.get(), &Session::restored);
    QVERIFY(m_session->restore());
    QVERIFY(m_session->isRestoring());
    QCOMPARE(m_session->user(), samples::user());
    QCOMPARE(m_session->additionalRoles(), QStringList { u"Auditor"_s });
    QVERIFY(!m_session->keys().confirmedAt());

    QTRY_COMPARE(restored.size(), 1);
    QVERIFY(!m_session->isRestoring());
    QVERIFY(!m_session->wasCacheDamaged());
    QCOMPARE(m_session->keys().model().rowCount(), 20'000);
    QCOMPARE(m_session->keys().confirmedAt(), samples::at(1));
    QCOMPARE(listsAskedFor(), 0);
}

/// The service's response wins, even if it arrives before the saved list.
void CacheRestoreTest::service_isCalledAfterTheListIsRead()
{
    save(20'000);
    const QSignalSpy loaded(&m_session->keys(), &KeysController::loaded);
    std::optional<qsizetype> askedBefore;
    connect(m_session.get(), &Session::restored, this, [&] { askedBefore = listsAskedFor(); });
    m_session->restore();
    m_session->setKey(Secret(QByteArrayLiteral("llv_abc")));
    m_session->refresh();
    QVERIFY(!m_session->canChangeKeys());
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(askedBefore, 0);
    QCOMPARE(listsAskedFor(), 1);
    QVERIFY(m_session->canChangeKeys());
    QCOMPARE(m_session->keys().model().rowCount(), 2);
    m_session.reset();
    m_cache.reset(); // ends when the list has been written
    QCOMPARE(KeyListCache(m_folder->path()).read(m_id).snapshot->keys.size(), 2);
}

void CacheRestoreTest::emptyCache_isReported()
{
    const QSignalSpy restored(m_session.get(), &Session::restored);
    QVERIFY(!m_session->restore());
    QVERIFY(m_session->isRestoring());
    QTRY_COMPARE(restored.size(), 1);
    QVERIFY(!m_session->wasCacheDamaged());
    QVERIFY(!m_session->keys().confirmedAt());
}

void CacheRestoreTest::damagedList_isReported_data()
{
    QTest::addColumn<int>("kept"); ///< bytes of it
    QTest::addColumn<bool>("knowsTheHead");
    QTest::newRow("the head") << 100 << false;
    QTest::newRow("the rest") << 50'000 << true;
}

void CacheRestoreTest::damagedList_isReported()
{
    QFETCH(int, kept);
    save(10'000);
    QVERIFY(QFile::resize(m_folder->filePath(u"acme.keys"_s), kept));
    const QSignalSpy restored(m_session.get(), &Session::restored);
    QTEST(m_session->restore(), "knowsTheHead");
    QVERIFY(!m_session->wasCacheDamaged());
    QTRY_COMPARE(restored.size(), 1);
    QVERIFY(m_session->wasCacheDamaged());
    QCOMPARE(m_session->keys().model().rowCount(), 0);
    QVERIFY(!m_session->keys().confirmedAt());
}

void CacheRestoreTest::endedSession_isNotRestored()
{
    save(100);
    const QSignalSpy restored(m_session.get(), &Session::restored);
    m_session->restore();
    m_session->end();
    QVERIFY(!m_session->isRestoring());
    bool isRead = false; // after the other
    m_cache->load(m_id, this, [&](const KeyListCache::LoadResult &) { isRead = true; });
    QTRY_VERIFY(isRead);
    QCOMPARE(restored.size(), 0);
    QVERIFY(!m_session->keys().confirmedAt());

    m_session->restore();
    m_session.reset(); // while it is being read
    m_cache.reset();
    QCoreApplication::sendPostedEvents();
}

void CacheRestoreTest::newerList_isKept_data()
{
    QTest::addColumn<bool>("hasEnded");
    QTest::addColumn<qsizetype>("kept");
    QTest::newRow("the program ends") << false << qsizetype(2);
    QTest::newRow("the session has ended")
        << true << qsizetype(0); // its list may be removed by then
}

/// The list is written to the disk only after it was painted.
void CacheRestoreTest::newerList_isKept()
{
    QFETCH(bool, hasEnded);
    m_server->on("GET /users/me", { FakeHttpServer::heldBack({}) });
    QSignalSpy loaded(&m_session->keys(), &KeysController::loaded);
    m_session->setKey(Secret("k"));
    QVERIFY(loaded.wait());
    if (hasEnded)
        m_session->end();
    m_session.reset();
    m_cache.reset();
    const auto found = KeyListCache(m_folder->path()).read(m_id).snapshot;
    QTEST(found ? found->keys.size() : 0, "kept");
}

LLAVERO_TEST(CacheRestoreTest, QCoreApplication)
#include "tst_cache_restore.moc"
