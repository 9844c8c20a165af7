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

#include <sys/stat.h>
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
    void openFolder_isRefused_data();
    void openFolder_isRefused();
    void stickyFolder_isAccepted();
    void foreignFolder_isRefused();
    void foreignFile_isRefused();
    void otherThings_areRefused();
    void unreadableContent_isRefused();
    void changeMeanwhile_isNoticed_data();
    void changeMeanwhile_isNoticed();
    void diskError_leavesTheOldFile_data();
    void diskError_leavesTheOldFile();
    void fullDisk_leavesTheOldFile();
    void kill_leavesOldOrNewFile();

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
    put("A=\"1\n");
    const QList<Variable> special { { "KEY", Secret("#'"_ba) } };
    QCOMPARE(inspectEnvFile(file(), special).error().kind, Kind::UnclosedQuote);
    QCOMPARE(content(), "A=\"1\n"_ba);
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

void EnvFileWriterTest::kill_leavesOldOrNewFile()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    put("A=1\nKEY=old\nB=2\n");
    for (int kill = 0; kill < 60; ++kill) {
        QProcess writer;
        writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        writer.start(QStringLiteral(DELIVERY_WRITER), { file() });
        QVERIFY(writer.waitForReadyRead());
        QCOMPARE(writer.readLine(), "ready\n"_ba);
        // A random moment, not a condition.
        QThread::usleep(static_cast<unsigned long>(random.bounded(500, 10'000)));
        writer.kill();
        QVERIFY(writer.waitForFinished());
        QCOMPARE(writer.exitStatus(), QProcess::CrashExit); // it had not ended before
        const QByteArray found = content();
        const QByteArray when = "seed " + QByteArray::number(seed) + ": " + found;
        QVERIFY2(found.startsWith("A=1\nKEY=") && found.endsWith("\nB=2\n"), when);
        const QByteArray value = found.sliced(8).chopped(5);
        QVERIFY2(!value.isEmpty() && value.count(value.front()) == value.size(), when);
        QCOMPARE(modeOf(file()), 0600);
    }
}

LLAVERO_TEST(EnvFileWriterTest, QCoreApplication)
#include "tst_env_file_writer.moc"
