// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Application.h"
#include "app/CommandLine.h"
#include "app/DisplayName.h"
#include "app/Failures.h"
#include "app/language/LanguageManager.h"
#include "app/platform/BuildInfo.h"
#include "app/platform/EndSignals.h"
#include "app/platform/InstanceLock.h"
#include "app/platform/Memory.h"
#include "app/platform/Paths.h"
#include "app/platform/ProcessHardening.h"
#include "app/platform/SingleInstance.h"
#include "app/storage/KeyListCache.h"
#include "app/storage/SettingsFile.h"
#include "ui/drawer/Drawer.h"
#include "ui/style/Appearance.h"
#include "ui/window/MainWindow.h"

#include <QApplication>
#include <QEvent>
#include <QFontMetrics>
#include <QTextStream>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <system_error>
#include <thread>

static int say(FILE *stream, const QString &text, int exitCode)
{
    QTextStream(stream) << text << Qt::endl;
    return exitCode;
}

/// The answer to what needs no window, if that is all that was asked for. Works without a display.
static std::optional<int> answerWithoutWindow(const CommandLine &line)
{
    if (line.showHelp)
        return say(stdout, CommandLine::help(), 0);
    if (line.showVersion)
        return say(stdout, BuildInfo::description(), 0);
    if (!line.problem.isEmpty())
        return say(stderr, QStringLiteral("llavero: ") + line.problem, 2);
    if (displayName(line).isEmpty())
        return say(stderr,
            QCoreApplication::translate(
                "main", "llavero: a graphical display is needed, and there is none."),
            1);
    if (!canStartThreads())
        return say(stderr, QStringLiteral("llavero: ") + exhaustedText(), 1);
    return std::nullopt;
}

/// The one that was asked for, else the one that was chosen in the window, else the system's.
static QString languageFor(const CommandLine &line, const Settings &settings = {})
{
    for (const QString &language : { line.language, settings.language }) {
        if (LanguageManager::isShipped(language))
            return language;
    }
    return LanguageManager::systemLanguage();
}

static std::optional<int> readCommandLine(int &argc, char **argv, CommandLine &line)
{
    // Nothing to read, which the first frame need not wait for.
    if (argc == 1 && !displayName(line).isEmpty() && canStartThreads())
        return std::nullopt;
    QCoreApplication app(argc, argv);
    LanguageManager language;
    line = CommandLine::parse(app.arguments());
    language.use(languageFor(line));
    line = CommandLine::parse(app.arguments()); // again, for its sentences in that language
    return answerWithoutWindow(line);
}

/// The key that the environment brought, which is then no longer there: children have no need of
/// it, and the system shows a program's first environment to the user's other programs.
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

/// Starts of the same scope share one window. None when this one is on its own: a key of the
/// environment goes to no other program. A window cannot come to another display.
static std::optional<QString> scopeOf(const CommandLine &line, const Secret &key)
{
    if (!key.isEmpty())
        return std::nullopt;
    const QString display = displayName(line);
    return line.sandbox ? QStringLiteral("sandbox ") + display : display;
}

/// Shows the first rows of the last list, where there is one and it will be opened. False when all
/// that there will be to see is yet to be made.
static bool showFirst(const CommandLine &line, const Settings &settings, const KeyListCache &lists,
    MainWindow &window)
{
    const auto isCurrent = [&settings](const Connection &connection) {
        return connection.id == settings.currentConnection;
    };
    const auto connection
        = std::find_if(settings.connections.begin(), settings.connections.end(), isCurrent);
    const bool isWanted = !line.sandbox && !line.portal && connection != settings.connections.end();
    if (!isWanted || Drawer::lastPage(settings) != Drawer::Page::ApiCredentials)
        return false;
    const auto list = lists.readHead(connection->id);
    return list && window.showFirst(*list, connection->deviceKeyId);
}

/// To the start that was the first, whose window there is already. This one needs no display then,
/// and the tokens of its environment are still there, one of which QApplication takes.
static bool handOver(const InstanceLock &lock, int &argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    return SingleInstance(lock).handOver(
        SingleInstance::thisStart(QCoreApplication::arguments()));
}

