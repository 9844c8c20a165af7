// SPDX-License-Identifier: GPL-3.0-or-later
// What is found out about a .env file before it is written, and what is written then.

#include "app/delivery/EnvFileWriter.h"
#include "tests/support/FailingDisk.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/app/storage/DiskFaults.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <functional>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using Kind = EnvFileProblem::Kind;

/// A user who is not the one of the test.
static constexpr uid_t otherUser = 12'345;

class EnvFileWriterTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void newFile_isPrivate();
    void oldFile_becomesPrivate();
    void folder_keepsItsPermissions();
    void otherValue_isReported();
    void link_isReportedAndFollowed();
    void linkToNothing_isRefused();
    void hardLink_isReported();
    void openFolder_isRefused_data();
    void openFolder_isRefused();
    void stickyFolder_isAccepted();
    void folderAbove_isInspected();
    void folderOfALink_isInspected();
    void accessList_opensTheFolder();
    void foreignFolder_isRefused();
    void foreignFile_isRefused();
    void otherThings_areRefused();
    void unreadableContent_isRefused();
    void changeMeanwhile_isNoticed_data();
    void changeMeanwhile_isNoticed();
    void diskError_leavesTheOldFile_data();
    void diskError_leavesTheOldFile();
    void fullDisk_leavesTheOldFile();
    void newFile_isNeverRenamed();
    void kill_leavesOldOrNewFile();
    void kill_leavesNoOtherNewFile();
    void leftovers_areRemoved();

private:
    static const QList<Variable> variables;

    QString file(const char *name = ".env") const
    {
        return m_folder->filePath(QLatin1String(name));
    }
    void put(const QByteArray &content, const char *name = ".env") const;
    QByteArray content(const char *name = ".env") const;
    QStringList names() const;
    Result<EnvFileState, EnvFileProblem> inspect(const char *name = ".env") const;
    /// Returns the problem, or nullopt after writing.
    std::optional<Kind> write(const char *name = ".env") const;

    /// Kills the writer at random moments, and checks what it has left.
    static void killWriters(const QStringList &arguments, const std::function<void()> &check);

    std::unique_ptr<QTemporaryDir> m_folder;
};

const QList<Variable> EnvFileWriterTest::variables { { "KEY", Secret("new"_ba) } };

void EnvFileWriterTest::init()
{
    FailingDisk::prepare();
    m_folder = std::make_unique<QTemporaryDir>();
}

void EnvFileWriterTest::put(const QByteArray &content, const char *name) const
{
    QVERIFY(putFile(file(name), content));
}

QByteArray EnvFileWriterTest::content(const char *name) const
{
    QFile found(file(name));
    return found.open(QIODevice::ReadOnly) ? found.readAll() : "no file";
}

QStringList EnvFileWriterTest::names() const
{
    return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden | QDir::System);
}

Result<EnvFileState, EnvFileProblem> EnvFileWriterTest::inspect(const char *name) const
{
    return inspectEnvFile(file(name), variables);
}

std::optional<Kind> EnvFileWriterTest::write(const char *name) const
{
    const auto state = inspect(name);
    if (!state)
        return state.error().kind;
    const auto written = writeEnvFile(state.value(), variables);
    return written ? std::nullopt : std::optional(written.error().kind);
}

void EnvFileWriterTest::newFile_isPrivate()
{
    const Umask open(0);
    const auto state = inspect();
    QVERIFY(state);
    QVERIFY(!state.value().hasOtherNames && !state.value().isInRepository);
    QVERIFY(!state.value().exists && !state.value().isLink() && !state.value().isReadableByOthers);
    QVERIFY(writeEnvFile(state.value(), variables));
    QCOMPARE(content(), "KEY=new\n"_ba);
    QCOMPARE(modeOf(file()), 0600);
    QCOMPARE(names(), QStringList { u".env"_s });
}

void EnvFileWriterTest::oldFile_becomesPrivate()
{
    put("A=1\nKEY=old # c\n");
    for (const auto &[mode, isReadable] :
        { std::pair(0600, false), std::pair(0644, true), std::pair(0604, true) }) {
        QVERIFY(::chmod(qPrintable(file()), static_cast<mode_t>(mode)) == 0);
        QCOMPARE(inspect().value().isReadableByOthers, isReadable);
    }
    QCOMPARE(write(), std::nullopt);
    QCOMPARE(content(), "A=1\nKEY=new # c\n"_ba);
    QCOMPARE(modeOf(file()), 0600);
    QCOMPARE(names(), QStringList { u".env"_s });
}

void EnvFileWriterTest::folder_keepsItsPermissions()
{
    QVERIFY(::chmod(qPrintable(m_folder->path()), 0755) == 0);
    QCOMPARE(write(), std::nullopt);
    QCOMPARE(modeOf(m_folder->path()), 0755);
}

