// SPDX-License-Identifier: GPL-3.0-or-later
// `llavero exec` on a real keychain, as a shell starts it.

#include "app/secrets/Keychain.h"
#include "app/storage/Connections.h"
#include "tests/cli/CommandHome.h"
#include "tests/cli/Terminal.h"
#include "tests/support/AwaitStore.h"
#include "tests/support/PrivateBus.h"
#include "tests/support/Prompter.h"
#include "tests/support/RunningKeyring.h"
#include "tests/support/TestProgram.h"

#include <QDBusConnectionInterface>
#include <QDirIterator>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <optional>
#include <sys/prctl.h>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ExecTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void keyAndEndpoint_areInTheEnvironment();
    void variable_isChosen();
    void inheritedVariables_areReplaced();
    void inheritedKey_isNotForThisEndpoint();
    void severalConnections_needAName();
    void restOfTheProcess_isAsItWas();
    void exitStatus_isTheCommands_data();
    void exitStatus_isTheCommands();
    void missingCommand_is127();
    void otherThingsOfPath_areNoCommand_data();
    void otherThingsOfPath_areNoCommand();
    void missingInterpreter_is126();
    void unusableCommand_is126_data();
    void unusableCommand_is126();
    void arguments_arePassedAsTheyAre();
    void inputAndOutput_passThrough();
    void signal_reachesTheCommand_data();
    void signal_reachesTheCommand();
    void terminal_isTheCommands();
    void key_isNowhereElse();
    void keychainWithoutKey_isOneSentence();
    void entryThatIsNoKey_isOneSentence();
    void loggedOut_isOneSentence();
    void damagedSettings_stayAsTheyAre();
    void absentKeychain_isOneSentence_data();
    void absentKeychain_isOneSentence();
    void lockedKeychain_asksTheUser();
    void lockedKeychain_saysHowToUnlock();

private:
    CommandHome::Ended exec(const QStringList &program) const
    {
        return m_home->run(QStringList { u"exec"_s, u"--"_s } + program);
    }
    /// Makes a folder for programs, the only one to be searched.
    QString programsFolder();
    CommandHome::Ended shell(const QString &script) const
    {
        return exec({ u"sh"_s, u"-c"_s, script });
    }

    const QByteArray m_key = "llv_c4n4ry_of_exec";
    const Connection m_connection
        = CommandHome::connection(u"https://acme.example.com"_s, u"Acme"_s);
    PrivateBus m_bus { PrivateBus::Services::Installed };
    std::optional<RunningKeyring> m_keyring;
    std::optional<CommandHome> m_home;
};

static void verifyFails(const CommandHome::Ended &ended, const char *part)
{
    QVERIFY2(ended.errors.contains(part), ended.errors);
    QVERIFY2(ended.errors.startsWith("llavero: "), ended.errors);
    QCOMPARE(ended.errors.count('\n'), 1);
    QCOMPARE(ended.output, QByteArray());
    QCOMPARE(ended.exitCode, 125);
}

void ExecTest::initTestCase()
{
    QVERIFY(m_bus.isReady());
    m_bus.enter();
    // A limit of cores that is neither Llavero's nor none.
    rlimit cores {};
    ::getrlimit(RLIMIT_CORE, &cores);
    cores.rlim_cur = std::min<rlim_t>(4096, cores.rlim_max);
    ::setrlimit(RLIMIT_CORE, &cores);
    m_keyring.emplace(m_bus);
    QVERIFY(m_keyring->isReady());
    Keychain keychain;
    QCOMPARE(describe(writeTo(keychain, m_connection.id, m_key)), u"done"_s);
}

void ExecTest::init()
{
    m_home.emplace(m_bus.environment());
    m_home->save({ .connections = { m_connection } });
}

void ExecTest::keyAndEndpoint_areInTheEnvironment()
{
    const auto ended = shell(u"echo $CLOUDCA_API_KEY $CLOUDCA_API_URL"_s);
    QCOMPARE(ended.errors, QByteArray());
    QCOMPARE(ended.output, m_key + " https://acme.example.com/api/v2\n");
    QCOMPARE(ended.exitCode, 0);
    const QStringList withoutDashes { u"exec"_s, u"--connection"_s, u"ACME"_s, u"printenv"_s,
        u"CLOUDCA_API_KEY"_s };
    QCOMPARE(m_home->run(withoutDashes).output, m_key + '\n');
}

