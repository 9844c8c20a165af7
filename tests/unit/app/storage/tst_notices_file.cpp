// SPDX-License-Identifier: GPL-3.0-or-later
// The file of a connection's notices: several windows, damage, failing disks. What a list brings:
// tst_notice_rules.

#include "app/notices/Notices.h"
#include "app/storage/PrivateFile.h"
#include "tests/support/FailingDisk.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/app/storage/DiskFaults.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <cerrno>
#include <memory>

using namespace Qt::StringLiterals;

using NoticeKind = Notice::Kind;

namespace {

/// A window with its own thread for the disk.
struct NoticesWindow
{
    explicit NoticesWindow(const QString &path = {})
    {
        disk.setMaxThreadCount(1);
        notices.setFile(path);
        settle();
    }
    ~NoticesWindow() { disk.waitForDone(); }
    void settle()
    {
        for (int turn = 0; turn < 3; ++turn) {
            disk.waitForDone();
            QCoreApplication::processEvents();
        }
    }
    /// A list with one key per character.
    void load(const QString &ids)
    {
        NoticeList list { .before = keys, .now = QDateTime::currentDateTimeUtc() };
        list.requestedAt = list.now;
        for (const QChar id : ids)
            list.keys.append(ApiKey { .id = id, .name = id, .lastIp = {} });
        keys = list.keys;
        notices.setList(list);
        settle();
    }
    /// Kinds and keys, newest first.
    QString texts() const
    {
        QStringList texts;
        for (const Notice &notice : notices.all())
            texts << Notice::kindName(notice.kind) + u' ' + notice.keyId;
        return texts.join(u", "_s);
    }

    QThreadPool disk;
    Notices notices { disk };
    QSignalSpy arrived { &notices, &Notices::arrived };
    QSignalSpy changed { &notices, &Notices::changed };
    ApiKeyTable keys;
};

} // namespace

class NoticesFileTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void list_bringsNotices();
    void withoutFile_isInMemory();
    void fileLater_keepsThoseInMemory();
    void restart_keepsAll();
    void twoWindows_findOnce();
    void twoWindows_mergeReadAndDismissed();
    void ownChangeInOtherWindow_isNoNews();
    void muted_isNeitherFoundNorShown();
    void endedSignIn_isReportedInOneWindow();
    void failedWrite_losesNoNotice_data();
    void failedWrite_losesNoNotice();
    void damage_isQuarantined_data();
    void damage_isQuarantined();
    void newerVersion_isKept();
    void discard_writesNothing();
    void file_isOwnerOnly();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void NoticesFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = Notices::filePath(m_folder->filePath(u"connections"_s), u"acme"_s);
}

void NoticesFileTest::list_bringsNotices()
{
    NoticesWindow window(m_path);
    window.load(u"ab"_s);
    QCOMPARE(window.texts(), QString());
    QCOMPARE(window.changed.size(), 0);
    window.load(u"ac"_s);
    QCOMPARE(window.texts(), u"keyAppeared c, keyVanished b"_s);
    QCOMPARE(window.changed.size(), 1);
    QCOMPARE(window.arrived.size(), 1);
    QCOMPARE(window.arrived.first().first().value<QList<Notice>>(), window.notices.all());
    QCOMPARE(window.notices.unreadCount(), 2);
    window.notices.setRead(window.notices.all().first().id);
    QCOMPARE(window.notices.unreadCount(), 1);
    window.notices.dismiss(window.notices.all().last().id);
    QCOMPARE(window.texts(), u"keyAppeared c"_s);
    window.notices.setAllRead();
    QCOMPARE(window.notices.unreadCount(), 0);
    window.load(u"ac"_s);
    QCOMPARE(window.texts(), u"keyAppeared c"_s);
    QCOMPARE(window.arrived.size(), 1);
}

void NoticesFileTest::withoutFile_isInMemory()
{
    NoticesWindow window;
    window.load(u"a"_s);
    window.load(u"ab"_s);
    QCOMPARE(window.texts(), u"keyAppeared b"_s);
    QCOMPARE(window.arrived.size(), 1);
    QVERIFY(!window.notices.hasFile());
}

