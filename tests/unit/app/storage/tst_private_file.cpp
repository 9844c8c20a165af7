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

class OwnerOnlyFileTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void isForItsOwnerAlone_data();
    void isForItsOwnerAlone();
    void closesWhatWasOpen();
    void isTheOldOneWhenTheDiskIsFull_data();
    void isTheOldOneWhenTheDiskIsFull();
    void isTheOldOneWhenItsWriterGivesUp();
    void saysWhyItCannotBeWritten_data();
    void saysWhyItCannotBeWritten();
    void followsALink();
    void isSetAsideOnce();
    void aFolderInItsPlaceIsSetAside();
    void sweepsWhatKilledProgramsLeft();
    void leavesNothingWhenRemoved();
    void whatIsNotThereIsRemoved();
    void namesFit_data();
    void namesFit();

private:
    QString in(const QString &name) const { return m_folder->filePath(name); }
    QStringList names(const QString &folder) const
    {
        return QDir(in(folder)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void OwnerOnlyFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void OwnerOnlyFileTest::isForItsOwnerAlone_data()
{
    QTest::addColumn<int>("mask");
    QTest::newRow("usual") << 022;
    QTest::newRow("closed") << 077;
    QTest::newRow("open") << 0;
    QTest::newRow("closed to its owner") << 0277;
}

void OwnerOnlyFileTest::isForItsOwnerAlone()
{
    QFETCH(int, mask);
    const Umask umask(static_cast<mode_t>(mask));
    for (const char *content : { "first", "second" }) {
        QVERIFY(PrivateFile(in(u"a/b/file"_s)).replace(content));
        QCOMPARE(fileAt(in(u"a/b/file"_s)), QByteArray(content));
        QCOMPARE(modeOf(in(u"a/b/file"_s)), 0600);
        QCOMPARE(modeOf(in(u"a/b"_s)), 0700);
        QCOMPARE(modeOf(in(u"a"_s)), 0700);
    }
}

void OwnerOnlyFileTest::closesWhatWasOpen()
{
    QVERIFY(QDir().mkdir(in(u"a"_s)));
    QCOMPARE(::chmod(qPrintable(in(u"a"_s)), 0755), 0);
    QVERIFY(putFile(in(u"a/file"_s), "before"));
    QCOMPARE(::chmod(qPrintable(in(u"a/file"_s)), 0644), 0);
    QVERIFY(PrivateFile(in(u"a/file"_s)).replace("after"));
    QCOMPARE(modeOf(in(u"a/file"_s)), 0600);
    QCOMPARE(modeOf(in(u"a"_s)), 0700);
}

void OwnerOnlyFileTest::isTheOldOneWhenTheDiskIsFull_data()
{
    QTest::addColumn<int>("room");
    for (const int room : { 0, 1, 4096, 16'384, 99'999 })
        QTest::addRow("%d bytes", room) << room;
}

void OwnerOnlyFileTest::isTheOldOneWhenTheDiskIsFull()
{
    QFETCH(int, room);
    const PrivateFile file(in(u"a/file"_s));
    QVERIFY(file.replace("the old one"));
    const auto written = [&] {
        const FullDisk full(static_cast<rlim_t>(room));
        return file.replace(QByteArray(100'000, 'n'));
    }();
    QVERIFY(!written);
    QCOMPARE(written.error(), u"File too large"_s);
    QCOMPARE(fileAt(file.path()), QByteArray("the old one"));
    QCOMPARE(names(u"a"_s), QStringList { u"file"_s });
}

void OwnerOnlyFileTest::isTheOldOneWhenItsWriterGivesUp()
{
    const PrivateFile file(in(u"a/file"_s));
    QVERIFY(file.replace([](const ByteSink &put) { return put("the old ") && put("one"); }));
    QVERIFY(!file.replace([](const ByteSink &put) { return put("another") && false; }));
    QVERIFY(!file.replace([](const ByteSink &) { return false; }));
    QCOMPARE(fileAt(file.path()), QByteArray("the old one"));
    QCOMPARE(names(u"a"_s), QStringList { u"file"_s });
}

void OwnerOnlyFileTest::saysWhyItCannotBeWritten_data()
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

void OwnerOnlyFileTest::saysWhyItCannotBeWritten()
{
    QFETCH(QString, path);
    QVERIFY(putFile(in(u"there"_s), "a file"));
    QVERIFY(QDir().mkdir(in(u"folder"_s)));
    const auto written = PrivateFile(path.replace(u"%1"_s, m_folder->path())).replace("content");
    QVERIFY(!written);
    QTEST(written.error(), "reason");
}

void OwnerOnlyFileTest::followsALink()
{
    QVERIFY(QDir().mkdir(in(u"elsewhere"_s)));
    QVERIFY(putFile(in(u"elsewhere/target"_s), "before"));
    QVERIFY(QFile::link(in(u"elsewhere/target"_s), in(u"link"_s)));
    QVERIFY(PrivateFile(in(u"link"_s)).replace("after"));
    QVERIFY(QFileInfo(in(u"link"_s)).isSymLink());
    QCOMPARE(fileAt(in(u"elsewhere/target"_s)), QByteArray("after"));
    QCOMPARE(modeOf(in(u"elsewhere/target"_s)), 0600);
}

void OwnerOnlyFileTest::isSetAsideOnce()
{
    const PrivateFile file(in(u"a/file"_s));
    QVERIFY(!file.setAside());
    for (const char *content : { "first", "second", "third" }) {
        QVERIFY(file.replace(content));
        QVERIFY(file.setAside());
        QCOMPARE(names(u"a"_s), QStringList { u"file.damaged"_s });
        QCOMPARE(fileAt(in(u"a/file.damaged"_s)), content);
    }
}

void OwnerOnlyFileTest::aFolderInItsPlaceIsSetAside()
{
    const PrivateFile file(in(u"a/file"_s));
    QVERIFY(file.replace("damaged before"));
    QVERIFY(file.setAside());
    QVERIFY(QDir().mkpath(in(u"a/file/inside"_s)));
    QVERIFY(file.setAside());
    QVERIFY(file.replace("content"));
    QCOMPARE(names(u"a"_s), (QStringList { u"file"_s, u"file.damaged"_s }));
    QCOMPARE(names(u"a/file.damaged"_s), QStringList { u"inside"_s });
}

void OwnerOnlyFileTest::sweepsWhatKilledProgramsLeft()
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
    QVERIFY(file.replace("content"));
    QStringList expected = notLeftovers + QStringList { u"f.o[o]"_s, u"f.o[o].UnderW"_s };
    expected.sort();
    QStringList found = names(u"a"_s);
    found.sort();
    QCOMPARE(found, expected);
}

void OwnerOnlyFileTest::leavesNothingWhenRemoved()
{
    const PrivateFile file(in(u"a/file"_s));
    QVERIFY(file.replace("content"));
    for (const QString &ending : { u".damaged"_s, u".aBcDeF"_s, u".abcdef"_s })
        QVERIFY(putFile(file.path() + ending, "content"));
    QVERIFY(putFile(in(u"a/other"_s), "of another connection"));
    QVERIFY(file.remove());
    QCOMPARE(names(u"a"_s), QStringList { u"other"_s });
}

void OwnerOnlyFileTest::whatIsNotThereIsRemoved()
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

void OwnerOnlyFileTest::namesFit_data()
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

void OwnerOnlyFileTest::namesFit()
{
    QFETCH(QString, name);
    QTEST(PrivateFile::isFitName(name), "fits");
}

LLAVERO_TEST(OwnerOnlyFileTest, QCoreApplication)
#include "tst_private_file.moc"