void ExecTest::variable_isChosen()
{
    const auto ended = m_home->run({ u"exec"_s, u"--variable"_s, u"TF_VAR_key"_s, u"--"_s, u"sh"_s,
        u"-c"_s, u"echo $TF_VAR_key ${CLOUDCA_API_KEY-none}"_s });
    QCOMPARE(ended.output, m_key + " none\n");
}

void ExecTest::inheritedVariables_areReplaced()
{
    m_home->environment.insert(u"CLOUDCA_API_KEY"_s, u"old"_s);
    m_home->environment.insert(u"CLOUDCA_API_URL"_s, u"https://old.example.com"_s);
    m_home->environment.insert(u"LLAVERO_API_KEY"_s, u"llv_planted"_s);
    const auto ended = exec({ u"printenv"_s });
    QCOMPARE(ended.output.count("CLOUDCA_API_"), 2);
    QVERIFY(ended.output.contains("CLOUDCA_API_KEY=" + m_key + '\n'));
    QVERIFY(!ended.output.contains("old"));
    QVERIFY(!ended.output.contains("LLAVERO_API_KEY"));
}

/// A program that reads the usual variables would send it there.
void ExecTest::inheritedKey_isNotForThisEndpoint()
{
    m_home->environment.insert(u"CLOUDCA_API_KEY"_s, u"llv_of_another_portal"_s);
    const auto ended
        = m_home->run({ u"exec"_s, u"--variable"_s, u"TF_VAR_key"_s, u"--"_s, u"printenv"_s });
    QVERIFY2(
        ended.output.contains("CLOUDCA_API_URL=https://acme.example.com/api/v2\n"), ended.output);
    QVERIFY2(!ended.output.contains("CLOUDCA_API_KEY"), ended.output);
}

/// The window changes which of them is the current one.
void ExecTest::severalConnections_needAName()
{
    const Connection other = CommandHome::connection(u"https://other.example.com"_s);
    m_home->save({ .connections = { m_connection, other }, .currentConnection = m_connection.id });
    verifyFails(shell(u"echo run"_s), "--connection: “acme.example.com”, “other.example.com”.");
    QCOMPARE(m_home->run({ u"exec"_s, u"--connection"_s, u"acme"_s, u"echo"_s, u"run"_s }).output,
        "run\n"_ba);
}

/// Qt ignores SIGPIPE, Llavero (in a release) limits cores and ignores relative folders, and all of
/// them open files.
void ExecTest::restOfTheProcess_isAsItWas()
{
    m_home->environment.insert(u"XDG_DATA_HOME"_s, u"relative"_s);
    const QString script = uR"sh(ulimit -a; ulimit -Hc; grep -E '^Sig(Blk|Ign)' /proc/self/status
                ls /proc/self/fd
                pwd; umask; printenv | grep -v CLOUDCA_API | sort)sh"_s;
    QProcess direct;
    direct.setProcessEnvironment(m_home->environment);
    direct.start(u"sh"_s, { u"-c"_s, script });
    direct.closeWriteChannel();
    QVERIFY(direct.waitForFinished());
    const QByteArray expected = direct.readAllStandardOutput();
    QVERIFY2(expected.contains("XDG_DATA_HOME=relative\n"), expected);
    const auto ended = shell(script);
    QCOMPARE(
        QString::fromUtf8(ended.output).split(u'\n'), QString::fromUtf8(expected).split(u'\n'));
}

void ExecTest::exitStatus_isTheCommands_data()
{
    QTest::addColumn<int>("status");
    for (const int status : { 0, 1, 7, 125, 255 })
        QTest::addRow("%d", status) << status;
}

void ExecTest::exitStatus_isTheCommands()
{
    QFETCH(int, status);
    QCOMPARE(shell(u"exit %1"_s.arg(status)).exitCode, status);
}

void ExecTest::missingCommand_is127()
{
    for (const QString &command : { u"no-such-command"_s, u"/nowhere/tool"_s }) {
        const auto ended = exec({ command });
        QCOMPARE(ended.exitCode, 127);
        QCOMPARE(ended.errors,
            QStringLiteral("llavero: The command “%1” wasn’t found.\n").arg(command).toUtf8());
    }
}

QString ExecTest::programsFolder()
{
    const QString folder = m_home->path() + u"/bin"_s;
    QDir().mkpath(folder);
    m_home->environment.insert(u"PATH"_s, folder);
    return folder;
}