void NoticesFileTest::fileLater_keepsThoseInMemory()
{
    NoticesWindow window;
    window.load(u"a"_s);
    window.load(u"ab"_s);
    window.notices.setFile(m_path);
    window.settle();
    QCOMPARE(window.texts(), u"keyAppeared b"_s);
    QCOMPARE(NoticesWindow(m_path).texts(), u"keyAppeared b"_s);
    window.load(u"abc"_s);
    QCOMPARE(window.texts(), u"keyAppeared c, keyAppeared b"_s);
    QCOMPARE(window.arrived.size(), 2);
}

void NoticesFileTest::restart_keepsAll()
{
    QList<Notice> before;
    {
        NoticesWindow window(m_path);
        window.load(u"a"_s);
        window.load(u"ab"_s);
        window.notices.setAllRead();
        window.settle();
        before = window.notices.all();
    }
    NoticesWindow window(m_path);
    QCOMPARE(window.notices.all(), before);
    QCOMPARE(window.notices.unreadCount(), 0);
    window.load(u"abc"_s); // a week later
    QCOMPARE(window.texts(), u"keyAppeared c, keyAppeared b"_s);
    QCOMPARE(window.arrived.size(), 1);
}

void NoticesFileTest::twoWindows_findOnce()
{
    NoticesWindow first(m_path);
    first.load(u"a"_s);
    NoticesWindow second(m_path);
    second.load(u"a"_s);
    first.load(u"ab"_s);
    first.notices.dismiss(first.notices.all().first().id);
    first.settle();
    second.load(u"ab"_s);
    QCOMPARE(second.texts(), QString());
    QCOMPARE(second.arrived.size(), 0);
    second.load(u"abc"_s);
    first.load(u"abc"_s);
    QCOMPARE(first.texts(), u"keyAppeared c"_s);
    QCOMPARE(first.arrived.size(), 1);
    QCOMPARE(second.arrived.size(), 1);
}

void NoticesFileTest::twoWindows_mergeReadAndDismissed()
{
    NoticesWindow first(m_path);
    first.load(u"a"_s);
    first.load(u"abcd"_s);
    NoticesWindow second(m_path);
    QCOMPARE(second.notices.all().size(), 3);
    const QString dismissed = first.notices.all().at(0).id;
    first.notices.dismiss(dismissed);
    first.settle();
    second.notices.setRead(dismissed);
    second.notices.setRead(second.notices.all().at(2).id);
    second.settle();
    first.load(u"abcd"_s);
    QCOMPARE(first.notices.all(), second.notices.all());
    QCOMPARE(first.notices.all().size(), 2);
    QCOMPARE(first.notices.unreadCount(), 1);
}

void NoticesFileTest::ownChangeInOtherWindow_isNoNews()
{
    NoticesWindow first(m_path);
    first.load(u"a"_s);
    NoticesWindow second(m_path);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    first.notices.setOwnChanges({ { OwnChange::Kind::Generating, u"b"_s, now } });
    first.settle();
    second.load(u"ab"_s); // before the response in the first window
    first.notices.setOwnChanges({ { OwnChange::Kind::Generated, u"b"_s, now } });
    first.settle();
    second.load(u"ab"_s);
    first.notices.setOwnChanges({ { OwnChange::Kind::Deleted, u"a"_s, now } });
    first.settle();
    second.load(u"b"_s);
    QCOMPARE(second.texts(), QString());
}

void NoticesFileTest::muted_isNeitherFoundNorShown()
{
    NoticesWindow window(m_path);
    window.load(u"a"_s);
    window.load(u"ab"_s);
    window.notices.setMuted({ NoticeKind::KeyAppeared });
    QCOMPARE(window.texts(), QString());
    QCOMPARE(window.notices.unreadCount(), 0);
    QCOMPARE(window.changed.size(), 2);
    window.load(u"bc"_s);
    window.notices.add({ { .kind = NoticeKind::KeyAppeared, .keyId = u"x"_s } });
    window.settle();
    QCOMPARE(window.texts(), u"keyVanished a"_s);
    QCOMPARE(window.arrived.size(), 2);
    window.notices.setMuted({});
    QCOMPARE(window.texts(), u"keyVanished a, keyAppeared b"_s);
}

