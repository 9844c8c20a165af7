// SPDX-License-Identifier: GPL-3.0-or-later
// The file of a connection's replacements on failing disks. The rest: tst_replacements.

#include "app/activity/ActivityLog.h"
#include "app/api/ApiClient.h"
#include "app/keys/KeysController.h"
#include "app/replacement/Replacements.h"

#include "tests/support/FailingDisk.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/app/storage/DiskFaults.h"

#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <cerrno>
#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A window that is never connected.
struct ReplacingWindow
{
    explicit ReplacingWindow(const QString &path)
    {
        disk.setMaxThreadCount(1);
        all.setFile(path);
        settle();
    }
    ~ReplacingWindow() { disk.waitForDone(); }
    void settle()
    {
        for (int turn = 0; turn < 3; ++turn) {
            disk.waitForDone();
            QCoreApplication::processEvents();
        }
    }
    void start(const QString &id)
    {
        all.start({ .id = id, .name = id, .lastIp = {} });
        settle();
    }

    QThreadPool disk;
    ApiClient client { QUrl(u"http://127.0.0.1:9/api/v2"_s), Secret(QByteArrayLiteral("k")), {},
        {} };
    KeysController keys { client };
    ActivityLog log { client };
    Replacements all { keys, log, disk };
};

class ReplacementsFileTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void failedWrite_keepsOldOnes_data();
    void failedWrite_keepsOldOnes();
    void failedRead_keepsFile_data();
    void failedRead_keepsFile();
    void end_writesLastChange();

private:
    qsizetype onDisk() const
    {
        const auto found = replacementsFormat::read(fileAt(m_path));
        return found ? found.value().replacements.size() : 0;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void ReplacementsFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = Replacements::filePath(m_folder->filePath(u"connections"_s), u"acme"_s);
}

void ReplacementsFileTest::failedWrite_keepsOldOnes_data()
{
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<int>("error");
    QTest::newRow("create: no permission") << "create"_ba << EACCES;
    QTest::newRow("write: full disk") << "write"_ba << ENOSPC;
    QTest::newRow("sync: failing disk") << "sync"_ba << EIO;
    QTest::newRow("rename: full disk") << "rename"_ba << ENOSPC;
}

void ReplacementsFileTest::failedWrite_keepsOldOnes()
{
    QFETCH(QByteArray, call);
    QFETCH(int, error);
    ReplacingWindow window(m_path);
    window.start(u"a"_s);
    const QByteArray before = fileAt(m_path);
    QVERIFY(!before.isEmpty());
    {
        const FailingDisk disk(call, error, m_folder->path());
        window.start(u"b"_s);
        QVERIFY(!window.all.isSaved());
        QVERIFY(window.all.problem());
        QCOMPARE(window.all.all().size(), 2); // for this run
    }
    QCOMPARE(fileAt(m_path), before);
    window.all.setSilence(u"a"_s, 1h);
    window.settle();
    QVERIFY(window.all.isSaved());
    QVERIFY(!window.all.problem());
    QCOMPARE(onDisk(), 2);
}

void ReplacementsFileTest::failedRead_keepsFile_data()
{
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<int>("error");
    QTest::newRow("open: no permission") << "open"_ba << EACCES;
    QTest::newRow("read: failing disk") << "read"_ba << EIO;
}

void ReplacementsFileTest::failedRead_keepsFile()
{
    QFETCH(QByteArray, call);
    QFETCH(int, error);
    ReplacingWindow(m_path).start(u"a"_s);
    const QByteArray before = fileAt(m_path);
    auto disk = std::make_unique<FailingDisk>(call, error, m_path);
    ReplacingWindow window(m_path);
    QCOMPARE(window.all.problem()->detail, qt_error_string(error));
    QVERIFY(!window.all.wasDamaged());
    window.start(u"b"_s);
    QVERIFY(!window.all.isSaved());
    disk.reset();
    QCOMPARE(fileAt(m_path), before);
    window.start(u"c"_s);
    QVERIFY(window.all.isSaved());
    QCOMPARE(onDisk(), 3);
}

void ReplacementsFileTest::end_writesLastChange()
{
    {
        ReplacingWindow window(m_path);
        window.all.start({ .id = u"a"_s, .name = u"a"_s, .lastIp = {} });
    }
    QTRY_COMPARE(onDisk(), 1);
}

LLAVERO_TEST(ReplacementsFileTest, QCoreApplication)
#include "tst_replacements_file.moc"
