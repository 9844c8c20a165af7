// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/PrivateFile.h"

#include "tests/support/TestProgram.h"
#include "tests/unit/app/storage/DiskFaults.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;

class PrivateFileTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void newFile_isPrivate_data();
    void newFile_isPrivate();
    void openFile_isClosedToOthers();
    void fullDisk_keepsOldFile_data();
    void fullDisk_keepsOldFile();
    void writerGivesUp_keepsOldFile();
    void failedWrite_reportsReason_data();
    void failedWrite_reportsReason();
    void link_isFollowed();
    void quarantine_replacesEarlierOne();
    void quarantine_acceptsFolder();
    void write_removesStaleTempFiles();
    void remove_removesSiblings();
    void remove_missingFile_succeeds();
    void isValidFileName_checksNames_data();
    void isValidFileName_checksNames();

private:
    QString in(const QString &name) const { return m_folder->filePath(name); }
    QStringList names(const QString &folder) const
    {
        return QDir(in(folder)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void PrivateFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void PrivateFileTest::newFile_isPrivate_data()
{
    QTest::addColumn<int>("mask");
    QTest::newRow("usual") << 022;
    QTest::newRow("closed") << 077;
    QTest::newRow("open") << 0;
    QTest::newRow("closed to its owner") << 0277;
}

void PrivateFileTest::newFile_isPrivate()
{
    QFETCH(int, mask);
    const Umask umask(static_cast<mode_t>(mask));
    for (const char *content : { "first", "second" }) {
        QVERIFY(PrivateFile(in(u"a/b/file"_s)).writeAtomically(content));
        QCOMPARE(fileAt(in(u"a/b/file"_s)), QByteArray(content));
        QCOMPARE(modeOf(in(u"a/b/file"_s)), 0600);
        QCOMPARE(modeOf(in(u"a/b"_s)), 0700);
        QCOMPARE(modeOf(in(u"a"_s)), 0700);
    }
}

void PrivateFileTest::openFile_isClosedToOthers()
{
    QVERIFY(QDir().mkdir(in(u"a"_s)));
    QCOMPARE(::chmod(qPrintable(in(u"a"_s)), 0755), 0);
    QVERIFY(putFile(in(u"a/file"_s), "before"));
    QCOMPARE(::chmod(qPrintable(in(u"a/file"_s)), 0644), 0);
    QVERIFY(PrivateFile(in(u"a/file"_s)).writeAtomically("after"));
    QCOMPARE(modeOf(in(u"a/file"_s)), 0600);
    QCOMPARE(modeOf(in(u"a"_s)), 0700);
}

void PrivateFileTest::fullDisk_keepsOldFile_data()
{
    QTest::addColumn<int>("room");
    for (const int room : { 0, 1, 4096, 16'384, 99'999 })
        QTest::addRow("%d bytes", room) << room;
}

void PrivateFileTest::fullDisk_keepsOldFile()
{
    QFETCH(int, room);
    const PrivateFile file(in(u"a/file"_s));
    QVERIFY(file.writeAtomically("the old one"));
    const auto written = [&] {
        const FullDisk full(static_cast<rlim_t>(room));
        return file.writeAtomically(QByteArray(100'000, 'n'));
    }();
    QVERIFY(!written);
    QCOMPARE(written.error(), u"File too large"_s);
    QCOMPARE(fileAt(file.path()), QByteArray("the old one"));
    QCOMPARE(names(u"a"_s), QStringList { u"file"_s });
}

void PrivateFileTest::writerGivesUp_keepsOldFile()
{
    const PrivateFile file(in(u"a/file"_s));
    QVERIFY(
        file.writeAtomically([](const ByteSink &put) { return put("the old ") && put("one"); }));
    QVERIFY(!file.writeAtomically([](const ByteSink &put) { return put("another") && false; }));
    QVERIFY(!file.writeAtomically([](const ByteSink &) { return false; }));
    QCOMPARE(fileAt(file.path()), QByteArray("the old one"));
    QCOMPARE(names(u"a"_s), QStringList { u"file"_s });
}

void PrivateFileTest::failedWrite_reportsReason_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no place for files") << u"/proc/self/llavero"_s << u"Operation not permitted"_s;
    QTest::newRow("no place for folders")
        << u"/proc/llavero/file"_s << u"No such file or directory"_s;
    QTest::newRow("below a file") << u"%1/there/a/file"_s << u"File exists"_s;
    QTest::newRow("a folder has its place")
        << u"%1/folder"_s << u"Filename refers to a directory"_s;
}

void PrivateFileTest::failedWrite_reportsReason()
{
    QFETCH(QString, path);
    QVERIFY(putFile(in(u"there"_s), "a file"));
    QVERIFY(QDir().mkdir(in(u"folder"_s)));
    const auto written
        = PrivateFile(path.replace(u"%1"_s, m_folder->path())).writeAtomically("content");
    QVERIFY(!written);
    QTEST(written.error(), "reason");
}

void PrivateFileTest::link_isFollowed()
{
    QVERIFY(QDir().mkdir(in(u"elsewhere"_s)));
    QVERIFY(putFile(in(u"elsewhere/target"_s), "before"));
    QVERIFY(QFile::link(in(u"elsewhere/target"_s), in(u"link"_s)));
    QVERIFY(PrivateFile(in(u"link"_s)).writeAtomically("after"));
    QVERIFY(QFileInfo(in(u"link"_s)).isSymLink());
    QCOMPARE(fileAt(in(u"elsewhere/target"_s)), QByteArray("after"));
    QCOMPARE(modeOf(in(u"elsewhere/target"_s)), 0600);
}

void PrivateFileTest::quarantine_replacesEarlierOne()
{
    const PrivateFile file(in(u"a/file"_s));
    QVERIFY(!file.quarantine());
    for (const char *content : { "first", "second", "third" }) {
        QVERIFY(file.writeAtomically(content));
        QVERIFY(file.quarantine());
        QCOMPARE(names(u"a"_s), QStringList { u"file.damaged"_s });
        QCOMPARE(fileAt(in(u"a/file.damaged"_s)), content);
    }
}

void PrivateFileTest::quarantine_acceptsFolder()
{
    const PrivateFile file(in(u"a/file"_s));
    QVERIFY(file.writeAtomically("damaged before"));
    QVERIFY(file.quarantine());
    QVERIFY(QDir().mkpath(in(u"a/file/inside"_s)));
    QVERIFY(file.quarantine());
    QVERIFY(file.writeAtomically("content"));
    QCOMPARE(names(u"a"_s), (QStringList { u"file"_s, u"file.damaged"_s }));
    QCOMPARE(names(u"a/file.damaged"_s), QStringList { u"inside"_s });
}

void PrivateFileTest::write_removesStaleTempFiles()
{
    const PrivateFile file(in(u"a/f.o[o]"_s));
    QVERIFY(file.makeFolder());
    const QStringList notLeftovers { u"f.o[o].backup"_s, u"f.o[o].Abcdefg"_s, u"f.o[o].Abc1ef"_s,
        u"fxo[o].Abcdef"_s, u"other.Abcdef"_s, u"f.o[o].damaged"_s };
    for (const QString &name :
        notLeftovers + QStringList { u"f.o[o].AbCdEf"_s, u"f.o[o].zzzzzZ"_s }) {
        QVERIFY(putFile(in(u"a/"_s + name), "old"));
        QVERIFY(makeOld(in(u"a/"_s + name)));
    }
    QVERIFY(putFile(in(u"a/f.o[o].UnderW"_s), "another window is about to put it into place"));
    QVERIFY(file.writeAtomically("content"));
    QStringList expected = notLeftovers + QStringList { u"f.o[o]"_s, u"f.o[o].UnderW"_s };
    expected.sort();
    QStringList found = names(u"a"_s);
    found.sort();
    QCOMPARE(found, expected);
}

void PrivateFileTest::remove_removesSiblings()
{
    const PrivateFile file(in(u"a/file"_s));
    QVERIFY(file.writeAtomically("content"));
    for (const QString &ending : { u".damaged"_s, u".aBcDeF"_s, u".abcdef"_s })
        QVERIFY(putFile(file.path() + ending, "content"));
    QVERIFY(putFile(in(u"a/other"_s), "of another connection"));
    QVERIFY(file.remove());
    QCOMPARE(names(u"a"_s), QStringList { u"other"_s });
}

void PrivateFileTest::remove_missingFile_succeeds()
{
    QVERIFY(PrivateFile(in(u"none"_s)).remove());
    QVERIFY(PrivateFile(in(u"none/none"_s)).remove());
    QVERIFY(putFile(in(u"file"_s), "content"));
    QVERIFY(PrivateFile(in(u"file/none"_s)).remove());

    QVERIFY(QDir().mkpath(in(u"folder/inside"_s)));
    const auto removed = PrivateFile(in(u"folder"_s)).remove();
    QVERIFY(!removed);
    QCOMPARE(removed.error(), u"Directory not empty"_s);
}

void PrivateFileTest::isValidFileName_checksNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("fits");
    QTest::newRow("of a portal") << u"acme.example.com%3A8443%2Fbase+2"_s << true;
    QTest::newRow("longest") << QString(200, u'a') << true;
    QTest::newRow("three dots") << u"..."_s << true;
    QTest::newRow("too long") << QString(201, u'a') << false;
    QTest::newRow("too long in bytes") << QString(101, u'ñ') << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("here") << u"."_s << false;
    QTest::newRow("above") << u".."_s << false;
    QTest::newRow("elsewhere") << u"../x"_s << false;
    QTest::newRow("slash") << u"a/b"_s << false;
    QTest::newRow("cut short") << u"a"_s + QChar(QChar::Null) + u"b"_s << false;
}

void PrivateFileTest::isValidFileName_checksNames()
{
    QFETCH(QString, name);
    QTEST(PrivateFile::isValidFileName(name), "fits");
}

LLAVERO_TEST(PrivateFileTest, QCoreApplication)
#include "tst_private_file.moc"
