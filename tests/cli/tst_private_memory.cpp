// SPDX-License-Identifier: GPL-3.0-or-later
// The access of the user's other programs to the program's memory. All run here without the
// capabilities of root, from which no program can hide anything.

#include "tests/support/FakeHttpServer.h"
#include "tests/support/TestProgram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <linux/capability.h>
#include <optional>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

/// A child that may leave a core in a folder.
class Child
{
public:
    Child(const QList<QByteArray> &command, const QString &folder);
    Q_DISABLE_COPY_MOVE(Child)
    ~Child() { end(SIGKILL); }

    pid_t id() const { return m_id; }
    QString path(const char *file) const;
    /// Returns how it ended, as waitid(2) reports.
    int end(int signal);

private:
    pid_t m_id = -1;
};

static void leaveRootsPowers()
{
    for (int power = 0; power <= CAP_LAST_CAP; ++power)
        prctl(PR_CAPBSET_DROP, power);
    __user_cap_header_struct head { _LINUX_CAPABILITY_VERSION_3, 0 };
    __user_cap_data_struct none[2] {};
    syscall(SYS_capset, &head, none);
}

static void wantCores()
{
    rlimit limit {};
    getrlimit(RLIMIT_CORE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_CORE, &limit);
}

Child::Child(const QList<QByteArray> &command, const QString &folder)
{
    QList<char *> arguments;
    for (const QByteArray &word : command)
        arguments.append(const_cast<char *>(word.constData()));
    arguments.append(nullptr);
    int started[2] {}; // closed when the program replaces the test
    if (pipe2(started, O_CLOEXEC) != 0)
        return;
    m_id = fork();
    if (m_id != 0) {
        close(started[1]);
        char nothing = 0;
        (void)!read(started[0], &nothing, 1);
        close(started[0]);
        return;
    }
    leaveRootsPowers();
    wantCores();
    if (chdir(QFile::encodeName(folder).constData()) == 0)
        execvp(arguments.first(), arguments.data());
    _exit(127);
}

QString Child::path(const char *file) const
{
    return u"/proc/%1/%2"_s.arg(m_id).arg(QLatin1StringView(file));
}

int Child::end(int signal)
{
    if (m_id < 0)
        return 0;
    kill(m_id, signal);
    siginfo_t info {};
    waitid(P_PID, static_cast<id_t>(std::exchange(m_id, -1)), &info, WEXITED);
    return info.si_code;
}

/// Returns the result of `attempt` in another process of the same user.
template <typename Attempt>
static int asAnother(const Attempt &attempt)
{
    const pid_t id = fork();
    if (id == 0) {
        leaveRootsPowers();
        _exit(attempt());
    }
    int status = 0;
    waitpid(id, &status, 0);
    return WEXITSTATUS(status);
}

/// Returns 0 or the error.
static int openAsAnother(const QString &path)
{
    return asAnother([name = QFile::encodeName(path)] {
        return open(name.constData(), O_RDONLY | O_CLOEXEC) >= 0 ? 0 : errno;
    });
}

static int attachAsAnother(pid_t id)
{
    return asAnother([id] { return ptrace(PTRACE_SEIZE, id, nullptr, nullptr) == 0 ? 0 : errno; });
}

class PrivateMemoryTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void memory_isUnreadableForOthers();
    void crash_leavesNoCore();

private:
    Child startSignedIn();

    std::optional<FakeHttpServer> m_server;
    std::optional<QTemporaryDir> m_folder;
};

void PrivateMemoryTest::init()
{
#ifndef NDEBUG
    QSKIP("a debug build is there to be debugged");
#endif
    m_folder.emplace();
    m_server.emplace();
    m_server->on("GET /api_keys", { FakeHttpServer::json(R"({"data":[]})") });
    m_server->on("GET /users/me", { FakeHttpServer::json(R"({"data":{}})") });
    qputenv("HOME", QFile::encodeName(m_folder->path()));
}

Child PrivateMemoryTest::startSignedIn()
{
    return Child({ "env", "LLAVERO_API_KEY=llv_planted", LLAVERO, "--portal",
                     m_server->endpoint().toString().toUtf8() },
        m_folder->path());
}

void PrivateMemoryTest::memory_isUnreadableForOthers()
{
    const Child plain({ "sleep", "1000" }, m_folder->path());
    QTRY_COMPARE(openAsAnother(plain.path("environ")), 0); // so the attempt itself works

    const Child program = startSignedIn();
    QTRY_COMPARE(m_server->requests("GET /api/v2/api_keys").size(), 1);
    for (const char *file : { "environ", "mem", "maps" })
        QCOMPARE(openAsAnother(program.path(file)), EACCES);
    QCOMPARE(attachAsAnother(program.id()), EPERM);
}

void PrivateMemoryTest::crash_leavesNoCore()
{
    Child plain({ "sleep", "1000" }, m_folder->path());
    if (plain.end(SIGSEGV) != CLD_DUMPED)
        QSKIP("this system leaves no core of any program");

    Child program = startSignedIn();
    QTRY_COMPARE(m_server->requests("GET /api/v2/api_keys").size(), 1);
    QFile limits(program.path("limits"));
    QVERIFY(limits.open(QIODevice::ReadOnly));
    const QByteArray all = limits.readAll();
    QVERIFY2(all.contains("Max core file size        1  "), all);
    QCOMPARE(program.end(SIGSEGV), CLD_KILLED);
}

LLAVERO_TEST(PrivateMemoryTest, QCoreApplication)
#include "tst_private_memory.moc"