void ExecTest::otherThingsOfPath_areNoCommand_data()
{
    QTest::addColumn<QString>("folders");
    QTest::newRow("a folder with the name of the command") << u"%1"_s;
    QTest::newRow("a file among the folders") << u"/nowhere:%1/file"_s;
    QTest::newRow("a folder that can't be searched") << u"%1/closed"_s;
}

/// The system reports all of them as it reports a command that it may not run.
void ExecTest::otherThingsOfPath_areNoCommand()
{
    QFETCH(QString, folders);
    const QString folder = programsFolder();
    m_home->environment.insert(u"PATH"_s, folders.arg(folder));
    QVERIFY(QDir(folder).mkpath(u"tool"_s));
    QVERIFY(QDir(folder).mkpath(u"closed"_s));
    QVERIFY(QFile(folder + u"/file"_s).open(QIODevice::WriteOnly));
    QVERIFY(QFile::setPermissions(folder + u"/closed"_s, {}));
    ChildProcess program;
    // Root may search all folders.
    program.setChildProcessModifier([] {
        for (int power = 0; ::prctl(PR_CAPBSET_READ, power, 0, 0, 0) >= 0; ++power)
            ::prctl(PR_CAPBSET_DROP, power, 0, 0, 0);
    });
    m_home->start(program, { u"exec"_s, u"tool"_s });
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.readAllStandardError(), "llavero: The command “tool” wasn’t found.\n"_ba);
    QCOMPARE(program.exitCode(), 127);
    QVERIFY(QFile::setPermissions(folder + u"/closed"_s, QFile::ReadOwner | QFile::ExeOwner));
}

/// The script is there, and the system reports that a file is missing.
void ExecTest::missingInterpreter_is126()
{
    QFile script(programsFolder() + u"/deploy"_s);
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("#!/nowhere/sh\n");
    script.close();
    QVERIFY(script.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    for (const QString &command : { script.fileName(), u"deploy"_s }) {
        const auto ended = exec({ command });
        QCOMPARE(ended.errors,
            QStringLiteral(
                "llavero: The command “%1” can’t be run because its interpreter is missing.\n")
                .arg(command)
                .toUtf8());
        QCOMPARE(ended.exitCode, 126);
    }
}

void ExecTest::unusableCommand_is126_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("a folder") << u"/tmp"_s;
    QTest::newRow("a file that is no program") << u"/etc/passwd"_s;
}

void ExecTest::unusableCommand_is126()
{
    QFETCH(QString, command);
    const auto ended = exec({ command });
    QCOMPARE(ended.exitCode, 126);
    QVERIFY2(ended.errors.contains(command.toUtf8()), ended.errors);
    QCOMPARE(ended.errors.count('\n'), 1);
}

/// Some of them are Qt's own options, and some are not text.
void ExecTest::arguments_arePassedAsTheyAre()
{
    ChildProcess program;
    program.setProcessEnvironment(m_home->environment);
    program.start(u"sh"_s,
        { u"-c"_s,
            uR"sh(exec "$0" exec -- printf '[%s]' "$(printf 'caf\351')" -- --help '' -qmljsdebugger=x)sh"_s,
            QStringLiteral(LLAVERO) });
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.readAllStandardOutput(), "[caf\xe9][--][--help][][-qmljsdebugger=x]"_ba);
}

