// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/CommandLine.h"

#include "app/language/LanguageManager.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

#include <initializer_list>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct Options
{
    QCommandLineOption sandbox { QStringLiteral("sandbox"),
        Text::tr("Work on the sandbox, a practice service on this computer.") };
    QCommandLineOption portal { QStringLiteral("portal"),
        Text::tr("Sign in to the portal at <URL>, with the key in the environment variable "
                 "LLAVERO_API_KEY if it is set."),
        QStringLiteral("URL") };
    QCommandLineOption generate { QStringLiteral("generate"),
        Text::tr("Open the window at the button that generates an API key.") };
    QCommandLineOption language { QStringLiteral("lang"),
        Text::tr("Speak the language <CODE>: %1.").arg(LanguageManager::codes()),
        QStringLiteral("CODE") };
    QCommandLineOption version { { QStringLiteral("v"), QStringLiteral("version") },
        Text::tr("Show the version.") };
    QCommandLineOption help { { QStringLiteral("h"), QStringLiteral("help") },
        Text::tr("Show this help.") };
};

void configure(QCommandLineParser &parser, const Options &options)
{
    parser.setApplicationDescription(Text::tr("Manage your API keys on the CloudOps platform."));
    parser.addOptions({ options.sandbox, options.portal, options.generate, options.language,
        options.version, options.help });
}

/// Returns the options that QApplication of Qt 6.4 takes, on any platform, documented or not.
QList<QCommandLineOption> qtOptions()
{
    QList<QCommandLineOption> options;
    const auto add = [&options](std::initializer_list<const char *> names, const QString &value) {
        for (const char *name : names) {
            options.append(QCommandLineOption(QString::fromLatin1(name), {}, value));
            options.last().setFlags(QCommandLineOption::HiddenFromHelp);
        }
    };
    add({ "platform", "platformpluginpath", "platformtheme", "plugin", "qwindowgeometry",
            "geometry", "qwindowtitle", "title", "qwindowicon", "icon", "session", "style",
            "stylesheet", "qmljsdebugger", "display", "name", "visual" },
        QStringLiteral("value"));
    add({ "reverse", "widgetcount", "qdebug", "qdevel", "testability", "dograb", "nograb" }, {});
    return options;
}

QStringList argumentsForQt(
    const QCommandLineParser &parser, const QList<QCommandLineOption> &options)
{
    QStringList arguments;
    for (const QCommandLineOption &option : options) {
        const QString name = u'-' + option.names().constFirst();
        if (option.valueName().isEmpty() && parser.isSet(option))
            arguments.append(name);
        for (const QString &value : parser.values(option))
            arguments << name << value;
    }
    return arguments;
}

/// Returns our own sentence, because Qt does not translate its own into all our languages.
QString parseProblem(const QCommandLineParser &parser)
{
    const QStringList unknown = parser.unknownOptionNames();
    if (!unknown.isEmpty())
        return Text::tr("Unknown option “%1”.").arg(unknown.first());
    // Qt's error is "Missing value after '--lang'."
    static const QRegularExpression optionName(QStringLiteral("--?\\w[\\w-]*"));
    const QString option = optionName.match(parser.errorText()).captured();
    return Text::tr("The option %1 lacks its value, or has one that it does not take.").arg(option);
}

QString problemWithPortal(const QString &typed, PortalAddress::Problem problem)
{
    if (problem == PortalAddress::Problem::NotEncrypted)
        return Text::tr("The portal address “%1” is not encrypted: use https://.").arg(typed);
    return Text::tr(
        "“%1” is not the address of a portal. A portal address looks like acme.example.com.")
        .arg(typed);
}

QString readPortal(CommandLine &line, const QString &typed)
{
    const auto parsed = PortalAddress::parse(typed);
    line.portal = parsed.address;
    return parsed.address ? QString() : problemWithPortal(typed, parsed.problem);
}

QString readLanguage(CommandLine &line, const QString &code)
{
    line.language = code;
    if (LanguageManager::isShipped(code))
        return {};
    return Text::tr("Llavero is not available in “%1”, only in: %2.")
        .arg(code, LanguageManager::codes());
}

} // namespace

QString CommandLine::languageOr(const QString &preferred) const
{
    for (const QString &code : { language, preferred }) {
        if (LanguageManager::isShipped(code))
            return code;
    }
    return LanguageManager::systemLanguage();
}

#ifdef Q_OS_LINUX

/// `:0.0` and `unix:0` are the display `:0`.
static QString withoutScreen(QString name)
{
    if (name.startsWith(u"unix:"))
        name.remove(0, 4);
    const qsizetype point = name.indexOf(u'.', name.lastIndexOf(u':'));
    return point < 0 ? name : name.left(point);
}

QString CommandLine::displayName() const
{
    const QString platforms
        = platform.isEmpty() ? qEnvironmentVariable("QT_QPA_PLATFORM") : platform;
    const QString first = platforms.section(u';', 0, 0).section(u':', 0, 0);
    const bool isX11 = first == u"xcb";
    const bool isWayland = first.startsWith(u"wayland");
    if (!first.isEmpty() && !isX11 && !isWayland)
        return first;
    const QString wayland = qEnvironmentVariable("WAYLAND_DISPLAY");
    if (isWayland || (!isX11 && !wayland.isEmpty()))
        return wayland.isEmpty() ? first : wayland;
    const QString x11 = display.isEmpty() ? qEnvironmentVariable("DISPLAY") : display;
    return x11.isEmpty() ? first : withoutScreen(x11);
}

#else

QString CommandLine::displayName() const
{
    return platform.isEmpty() ? QStringLiteral("the desktop") : platform;
}

#endif

CommandLine CommandLine::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    const Options options;
    configure(parser, options);
    const QList<QCommandLineOption> qtOwn = qtOptions();
    parser.addOptions(qtOwn);
    // Qt's options are usually written with one dash, ours with two.
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    CommandLine line;
    const bool isUnderstood = parser.parse(arguments);
    // First, because the other problems are reported in that language.
    if (parser.isSet(options.language))
        line.problem = readLanguage(line, parser.value(options.language));
    if (!isUnderstood) {
        line.problem = parseProblem(parser);
        return line;
    }
    line.showHelp = parser.isSet(options.help);
    line.showVersion = parser.isSet(options.version);
    line.sandbox = parser.isSet(options.sandbox);
    line.generate = parser.isSet(options.generate);
    line.qtArguments = argumentsForQt(parser, qtOwn);
    line.platform = parser.value(QStringLiteral("platform"));
    line.display = parser.value(QStringLiteral("display"));
    const QStringList unexpected = parser.positionalArguments();
    if (line.problem.isEmpty() && !unexpected.isEmpty())
        line.problem = Text::tr("Unexpected argument “%1”.").arg(unexpected.first());
    if (line.problem.isEmpty() && line.sandbox && parser.isSet(options.portal))
        line.problem = Text::tr("--sandbox and --portal exclude each other.");
    if (line.problem.isEmpty() && parser.isSet(options.portal))
        line.problem = readPortal(line, parser.value(options.portal));
    return line;
}

QString CommandLine::help()
{
    QCommandLineParser parser;
    configure(parser, Options());
    return parser.helpText();
}
