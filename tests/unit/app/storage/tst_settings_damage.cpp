// SPDX-License-Identifier: GPL-3.0-or-later
// The settings after any damage to their file, and on disks that refuse to write.

#include "app/storage/SettingsFile.h"

#include "tests/support/TestProgram.h"
#include "tests/unit/app/storage/DiskFaults.h"
#include "tests/unit/app/storage/Samples.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class SettingsDamageTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void truncatedFile_isQuarantined();
    void mutatedFile_isReadOrQuarantined();
    void otherContent_isQuarantined_data();
    void otherContent_isQuarantined();
    void folderOrPipe_isQuarantined_data();
    void folderOrPipe_isQuarantined();
    void damageWhileRunning_losesNothing();
    void removalWhileRunning_losesNothing();
    void newerVersion_stays();
    void unreadableFile_stays();
    void fullDisk_keepsOldFile_data();
    void fullDisk_keepsOldFile();
    void failedWrite_isWrittenLater();
    void unusableFolder_isReported_data();
    void unusableFolder_isReported();

private:
    static void addConnection(Settings &settings)
    {
        settings.connections.append(samples::connection(u"new"_s));
    }
    QList<Connection> onDisk() const { return SettingsFile(m_path).current().connections; }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QString m_damaged;
    QByteArray m_whole;
};

/// In memory if possible: a disk would delay a thousand locks.
void SettingsDamageTest::init()
{
    const QDir memory(u"/dev/shm"_s);
    const QDir place = memory.exists() ? memory : QDir::temp();
    m_folder = std::make_unique<QTemporaryDir>(place.filePath(u"tst_settings_damage-XXXXXX"_s));
    m_path = m_folder->filePath(u"settings.json"_s);
    m_damaged = m_path + u".damaged"_s;
    QVERIFY(SettingsFile(m_path).change([](Settings &settings) {
        settings.connections = { samples::connection(u"old"_s) };
        settings.windowSize = { 800, 600 };
    }));
    m_whole = fileAt(m_path);
}

void SettingsDamageTest::truncatedFile_isQuarantined()
{
    const qsizetype end = m_whole.trimmed().size();
    for (qsizetype size = 0; size < end; ++size) {
        QVERIFY(putFile(m_path, m_whole.first(size)));
        const SettingsFile file(m_path);
        QVERIFY2(file.wasDamaged(), QByteArray::number(size));
        QVERIFY(file.current() == Settings());
        QVERIFY(!QFileInfo::exists(m_path));
        QCOMPARE(fileAt(m_damaged), m_whole.first(size));
    }
}

/// Some changes result in other valid settings, which are used.
void SettingsDamageTest::mutatedFile_isReadOrQuarantined()
{
    const quint32 seed = 20240712;
    QRandomGenerator random(seed);
    int damaged = 0;
    for (int i = 0; i < 1'000; ++i) {
        QByteArray changed = m_whole;
        for (int changes = random.bounded(1, 5); changes > 0; --changes)
            changed[random.bounded(changed.size())] = static_cast<char>(random.bounded(256));
        QVERIFY(putFile(m_path, changed));
        const SettingsFile file(m_path);
        damaged += file.wasDamaged();
        QVERIFY2(QFileInfo::exists(m_path) != file.wasDamaged(),
            "seed " + QByteArray::number(seed) + ", change " + QByteArray::number(i));
    }
    QVERIFY(damaged > 100);
}

void SettingsDamageTest::otherContent_isQuarantined_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("zeros") << QByteArray(4'096, '\0');
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("no version") << QByteArray("{}");
    QTest::newRow("older version") << QByteArray(R"({"version":0})");
    QTest::newRow("version of another kind") << QByteArray(R"({"version":"1"})");
    QTest::newRow("twice") << QByteArray(R"({"version":1}{"version":1})");
    QTest::newRow("deep") << QByteArray(1'000'000, '[');
    QTest::newRow("too large") << QByteArray(R"({"version":1})") + QByteArray(17'000'000, ' ');
}

void SettingsDamageTest::otherContent_isQuarantined()
{
    QFETCH(QByteArray, content);
    QVERIFY(putFile(m_path, content));
    SettingsFile file(m_path);
    QVERIFY(file.wasDamaged());
    QCOMPARE(file.current(), Settings());
    QVERIFY(fileAt(m_damaged) == content);
    QVERIFY(file.change(addConnection));
    QCOMPARE(onDisk(), QList { samples::connection(u"new"_s) });
}

void SettingsDamageTest::folderOrPipe_isQuarantined_data()
{
    QTest::addColumn<bool>("isPipe");
    QTest::newRow("folder") << false;
    QTest::newRow("pipe") << true;
}