void ExecTest::inputAndOutput_passThrough()
{
    const QByteArray bytes(300'000, '\xff');
    const auto ended = m_home->run({ u"exec"_s, u"cat"_s }, bytes);
    QVERIFY(ended.output == bytes);
    QCOMPARE(ended.exitCode, 0);
    QCOMPARE(shell(u"echo problem >&2"_s).errors, "problem\n"_ba);
}

void ExecTest::signal_reachesTheCommand_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void ExecTest::signal_reachesTheCommand()
{
    QFETCH(int, signal);
    ChildProcess program;
    m_home->start(program,
        { u"exec"_s, u"--"_s, u"sh"_s, u"-c"_s,
            u"trap 'echo caught; exit 9' %1; echo ready; while :; do sleep 0.05; done"_s.arg(
                signal) });
    QTRY_COMPARE_WITH_TIMEOUT(program.bytesAvailable(), 6, 30'000);
    QCOMPARE(::kill(pid_t(program.processId()), signal), 0);
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.readAllStandardOutput(), "ready\ncaught\n"_ba);
    QCOMPARE(program.exitCode(), 9);
    QCOMPARE(shell(u"kill -%1 $$"_s.arg(signal)).exitCode, -1);
}

void ExecTest::terminal_isTheCommands()
{
    Terminal terminal;
    terminal.start(QStringLiteral(LLAVERO),
        { u"exec"_s, u"--"_s, u"sh"_s, u"-c"_s,
            u"test -t 0 && test -t 1 && test -t 2 && trap 'echo caught; exit 9' INT && "
            "stty -echo && echo ready && while :; do sleep 0.05; done"_s },
        m_home->environment);
    QTRY_VERIFY2_WITH_TIMEOUT(terminal.output().contains("ready"), terminal.output(), 30'000);
    terminal.type("\x03"); // Ctrl+C
    QTRY_VERIFY2(terminal.output().contains("caught"), terminal.output());
    QTRY_COMPARE(terminal.exitCode(), 9);
}

void ExecTest::key_isNowhereElse()
{
    m_home->environment.insert(u"QT_LOGGING_RULES"_s, u"*=true"_s);
    const auto ended = shell(u"tr '\\0' '\\n' </proc/$$/cmdline"_s);
    QVERIFY2(!(ended.errors + ended.output).contains(m_key), ended.errors);
    QCOMPARE(ended.exitCode, 0);
    QStringList files;
    for (QDirIterator it(m_home->path(), QDir::Files, QDirIterator::Subdirectories);
         it.hasNext();) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(m_key), qPrintable(file.fileName()));
        files << file.fileName();
    }
    QCOMPARE(files, QStringList { m_home->settingsPath() }); // and none is made
}

void ExecTest::keychainWithoutKey_isOneSentence()
{
    m_home->save({ .connections = { CommandHome::connection(u"https://empty.example.com"_s) } });
    verifyFails(shell(u"echo run"_s), "no key for “empty.example.com”");
    // As the user calls it: several connections may have the organization.
    verifyFails(m_home->run({ u"exec"_s, u"--connection"_s, u"https://EMPTY.example.com/"_s,
                    u"echo"_s, u"run"_s }),
        "no key for “https://EMPTY.example.com/”");
}

void ExecTest::entryThatIsNoKey_isOneSentence()
{
    const Connection connection = CommandHome::connection(u"https://odd.example.com"_s);
    Keychain keychain;
    QCOMPARE(describe(writeTo(keychain, connection.id, "no key\nbut text")), u"done"_s);
    m_home->save({ .connections = { connection } });
    const auto ended = shell(u"echo run"_s);
    verifyFails(ended, "“odd.example.com” in the system keychain can’t be used");
    QVERIFY(!ended.errors.contains("no key"));
}

/// A key that could not be removed may still be there.
void ExecTest::loggedOut_isOneSentence()
{
    Connection connection = m_connection;
    connection.staysSignedIn = false;
    m_home->save({ .connections = { connection } });
    verifyFails(shell(u"echo run"_s), "no key for “Acme”");
}

/// The window tells the user about them, which has to find them for that.
void ExecTest::damagedSettings_stayAsTheyAre()
{
    QFile file(m_home->settingsPath());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{");
    file.close();
    verifyFails(shell(u"echo run"_s), "settings can’t be read");
    QCOMPARE(file.size(), 1);
}

void ExecTest::absentKeychain_isOneSentence_data()
{
    QTest::addColumn<QString>("bus");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("no bus") << u"unix:path=/nonexistent"_s << "no D-Bus session bus"_ba;
    QTest::newRow("no service") << QString() << "No keychain service is running"_ba;
}

void ExecTest::absentKeychain_isOneSentence()
{
    QFETCH(QString, bus);
    QFETCH(QByteArray, part);
    const PrivateBus empty;
    m_home->environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s,
        bus.isEmpty() ? empty.environment().value(u"DBUS_SESSION_BUS_ADDRESS"_s) : bus);
    verifyFails(shell(u"echo run"_s), part.constData());
}

