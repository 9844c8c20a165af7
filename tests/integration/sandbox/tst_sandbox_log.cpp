// SPDX-License-Identifier: GPL-3.0-or-later
#include "HttpClient.h"
#include "SandboxProcess.h"
#include "app/sandbox/store/ActivityLog.h"
#include "app/sandbox/store/Database.h"
#include "app/sandbox/store/Timestamp.h"
#include "support/TestProgram.h"

#include <QJsonArray>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

class SandboxLogTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void sampleKeys_haveMonthsOfUse();
    void neverUsedKey_hasNoEntries();
    void entries_fitTheirKeys();
    void oneKeyIsInUse_anotherFellSilent();
    void manyKeys_shareABoundedLog();
    void pages_haveNoGaps();
    void names_areEscaped();
    void requests_areRecorded();
    void period_isRespected();
    void invalidPeriod_isRefused_data();
    void invalidPeriod_isRefused();
    void entries_areKeptForTheirTime();
    void newestEntries_areKept();
    void olderData_isUpgraded();

private:
    /// The entries of a key, newest first.
    QList<QJsonObject> entriesOf(const QJsonObject &key) const;
    QJsonObject sampleKey(int index) const { return m_keys.at(index).toObject(); }

    SandboxProcess m_sandbox;
    HttpClient m_api { m_sandbox.endpoint(), m_sandbox.key() };
    QJsonArray m_keys;
    QJsonArray m_log; // as it was before the tests
};

static QDateTime time(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

static bool isSorted(const QJsonArray &log)
{
    return std::is_sorted(log.begin(), log.end(), [](const auto &a, const auto &b) {
        return a.toObject()[u"created"_s].toString() > b.toObject()[u"created"_s].toString();
    });
}

void SandboxLogTest::initTestCase()
{
    QVERIFY(m_sandbox.isReady());
    m_keys = m_api.get(u"/api_keys"_s).list();
    m_log = m_api.get(u"/activity_log"_s).list();
    QVERIFY(isSorted(m_log));
}

QList<QJsonObject> SandboxLogTest::entriesOf(const QJsonObject &key) const
{
    QList<QJsonObject> entries;
    for (const auto &entry : m_log) {
        if (entry[u"apiKeyId"_s] == key[u"id"_s])
            entries.append(entry.toObject());
    }
    return entries;
}

void SandboxLogTest::sampleKeys_haveMonthsOfUse()
{
    const auto entries = entriesOf(sampleKey(0));
    QVERIFY(entries.size() > 300);
    QVERIFY(time(entries.last()[u"created"_s]).daysTo(QDateTime::currentDateTimeUtc()) > 120);
    const auto failed = std::count_if(entries.begin(), entries.end(),
        [](const auto &entry) { return entry[u"status"_s] == u"FAILED"_s; });
    QVERIFY(failed > 0 && failed < entries.size() / 5);
}

void SandboxLogTest::neverUsedKey_hasNoEntries()
{
    QVERIFY(sampleKey(2)[u"lastActivity"_s].isNull());
    QVERIFY(entriesOf(sampleKey(2)).isEmpty());
}

void SandboxLogTest::entries_fitTheirKeys()
{
    for (const int index : { 0, 1 }) {
        const QJsonObject key = sampleKey(index);
        const auto entries = entriesOf(key);
        QCOMPARE(entries.first()[u"created"_s], key[u"lastActivity"_s]);
        QCOMPARE(entries.first()[u"requesterIp"_s], key[u"lastIp"_s]);
        QVERIFY(time(entries.last()[u"created"_s]) >= time(key[u"creationDate"_s]));
        QSet<QString> addresses;
        QSet<QString> ids;
        for (const QJsonObject &entry : entries) {
            addresses.insert(entry[u"requesterIp"_s].toString());
            ids.insert(entry[u"id"_s].toString());
            QCOMPARE(entry[u"apiKeyName"_s], key[u"name"_s]);
            QCOMPARE(entry[u"organizationName"_s].toString(), u"Acme Corporation"_s);
            QVERIFY(entry[u"eventCode"_s].toString().startsWith(entry[u"category"_s].toString()));
        }
        QVERIFY(addresses.size() == 2 || addresses.size() == 3);
        // The address of the first months has fallen silent.
        const QDateTime move = time(key[u"lastActivity"_s]).addDays(-40);
        const auto silent = std::find_if(entries.begin(), entries.end(),
            [&](const auto &entry) { return time(entry[u"created"_s]) < move; });
        QSet<QString> lately;
        std::for_each(entries.begin(), silent,
            [&](const auto &entry) { lately.insert(entry[u"requesterIp"_s].toString()); });
        QVERIFY(lately.size() < addresses.size());
        QCOMPARE(ids.size(), entries.size());
    }
}

void SandboxLogTest::oneKeyIsInUse_anotherFellSilent()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QVERIFY(time(sampleKey(0)[u"lastActivity"_s]).secsTo(now) < 3600);
    const qint64 silentDays = time(sampleKey(1)[u"lastActivity"_s]).daysTo(now);
    QVERIFY(silentDays >= 30 && silentDays < 90);
}

