// SPDX-License-Identifier: GPL-3.0-or-later
// Lists and settings while their programs are killed, and with two programs at the same time.

#include "app/platform/Paths.h"
#include "app/storage/SettingsFile.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/app/storage/DiskFaults.h"
#include "tests/unit/app/storage/Samples.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;

class StorageCrashSafetyTest : public QObject
{
    Q_OBJECT

private slots:
    void kill_leavesOldOrNewFile();
    void twoPrograms_keepEachOthersChanges();

private:
    void killAt(int microseconds, const QString &name, int first);
    void checkList(const QByteArray &when);
    void checkSettings(const QStringList &ids, const QByteArray &when);
    void checkLeftovers();
    static void start(QProcess &writer, const QString &folder, const QStringList &arguments);
    static QStringList leftovers(const QString &folder);

    QTemporaryDir m_folder;
    const Paths m_paths = Paths::under(m_folder.path());
    int m_lastNumber = 0;
};

void StorageCrashSafetyTest::start(
    QProcess &writer, const QString &folder, const QStringList &arguments)
{
    writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    writer.start(QStringLiteral(STORAGE_WRITER), QStringList { folder } + arguments);
    QVERIFY(writer.waitForStarted());
}

/// Temporary files of QSaveFile (see PrivateFile).
QStringList StorageCrashSafetyTest::leftovers(const QString &folder)
{
    static const QRegularExpression name(u"\\.(?=.*[A-Z])[A-Za-z]{6}$"_s);
    return QDir(folder).entryList(QDir::Files).filter(name);
}

void StorageCrashSafetyTest::killAt(int microseconds, const QString &name, int first)
{
    QProcess writer;
    start(writer, m_folder.path(), { name, QString::number(first), u"1"_s, u"stay"_s });
    QVERIFY(writer.waitForReadyRead());
    QCOMPARE(writer.readLine(), QByteArray("ready\n"));
    QThread::usleep(static_cast<unsigned long>(microseconds)); // a random moment, not a condition
    writer.kill();
    QVERIFY(writer.waitForFinished());
    QCOMPARE(writer.exitStatus(), QProcess::CrashExit); // it had not ended before
}

void StorageCrashSafetyTest::checkList(const QByteArray &when)
{
    const auto found = KeyListCache(m_paths.cacheFolder).read(u"shared"_s);
    QVERIFY2(!found.wasQuarantined, when);
    if (!found.snapshot) { // killed before the first one was written
        QVERIFY2(m_lastNumber == 0, when);
        return;
    }
    const int number = samples::numberOf(*found.snapshot);
    QVERIFY2(number >= m_lastNumber, when);
    QVERIFY2(*found.snapshot == samples::numberedList(number), when);
    m_lastNumber = number;
}

void StorageCrashSafetyTest::checkSettings(const QStringList &ids, const QByteArray &when)
{
    const SettingsFile settings(m_paths.settingsFile);
    QVERIFY2(!settings.wasDamaged(), when);
    QStringList found;
    for (const Connection &connection : settings.current().connections)
        found.append(connection.id);
    QVERIFY2(found == ids, when);
}

/// A killed program may leave a temporary file. A later write removes it when it is old.
void StorageCrashSafetyTest::checkLeftovers()
{
    const QString config = QFileInfo(m_paths.settingsFile).path();
    for (const QString &folder : { config, m_paths.cacheFolder }) {
        for (const QString &name : leftovers(folder))
            QVERIFY(makeOld(folder + u'/' + name));
    }
    QProcess writer;
    start(writer, m_folder.path(), { u"last"_s, u"1"_s, u"1"_s });
    QVERIFY(writer.waitForFinished());
    QCOMPARE(leftovers(config), QStringList());
    QCOMPARE(leftovers(m_paths.cacheFolder), QStringList());
}

void StorageCrashSafetyTest::kill_leavesOldOrNewFile()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    QStringList ids;
    for (int kill = 0; kill < 120 && !QTest::currentTestFailed(); ++kill) {
        const int moment = random.bounded(1'000, 20'000);
        const QByteArray when = "seed " + QByteArray::number(seed) + ", kill "
            + QByteArray::number(kill) + " after " + QByteArray::number(moment) + " µs";
        killAt(moment, QString::number(kill), m_lastNumber + 1);
        ids.append(u"%1-0"_s.arg(kill));
        checkList(when);
        checkSettings(ids, when);
    }
    QVERIFY(m_lastNumber > 120);
    checkLeftovers();
}

void StorageCrashSafetyTest::twoPrograms_keepEachOthersChanges()
{
    const QTemporaryDir folder;
    const Paths paths = Paths::under(folder.path());
    QProcess one;
    QProcess two;
    start(one, folder.path(), { u"one"_s, u"1"_s, u"25"_s });
    start(two, folder.path(), { u"two"_s, u"101"_s, u"25"_s });
    for (QProcess *writer : { &one, &two }) {
        QVERIFY(writer->state() == QProcess::NotRunning || writer->waitForFinished());
        QCOMPARE(writer->exitCode(), 0);
    }

    const SettingsFile settings(paths.settingsFile);
    QCOMPARE(settings.current().connections.size(), 50);
    const auto found = KeyListCache(paths.cacheFolder).read(u"shared"_s);
    QVERIFY(found.snapshot);
    const int number = samples::numberOf(*found.snapshot);
    QVERIFY(number == 25 || number == 125); // the last one of either program
    QCOMPARE(*found.snapshot, samples::numberedList(number));
}

LLAVERO_TEST(StorageCrashSafetyTest, QCoreApplication)
#include "tst_storage_crash_safety.moc"
