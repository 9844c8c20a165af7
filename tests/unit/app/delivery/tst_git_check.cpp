// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the real Git would commit a file.

#include "app/delivery/GitCheck.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/app/storage/DiskFaults.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

#include <unistd.h>

using namespace Qt::StringLiterals;

class GitCheckTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { qputenv("PATH", m_path); }
    void file_wouldBeCommitted_data();
    void file_wouldBeCommitted();
    void trackedFile_wouldBeCommitted();
    void fileOutsideOfARepository_isNotKnown();
    void repositoryOfAnotherUser_isNotKnown();
    void environment_doesNotMislead();
    void withoutGit_nothingIsKnown();
    void hangingGit_isLeftAfterTwoSeconds();
    void destroyedContext_isNotCalled();

private:
    void git(const QStringList &arguments) const;
    std::optional<bool> check(const QString &name) const;
    /// Replaces Git by a script.
    void fakeGit(const QByteArray &script);

    const QByteArray m_path = qgetenv("PATH");
    std::unique_ptr<QTemporaryDir> m_folder;
};

void GitCheckTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    git({ u"init"_s, u"-q"_s });
    QVERIFY(putFile(m_folder->filePath(u".gitignore"_s), ".env\nignored/\n"));
    QVERIFY(QDir(m_folder->path()).mkpath(u"ignored"_s));
    QVERIFY(QDir(m_folder->path()).mkpath(u"below"_s));
}

void GitCheckTest::git(const QStringList &arguments) const
{
    QProcess process;
    process.start(u"git"_s, QStringList { u"-C"_s, m_folder->path() } + arguments);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
}

std::optional<bool> GitCheckTest::check(const QString &name) const
{
    QObject context;
    bool isAnswered = false;
    std::optional<bool> wouldCommit;
    checkGit(m_folder->path() + u'/' + name, &context, [&](std::optional<bool> would) {
        isAnswered = true;
        wouldCommit = would;
    });
    if (!QTest::qWaitFor([&] { return isAnswered; }, 30'000))
        QTest::qFail("no answer", __FILE__, __LINE__);
    return wouldCommit;
}

void GitCheckTest::fakeGit(const QByteArray &script)
{
    const QString program = m_folder->filePath(u"git"_s);
    QVERIFY(putFile(program, "#!/bin/sh\n" + script));
    QVERIFY(QFile::setPermissions(program, QFile::ReadOwner | QFile::ExeOwner));
    qputenv("PATH", m_folder->path().toLocal8Bit() + ":/usr/bin:/bin");
}

void GitCheckTest::file_wouldBeCommitted_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("wouldCommit");
    QTest::newRow("ignored") << u".env"_s << false;
    QTest::newRow("ignored below") << u"below/.env"_s << false;
    QTest::newRow("in an ignored folder") << u"ignored/secrets"_s << false;
    QTest::newRow("not ignored") << u"secrets"_s << true;
    QTest::newRow("not ignored below") << u"below/secrets"_s << true;
    QTest::newRow("name like an option") << u"-v"_s << true;
    QTest::newRow("name like a pattern") << u":(glob)*"_s << true;
    QTest::newRow("not ASCII") << u"señal €"_s << true;
}

void GitCheckTest::file_wouldBeCommitted()
{
    QFETCH(QString, name);
    QFETCH(bool, wouldCommit);
    QCOMPARE(check(name), std::optional(wouldCommit));
}

void GitCheckTest::trackedFile_wouldBeCommitted()
{
    QVERIFY(putFile(m_folder->filePath(u".env"_s), "A=1\n"));
    git({ u"add"_s, u"-f"_s, u".env"_s });
    QCOMPARE(check(u".env"_s), std::optional(true));
}

void GitCheckTest::fileOutsideOfARepository_isNotKnown()
{
    QVERIFY(QDir(m_folder->filePath(u".git"_s)).removeRecursively());
    QCOMPARE(check(u"secrets"_s), std::nullopt);
}

void GitCheckTest::repositoryOfAnotherUser_isNotKnown()
{
    if (::geteuid() != 0)
        QSKIP("only root can give a folder to another user");
    constexpr uid_t otherUser = 12'345;
    QVERIFY(::chown(qPrintable(m_folder->path()), otherUser, ::getegid()) == 0);
    QCOMPARE(check(u"secrets"_s), std::nullopt);
}

void GitCheckTest::environment_doesNotMislead()
{
    qputenv("GIT_DIR", "/nonexistent");
    const auto wouldCommit = check(u"secrets"_s);
    qunsetenv("GIT_DIR");
    QCOMPARE(wouldCommit, std::optional(true));
}

void GitCheckTest::withoutGit_nothingIsKnown()
{
    qputenv("PATH", m_folder->path().toLocal8Bit());
    QCOMPARE(check(u"secrets"_s), std::nullopt);
}

void GitCheckTest::hangingGit_isLeftAfterTwoSeconds()
{
    fakeGit("exec sleep 60\n");
    QElapsedTimer time;
    time.start();
    QCOMPARE(check(u"secrets"_s), std::nullopt);
    QVERIFY(time.elapsed() >= 1'800); // a usual timer may be 5 % early
}

void GitCheckTest::destroyedContext_isNotCalled()
{
    const QString done = m_folder->filePath(u"done"_s);
    fakeGit("touch '" + done.toLocal8Bit() + "'\nexit 1\n");
    auto context = std::make_unique<QObject>();
    bool isCalled = false;
    checkGit(m_folder->filePath(u"secrets"_s), context.get(),
        [&](std::optional<bool>) { isCalled = true; });
    context.reset();
    QTRY_VERIFY(QFile::exists(done));
    QCOMPARE(check(u"secrets"_s), std::optional(true)); // the next one has finished after it
    QVERIFY(!isCalled);
}

LLAVERO_TEST(GitCheckTest, QCoreApplication)
#include "tst_git_check.moc"
