// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CommandHome.h"

#include "app/storage/Connections.h"
#include "app/storage/SettingsFile.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

CommandHome::CommandHome(const QProcessEnvironment &base)
    : environment(base)
{
    environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"TZ"_s, u"UTC"_s);
    for (const char *name : { "HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME",
             "XDG_RUNTIME_DIR", "TMPDIR" })
        environment.insert(QString::fromLatin1(name), m_folder.path());
    for (const char *name : { "ASAN_OPTIONS", "TSAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS" }) {
        if (qEnvironmentVariableIsSet(name))
            environment.insert(QString::fromLatin1(name), qEnvironmentVariable(name));
    }
}

Connection CommandHome::connection(const QString &portal, const QString &organization)
{
    const PortalAddress address = *PortalAddress::parse(portal).address;
    return { .id = Connections::idFor(address),
        .portal = address,
        .organization = organization,
        .staysSignedIn = true };
}

void CommandHome::save(const Settings &settings) const
{
    QFile::remove(settingsPath());
    SettingsFile file(settingsPath());
    QVERIFY(file.change([&settings](Settings &saved) { saved = settings; }));
}

QString CommandHome::settingsPath() const
{
    return m_folder.filePath(u"llavero/settings.json"_s);
}

QString CommandHome::cacheFolder() const
{
    return m_folder.filePath(u"llavero"_s);
}

QString CommandHome::connectionsFolder() const
{
    return m_folder.filePath(u"llavero/connections"_s);
}

void CommandHome::start(ChildProcess &program, const QStringList &arguments) const
{
    program.setProcessEnvironment(environment);
    program.setStandardErrorFile({});
    program.start(QStringLiteral(LLAVERO), arguments);
    QVERIFY(program.waitForStarted());
}

CommandHome::Ended CommandHome::run(const QStringList &arguments, const QByteArray &input) const
{
    ChildProcess program;
    start(program, arguments);
    program.write(input);
    program.closeWriteChannel();
    // The services of the test run in this thread.
    (void)QTest::qWaitFor([&] { return program.state() == QProcess::NotRunning; }, 60'000);
    const bool hasExited
        = program.state() == QProcess::NotRunning && program.exitStatus() == QProcess::NormalExit;
    return { hasExited ? program.exitCode() : -1, program.readAllStandardOutput(),
        program.readAllStandardError() };
}
