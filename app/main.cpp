// SPDX-License-Identifier: GPL-3.0-or-later
#include "BuildInfo.h"
#include "CommandLine.h"
#include "Memory.h"
#include "desktop/DesktopAppearance.h"
#include "desktop/RunningInstance.h"
#include "drawer/Drawer.h"
#include "language/LanguageSwitch.h"
#include "secrets/Keychain.h"
#include "secrets/PrivateMemory.h"
#include "secrets/SecretClipboard.h"
#include "session/Session.h"
#include "session/SignIn.h"
#include "storage/KeyListCache.h"
#include "storage/SettingsFile.h"
#include "style/Appearance.h"
#include "window/MainWindow.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFontMetrics>
#include <QNetworkAccessManager>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <thread>

static int say(FILE *stream, const QString &text, int exitCode)
{
    QTextStream(stream) << text << Qt::endl;
    return exitCode;
}

/// Without one Qt would abort.
static bool hasDisplay()
{
#ifdef Q_OS_LINUX
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || qEnvironmentVariableIsSet("DISPLAY")
        || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
#else
    return true;
#endif
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
    if (!hasDisplay())
        return say(stderr,
            QCoreApplication::translate(
                "main", "llavero: a graphical display is needed, and there is none."),
            1);
    return std::nullopt;
}

/// The one that was asked for, else the one that was chosen in the window, else the system's.
static QString languageFor(const CommandLine &line, const Settings &settings = {})
{
    for (const QString &language : { line.language, settings.language }) {
        if (LanguageSwitch::isShipped(language))
            return language;
    }
    return LanguageSwitch::systemLanguage();
}

static std::optional<int> readCommandLine(int &argc, char **argv, CommandLine &line)
{
    if (argc == 1 && hasDisplay()) // nothing to read, which the first frame need not wait for
        return std::nullopt;
    QCoreApplication app(argc, argv);
    LanguageSwitch language;
    line = CommandLine::parse(app.arguments());
    language.use(languageFor(line));
    line = CommandLine::parse(app.arguments()); // again, for its sentences in that language
    return answerWithoutWindow(line);
}

/// The key that the environment brought, which is then no longer there: children have no need of
/// it, and the system shows a program's first environment to the user's other programs.
static Secret takeKeyFromEnvironment()
{
    Secret key = Secret::fromPastedText(qEnvironmentVariable("LLAVERO_API_KEY"));
    if (char *bytes = std::getenv("LLAVERO_API_KEY"))
        std::fill_n(bytes, std::strlen(bytes), '\0');
    qunsetenv("LLAVERO_API_KEY");
    return key;
}

/// The connection that a portal's address given on the command line belongs to, if it is known.
static QString connectionTo(const PortalAddress &portal, SignIn &signIn)
{
    if (const auto current = signIn.connections().current(); current && current->portal == portal)
        return current->id;
    const QList<Connection> known = signIn.connections().to(portal);
    return known.isEmpty() ? QString() : known.first().id;
}

static void openPortal(const PortalAddress &portal, Secret key, SignIn &signIn, MainWindow &window)
{
    if (!key.isEmpty())
        return signIn.open(portal, std::move(key));
    const QString known = connectionTo(portal, signIn);
    if (known.isEmpty())
        return window.offerPortal(portal.portal().toDisplayString());
    if (!signIn.session() || signIn.session()->connection().id != known)
        signIn.resume(known);
}

static void openWhatWasAskedFor(
    const CommandLine &line, Secret key, SignIn &signIn, MainWindow &window)
{
    if (line.sandbox)
        signIn.startSandbox();
    else if (line.portal)
        openPortal(*line.portal, std::move(key), signIn, window);
    else if (const auto connection = signIn.connections().current())
        signIn.resume(connection->id);
}

/// In the window that there is already. A sandbox has a window of its own (see `purposeOf`).
static void openWhatIsAskedForAgain(
    const QStringList &arguments, LanguageSwitch &language, SignIn &signIn, MainWindow &window)
{
    const CommandLine line = CommandLine::parse(arguments);
    if (LanguageSwitch::isShipped(line.language))
        language.use(line.language);
    const auto open = [line, &signIn, &window] {
        if (line.portal)
            openPortal(*line.portal, {}, signIn, window);
        if (line.generate)
            window.offerGenerate();
    };
    if (line.portal)
        window.leave(open);
    else
        open();
}

