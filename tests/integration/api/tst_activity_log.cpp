// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/activity/ActivityLog.h"
#include "app/api/Endpoints.h"
#include "app/signin/Session.h"
#include "tests/support/Await.h"
#include "tests/support/AwaitActivity.h"
#include "tests/support/RunningSandbox.h"
#include "tests/support/TestProgram.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The log of the real sandbox.
class ActivityLogTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void operations_ofKey_areLoaded();
    void secondLoad_addsWhatIsNewer();
    void unknownKey_isUnused();
    void pages_areLoaded();
    void wrongKey_fails();
    void sessionWithAnotherKey_forgetsTheLog();
    void sessionThatEnds_stopsLoading();
    void rejectedLog_refreshesTheList();

private:
    /// Makes a session that is signed in.
    std::unique_ptr<Session> session(const Secret &key);
    /// Makes a key and sends `calls` requests with it. Returns its id.
    QString usedKey(int calls);
    void use(int calls);

    QTemporaryDir m_folder;
    KeyListCache m_cache { m_folder.path() };
    RunningSandbox m_sandbox;
    std::unique_ptr<ApiClient> m_client;
    std::unique_ptr<ApiClient> m_user; ///< of the last key made
};

static bool load(ActivityLog &log, const QDateTime &since)
{
    log.load(since);
    return awaitLog(log);
}

static QDateTime daysAgo(int days)
{
    return QDateTime::currentDateTimeUtc().addDays(-days);
}

void ActivityLogTest::initTestCase()
{
    QVERIFY(m_sandbox.isReady());
    m_client = m_sandbox.client();
}

QString ActivityLogTest::usedKey(int calls)
{
    const auto made = await<GeneratedKey>(endpoints::generateApiKey, *m_client, QString());
    if (!made)
        return {};
    m_user = m_sandbox.client(made.value().secret);
    use(calls);
    return made.value().key.id;
}

void ActivityLogTest::use(int calls)
{
    for (int call = 0; call < calls; ++call) {
        if (!await<User>(endpoints::fetchMe, *m_user))
            qWarning("the key was not used");
    }
}

void ActivityLogTest::operations_ofKey_areLoaded()
{
    const QString id = usedKey(3);
    const auto failed = await<Unit>(endpoints::deleteApiKey, *m_user, u"nobody"_s);
    QVERIFY(!failed);
    ActivityLog log(*m_client);
    QVERIFY(!log.coveredSince() && log.state() == ActivityLog::State::Idle);
    const QDateTime since = daysAgo(90);
    QVERIFY(load(log, since));
    QCOMPARE(log.state(), ActivityLog::State::Idle);
    QVERIFY(!log.error() && !log.isTruncated());
    QVERIFY(*log.coveredSince() <= since);
    QVERIFY(log.coveredUntil()->secsTo(QDateTime::currentDateTimeUtc()) < 60);

    const KeyActivity activity = awaitSummary(log, id);
    QCOMPARE(activity.operations(), 4);
    QCOMPARE(activity.operationsPerDay.last(), 4);
    QCOMPARE(activity.failuresPerDay.last(), 1);
    QCOMPARE(activity.recentOperations, 4);
    QCOMPARE(activity.recentAddresses, 1);
    QCOMPARE(activity.addresses.first().ip, u"127.0.0.1"_s);
    const ActivityEntry last = activity.rows.at(0);
    QCOMPARE(last.eventCode, u"API_KEY_DELETE"_s);
    QCOMPARE(last.status, u"FAILED"_s);
    QVERIFY(last.failed);
    const ActivityEntry first = activity.rows.at(3);
    QCOMPARE(first.eventCode, u"USER_GET"_s);
    QCOMPARE(first.ip, u"127.0.0.1"_s);
    QVERIFY(!first.failed);
    QVERIFY(std::abs(first.time.secsTo(QDateTime::currentDateTimeUtc())) < 60);
}

void ActivityLogTest::secondLoad_addsWhatIsNewer()
{
    const QString id = usedKey(1);
    ActivityLog log(*m_client);
    QVERIFY(load(log, daysAgo(90)));
    const QDateTime since = *log.coveredSince();
    QCOMPARE(awaitSummary(log, id).operations(), 1);
    use(2);
    QVERIFY(load(log, daysAgo(90)));
    QCOMPARE(awaitSummary(log, id).operations(), 3);
    QCOMPARE(*log.coveredSince(), since);
}