/// A keyring of its own, which a person unlocks.
void ExecTest::lockedKeychain_asksTheUser()
{
    PrivateBus bus;
    Prompter person(bus);
    QVERIFY(person.isReady());
    RunningKeyring keyring(bus, RunningKeyring::Start::Unlocked, person.name());
    QVERIFY(keyring.isReady());
    bus.enter();
    Keychain keychain;
    const QString stored = describe(writeTo(keychain, m_connection.id, m_key));
    m_bus.enter();
    QCOMPARE(stored, u"done"_s);
    m_home->environment.insert(
        u"DBUS_SESSION_BUS_ADDRESS"_s, bus.environment().value(u"DBUS_SESSION_BUS_ADDRESS"_s));
    const QByteArray asked = "llavero: GNOME Keyring is locked. Type its password in the window "
                             "that has appeared on the desktop.\n";

    // A prompt on a display that is not the user's would never be answered.
    QVERIFY(keyring.lock());
    person.willType(RunningKeyring::password());
    verifyFails(shell(u"echo run"_s), "GNOME Keyring is locked, and there is no display");
    QVERIFY(person.isExpecting());

    m_home->environment.insert(u"WAYLAND_DISPLAY"_s, u"wayland-0"_s);
    QCOMPARE(shell(u"echo run"_s).output, "run\n"_ba);
    QVERIFY(!person.isExpecting());

    m_home->environment.remove(u"WAYLAND_DISPLAY"_s);
    m_home->environment.insert(u"DISPLAY"_s, u":0"_s);
    QVERIFY(keyring.lock());
    person.willType(RunningKeyring::password(), 2s);
    const auto slow = shell(u"echo run"_s);
    QCOMPARE(slow.output, "run\n"_ba);
    QCOMPARE(slow.errors, asked);

    QVERIFY(keyring.lock());
    person.willCancel();
    const auto cancelled = shell(u"echo run"_s);
    verifyFails(cancelled, "is still locked because the unlock window was closed");

    person.willType(RunningKeyring::password(), 60s);
    Terminal terminal;
    terminal.start(u"sh"_s,
        { u"-c"_s, u"trap : INT; \"$0\" exec -- echo run; echo over $?; sleep 1000"_s,
            QStringLiteral(LLAVERO) },
        m_home->environment);
    QTRY_VERIFY2_WITH_TIMEOUT(
        terminal.output().contains("has appeared"), terminal.output(), 30'000);
    terminal.type("\x03"); // Ctrl+C
    QTRY_VERIFY2(terminal.output().contains("over 130"), terminal.output());
    QVERIFY2(!terminal.output().contains("run"), terminal.output());
}

/// The line that it shows does unlock. This comes last, because it replaces the keyring's daemon.
void ExecTest::lockedKeychain_saysHowToUnlock()
{
    QVERIFY(m_keyring->lock());
    const auto ended = shell(u"echo run"_s);
    verifyFails(ended, "GNOME Keyring is locked, and there is no display");
    // Nor has the keyring the display that Llavero has.
    m_home->environment.insert(u"DISPLAY"_s, u":0"_s);
    QCOMPARE(shell(u"echo run"_s).errors, ended.errors);
    const QString errors = QString::fromUtf8(ended.errors);
    const QString line = errors.mid(errors.indexOf(u"sh -c")).trimmed();

    const auto owner = [this] {
        return m_bus.connection().interface()->serviceOwner(u"org.freedesktop.secrets"_s).value();
    };
    const QString before = owner();
    QProcessEnvironment environment = m_bus.environment();
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    Terminal interrupted;
    interrupted.start(
        u"sh"_s, { u"-c"_s, u"trap : INT; "_s + line + u"; echo over; sleep 1000"_s }, environment);
    QTRY_VERIFY(!interrupted.echoes());
    interrupted.type("\x03"); // Ctrl+C
    QTRY_VERIFY2(interrupted.output().contains("over"), interrupted.output());
    QVERIFY(interrupted.echoes());
    QCOMPARE(owner(), before);

    Terminal terminal;
    terminal.start(u"sh"_s, { u"-c"_s, u"echo ready; "_s + line + u"; sleep 1000"_s }, environment);
    QTRY_VERIFY(terminal.output().contains("ready"));
    QTRY_VERIFY(!terminal.echoes());
    terminal.type(RunningKeyring::password() + '\n');
    // A call to a keychain that is not there would make the bus start another one.
    QTRY_VERIFY2(owner() != before && !owner().isEmpty(), terminal.output());
    QVERIFY2(!m_keyring->isLocked(), terminal.output());
    QVERIFY2(!terminal.output().contains(RunningKeyring::password()), terminal.output());
    QCOMPARE(shell(u"echo run"_s).output, "run\n"_ba);
}

LLAVERO_TEST(ExecTest, QCoreApplication)
#include "tst_exec.moc"
