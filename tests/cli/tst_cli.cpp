// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself, as it is started from a shell.

#include "tests/support/FakeHttpServer.h"
#include "tests/support/TestProgram.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <filesystem>
#include <iterator>
#include <sys/resource.h>

static constexpr int startTimeout = 30'000; ///< milliseconds for a program to do its first work

class CliTest : public QObject
{
    Q_OBJECT

private slots:
    void badInput_endsWithOneSentence_data();
    void badInput_endsWithOneSentence();
    void version_showsTheBuild();
    void missingDisplay_isOneSentence();
    void unusableDisplay_isOneSentence_data();
    void unusableDisplay_isOneSentence();
    void qtsOptions_startTheWindow_data();
    void qtsOptions_startTheWindow();
    void signal_closesTheWindow_data();
    void signal_closesTheWindow();
    void refusedThreads_areOneSentence_data();
    void refusedThreads_areOneSentence();
    void littleMemory_isOneSentence();
    void relativeFolders_areIgnored();
    void homeThatIsNotUtf8_isTheOnlyFolder();
    void keyOfTheEnvironment_signsIn();
    void secondStart_forwardsItsRequestAndEnds();
    void startOnAnotherDisplay_hasItsOwnWindow();

private:
    static void start(QProcess &program, const QStringList &arguments);
};

namespace {

/// The new folders of a user.
class Home
{
public:
    Home()
    {
        QFile::setPermissions(
            m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        for (const char *name : { "HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME" })
            environment.insert(QString::fromLatin1(name), m_folder.path());
    }

    QString path() const { return m_folder.path(); }
    /// Returns the number of open windows, each of which listens for further starts.
    qsizetype windows() const
    {
        return QDir(m_folder.path())
            .entryList({ QStringLiteral("llavero-????????????????") }, QDir::System)
            .size();
    }
    QJsonObject settings() const
    {
        QFile file(m_folder.filePath(QStringLiteral("llavero/settings.json")));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                              : QJsonObject();
    }
    void writeSettings(const QJsonObject &settings) const
    {
        QDir(m_folder.path()).mkdir(QStringLiteral("llavero"));
        QFile file(m_folder.filePath(QStringLiteral("llavero/settings.json")));
        if (file.open(QIODevice::WriteOnly))
            file.write(QJsonDocument(settings).toJson());
    }

    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();

private:
    const QTemporaryDir m_folder;
};

} // namespace

void CliTest::start(QProcess &program, const QStringList &arguments)
{
    program.start(QStringLiteral(LLAVERO), arguments);
    QVERIFY(program.waitForStarted());
}

void CliTest::badInput_endsWithOneSentence_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("option") << QStringList { QStringLiteral("--nope") } << QByteArray("nope");
    QTest::newRow("language") << QStringList { QStringLiteral("--lang=tlh") } << QByteArray("tlh");
    QTest::newRow("portal") << QStringList { QStringLiteral("--portal=:::") } << QByteArray(":::");
    QTest::newRow("in Spanish") << QStringList { QStringLiteral("--lang=es"),
        QStringLiteral("--nope") }
                                << QByteArray("Opción desconocida");
}

void CliTest::badInput_endsWithOneSentence()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, part);
    QProcess program;
    start(program, arguments);
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 2);
    const QByteArray said = program.readAllStandardError();
    QVERIFY2(said.contains(part), said);
    QCOMPARE(said.count('\n'), 1);
    QCOMPARE(program.readAllStandardOutput(), QByteArray());
}

void CliTest::version_showsTheBuild()
{
    QProcess program;
    start(program, { QStringLiteral("--version") });
    QVERIFY(program.waitForFinished());
    const QByteArray said = program.readAllStandardOutput();
    for (const char *line : { "llavero [0-9.]+", "Commit: ([0-9a-f]{10}|unknown)", "Qt 6[0-9.]+",
             "QtKeychain [0-9.]+", "Build type: [A-Za-z]+" })
        QVERIFY2(
            QRegularExpression(QString::fromLatin1(line)).match(QString::fromUtf8(said)).hasMatch(),
            said);
    QCOMPARE(said.count('\n'), 5);
}

