// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/ExecProgram.h"

#include "app/platform/InheritedState.h"

#include <algorithm>
#include <utility>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

extern char **environ; // which macOS declares nowhere
#else
#include <QProcess>

#include <qt_windows.h>
#endif

using namespace Qt::StringLiterals;

/// Returns the names of the inherited variables that the program does not get.
static QList<QByteArray> replacedNames(const QList<Variable> &variables)
{
    QList<QByteArray> names { "LLAVERO_API_KEY"_ba, VariableNames().key.toUtf8() };
    for (const Variable &variable : variables)
        names.append(variable.name);
    return names;
}

#ifdef Q_OS_UNIX

/// Returns whether it is one of the files that execvp tries. (For the system, a folder or a closed
/// folder is a command that may not be run, and a script without its interpreter is not there.)
static bool isThere(const QByteArray &name)
{
    const auto isFile = [](const QByteArray &path) {
        struct stat info = {};
        return ::stat(path.constData(), &info) == 0 && !S_ISDIR(info.st_mode);
    };
    if (name.contains('/'))
        return isFile(name);
    const QByteArray path
        = qEnvironmentVariableIsSet("PATH") ? qgetenv("PATH") : "/bin:/usr/bin"_ba;
    const QList<QByteArray> folders = path.split(':');
    return std::any_of(folders.begin(), folders.end(), [&](const QByteArray &folder) {
        return isFile((folder.isEmpty() ? "."_ba : folder) + '/' + name);
    });
}

static ExecFailure::Kind kindOf(int error, const QByteArray &name)
{
    const bool isAbsent = !isThere(name);
    if (isAbsent && (error == ENOENT || !name.contains('/')))
        return ExecFailure::Kind::NotFound;
    return error == ENOENT ? ExecFailure::Kind::NoInterpreter : ExecFailure::Kind::NotExecutable;
}

Result<int, ExecFailure> execProgram(
    char **arguments, const QList<Variable> &variables, const InheritedState &inherited)
{
    QList<Secret> assignments;
    for (const Variable &variable : variables)
        assignments.append(Secret(variable.name + '=' + variable.value.utf8()));
    std::vector<char *> environment;
    const QList<QByteArray> replaced = replacedNames(variables);
    for (char *known : inherited.environment()) {
        const bool isReplaced = std::any_of(replaced.begin(), replaced.end(),
            [&](const QByteArray &name) { return QByteArrayView(known).startsWith(name + '='); });
        if (!isReplaced)
            environment.push_back(known);
    }
    for (const Secret &assignment : assignments)
        environment.push_back(const_cast<char *>(assignment.utf8().constData()));
    environment.push_back(nullptr);

    inherited.restore();
    char **const before = std::exchange(environ, environment.data());
    ::execvp(arguments[0], arguments);
    const int error = errno;
    environ = before;
    return ExecFailure { kindOf(error, arguments[0]), qt_error_string(error) };
}

#else

// Never run by us.
Result<int, ExecFailure> execProgram(
    char **arguments, const QList<Variable> &variables, const InheritedState &)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QByteArray &name : replacedNames(variables))
        environment.remove(QString::fromUtf8(name));
    for (const Variable &variable : variables)
        environment.insert(
            QString::fromUtf8(variable.name), QString::fromUtf8(variable.value.utf8()));
    QStringList texts;
    for (char **argument = arguments + 1; *argument; ++argument)
        texts.append(QString::fromLocal8Bit(*argument));
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedChannels);
    program.setInputChannelMode(QProcess::ForwardedInputChannel);
    program.setProcessEnvironment(environment);
    program.start(QString::fromLocal8Bit(arguments[0]), texts);
    if (!program.waitForStarted(-1)) {
        const bool isFound = program.error() != QProcess::FailedToStart;
        return ExecFailure { isFound ? ExecFailure::Kind::NotExecutable
                                     : ExecFailure::Kind::NotFound,
            program.errorString() };
    }
    // Ctrl+C goes to both, and is for the program to handle.
    SetConsoleCtrlHandler([](DWORD) -> BOOL { return TRUE; }, TRUE);
    program.waitForFinished(-1);
    return program.exitCode();
}

#endif
