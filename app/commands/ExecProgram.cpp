// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/ExecProgram.h"

#include "app/platform/InheritedState.h"

#include <algorithm>
#include <utility>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <unistd.h>
#include <vector>

extern char **environ; // which macOS declares nowhere
#else
#include <QProcess>

#include <qt_windows.h>
#endif

#ifdef Q_OS_UNIX

static bool isNamed(const char *assignment, const QByteArray &name)
{
    return QByteArrayView(assignment).startsWith(name + '=');
}

Result<int, ExecFailure> execProgram(
    char **arguments, const QList<Variable> &variables, const InheritedState &inherited)
{
    QList<Secret> assignments;
    for (const Variable &variable : variables)
        assignments.append(Secret(variable.name + '=' + variable.value.utf8()));
    std::vector<char *> environment;
    for (char *known : inherited.environment()) {
        const bool isReplaced = std::any_of(variables.begin(), variables.end(),
            [&](const Variable &variable) { return isNamed(known, variable.name); });
        if (!isReplaced && !isNamed(known, "LLAVERO_API_KEY"))
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
    const auto kind
        = error == ENOENT ? ExecFailure::Kind::NotFound : ExecFailure::Kind::NotExecutable;
    return ExecFailure { kind, qt_error_string(error) };
}

#else

// Never run by us.
Result<int, ExecFailure> execProgram(
    char **arguments, const QList<Variable> &variables, const InheritedState &)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("LLAVERO_API_KEY"));
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