void CliTest::missingDisplay_isOneSentence()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : { "QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY" })
        environment.remove(QString::fromLatin1(name));
    QProcess program;
    program.setProcessEnvironment(environment);
    start(program, {});
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 1);
    QVERIFY(program.readAllStandardError().contains("display"));
}

void CliTest::unusableDisplay_isOneSentence_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("display");
    const auto row = [](const char *what, const char *name, const QString &value,
                         const QStringList &arguments, const char *display) {
        QTest::newRow(what) << QString::fromLatin1(name) << value << arguments
                            << QByteArray(display);
    };
    row("X11", "DISPLAY", QStringLiteral(":65432"), {}, "“:65432”");
    row("a screen of it", "DISPLAY", QStringLiteral("unix:65432.1"), {}, "“:65432”");
    row("no display", "DISPLAY", QStringLiteral("nonsense"), {}, "“nonsense”");
    row("Wayland", "WAYLAND_DISPLAY", QStringLiteral("wayland-none"), {}, "“wayland-none”");
    row("no platform", "QT_QPA_PLATFORM", QStringLiteral("nope"), {}, "“nope”");
    row("an option", "DISPLAY", QString(),
        { QStringLiteral("--display"), QStringLiteral(":65432") }, "“:65432”");
    row("in Spanish", "DISPLAY", QStringLiteral(":65432"), { QStringLiteral("--lang=es") },
        "pantalla gráfica “:65432”");
}

void CliTest::unusableDisplay_isOneSentence()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, display);
    Home home;
    for (const char *other : { "QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY" })
        home.environment.remove(QString::fromLatin1(other));
    home.environment.insert(name, value);
    QProcess program;
    program.setProcessEnvironment(home.environment);
    start(program, arguments);
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 1);
    const QByteArray said = program.readAllStandardError();
    QVERIFY2(said.contains(display), said);
    QVERIFY2(said.startsWith("llavero: "), said);
    QVERIFY2(said.count('\n') == 1 || name == u"WAYLAND_DISPLAY", said); // libwayland prints more
}

void CliTest::qtsOptions_startTheWindow_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *what, const char *line) {
        QTest::newRow(what) << QString::fromLatin1(line).split(u' ');
    };
    row("a session is restored", "-platform offscreen -session 10fe_1764 -name llavero");
    row("two dashes", "--platform offscreen --style fusion --reverse --lang es");
    row("equals signs", "--platform=offscreen -style=fusion --session=10fe -qwindowtitle=Keys");
}

void CliTest::qtsOptions_startTheWindow()
{
    QFETCH(QStringList, arguments);
    Home home;
    for (const char *name : { "QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY" })
        home.environment.remove(QString::fromLatin1(name));
    QProcess program;
    program.setProcessEnvironment(home.environment);
    start(program, arguments);
    QTRY_VERIFY2_WITH_TIMEOUT(home.windows() == 1, program.readAllStandardError(), startTimeout);
    program.terminate();
    QVERIFY(program.waitForFinished());
}

void CliTest::signal_closesTheWindow_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void CliTest::signal_closesTheWindow()
{
    QFETCH(int, signal);
    const Home home;
    QProcess program;
    program.setProcessEnvironment(home.environment);
    start(program, {});
    QTRY_COMPARE_WITH_TIMEOUT(home.windows(), 1, startTimeout);
    QVERIFY(!home.settings().contains(QStringLiteral("windowSize")));
    QCOMPARE(::kill(static_cast<pid_t>(program.processId()), signal), 0);
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(!program.readAllStandardError().contains("main() thread")); // Qt knows the right one
    QVERIFY(home.settings().contains(QStringLiteral("windowSize")));
}