void ActivityLogTest::unknownKey_isUnused()
{
    ActivityLog log(*m_client);
    QCOMPARE(awaitSummary(log, u"nobody"_s).operations(), 0);
    QVERIFY(load(log, daysAgo(90)));
    QCOMPARE(awaitSummary(log, u"nobody"_s).operations(), 0);
}

void ActivityLogTest::pages_areLoaded()
{
    const RunningSandbox sandbox({ u"--page-max"_s, u"50"_s });
    QVERIFY(sandbox.isReady());
    const auto client = sandbox.client();
    for (int call = 0; call < 60; ++call)
        QVERIFY(await<User>(endpoints::fetchMe, *client));
    const auto keys = await<ApiKeyList>(endpoints::listApiKeys, *client);
    QVERIFY(keys);
    ActivityLog log(*client);
    QSignalSpy changes(&log, &ActivityLog::changed);
    QVERIFY(load(log, daysAgo(30)));
    QVERIFY2(!log.error(), log.error() ? log.error()->serviceMessage.toUtf8() : "");
    const ApiKeyTable &all = keys.value().keys;
    const QString id = all.at(all.size() - 1).id; // of the session
    QVERIFY(awaitSummary(log, id).operations() >= 61);
    const KeyActivity sample = awaitSummary(log, all.at(0).id);
    QCOMPARE(*sample.last(), *all.at(0).lastActivity);
    QCOMPARE(sample.addresses.first().ip, all.at(0).lastIp);
    QVERIFY(log.loadedRows() > 100);
    QVERIFY(!changes.isEmpty());
}

void ActivityLogTest::wrongKey_fails()
{
    const auto client = m_sandbox.client(Secret("llv_unknown"_ba));
    ActivityLog log(*client);
    QSignalSpy failed(&log, &ActivityLog::failed);
    QVERIFY(load(log, daysAgo(90)));
    QCOMPARE(log.state(), ActivityLog::State::Failed);
    QCOMPARE(log.error()->kind, ApiError::Kind::Unauthorized);
    QCOMPARE(failed.size(), 1);
    QVERIFY(!log.coveredSince());
}

std::unique_ptr<Session> ActivityLogTest::session(const Secret &key)
{
    const QString portal = m_sandbox.endpoint().toString(QUrl::RemovePath);
    const Connection connection { .id = {}, .portal = *PortalAddress::parse(portal).address };
    auto session = std::make_unique<Session>(m_cache, connection, ConnectionFiles {});
    QSignalSpy loaded(&session->keys(), &KeysController::loaded);
    session->setKey(key);
    if (!loaded.wait(20'000))
        qWarning("the list was not loaded");
    return session;
}

void ActivityLogTest::sessionWithAnotherKey_forgetsTheLog()
{
    const auto session = this->session(m_sandbox.key());
    QVERIFY(load(session->activityLog(), daysAgo(1)));
    QVERIFY(session->activityLog().coveredSince().has_value());
    session->setKey(m_sandbox.key()); // which may be another user's
    QVERIFY(!session->activityLog().coveredSince());
}

void ActivityLogTest::sessionThatEnds_stopsLoading()
{
    const auto session = this->session(m_sandbox.key());
    ActivityLog &log = session->activityLog();
    log.load(daysAgo(90));
    session->end();
    QCOMPARE(log.state(), ActivityLog::State::Idle);
    QVERIFY(!log.coveredSince());
}

/// Only the list's own 401 ends the sign-in.
void ActivityLogTest::rejectedLog_refreshesTheList()
{
    const QString id = usedKey(1);
    const auto made = session(m_user->key());
    QVERIFY(await<Unit>(endpoints::deleteApiKey, *m_client, id));
    QSignalSpy failed(&made->keys(), &KeysController::loadFailed);
    made->activityLog().load(daysAgo(1));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(made->activityLog().error()->kind, ApiError::Kind::Unauthorized);
    QCOMPARE(made->access(), Session::Access::KeyRejected);
}

LLAVERO_TEST(ActivityLogTest, QCoreApplication)
#include "tst_activity_log.moc"