void SandboxLogTest::manyKeys_shareABoundedLog()
{
    SandboxProcess sandbox({ u"--keys"_s, u"20000"_s });
    HttpClient api(sandbox.endpoint(), sandbox.key());
    const QJsonArray log = api.get(u"/activity_log"_s).list();
    QVERIFY(isSorted(log));
    QVERIFY(log.size() > 1000 && log.size() < 10'000);
    QSet<QString> lastUses;
    for (const auto &key : api.get(u"/api_keys"_s).list())
        lastUses.insert(key[u"id"_s].toString() + key[u"lastActivity"_s].toString());
    const auto entry = log.first();
    QVERIFY(lastUses.contains(entry[u"apiKeyId"_s].toString() + entry[u"created"_s].toString()));
}

void SandboxLogTest::pages_haveNoGaps()
{
    const QString end = u"&end="_s + m_log.first()[u"created"_s].toString();
    QJsonArray paged;
    qint64 recordCount = 1;
    for (int number = 1; paged.size() < recordCount; ++number) {
        const auto reply
            = m_api.get(u"/activity_log?page_size=300&page_number=%1%2"_s.arg(number).arg(end));
        recordCount = reply.json()[u"metadata"_s][u"recordCount"_s].toInteger();
        QVERIFY(!reply.list().isEmpty());
        for (const auto &entry : reply.list())
            paged.append(entry);
    }
    QCOMPARE(paged, m_log);
    const auto beyond = m_api.get(u"/activity_log?page_size=300&page_number=99"_s);
    QCOMPARE(beyond.status, 200);
    QVERIFY(beyond.list().isEmpty());
}

void SandboxLogTest::names_areEscaped()
{
    const QString name = u"a \"b\" \\ \u00e9 \U0001F511"_s;
    const QJsonObject key = m_api.post(u"/api_keys"_s, bodyWithName(name)).data();
    HttpClient(m_sandbox.endpoint(), key[u"key"_s].toString().toLatin1()).get(u"/users/me"_s);
    const auto entry = m_api.get(u"/activity_log?page_size=1"_s).list().first();
    QCOMPARE(entry[u"apiKeyName"_s].toString(), name);
}

void SandboxLogTest::requests_areRecorded()
{
    const QJsonObject key = m_api.post(u"/api_keys"_s, bodyWithName(u"logged"_s)).data();
    HttpClient other(m_sandbox.endpoint(), key[u"key"_s].toString().toLatin1());
    other.post(u"/api_keys"_s, {});
    other.remove(u"/api_keys/nothing"_s);
    const QJsonArray log = m_api.get(u"/activity_log?only_mine=true"_s).list();
    const auto failed = log[0];
    const auto made = log[1];
    QCOMPARE(failed[u"eventCode"_s].toString(), u"API_KEY_DELETE"_s);
    QCOMPARE(failed[u"status"_s].toString(), u"FAILED"_s);
    QCOMPARE(made[u"eventCode"_s].toString(), u"API_KEY_CREATE"_s);
    QCOMPARE(made[u"category"_s].toString(), u"API_KEY"_s);
    QCOMPARE(made[u"status"_s].toString(), u"SUCCESS"_s);
    QCOMPARE(made[u"requesterIp"_s].toString(), u"127.0.0.1"_s);
    QCOMPARE(made[u"apiKeyId"_s], key[u"id"_s]);
    QCOMPARE(made[u"apiKeyName"_s].toString(), u"logged"_s);
    QCOMPARE(made[u"organizationName"_s].toString(), u"Acme Corporation"_s);
    QVERIFY(made[u"id"_s].toString() != failed[u"id"_s].toString());
    QVERIFY(made[u"created"_s].toString() <= failed[u"created"_s].toString());
}

void SandboxLogTest::period_isRespected()
{
    m_api.get(u"/users/me"_s);
    const QString created = m_api.get(u"/activity_log"_s).list()[0][u"created"_s].toString();
    const auto within = [&](const QString &query) {
        for (const auto &entry : m_api.get(u"/activity_log?"_s + query).list()) {
            if (entry[u"created"_s].toString() == created)
                return true;
        }
        return false;
    };
    QVERIFY(within(u"start=%1"_s.arg(created)));
    QVERIFY(within(u"end=%1"_s.arg(created)));
    QVERIFY(!within(u"start=2099-01-01T00:00:00Z"_s));
    QVERIFY(!within(u"end=2020-01-01T00:00:00%2B02:00"_s));
    // The same moment in another zone.
    const QDateTime moment = QDateTime::fromString(created, Qt::ISODateWithMs);
    const QString eastern = moment.toOffsetFromUtc(-5 * 3600).toString(Qt::ISODateWithMs);
    QVERIFY(within(u"start=%1&end=%1"_s.arg(eastern)));
}

void SandboxLogTest::invalidPeriod_isRefused_data()
{
    QTest::addColumn<QString>("query");
    for (const char *query : { "start=yesterday", "start=", "end=2024-07-12",
             "end=2024-07-12T10:11:07", "start=2024-13-12T10:11:07Z", "only_mine=maybe",
             "start=2024-02-01T00:00:00Z&end=2024-01-01T00:00:00Z" })
        QTest::newRow(query) << QString::fromLatin1(query);
}

void SandboxLogTest::invalidPeriod_isRefused()
{
    QFETCH(QString, query);
    const auto reply = m_api.get(u"/activity_log?"_s + query);
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.errorCode(), 4003);
}

