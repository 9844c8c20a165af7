// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself, as it is started from a shell.

#include "support/ScriptedServer.h"
#include "support/TestProgram.h"

#include <QDir>
#include <QFile>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

class ProgramTest : public QObject
{
    Q_OBJECT

private slots:
    void badInputEndsWithOneSentence_data();
    void badInputEndsWithOneSentence();
    void theVersionSaysWhatItWasBuiltWith();
    void withoutADisplayItSaysSo();
    void theKeyOfTheEnvironmentSignsIn();
    void aSecondStartHandsOverAndEnds();
    void anIncompleteInstallationSaysSo_data();
    void anIncompleteInstallationSaysSo();

private:
    static void start(QProcess &program, const QStringList &arguments);
};

void ProgramTest::start(QProcess &program, const QStringList &arguments)
{
    program.start(QStringLiteral(LLAVERO), arguments);
    QVERIFY(program.waitForStarted());
}

void ProgramTest::badInputEndsWithOneSentence_data()
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

void ProgramTest::badInputEndsWithOneSentence()
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

void ProgramTest::theVersionSaysWhatItWasBuiltWith()
{
    QProcess program;
    start(program, { QStringLiteral("--version") });
    QVERIFY(program.waitForFinished());
    const QByteArray said = program.readAllStandardOutput();
    for (const char *line :
        { "llavero [0-9.]+", "Qt 6[0-9.]+", "QtKeychain [0-9.]+", "Build type: [A-Za-z]+" })
        QVERIFY2(
            QRegularExpression(QString::fromLatin1(line)).match(QString::fromUtf8(said)).hasMatch(),
            said);
    QCOMPARE(said.count('\n'), 4);
}

void ProgramTest::withoutADisplayItSaysSo()
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

void ProgramTest::theKeyOfTheEnvironmentSignsIn()
{
    ScriptedServer server;
    server.on("GET /api_keys", { ScriptedServer::json(R"({"data":[]})") });
    server.on("GET /users/me", { ScriptedServer::json(R"({"data":{}})") });
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LLAVERO_API_KEY"), QStringLiteral(" llv_planted\n"));
    environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("*=true"));
    QProcess program;
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.setProcessEnvironment(environment);
    start(program, { QStringLiteral("--portal"), server.endpoint().toString() });
    QTRY_VERIFY(server.requests("GET /api/v2/api_keys").size() == 1);
    QVERIFY(server.requests("GET /api/v2/api_keys")
                .first()
                .contains("\r\nMC-Api-Key: llv_planted\r\n"));

    QFile seen(QStringLiteral("/proc/%1/environ").arg(program.processId()));
    // Of a release build it is shown to root alone: see tst_private_memory.
    QVERIFY(seen.open(QIODevice::ReadOnly) || seen.error() == QFileDevice::OpenError);
    QVERIFY(!seen.readAll().contains("llv_planted"));
    program.terminate();
    QVERIFY(program.waitForFinished());
    QVERIFY(!program.readAll().contains("llv_planted")); // at the highest log level
}

void ProgramTest::aSecondStartHandsOverAndEnds()
{
    const QTemporaryDir home;
    QVERIFY(
        QFile::setPermissions(home.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : { "HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME" })
        environment.insert(QString::fromLatin1(name), home.path());
    QProcess first;
    first.setProcessEnvironment(environment);
    start(first, {});
    const QDir folder(home.path());
    const auto sockets = [&folder] {
        return folder.entryList({ QStringLiteral("llavero-????????????????") }, QDir::System);
    };
    QTRY_COMPARE(sockets().size(), 1);

    const auto startAgain = [&environment](const QString &language) {
        QProcess second;
        second.setProcessEnvironment(environment);
        start(second, { QStringLiteral("--lang"), language });
        return second.waitForFinished() ? second.exitCode() : -1;
    };
    QCOMPARE(startAgain(QStringLiteral("fr")), 0);
    QCOMPARE(startAgain(QStringLiteral("es")), 0);
    QCOMPARE(first.state(), QProcess::Running);
    first.terminate();
    QVERIFY(first.waitForFinished());
}

void ProgramTest::anIncompleteInstallationSaysSo_data()
{
    QTest::addColumn<QString>("plugin");
    QTest::newRow("no plugin") << QString();
    QTest::newRow("another's plugin") << QLibraryInfo::path(QLibraryInfo::PluginsPath)
            + QStringLiteral("/platforms/libqoffscreen.so");
    QTest::newRow("no library") << QStringLiteral("/etc/passwd");
}

/// The executable without the plugin that the rest of the program is in.
void ProgramTest::anIncompleteInstallationSaysSo()
{
#ifdef LLAVERO_ONE_FILE
    QSKIP("this build is one file");
#endif
    const QTemporaryDir elsewhere;
    QVERIFY(QDir(elsewhere.path()).mkdir(QStringLiteral("bin")));
    const QString copy = elsewhere.filePath(QStringLiteral("bin/llavero"));
    QVERIFY(QFile::copy(QStringLiteral(LLAVERO), copy));
    QFETCH(QString, plugin);
    const QString folder = elsewhere.filePath(QStringLiteral("bin/" LLAVERO_PLUGIN_FOLDER));
    QVERIFY(plugin.isEmpty()
        || (QDir().mkpath(folder)
            && QFile::copy(plugin, folder + QStringLiteral("/llavero-program.so"))));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), elsewhere.path());
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), elsewhere.path());
    QProcess program;
    program.setProcessEnvironment(environment);
    program.setReadChannel(QProcess::StandardError);
    program.start(copy, { QStringLiteral("--lang=es") });
    QVERIFY(program.waitForReadyRead());
    QVERIFY(program.readAllStandardError().contains("Llavero no está instalado por completo"));
    QCOMPARE(program.state(), QProcess::Running); // the window says it too
    program.terminate();
    QVERIFY(program.waitForFinished());
}

LLAVERO_TEST(ProgramTest, QCoreApplication)
#include "tst_program.moc"