void SettingsDamageTest::folderOrPipe_isQuarantined()
{
    QFETCH(bool, isPipe);
    QVERIFY(QFile::remove(m_path));
    QVERIFY(
        isPipe ? ::mkfifo(qPrintable(m_path), 0600) == 0 : QDir().mkpath(m_path + u"/inside"_s));
    SettingsFile file(m_path);
    QVERIFY(file.wasDamaged());
    QVERIFY(file.change(addConnection));
    QCOMPARE(onDisk(), QList { samples::connection(u"new"_s) });
}

void SettingsDamageTest::damageWhileRunning_losesNothing()
{
    SettingsFile file(m_path);
    QVERIFY(putFile(m_path, "damaged"));
    QVERIFY(file.change(addConnection));
    QVERIFY(file.wasDamaged());
    QCOMPARE(fileAt(m_damaged), QByteArray("damaged"));
    QCOMPARE(onDisk(), (QList { samples::connection(u"old"_s), samples::connection(u"new"_s) }));
}

void SettingsDamageTest::removalWhileRunning_losesNothing()
{
    SettingsFile file(m_path);
    QVERIFY(QFile::remove(m_path));
    QVERIFY(file.change(addConnection));
    QVERIFY(!file.wasDamaged());
    QCOMPARE(onDisk(), (QList { samples::connection(u"old"_s), samples::connection(u"new"_s) }));
}

void SettingsDamageTest::newerVersion_stays()
{
    const QByteArray newer = QByteArray(m_whole).replace(R"("version": 1)", R"("version": 2)");
    QVERIFY(newer != m_whole);
    QVERIFY(putFile(m_path, newer));
    SettingsFile file(m_path);
    QVERIFY(!file.wasDamaged());
    QCOMPARE(file.current().connections, QList { samples::connection(u"old"_s) });
    QVERIFY(!file.change(addConnection));
    QCOMPARE(file.current().connections.size(), 2); // in this run
    QCOMPARE(file.problem()->kind, FileProblem::Kind::Newer);
    QCOMPARE(fileAt(m_path), newer);
    QVERIFY(!QFileInfo::exists(m_damaged));
}

/// The memory of this process is a file that opens, and that cannot be read from its start.
void SettingsDamageTest::unreadableFile_stays()
{
    QVERIFY(QFile::remove(m_path));
    QVERIFY(QFile::link(u"/proc/self/mem"_s, m_path));
    SettingsFile file(m_path);
    QVERIFY(!file.wasDamaged());
    QVERIFY(!file.change(addConnection));
    QCOMPARE(file.current().connections.size(), 1);
    QVERIFY(QFileInfo(m_path).isSymLink());
}

void SettingsDamageTest::fullDisk_keepsOldFile_data()
{
    QTest::addColumn<int>("room");
    QTest::newRow("not even the lock") << 0;
    QTest::newRow("the lock, and a part") << 300;
}

void SettingsDamageTest::fullDisk_keepsOldFile()
{
    QFETCH(int, room);
    SettingsFile file(m_path);
    const auto change = [&] {
        const FullDisk full(static_cast<rlim_t>(room));
        return file.change(addConnection);
    };
    QVERIFY(!change());
    QCOMPARE(file.current().connections.size(), 2);
    QCOMPARE(fileAt(m_path), m_whole);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList { u"settings.json"_s });
}

void SettingsDamageTest::failedWrite_isWrittenLater()
{
    SettingsFile file(m_path);
    {
        const FullDisk full(300);
        QVERIFY(!file.change(addConnection));
        QVERIFY(!file.change([](Settings &settings) { settings.language = u"es"_s; }));
    }
    QVERIFY(SettingsFile(m_path).change([](Settings &settings) { // another window
        settings.connections.append(samples::connection(u"other"_s));
        settings.sortOrder = u"name"_s;
    }));
    QVERIFY(file.change([](Settings &settings) { settings.windowMaximized = true; }));
    const Settings kept = SettingsFile(m_path).current();
    QCOMPARE(kept, file.current());
    QCOMPARE(kept.language, u"es"_s);
    QCOMPARE(kept.sortOrder, u"name"_s);
    QCOMPARE(kept.connections,
        (QList { samples::connection(u"old"_s), samples::connection(u"other"_s),
            samples::connection(u"new"_s) }));
}

void SettingsDamageTest::unusableFolder_isReported_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("kernel") << u"/proc/self/settings.json"_s;
    QTest::newRow("kernel's folder") << u"/proc/llavero/settings.json"_s;
    QTest::newRow("below a file") << u"%1/settings.json"_s;
}

void SettingsDamageTest::unusableFolder_isReported()
{
    QFETCH(QString, path);
    SettingsFile file(path.replace(u"%1"_s, m_path));
    QVERIFY(!file.wasDamaged());
    QVERIFY(!file.change(addConnection));
    QVERIFY(!file.change([](Settings &settings) { settings.language = u"es"_s; }));
    QCOMPARE(file.current().connections, QList { samples::connection(u"new"_s) });
    QCOMPARE(file.current().language, u"es"_s);
}

LLAVERO_TEST(SettingsDamageTest, QCoreApplication)
#include "tst_settings_damage.moc"