void NoticesFileTest::endedSignIn_isReportedInOneWindow()
{
    NoticesWindow first(m_path);
    first.load(u"a"_s);
    NoticesWindow second(m_path);
    first.notices.endSignIn();
    first.settle();
    second.notices.endSignIn();
    second.settle();
    QCOMPARE(second.texts(), u"signInEnded "_s);
    QCOMPARE(first.arrived.size(), 1);
    QCOMPARE(second.arrived.size(), 0);
    second.load(u"a"_s);
    QCOMPARE(second.texts(), QString());
}

void NoticesFileTest::failedWrite_losesNoNotice_data()
{
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<int>("error");
    QTest::newRow("create: no permission") << "create"_ba << EACCES;
    QTest::newRow("write: full disk") << "write"_ba << ENOSPC;
    QTest::newRow("sync: failing disk") << "sync"_ba << EIO;
    QTest::newRow("rename: full disk") << "rename"_ba << ENOSPC;
    QTest::newRow("read: failing disk") << "read"_ba << EIO;
}

void NoticesFileTest::failedWrite_losesNoNotice()
{
    QFETCH(QByteArray, call);
    QFETCH(int, error);
    NoticesWindow window(m_path);
    window.load(u"a"_s);
    const QByteArray before = fileAt(m_path);
    {
        const FailingDisk disk(call, error, m_folder->path());
        window.load(u"ab"_s);
        QVERIFY(window.notices.problem());
        QCOMPARE(window.arrived.size(), 0);
    }
    QCOMPARE(fileAt(m_path), before);
    window.load(u"ab"_s);
    QVERIFY(!window.notices.problem());
    QCOMPARE(window.texts(), u"keyAppeared b"_s);
    QCOMPARE(window.arrived.size(), 1);
}

void NoticesFileTest::damage_isQuarantined_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("kept");
    QTest::newRow("no JSON") << "{"_ba
                             << ""_ba << 0;
    QTest::newRow("unknown kind") << "keyVanished"_ba
                                  << "?"_ba << 1;
    QTest::newRow("keys") << "\"known\": \""_ba
                          << "\"known\": \"x"_ba << 2;
}

void NoticesFileTest::damage_isQuarantined()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(int, kept);
    {
        NoticesWindow window(m_path);
        window.load(u"ab"_s);
        window.load(u"ac"_s);
    }
    QByteArray content = fileAt(m_path);
    QVERIFY(content.contains(from));
    QVERIFY(putFile(m_path, content.replace(from, to)));
    NoticesWindow window(m_path);
    QVERIFY(window.notices.wasDamaged());
    QCOMPARE(window.notices.all().size(), kept);
    QVERIFY(QFileInfo::exists(m_path + u".damaged"_s));
    window.load(u"ac"_s);
    window.load(u"acd"_s);
    QCOMPARE(window.notices.all().size(), kept + 1);
}

void NoticesFileTest::newerVersion_isKept()
{
    QVERIFY(PrivateFile(m_path).makeFolder());
    QVERIFY(putFile(m_path, R"({"version":2,"notices":[]})"));
    NoticesWindow window(m_path);
    window.load(u"a"_s);
    window.load(u"ab"_s);
    QCOMPARE(window.notices.problem()->kind, FileProblem::Kind::Newer);
    QCOMPARE(fileAt(m_path), R"({"version":2,"notices":[]})"_ba);
}

void NoticesFileTest::discard_writesNothing()
{
    NoticesWindow window(m_path);
    window.load(u"a"_s);
    window.load(u"ab"_s);
    window.notices.discard();
    QVERIFY(PrivateFile(m_path).remove());
    QVERIFY(window.notices.all().isEmpty());
    window.load(u"abc"_s);
    QVERIFY(!QFileInfo::exists(m_path));
}

void NoticesFileTest::file_isOwnerOnly()
{
    NoticesWindow window(m_path);
    window.load(u"a"_s);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(QFileInfo::exists(m_path));
    QVERIFY(!(QFileInfo(m_path).permissions() & others));
}

LLAVERO_TEST(NoticesFileTest, QCoreApplication)
#include "tst_notices_file.moc"
