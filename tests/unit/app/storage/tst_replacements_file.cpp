// SPDX-License-Identifier: GPL-3.0-or-later
// The file of a connection's replacements on failing disks, and of killed programs. The rest:
// tst_replacements.

#include "app/activity/ActivityLog.h"
#include "app/api/ApiClient.h"
#include "app/keys/KeysController.h"
#include "app/platform/Paths.h"
#include "app/replacement/Replacements.h"

#include "tests/support/FailingDisk.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/app/storage/DiskFaults.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <algorithm>
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
    void kill_losesNoConfirmedChange();

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

void ReplacementsFileTest::kill_losesNoConfirmedChange()
{
    const QString path
        = Replacements::filePath(Paths::under(m_folder->path()).connectionsFolder, u"acme"_s);
    int next = 1;
    for (int kill = 0; kill < 60; ++kill) {
        QProcess writer;
        writer.start(QStringLiteral(STORAGE_WRITER),
            { m_folder->path(), u"name"_s, QString::number(next), u"0"_s, u"replacements"_s });
        QByteArray output;
        while (output.count('\n') < 2) { // "ready" and a number
            QVERIFY(writer.waitForReadyRead());
            output += writer.readAllStandardOutput();
        }
        QTest::qSleep(kill % 20); // a moment, not a condition
        writer.kill();
        QVERIFY(writer.waitForFinished());
        QCOMPARE(writer.exitStatus(), QProcess::CrashExit); // it had not ended before
        output += writer.readAllStandardOutput();
        output.truncate(output.lastIndexOf('\n')); // the last line may be cut short
        const int confirmed = output.sliced(output.lastIndexOf('\n') + 1).toInt();
        const ReplacingWindow window(path);
        QVERIFY(!window.all.wasDamaged());
        QVERIFY(!window.all.problem());
        int last = 0;
        for (const QString &id : window.all.all().keys())
            last = std::max(last, id.toInt());
        const QByteArray found
            = QByteArray::number(last) + " after " + QByteArray::number(confirmed);
        QVERIFY2(last == confirmed || last == confirmed + 1, found);
        next = last + 1;
    }
}

LLAVERO_TEST(ReplacementsFileTest, QCoreApplication)
#include "tst_replacements_file.moc"