void CliTest::refusedThreads_areOneSentence_data()
{
    QTest::addColumn<QString>("started"); // before the system refuses more
    QTest::newRow("from the start") << QStringLiteral("0");
    QTest::newRow("one of Qt's") << QStringLiteral("1");
}

void CliTest::refusedThreads_areOneSentence()
{
    QFETCH(QString, started);
    Home home;
    home.environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(LLAVERO_FAILING_THREADS));
    home.environment.insert(QStringLiteral("LLAVERO_THREADS"), started);
    home.environment.insert(
        QStringLiteral("ASAN_OPTIONS"), QStringLiteral("verify_asan_link_order=0"));
    QProcess program;
    program.setProcessEnvironment(home.environment);
    start(program, { QStringLiteral("--lang=es") });
    QVERIFY(program.waitForFinished());
    QByteArray said = program.readAllStandardError();
    said.replace("This plugin does not support propagateSizeHints()\n", ""); // Qt's, of the test
    QVERIFY2(said.contains("no tiene más memoria ni hilos"), said);
    QCOMPARE(said.count('\n'), 1);
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 1);
}

/// The limit that the settings exceed first is unknown.
void CliTest::littleMemory_isOneSentence()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("a sanitizer needs more");
#endif
    QJsonArray large;
    for (int i = 0; i < 14'000; ++i)
        large.append(QString(1'000, u'x') + QString::number(i));
    int ended = 0;
    for (rlim_t megabytes = 120; megabytes <= 160; megabytes += 10) {
        const Home home;
        home.writeSettings(
            { { QStringLiteral("version"), 1 }, { QStringLiteral("large"), large } });
        QProcess program;
        program.setProcessEnvironment(home.environment);
        program.setChildProcessModifier([megabytes] {
            const rlimit limit { megabytes << 20, megabytes << 20 };
            ::setrlimit(RLIMIT_AS, &limit);
        });
        start(program, {});
        QTRY_VERIFY_WITH_TIMEOUT(
            program.state() == QProcess::NotRunning || home.windows() == 1, startTimeout);
        program.terminate();
        QVERIFY(program.state() == QProcess::NotRunning || program.waitForFinished());
        const QByteArray said = program.readAllStandardError();
        QVERIFY2(program.exitStatus() == QProcess::NormalExit, said);
        ended += program.exitCode() == 1 && said.contains("no more memory") ? 1 : 0;
    }
    QVERIFY(ended > 0);
}

/// The specification of these variables demands it.
void CliTest::relativeFolders_areIgnored()
{
    const QTemporaryDir work;
    Home home;
    for (const char *name : { "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME" })
        home.environment.insert(QString::fromLatin1(name), QStringLiteral("relative"));
    home.environment.insert(QStringLiteral("XDG_CONFIG_DIRS"), QStringLiteral("relative:/etc/xdg"));
    QProcess program;
    program.setWorkingDirectory(work.path());
    program.setProcessEnvironment(home.environment);
    start(program, {});
    QTRY_COMPARE_WITH_TIMEOUT(home.windows(), 1, startTimeout);
    program.terminate();
    QVERIFY(program.waitForFinished());
    QVERIFY(QDir(work.path()).isEmpty());
    QVERIFY(QFile::exists(home.path() + QStringLiteral("/.config/llavero/settings.json")));
}

void CliTest::homeThatIsNotUtf8_isTheOnlyFolder()
{
    namespace fs = std::filesystem;
    Home runtime;
    const fs::path homes = fs::path(runtime.path().toStdString()) / "homes";
    const fs::path home = homes / "caf\xe9";
    QVERIFY(fs::create_directories(home));
    for (const char *name : { "HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME" })
        runtime.environment.remove(QString::fromLatin1(name));
    const auto startThere = [&](QProcess &program, const QString &command) {
        program.setProcessEnvironment(runtime.environment);
        program.start(QStringLiteral("/bin/sh"),
            { QStringLiteral("-c"),
                QStringLiteral("HOME=$1$(printf '/caf\\351') exec %1").arg(command),
                QStringLiteral("sh"), QString::fromStdString(homes.string()),
                QStringLiteral(LLAVERO) });
        QVERIFY(program.waitForStarted());
    };
    QProcess first;
    startThere(first, QStringLiteral("\"$2\" --sandbox"));
    QTRY_COMPARE_WITH_TIMEOUT(runtime.windows(), 1, startTimeout);
    QProcess second; // with other open files
    startThere(second, QStringLiteral("\"$2\" --sandbox 7</dev/null 5</dev/null 3</dev/null"));
    QVERIFY(second.waitForFinished());
    QCOMPARE(second.exitCode(), 0);
    QCOMPARE(first.state(), QProcess::Running);
    QTRY_VERIFY_WITH_TIMEOUT(
        fs::exists(home / ".local/share/llavero-sandbox/sandbox.sqlite"), startTimeout);
    first.terminate();
    QVERIFY(first.waitForFinished());
    QVERIFY(fs::exists(home / ".config/llavero/settings.json"));
    QCOMPARE(std::distance(fs::directory_iterator(homes), fs::directory_iterator()), 1);
}

void CliTest::keyOfTheEnvironment_signsIn()
{
    FakeHttpServer server;
    server.on("GET /api_keys", { FakeHttpServer::json(R"({"data":[]})") });
    server.on("GET /users/me", { FakeHttpServer::json(R"({"data":{}})") });
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LLAVERO_API_KEY"), QStringLiteral(" llv_planted\n"));
    environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("*=true"));
    QProcess program;
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.setProcessEnvironment(environment);
    start(program, { QStringLiteral("--portal"), server.endpoint().toString() });
    QTRY_VERIFY_WITH_TIMEOUT(server.requests("GET /api/v2/api_keys").size() == 1, startTimeout);
    QVERIFY(server.requests("GET /api/v2/api_keys")
                .first()
                .contains("\r\nMC-Api-Key: llv_planted\r\n"));

    QFile seen(QStringLiteral("/proc/%1/environ").arg(program.processId()));
    // That of a release build is readable by root only: see tst_private_memory.
    QVERIFY(seen.open(QIODevice::ReadOnly) || seen.error() == QFileDevice::OpenError);
    QVERIFY(!seen.readAll().contains("llv_planted"));
    program.terminate();
    QVERIFY(program.waitForFinished());
    QVERIFY(!program.readAll().contains("llv_planted")); // at the highest log level
}

void CliTest::secondStart_forwardsItsRequestAndEnds()
{
    const Home home;
    QProcess first;
    first.setProcessEnvironment(home.environment);
    start(first, {});
    QTRY_COMPARE_WITH_TIMEOUT(home.windows(), 1, startTimeout);

    const auto startAgain = [&home](const QString &language) {
        QProcess second;
        second.setProcessEnvironment(home.environment);
        start(second, { QStringLiteral("--lang"), language });
        return second.waitForFinished() ? second.exitCode() : -1;
    };
    QCOMPARE(startAgain(QStringLiteral("fr")), 0);
    QCOMPARE(startAgain(QStringLiteral("es")), 0);
    QCOMPARE(first.state(), QProcess::Running);
    first.terminate();
    QVERIFY(first.waitForFinished());
}

void CliTest::startOnAnotherDisplay_hasItsOwnWindow()
{
    const Home home;
    QProcess first;
    first.setProcessEnvironment(home.environment);
    start(first, {});
    QTRY_COMPARE_WITH_TIMEOUT(home.windows(), 1, startTimeout);
    QProcess second;
    second.setProcessEnvironment(home.environment);
    start(second, { QStringLiteral("-platform"), QStringLiteral("minimal") });
    QTRY_COMPARE_WITH_TIMEOUT(home.windows(), 2, startTimeout);
    for (QProcess *program : { &first, &second }) {
        program->terminate();
        QVERIFY(program->waitForFinished());
    }
}

LLAVERO_TEST(CliTest, QCoreApplication)
#include "tst_cli.moc"