/// A log without a service.
class LogFixture
{
public:
    LogFixture()
        : m_database(u":memory:"_s)
        , log(m_database)
    {
        m_database.createTables();
        m_database.createIndexes();
    }

private:
    sandbox::Database m_database;

public:
    const sandbox::ActivityLog::Entry entry { u"USER_GET"_s, u"USER"_s, u"127.0.0.1"_s,
        { u"1"_s, u"key"_s } };
    sandbox::ActivityLog log;
};

void SandboxLogTest::entries_areKeptForTheirTime()
{
    using sandbox::ActivityLog;
    LogFixture fixture;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto past = [&](qint64 seconds) {
        const QString created = sandbox::timestamp(now.addSecs(seconds));
        return std::pair(
            created, ActivityLog::toJson(fixture.entry, ActivityLog::Status::Success, created));
    };
    constexpr qint64 maxAge = ActivityLog::kMaxAgeDays * 24LL * 3600;
    fixture.log.addPast({ past(-maxAge - 60), past(-maxAge + 60) });
    QCOMPARE(fixture.log.count({}), 2);
    fixture.log.add(fixture.entry, ActivityLog::Status::Success);
    QCOMPARE(fixture.log.count({}), 2);
    QCOMPARE(fixture.log.count({ .start = {}, .end = sandbox::timestamp(now.addDays(-1)) }), 1);
}

