// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/WindowMain.h"

#include "app/Application.h"
#include "app/CommandLine.h"
#include "app/Failures.h"
#include "app/language/LanguageManager.h"
#include "app/platform/BuildInfo.h"
#include "app/platform/EndLimit.h"
#include "app/platform/EndSignals.h"
#include "app/platform/Memory.h"
#include "app/platform/Paths.h"
#include "app/platform/SingleInstance.h"

#include <QApplication>
#include <QLibrary>
#include <QTextStream>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <system_error>
#include <thread>

static CommandLine parseArguments(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return CommandLine::parse(arguments);
}

static int print(FILE *stream, const QString &text, int exitCode)
{
    QTextStream(stream) << text << Qt::endl;
    return exitCode;
}

/// Prints what needs no window, and returns the exit code then. Works without a display.
static std::optional<int> handleConsoleOptions(const CommandLine &line, int argc, char **argv)
{
    const bool hasDisplay = !line.displayName().isEmpty();
    if (!line.showHelp && !line.showVersion && line.problem.isEmpty() && hasDisplay)
        return std::nullopt;
    const QCoreApplication app(argc, argv);
    LanguageManager language;
    language.use(line.languageOr());
    if (line.showHelp)
        return print(stdout, CommandLine::help(), 0);
    if (line.showVersion)
        return print(stdout, BuildInfo::description(), 0);
    if (!line.problem.isEmpty()) // which is in this language now
        return print(stderr, QStringLiteral("llavero: ") + parseArguments(argc, argv).problem, 2);
    return print(stderr,
        QCoreApplication::translate("main", "llavero: no graphical display is available."), 1);
}

/// Returns the API key of the environment, and removes it there: children do not need it, and the
/// system shows a program's first environment to the user's other programs.
static Secret takeKeyFromEnvironment()
{
    Secret key(qgetenv("LLAVERO_API_KEY"));
    if (const auto read = Secret::readApiKey(key); !read && read.error() == ApiKeyProblem::Empty)
        key = {};
    if (char *bytes = std::getenv("LLAVERO_API_KEY"))
        std::fill_n(bytes, std::strlen(bytes), '\0');
    qunsetenv("LLAVERO_API_KEY");
    return key;
}

/// Returns the scope within which all starts share one window: a window cannot move to another
/// display. Returns nullopt for a start with its own window: a key of the environment goes to no
/// other program.
static std::optional<QString> instanceScope(const CommandLine &line, const Secret &key)
{
    if (!key.isEmpty())
        return std::nullopt;
    const QString display = line.displayName();
    return line.sandbox ? QStringLiteral("sandbox ") + display : display;
}

/// Hands this start over to the running program. Needs no display. It precedes QApplication, which
/// removes a token of the environment.
static bool forwardToRunning(const SingleInstance &instance, int &argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    return instance.forwardToRunning(SingleInstance::currentRequest(QCoreApplication::arguments()));
}

/// Qt waits 5 ms for further changes before it paints, which is most of the time from a keystroke
/// in Search to its result.
static void disableUpdateDelay()
{
    constexpr const char *name = "QT_QPA_UPDATE_IDLE_TIME";
    if (!qEnvironmentVariableIsSet(name))
        qputenv(name, "0");
}

/// Reads the configuration of the fonts, which takes a tenth of the start, while QApplication waits
/// for the display. Otherwise Qt reads it for the first text.
static std::jthread preloadFonts()
{
    // Resolved in this thread: the first to use QObject becomes Qt's main thread.
    const auto initialize = QLibrary::resolve(QStringLiteral("fontconfig"), 1, "FcInit");
    if (!initialize)
        return {};
    try {
        return std::jthread(initialize);
    } catch (const std::system_error &) {
        return {};
    }
}

int windowMain(int argc, char *argv[])
{
    QGuiApplication::setDesktopFileName(QStringLiteral(LLAVERO_APP_ID));
    const CommandLine line = parseArguments(argc, argv);
    if (const auto exitCode = handleConsoleOptions(line, argc, argv))
        return *exitCode;

    configureAllocator();
    disableUpdateDelay();
    Secret key = takeKeyFromEnvironment(); // before another thread reads the environment
    const Paths paths = Paths::standard();
    std::optional<SingleInstance> instance;
    if (const auto scope = instanceScope(line, key))
        instance.emplace(paths.settingsFile, *scope);
    if (instance && !instance->isFirst() && forwardToRunning(*instance, argc, argv))
        return 0;

    std::jthread fonts = preloadFonts();
    std::optional<DisplayFailure> displayFailure(
        std::in_place, line.displayName(), line.languageOr());
    QByteArrayList arguments { argv[0] };
    for (const QString &option : line.qtArguments)
        arguments.append(option.toLocal8Bit());
    QList<char *> addresses; // QApplication keeps them
    for (QByteArray &argument : arguments)
        addresses.append(argument.data());
    auto count = static_cast<int>(addresses.size());
    addresses.append(nullptr);
    QApplication app(count, addresses.data());
    displayFailure.reset();
    fonts = {}; // joins the thread
    quitOnEndSignals(app);
    Application application(app, line, paths, instance ? &*instance : nullptr, std::move(key));
    const int exitCode = QApplication::exec();
    limitEnd(exitCode);
    return exitCode;
}