void EnvFileWriterTest::otherValue_isReported()
{
    put("KEY=old\n");
    QCOMPARE(inspect().value().replaced, QStringList { u"KEY"_s });
    put("KEY=new\nKEY=old\n");
    QCOMPARE(inspect().value().replaced, QStringList { u"KEY"_s });
    put("KEY='new'\n");
    QCOMPARE(inspect().value().replaced, QStringList());
    put("OTHER=old\n");
    QCOMPARE(inspect().value().replaced, QStringList());
}

void EnvFileWriterTest::link_isReportedAndFollowed()
{
    put("KEY=old\n", "real");
    QVERIFY(QFile::link(u"real"_s, file()));
    const auto state = inspect();
    QVERIFY(state.value().isLink());
    QCOMPARE(state.value().path, QFileInfo(file("real")).canonicalFilePath());
    QVERIFY(writeEnvFile(state.value(), variables));
    QCOMPARE(content("real"), "KEY=new\n"_ba);
    QVERIFY(QFileInfo(file()).isSymLink());
}

void EnvFileWriterTest::linkToNothing_isRefused()
{
    QVERIFY(QFile::link(u"nothing"_s, file()));
    QCOMPARE(write(), Kind::BrokenLink);
    QCOMPARE(content("nothing"), "no file"_ba);
}

void EnvFileWriterTest::hardLink_isReported()
{
    put("KEY=old\n");
    QVERIFY(::link(qPrintable(file()), qPrintable(file("other"))) == 0);
    QVERIFY(inspect().value().hasOtherNames);
    QCOMPARE(write(), std::nullopt);
    QCOMPARE(content("other"), "KEY=old\n"_ba);
    QVERIFY(!inspect().value().hasOtherNames);
}

void EnvFileWriterTest::openFolder_isRefused_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<bool>("isOwnGroup");
    QTest::addColumn<bool>("isRefused");
    QTest::newRow("of the user alone") << 0700 << true << false;
    QTest::newRow("readable") << 0755 << true << false;
    QTest::newRow("the user's own group can write") << 0775 << true << false;
    QTest::newRow("another group can write") << 0775 << false << true;
    QTest::newRow("all can write") << 0777 << true << true;
    QTest::newRow("others can write, but the group cannot") << 0707 << true << true;
}

void EnvFileWriterTest::openFolder_isRefused()
{
    QFETCH(int, mode);
    QFETCH(bool, isOwnGroup);
    QFETCH(bool, isRefused);
    if (!isOwnGroup && ::geteuid() != 0)
        QSKIP("only root can give a file to another group");
    if (!isOwnGroup)
        QVERIFY(::chown(qPrintable(m_folder->path()), ::geteuid(), otherUser) == 0);
    QVERIFY(::chmod(qPrintable(m_folder->path()), static_cast<mode_t>(mode)) == 0);
    QCOMPARE(write(), isRefused ? std::optional(Kind::OpenFolder) : std::nullopt);
    QCOMPARE(names().isEmpty(), isRefused);
}

void EnvFileWriterTest::stickyFolder_isAccepted()
{
    QVERIFY(::chmod(qPrintable(m_folder->path()), 01777) == 0);
    QCOMPARE(write(), std::nullopt);
}

void EnvFileWriterTest::folderAbove_isInspected()
{
    QVERIFY(QDir(m_folder->path()).mkpath(u"open/above/mine"_s));
    QVERIFY(::chmod(qPrintable(file("open")), 0777) == 0);
    const auto state = inspect("open/above/mine/.env");
    QVERIFY(!state);
    QCOMPARE(state.error().kind, Kind::OpenFolder);
    QCOMPARE(state.error().path, file("open"));
    QVERIFY(::chmod(qPrintable(file("open")), 01777) == 0);
    QCOMPARE(write("open/above/mine/.env"), std::nullopt);
}

/// Another user could let the link lead elsewhere, or replace the folder that it leads to.
void EnvFileWriterTest::folderOfALink_isInspected()
{
    QVERIFY(QDir(m_folder->path()).mkpath(u"open/mine"_s));
    QVERIFY(QDir(m_folder->path()).mkdir(u"closed"_s));
    QVERIFY(QFile::link(file("closed"), file("open/link")));
    QVERIFY(QFile::link(file("open/mine"), file("closed/link")));
    QVERIFY(::chmod(qPrintable(file("open")), 0777) == 0);
    QCOMPARE(write("open/link/.env"), Kind::OpenFolder);
    QCOMPARE(write("closed/link/.env"), Kind::OpenFolder);
    QVERIFY(::chmod(qPrintable(file("open")), 0755) == 0);
    QCOMPARE(write("open/link/.env"), std::nullopt);
    QCOMPARE(write("closed/link/.env"), std::nullopt);
}

