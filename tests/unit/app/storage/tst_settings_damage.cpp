// SPDX-License-Identifier: GPL-3.0-or-later
// The settings after whatever can happen to their file, and on disks that do not take them.

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
    void cutShort();
    void changedAnywhere();
    void anythingElse_data();
    void anythingElse();
    void aFolderOrAPipe_data();
    void aFolderOrAPipe();
    void damageWhileRunningLosesNothing();
    void goneWhileRunningLosesNothing();
    void aNewerVersionIsLeftAlone();
    void whatCannotBeReadIsLeftAlone();
    void aFullDiskTakesNothing_data();
    void aFullDiskTakesNothing();
    void whatTheDiskDidNotTakeIsNotForgotten();
    void noPlaceForFiles_data();
    void noPlaceForFiles();

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

/// In memory where the system has a place for that: a real disk makes a thousand locks wait.
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

void SettingsDamageTest::cutShort()
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

/// Some changes leave settings, if others: those are used, and never set aside.
void SettingsDamageTest::changedAnywhere()
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

void SettingsDamageTest::anythingElse_data()
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

void SettingsDamageTest::anythingElse()
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

void SettingsDamageTest::aFolderOrAPipe_data()
{
    QTest::addColumn<bool>("isPipe");
    QTest::newRow("folder") << false;
    QTest::newRow("pipe") << true;
}

void SettingsDamageTest::aFolderOrAPipe()
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

void SettingsDamageTest::damageWhileRunningLosesNothing()
{
    SettingsFile file(m_path);
    QVERIFY(putFile(m_path, "damaged"));
    QVERIFY(file.change(addConnection));
    QVERIFY(file.wasDamaged());
    QCOMPARE(fileAt(m_damaged), QByteArray("damaged"));
    QCOMPARE(onDisk(), (QList { samples::connection(u"old"_s), samples::connection(u"new"_s) }));
}

void SettingsDamageTest::goneWhileRunningLosesNothing()
{
    SettingsFile file(m_path);
    QVERIFY(QFile::remove(m_path));
    QVERIFY(file.change(addConnection));
    QVERIFY(!file.wasDamaged());
    QCOMPARE(onDisk(), (QList { samples::connection(u"old"_s), samples::connection(u"new"_s) }));
}

void SettingsDamageTest::aNewerVersionIsLeftAlone()
{
    const QByteArray newer = QByteArray(m_whole).replace(R"("version": 1)", R"("version": 2)");
    QVERIFY(newer != m_whole);
    QVERIFY(putFile(m_path, newer));
    SettingsFile file(m_path);
    QVERIFY(!file.wasDamaged());
    QCOMPARE(file.current().connections, QList { samples::connection(u"old"_s) });
    QVERIFY(!file.change(addConnection));
    QCOMPARE(file.current().connections.size(), 2); // for this run
    QCOMPARE(fileAt(m_path), newer);
    QVERIFY(!QFileInfo::exists(m_damaged));
}

/// The memory of this process is a file that can be opened, and not be read from its start.
void SettingsDamageTest::whatCannotBeReadIsLeftAlone()
{
    QVERIFY(QFile::remove(m_path));
    QVERIFY(QFile::link(u"/proc/self/mem"_s, m_path));
    SettingsFile file(m_path);
    QVERIFY(!file.wasDamaged());
    QVERIFY(!file.change(addConnection));
    QCOMPARE(file.current().connections.size(), 1);
    QVERIFY(QFileInfo(m_path).isSymLink());
}

void SettingsDamageTest::aFullDiskTakesNothing_data()
{
    QTest::addColumn<int>("room");
    QTest::newRow("not even the lock") << 0;
    QTest::newRow("the lock, and a part") << 300;
}

void SettingsDamageTest::aFullDiskTakesNothing()
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

void SettingsDamageTest::whatTheDiskDidNotTakeIsNotForgotten()
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

void SettingsDamageTest::noPlaceForFiles_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("kernel") << u"/proc/self/settings.json"_s;
    QTest::newRow("kernel's folder") << u"/proc/llavero/settings.json"_s;
    QTest::newRow("below a file") << u"%1/settings.json"_s;
}

void SettingsDamageTest::noPlaceForFiles()
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