/// Under a sanitizer the end takes longer, for it looks for leaks.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
static constexpr std::chrono::seconds longestEnd { 60 };
#else
static constexpr std::chrono::milliseconds longestEnd { 1'500 };
#endif

namespace {

/// The arguments of QApplication, which keeps their addresses.
class ApplicationArguments
{
public:
    ApplicationArguments(const char *program, const QStringList &options)
    {
        m_texts.append(program);
        for (const QString &option : options)
            m_texts.append(option.toLocal8Bit());
        for (QByteArray &text : m_texts)
            m_values.append(text.data());
        m_values.append(nullptr);
        m_count = static_cast<int>(m_texts.size());
    }

    int &count() { return m_count; }
    char **values() { return m_values.data(); }

private:
    QByteArrayList m_texts;
    QList<char *> m_values;
    int m_count = 0;
};

/// Ends without a question when the session has ended, or a signal has come: no user is there to
/// answer, and a session that waits too long kills the program, so that the list would be lost,
/// too.
class GuiApplication : public QApplication
{
public:
    using QApplication::QApplication;

    MainWindow *window = nullptr;

protected:
    bool event(QEvent *event) override
    {
#ifndef Q_OS_MACOS // where this is how a person ends a program
        if (event->type() == QEvent::Quit && window)
            window->endWithoutAsking();
#endif
        return QApplication::event(event);
    }
};

} // namespace

/// Qt waits 5 ms for more to be painted before it paints: of 50 ms from the request of 100,000 keys
/// until they are on the screen, and of 8 from a keystroke in Search.
static void paintAtOnce()
{
    constexpr const char *name = "QT_QPA_UPDATE_IDLE_TIME";
    if (!qEnvironmentVariableIsSet(name))
        qputenv(name, "0");
}

/// The system's fonts are read when the first text is painted, which takes 6 ms. Begun when the
/// window has been shown, that is done while the display makes it. Not before, for then it takes as
/// long from all that is to be done until then. With a font of its own: the application's belongs to
/// the thread of the windows, for what a font has found it keeps without a lock.
static void findFonts(const QString &family)
{
    (void)QFontMetrics(QFont(family)).height();
}

/// Nothing that hangs, be it a look-up, a service or a disk, keeps the program once its window is
/// closed. Each file is replaced as a whole, so that one that is not written by then stays as it
/// was.
static void endWithin(std::chrono::milliseconds limit, int exitCode)
{
    try {
        std::thread([=] {
            std::this_thread::sleep_for(limit);
            std::_Exit(exitCode);
        }).detach();
    } catch (const std::system_error &) { // then it ends as soon as all of it has
    }
}

int main(int argc, char *argv[])
{
    keepMemoryPrivate();
    explainFailures();
    ignoreRelativeFolders();
    QCoreApplication::setApplicationName(QStringLiteral("llavero"));
    QCoreApplication::setApplicationVersion(BuildInfo::version());
    QGuiApplication::setDesktopFileName(QStringLiteral(LLAVERO_APP_ID));
    CommandLine line;
    if (const auto exitCode = readCommandLine(argc, argv, line))
        return *exitCode;

    setUpMemory();
    paintAtOnce();
    Secret key = takeKeyFromEnvironment(); // before there is a thread that reads it
    const Paths paths = Paths::ofUser();
    std::optional<InstanceLock> lock;
    if (const auto scope = scopeOf(line, key))
        lock.emplace(paths.settingsFile, *scope);
    if (lock && !lock->isFirst() && handOver(*lock, argc, argv))
        return 0;
    std::optional<DisplayFailure> failure(std::in_place, displayName(line), languageFor(line));
    ApplicationArguments arguments(argv[0], line.qtArguments);
    GuiApplication app(arguments.count(), arguments.values());
    failure.reset();
    SettingsFile settings(paths.settingsFile);
    KeyListCache lists(paths.cacheFolder);
    Appearance appearance(app, settings);
    LanguageManager language;
    language.use(languageFor(line, settings.current()));
    std::optional<Application> application;
    MainWindow window(settings);
    app.window = &window;
    QObject::connect(
        &app, &QGuiApplication::commitDataRequest, &window, &MainWindow::commitSession);
    const EndSignals endSignals;
    QObject::connect(&endSignals, &EndSignals::received, &app, &QCoreApplication::quit);
    const StartupContext first { line, paths, settings, lists, appearance, language, window,
        lock ? &*lock : nullptr };
    const auto goOn = [&] { application.emplace(first, std::move(key)); };
    if (showFirst(line, settings.current(), lists, window))
        QObject::connect(&window, &MainWindow::painted, &window, goOn);
    else
        goOn();
    window.show();
    std::jthread fonts;
    try {
        fonts = std::jthread(findFonts, QGuiApplication::font().family());
    } catch (const std::system_error &) { // the first text finds them
    }
    const int exitCode = app.exec();
    endWithin(longestEnd, exitCode);
    return exitCode;
}