/// In the form of the kernel: user::rwx, user:12345:rwx, group::---, mask::rwx, other::---.
void EnvFileWriterTest::accessList_opensTheFolder()
{
    struct Entry
    {
        quint16 tag;
        quint16 permissions;
        quint32 id;
    };
    struct List
    {
        quint32 version = 2;
        Entry entries[5] = { { 0x01, 7, ~0U }, { 0x02, 7, otherUser }, { 0x04, 0, ~0U },
            { 0x10, 7, ~0U }, { 0x20, 0, ~0U } };
    };
    const List list;
    const int result = ::setxattr(
        qPrintable(m_folder->path()), "system.posix_acl_access", &list, sizeof list, 0);
    if (result != 0 && errno == ENOTSUP)
        QSKIP("the file system has no access lists");
    QCOMPARE(result, 0);
    QCOMPARE(modeOf(m_folder->path()), 0770);
    QCOMPARE(write(), Kind::OpenFolder);
}

void EnvFileWriterTest::foreignFolder_isRefused()
{
    if (::geteuid() != 0)
        QSKIP("only root can give a folder to another user");
    QVERIFY(::chown(qPrintable(m_folder->path()), otherUser, ::getegid()) == 0);
    QCOMPARE(write(), Kind::ForeignFolder);
}

void EnvFileWriterTest::foreignFile_isRefused()
{
    if (::geteuid() != 0)
        QSKIP("only root can give a file to another user");
    put("KEY=old\n");
    QVERIFY(::chown(qPrintable(file()), otherUser, ::getegid()) == 0);
    QCOMPARE(write(), Kind::ForeignFile);
    QCOMPARE(content(), "KEY=old\n"_ba);
}

void EnvFileWriterTest::otherThings_areRefused()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    QCOMPARE(write("folder"), Kind::NotAFile);
    QVERIFY(::mkfifo(qPrintable(file("pipe")), 0600) == 0);
    QCOMPARE(write("pipe"), Kind::NotAFile); // and does not block
    QCOMPARE(write("missing/.env"), Kind::NoFolder);
    put("text", "text");
    QCOMPARE(write("text/.env"), Kind::NoFolder);
    QCOMPARE(inspectEnvFile(u"/dev/null"_s, variables).error().kind, Kind::NotAFile);
}

void EnvFileWriterTest::unreadableContent_isRefused()
{
    put(QByteArray(2'000'000, '#'));
    QCOMPARE(write(), Kind::TooLarge);
    put(QByteArray("\xff\xfeK\0E\0Y\0=\0", 10));
    QCOMPARE(write(), Kind::NotText);
    put("A=1\nB=\"1\n");
    QCOMPARE(inspect().error().kind, Kind::UnclosedQuote);
    QCOMPARE(inspect().error().line, 2);
    put("KEY=old; export KEY\n");
    QCOMPARE(inspect().error().kind, Kind::AmbiguousLine);
    QCOMPARE(inspect().error().line, 1);
    const QList<Variable> unfit { { "KEY", Secret("a\nb"_ba) } };
    put("A=1\n");
    QCOMPARE(inspectEnvFile(file(), unfit).error().kind, Kind::UnfitValue);
    QCOMPARE(content(), "A=1\n"_ba);
}

void EnvFileWriterTest::changeMeanwhile_isNoticed_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("meanwhile");
    QTest::newRow("changed") << "KEY=old\n"_ba
                             << "KEY=mine\n"_ba;
    QTest::newRow("same size") << "KEY=old\n"_ba
                               << "KEY=odd\n"_ba;
    QTest::newRow("made") << QByteArray() << "KEY=mine\n"_ba;
    QTest::newRow("made, and empty") << QByteArray() << ""_ba;
}

void EnvFileWriterTest::changeMeanwhile_isNoticed()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, meanwhile);
    if (!before.isNull())
        put(before);
    const auto state = inspect();
    QVERIFY(state);
    put(meanwhile);
    const auto written = writeEnvFile(state.value(), variables);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Kind::Changed);
    QCOMPARE(content(), meanwhile);
    QCOMPARE(names(), QStringList { u".env"_s });
}

void EnvFileWriterTest::diskError_leavesTheOldFile_data()
{
    QTest::addColumn<QByteArray>("call");
    for (const char *call : { "write", "sync", "rename" })
        QTest::newRow(call) << QByteArray(call);
}

