// SPDX-License-Identifier: GPL-3.0-or-later
// Several windows with one settings file.

#include "app/storage/SettingsFile.h"

#include "tests/support/TestProgram.h"
#include "tests/unit/app/storage/DiskFaults.h"
#include "tests/unit/app/storage/Samples.h"

#include <QElapsedTimer>
#include <QLockFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class SettingsSharingTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void change_mergesIntoFile();
    void changes_ofTwoWindows_areMerged();
    void connection_removedByOther_isRemoved();
    void heldLock_isRespected();
    void lockOfEndedProgram_isBroken();
    void emptyLock_isBroken();

private:
    static auto add(const QString &id)
    {
        return [id](Settings &settings) { settings.connections.append(samples::connection(id)); };
    }
    static auto remove(const QString &id)
    {
        return [id](Settings &settings) {
            settings.connections.removeIf([&](const Connection &one) { return one.id == id; });
        };
    }
    static QStringList ids(const SettingsFile &file)
    {
        QStringList ids;
        for (const Connection &connection : file.current().connections)
            ids.append(connection.id);
        return ids;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QString m_lock;
};

void SettingsSharingTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"settings.json"_s);
    m_lock = m_path + u".lock"_s;
}

void SettingsSharingTest::change_mergesIntoFile()
{
    SettingsFile one(m_path);
    SettingsFile two(m_path);
    QVERIFY(one.change(add(u"a"_s)));
    QVERIFY(two.change(add(u"b"_s)));
    QCOMPARE(ids(two), (QStringList { u"a"_s, u"b"_s }));
    QVERIFY(one.change([](Settings &) {})); // reads the file only
    QCOMPARE(ids(one), (QStringList { u"a"_s, u"b"_s }));
}

void SettingsSharingTest::changes_ofTwoWindows_areMerged()
{
    SettingsFile one(m_path);
    QVERIFY(one.change([](Settings &settings) { settings.language = u"es"_s; }));
    SettingsFile two(m_path);
    QVERIFY(one.change([](Settings &settings) { settings.sortOrder = u"name"_s; }));
    QVERIFY(two.change([](Settings &settings) { settings.language = u"fr"_s; }));
    QVERIFY(one.change([](Settings &settings) { settings.windowMaximized = true; }));
    const Settings kept = SettingsFile(m_path).current();
    QCOMPARE(kept, one.current());
    QCOMPARE(kept.language, u"fr"_s);
    QCOMPARE(kept.sortOrder, u"name"_s);
    QVERIFY(kept.windowMaximized);
}

void SettingsSharingTest::connection_removedByOther_isRemoved()
{
    SettingsFile one(m_path);
    QVERIFY(one.change(add(u"a"_s)) && one.change(add(u"b"_s)));
    SettingsFile two(m_path);
    QVERIFY(one.change(remove(u"a"_s)));
    QVERIFY(two.change(add(u"c"_s)));
    QCOMPARE(ids(SettingsFile(m_path)), (QStringList { u"b"_s, u"c"_s }));
}

/// An old lock of a running program is not broken. The changes are written with the next one.
void SettingsSharingTest::heldLock_isRespected()
{
    SettingsFile file(m_path);
    QVERIFY(file.change(add(u"a"_s)));
    {
        QLockFile other(m_lock);
        QVERIFY(other.lock());
        QVERIFY(makeOld(m_lock));
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!file.change(remove(u"a"_s)));
        QVERIFY(!file.change(add(u"b"_s)));
        QVERIFY(timer.elapsed() < 5'000);
        QVERIFY(other.isLocked());
        QCOMPARE(ids(SettingsFile(m_path)), QStringList { u"a"_s });
    }
    QCOMPARE(ids(file), QStringList { u"b"_s });
    QVERIFY(file.change(add(u"c"_s)));
    QCOMPARE(ids(SettingsFile(m_path)), (QStringList { u"b"_s, u"c"_s }));
}

void SettingsSharingTest::lockOfEndedProgram_isBroken()
{
    {
        QLockFile other(m_lock);
        QVERIFY(other.lock());
        // The lock of this process, with the id of no process.
        const QByteArray content = fileAt(m_lock);
        QVERIFY(
            putFile(m_folder->filePath(u"dead"_s), "4194305" + content.mid(content.indexOf('\n'))));
    }
    QVERIFY(QFile::rename(m_folder->filePath(u"dead"_s), m_lock));
    QVERIFY(SettingsFile(m_path).change(add(u"a"_s)));
    QVERIFY(!QFileInfo::exists(m_lock));
}

/// Its program was killed before it wrote its id.
void SettingsSharingTest::emptyLock_isBroken()
{
    QVERIFY(putFile(m_lock, {}));
    QVERIFY(SettingsFile(m_path).change(add(u"a"_s)));
    QVERIFY(!QFileInfo::exists(m_lock));
}

LLAVERO_TEST(SettingsSharingTest, QCoreApplication)
#include "tst_settings_sharing.moc"
