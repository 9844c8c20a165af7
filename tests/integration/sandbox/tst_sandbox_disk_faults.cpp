// SPDX-License-Identifier: GPL-3.0-or-later
#include "HttpClient.h"
#include "SandboxProcess.h"
#include "app/sandbox/store/Database.h"
#include "support/FailingDisk.h"
#include "support/TestProgram.h"

#include <QTemporaryDir>
#include <QTest>
#include <QVariant>

#include <algorithm>
#include <cerrno>

using namespace Qt::StringLiterals;

// A disk that fails while the service runs, and before.
class SandboxDiskFaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void failingWrites_areReportedAndLoseNothing_data();
    void failingWrites_areReportedAndLoseNothing();
    void failingCheckpoint_losesNothing();
    void start_onFailingDisk_isRefused_data();
    void start_onFailingDisk_isRefused();

private:
    static QMap<QString, QString> namesById(const HttpClient::Reply &list);
    QString database() const { return m_folder->filePath(u"sandbox.sqlite"_s); }
    QStringList arguments() const { return { u"--data"_s, m_folder->path() }; }
    // Starts a service and compares its keys.
    void checkData(const QMap<QString, QString> &names);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SandboxDiskFaultsTest::initTestCase()
{
    qputenv("LD_PRELOAD", FAILING_DISK); // for the services that are started
    qputenv("ASAN_OPTIONS", qgetenv("ASAN_OPTIONS") + ":verify_asan_link_order=0");
    FailingDisk::prepare();
}

void SandboxDiskFaultsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QMap<QString, QString> SandboxDiskFaultsTest::namesById(const HttpClient::Reply &list)
{
    QMap<QString, QString> names;
    for (const QJsonValue &key : list.list())
        names.insert(key[u"id"_s].toString(), key[u"name"_s].toString());
    return names;
}

void SandboxDiskFaultsTest::checkData(const QMap<QString, QString> &names)
{
    {
        const SandboxProcess again(arguments());
        QVERIFY(again.isReady());
        QCOMPARE(namesById(HttpClient(again.endpoint(), again.key()).get(u"/api_keys"_s)), names);
    }
    sandbox::Database opened(database());
    QSqlQuery check = opened.run(u"PRAGMA integrity_check"_s);
    QVERIFY(check.next());
    QCOMPARE(check.value(0).toString(), u"ok"_s);
}

void SandboxDiskFaultsTest::failingWrites_areReportedAndLoseNothing_data()
{
    QTest::addColumn<int>("error");
    QTest::newRow("full") << ENOSPC;
    QTest::newRow("no more for this user") << EDQUOT;
    QTest::newRow("failing") << EIO;
    QTest::newRow("now read-only") << EROFS;
}

void SandboxDiskFaultsTest::failingWrites_areReportedAndLoseNothing()
{
    QFETCH(int, error);
    SandboxProcess service(arguments());
    QVERIFY(service.isReady());
    HttpClient client(service.endpoint(), service.key());
    const auto made = client.post(u"/api_keys"_s, R"({"name": "before"})");
    QCOMPARE(made.status, 200);
    const QString path = u"/api_keys/"_s + made.data()[u"id"_s].toString();
    const auto before = namesById(client.get(u"/api_keys"_s));
    {
        const FailingDisk disk("write", error, database());
        for (const auto &reply : { client.post(u"/api_keys"_s, R"({"name": "lost"})"),
                 client.post(u"/api_keys"_s, "{}"), client.put(path, R"({"name": "lost"})"),
                 client.remove(path), client.get(u"/api_keys"_s), client.get(u"/users/me"_s) }) {
            QCOMPARE(reply.status, 500);
            QCOMPARE(reply.errorCode(), 5000);
        }
    }
    const auto list = client.get(u"/api_keys"_s);
    QCOMPARE(list.status, 200);
    QCOMPARE(namesById(list), before);
    QCOMPARE(list.json()[u"metadata"_s][u"recordCount"_s].toInt(), before.size());

    QCOMPARE(client.put(path, R"({"name": "after"})").status, 200);
    QCOMPARE(client.post(u"/api_keys"_s, "{}").status, 200);
    const auto after = namesById(client.get(u"/api_keys"_s));
    QCOMPARE(after.size(), before.size() + 1);
    QCOMPARE(std::count(after.cbegin(), after.cend(), u"after"_s), 1);
    QCOMPARE(service.stop(), 0);
    checkData(after);
}

// No response depends on a checkpoint: the changes are in the log that the next start reads.
void SandboxDiskFaultsTest::failingCheckpoint_losesNothing()
{
    SandboxProcess service(arguments());
    HttpClient client(service.endpoint(), service.key());
    QMap<QString, QString> names;
    {
        const FailingDisk disk("sync", EIO, database());
        const QByteArray body = R"({"name": ")" + QByteArray(250, 'n') + R"("})";
        for (int i = 0; i < 400; ++i) // more than the log holds between two checkpoints
            QCOMPARE(client.post(u"/api_keys"_s, body).status, 200);
        names = namesById(client.get(u"/api_keys"_s));
        QVERIFY(names.size() > 400);
        QCOMPARE(service.stop(), 0);
    }
    checkData(names);
}

void SandboxDiskFaultsTest::start_onFailingDisk_isRefused_data()
{
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<int>("error");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("read-only") << "create"_ba << EROFS << "cannot be written"_ba;
    QTest::newRow("no permission") << "create"_ba << EACCES << "cannot be written"_ba;
    QTest::newRow("no folder") << "mkdir"_ba << EROFS << "cannot be created"_ba;
    QTest::newRow("full") << "write"_ba << ENOSPC << "cannot be used"_ba;
    QTest::newRow("failing") << "write"_ba << EIO << "cannot be used"_ba;
}

void SandboxDiskFaultsTest::start_onFailingDisk_isRefused()
{
    QFETCH(QByteArray, call);
    QFETCH(int, error);
    QFETCH(QByteArray, text);
    const QString folder = m_folder->filePath(u"data"_s);
    const QStringList arguments { u"--data"_s, folder };
    {
        const FailingDisk disk(call, error, folder);
        const auto outcome = SandboxProcess::runToEnd(arguments);
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errors.contains(text), outcome.errors);
        QCOMPARE(outcome.errors.count('\n'), 1);
    }
    QVERIFY(SandboxProcess(arguments).isReady()); // after the fault has passed
}

LLAVERO_TEST(SandboxDiskFaultsTest, QCoreApplication)
#include "tst_sandbox_disk_faults.moc"