void SandboxLogTest::newestEntries_areKept()
{
    using sandbox::ActivityLog;
    LogFixture fixture;
    const QDateTime start = QDateTime::currentDateTimeUtc().addDays(-30);
    QList<std::pair<QString, QByteArray>> entries;
    for (int row = 0; row < ActivityLog::kMaxEntries; ++row)
        entries.append({ sandbox::timestamp(start.addSecs(row)), "{}" });
    fixture.log.addPast(entries);
    fixture.log.add(fixture.entry, ActivityLog::Status::Success);
    QCOMPARE(fixture.log.count({}), ActivityLog::kMaxEntries);
    QCOMPARE(fixture.log.count({ .start = {}, .end = sandbox::timestamp(start) }), 0);
}

void SandboxLogTest::olderData_isUpgraded()
{
    QTemporaryDir root;
    {
        const QString created = sandbox::timestamp(QDateTime::currentDateTimeUtc().addDays(-2));
        sandbox::Database database(root.filePath(u"sandbox.sqlite"_s));
        // As version 1 wrote it.
        database.run(
            u"CREATE TABLE api_keys (seq INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL,"
            " secret_hash BLOB NOT NULL, last_ip TEXT, last_activity TEXT,"
            " creation_date TEXT NOT NULL)"_s);
        database.run(u"CREATE TABLE activity_log (seq INTEGER PRIMARY KEY, id TEXT NOT NULL,"
                     " event_code TEXT NOT NULL, category TEXT NOT NULL, status TEXT NOT NULL,"
                     " created TEXT NOT NULL, requester_ip TEXT NOT NULL, api_key_id TEXT NOT NULL,"
                     " api_key_name TEXT NOT NULL)"_s);
        database.run(u"PRAGMA user_version = 1"_s);
        database.run(u"CREATE UNIQUE INDEX api_keys_id ON api_keys (id)"_s);
        database.run(u"CREATE UNIQUE INDEX api_keys_secret ON api_keys (secret_hash)"_s);
        database.run(u"CREATE INDEX activity_log_created ON activity_log (created)"_s);
        const QString insertKey = u"INSERT INTO api_keys (id, name, secret_hash, last_ip,"
                                  " last_activity, creation_date) VALUES (?, ?, ?, ?, ?, ?)"_s;
        const QString longAgo = u"2020-01-01T00:00:00.000Z"_s;
        database.run(insertKey, { u"1"_s, u"sample"_s, "a"_ba, u"192.0.2.7"_s, created, longAgo });
        database.run(insertKey, { u"2"_s, u"mine"_s, "b"_ba, u"127.0.0.1"_s, created, longAgo });
        database.run(u"INSERT INTO activity_log VALUES (1, 'x', 'USER_GET', 'USER', 'SUCCESS', ?,"
                     " '127.0.0.1', '2', 'mi\"ne')"_s,
            { created });
    }
    SandboxProcess sandbox({ u"--data"_s, root.path() });
    QVERIFY(sandbox.isReady());
    HttpClient api(sandbox.endpoint(), sandbox.key());
    qsizetype samples = 0;
    QList<QJsonObject> mine;
    for (const auto &entry : api.get(u"/activity_log"_s).list()) {
        samples += entry[u"apiKeyId"_s] == u"1"_s ? 1 : 0;
        if (entry[u"apiKeyId"_s] == u"2"_s)
            mine.append(entry.toObject());
    }
    QVERIFY(samples > 10);
    QCOMPARE(mine.size(), 1);
    QCOMPARE(mine.first()[u"apiKeyName"_s].toString(), u"mi\"ne"_s);
    QCOMPARE(mine.first()[u"eventCode"_s].toString(), u"USER_GET"_s);
    QCOMPARE(sandbox.stop(), 0);
    QVERIFY(SandboxProcess({ u"--data"_s, root.path() }).isReady());
}

LLAVERO_TEST(SandboxLogTest, QCoreApplication)
#include "tst_sandbox_log.moc"