void EnvFileWriterTest::diskError_leavesTheOldFile()
{
    QFETCH(QByteArray, call);
    put("KEY=old\n");
    const auto state = inspect();
    QVERIFY(state);
    {
        const FailingDisk broken(call.constData(), EIO, m_folder->path());
        const auto written = writeEnvFile(state.value(), variables);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Kind::System);
        QCOMPARE(written.error().detail, u"Input/output error"_s);
    }
    QCOMPARE(content(), "KEY=old\n"_ba);
    QCOMPARE(names(), QStringList { u".env"_s });
}

void EnvFileWriterTest::fullDisk_leavesTheOldFile()
{
    const QByteArray old = "A=" + QByteArray(5'000, 'x') + "\nKEY=old\n";
    put(old);
    const auto state = inspect();
    QVERIFY(state);
    {
        const FullDisk full(1'000);
        QVERIFY(!writeEnvFile(state.value(), variables));
    }
    QCOMPARE(content(), old);
    QCOMPARE(names(), QStringList { u".env"_s });
}

/// Renaming could replace a file that is made meanwhile, and a name before could stay behind.
void EnvFileWriterTest::newFile_isNeverRenamed()
{
    const auto state = inspect();
    const FailingDisk broken("rename", EIO, m_folder->path());
    QVERIFY(writeEnvFile(state.value(), variables));
    QCOMPARE(content(), "KEY=new\n"_ba);
    QCOMPARE(names(), QStringList { u".env"_s });
}

void EnvFileWriterTest::killWriters(
    const QStringList &arguments, const std::function<void()> &check)
{
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    for (int kill = 0; kill < 60; ++kill) {
        QProcess writer;
        writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        writer.start(QStringLiteral(DELIVERY_WRITER), arguments);
        QVERIFY(writer.waitForReadyRead());
        QCOMPARE(writer.readLine(), "ready\n"_ba);
        // A random moment, not a condition.
        QThread::usleep(static_cast<unsigned long>(random.bounded(500, 10'000)));
        writer.kill();
        QVERIFY(writer.waitForFinished());
        QCOMPARE(writer.exitStatus(), QProcess::CrashExit); // it had not ended before
        check();
        if (QTest::currentTestFailed())
            qWarning() << "seed" << seed;
    }
}

void EnvFileWriterTest::kill_leavesOldOrNewFile()
{
    put("A=1\nKEY=old\nB=2\n");
    killWriters({ file() }, [this] {
        const QByteArray found = content();
        QVERIFY2(found.startsWith("A=1\nKEY=") && found.endsWith("\nB=2\n"), found);
        const QByteArray value = found.sliced(8).chopped(5);
        QVERIFY2(!value.isEmpty() && value.count(value.front()) == value.size(), found);
        QCOMPARE(modeOf(file()), 0600);
        for (const QString &name : names()) {
            QVERIFY2(name == u".env" || name.startsWith(u".llavero-"), qPrintable(name));
            QCOMPARE(modeOf(m_folder->filePath(name)), 0600);
        }
    });
}

void EnvFileWriterTest::kill_leavesNoOtherNewFile()
{
    killWriters({ file(), u"new"_s }, [this] {
        const QStringList found = names();
        QVERIFY2(
            found.isEmpty() || found == QStringList { u".env"_s }, qPrintable(found.join(u' ')));
        const QByteArray written = content();
        QVERIFY2(
            found.isEmpty() || (written.startsWith("KEY=") && written.endsWith('\n')), written);
    });
}

void EnvFileWriterTest::leftovers_areRemoved()
{
    put("KEY=old\n", ".llavero-AbCdEf");
    put("KEY=old\n", ".llavero-writes");
    put("", ".llavero-other");
    QVERIFY(QDir(m_folder->path()).mkdir(u".llavero-folder"_s));
    QVERIFY(QFile::link(file(".llavero-AbCdEf"), file(".llavero-linked")));
    const timespec longAgo[] = { { 1'000, 0 }, { 1'000, 0 } };
    for (const char *name :
        { ".llavero-AbCdEf", ".llavero-other", ".llavero-folder", ".llavero-linked" })
        QVERIFY(::utimensat(AT_FDCWD, qPrintable(file(name)), longAgo, AT_SYMLINK_NOFOLLOW) == 0);
    QCOMPARE(write(), std::nullopt);
    QVERIFY(!QFile::exists(file(".llavero-AbCdEf")));
    QVERIFY(QFile::exists(file(".llavero-writes"))); // just now
    QVERIFY(QFile::exists(file(".llavero-other")));
    QVERIFY(QFileInfo(file(".llavero-folder")).isDir());
    QVERIFY(QFileInfo(file(".llavero-linked")).isSymLink());
}

LLAVERO_TEST(EnvFileWriterTest, QCoreApplication)
#include "tst_env_file_writer.moc"