/// Whose starts share one window. None when this one is on its own: a key of the environment goes
/// to no other program.
static std::optional<QString> purposeOf(const CommandLine &line, const Secret &key)
{
    if (!key.isEmpty())
        return std::nullopt;
    return line.sandbox ? QStringLiteral("sandbox") : QString();
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
    if (!isWanted || !Drawer::isListOpenAtStart(settings))
        return false;
    const auto list = lists.readHead(connection->id);
    return list && window.showFirst(*list, connection->ownKeyId);
}

/// What a first look at the window has no need of: the desktop, the network, the keychain.
struct Rest
{
    Rest(const Paths &paths, SettingsFile &settings, KeyListCache &lists)
        : clipboard(*QApplication::clipboard())
        , signIn({ network, keychain, settings, lists, paths,
              QDir(QCoreApplication::applicationDirPath())
                  .filePath(QStringLiteral("llavero-sandbox")) })
    {
    }

    DesktopAppearance desktop;
    QNetworkAccessManager network;
    Keychain keychain;
    SecretClipboard clipboard;
    SignIn signIn;
};

/// Shows what was opened once the saved list has been read, so that nothing but the first look at
/// it stands there until then; or when that takes so long that it is to be seen that something is
/// done.
static void showWhenRestored(const Session *session, MainWindow &window)
{
    constexpr std::chrono::seconds longestLook { 1 };
    const auto show = [&window] { window.showContent(); };
    if (!session || !session->isRestoring())
        return show();
    QObject::connect(session, &Session::restored, &window, show);
    QTimer::singleShot(longestLook, &window, show);
}

/// The system's fonts are read when the first text is painted. Begun here, that is done while the
/// window is being made: the first frame comes after 1.31 times that of an empty window instead of
/// 1.35. With a font of its own: the application's belongs to the thread of the windows, for what a
/// font has found it keeps without a lock.
static void findFonts(const QString &family)
{
    (void)QFontMetrics(QFont(family)).height();
}

int main(int argc, char *argv[])
{
    keepMemoryPrivate();
    QCoreApplication::setApplicationName(QStringLiteral("llavero"));
    QCoreApplication::setApplicationVersion(BuildInfo::version());
    QGuiApplication::setDesktopFileName(QStringLiteral(LLAVERO_APP_ID));
    CommandLine line;
    if (const auto exitCode = readCommandLine(argc, argv, line))
        return *exitCode;

    setUpMemory();
    Secret key = takeKeyFromEnvironment(); // before there is a thread that reads it
    QApplication app(argc, argv);
    const std::jthread fonts(findFonts, QGuiApplication::font().family());
    const Paths paths = Paths::ofUser();
    std::optional<RunningInstance> instance;
    if (const auto purpose = purposeOf(line, key))
        instance.emplace(paths.settingsFile, *purpose);
    if (instance && !instance->isFirst()
        && instance->handOver({ app.arguments(), RunningInstance::activationToken() }))
        return 0;
    SettingsFile settings(paths.settingsFile);
    KeyListCache lists(paths.cacheFolder);
    Appearance appearance(app, settings);
    LanguageSwitch language;
    language.use(languageFor(line, settings.current()));
    std::optional<Rest> rest;
    MainWindow window(settings);
    const auto goOn = [&] {
        rest.emplace(paths, settings, lists);
        appearance.follow(rest->desktop);
        window.fill({ rest->signIn, rest->clipboard, language, settings });
        openWhatWasAskedFor(line, std::move(key), rest->signIn, window);
        if (line.generate)
            window.offerGenerate();
        showWhenRestored(rest->signIn.session(), window);
        if (!instance)
            return;
        QObject::connect(&*instance, &RunningInstance::startedAgain, &window,
            [&](const RunningInstance::Start &start) {
                window.bringToFront(start.activationToken);
                openWhatIsAskedForAgain(start.arguments, language, rest->signIn, window);
            });
        instance->listen();
    };
    if (showFirst(line, settings.current(), lists, window))
        QObject::connect(&window, &MainWindow::painted, &window, goOn);
    else
        goOn();
    window.show();
    return app.exec();
}
