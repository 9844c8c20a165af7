// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/CommandLine.h"

#include "app/language/LanguageManager.h"
#include "app/platform/BuildInfo.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

#include <initializer_list>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

void configure(QCommandLineParser &parser)
{
    parser.setApplicationDescription(Text::tr("Manage your API keys on the CloudOps platform."));
    parser.addOptions({
        { u"sandbox"_s, Text::tr("Use the sandbox, a practice service on this computer.") },
        { u"portal"_s,
            Text::tr("Connect to the portal at <URL>; if LLAVERO_API_KEY is set, sign in with that "
                     "key, this time only."),
            u"URL"_s },
        { u"generate"_s, Text::tr("Open the API Credentials page, ready to generate a key.") },
        languageOption(),
        { { u"v"_s, u"version"_s }, Text::tr("Show the version.") },
        { { u"h"_s, u"help"_s }, Text::tr("Show this help.") },
    });
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
        u"value"_s);
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

QString readPortal(CommandLine &line, const QString &typed)
{
    const auto parsed = PortalAddress::parse(typed);
    line.portal = parsed.address;
    if (parsed.address)
        return {};
    if (parsed.problem == PortalAddress::Problem::NotEncrypted)
        return Text::tr("The portal address “%1” isn’t encrypted: use https://.").arg(typed);
    return Text::tr("“%1” isn’t a valid portal address. Example: acme.example.com.").arg(typed);
}

} // namespace

QCommandLineOption languageOption()
{
    //: The value of the option --lang, in its description.
    const QString code = Text::tr("CODE");
    return { u"lang"_s,
        Text::tr("Use the interface language <%1>: %2.").arg(code, LanguageManager::codes()),
        code };
}

QString languageProblemText(const QString &code)
{
    if (LanguageManager::isShipped(code))
        return {};
    return Text::tr("“%1” isn’t available. Choose one of: %2.").arg(code, LanguageManager::codes());
}

QString optionProblemText(const QCommandLineParser &parser)
{
    const QStringList unknown = parser.unknownOptionNames();
    if (!unknown.isEmpty())
        return Text::tr("Unknown option “%1”.").arg(unknown.first());
    // Qt's error is "Missing value after '--lang'."
    static const QRegularExpression optionName(u"--?\\w[\\w-]*"_s);
    const QString option = optionName.match(parser.errorText()).captured();
    return Text::tr("Option %1 needs a value, or doesn’t accept one.").arg(option);
}

QString unexpectedArgumentText(const QString &argument)
{
    return Text::tr("Unexpected argument “%1”.").arg(argument);
}

QString CommandLine::languageOr(const QString &preferred) const
{
    return LanguageManager::firstShipped({ language, preferred });
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
    configure(parser);
    const QList<QCommandLineOption> qtOwn = qtOptions();
    parser.addOptions(qtOwn);
    // Qt's options are usually written with one dash, ours with two.
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    CommandLine line;
    const bool isUnderstood = parser.parse(arguments);
    // First, because the other problems are reported in that language.
    if (parser.isSet(u"lang"_s)) {
        line.language = parser.value(u"lang"_s);
        line.problem = languageProblemText(line.language);
    }
    if (!isUnderstood) {
        line.problem = optionProblemText(parser);
        return line;
    }
    line.showHelp = parser.isSet(u"help"_s);
    line.showVersion = parser.isSet(u"version"_s);
    line.sandbox = parser.isSet(u"sandbox"_s);
    line.generate = parser.isSet(u"generate"_s);
    line.qtArguments = argumentsForQt(parser, qtOwn);
    line.platform = parser.value(u"platform"_s);
    line.display = parser.value(u"display"_s);
    if (!line.problem.isEmpty())
        return line;
    const QStringList unexpected = parser.positionalArguments();
    if (!unexpected.isEmpty())
        line.problem = unexpectedArgumentText(unexpected.first());
    else if (line.sandbox && parser.isSet(u"portal"_s))
        line.problem = Text::tr("--sandbox and --portal can’t be used together.");
    else if (parser.isSet(u"portal"_s))
        line.problem = readPortal(line, parser.value(u"portal"_s));
    return line;
}

/// Returns calls of the program, each above its explanation.
static QString callsText(
    const QString &head, std::initializer_list<std::pair<QString, QString>> calls)
{
    QString text = u'\n' + head + u'\n';
    for (const auto &[call, explanation] : calls)
        text += u"  %1\n      %2\n"_s.arg(call, explanation);
    return text;
}

static QString commandsText()
{
    return callsText(Text::tr("Commands, which need neither a window nor a display:"),
        { { u"llavero exec --help"_s,
              Text::tr("Run a command with an API key in its environment.") },
            { u"llavero list --help"_s, Text::tr("Print your API keys, without their values.") } });
}

static QString examplesText()
{
    return callsText(Text::tr("Examples:"),
        { { u"llavero --portal acme.example.com"_s,
              Text::tr("Open the connection to this portal, or sign in to it.") },
            { u"LLAVERO_API_KEY=\"$(pass show cloudops)\" llavero --portal acme.example.com"_s,
                Text::tr("Sign in with a key from a password manager, this time only.") },
            { u"llavero --generate"_s,
                Text::tr("Open the last connection, ready to generate a key.") },
            { u"llavero exec -- terraform plan"_s,
                Text::tr("Run Terraform with the key of the only connection.") },
            { u"llavero --sandbox --lang fr"_s,
                Text::tr("Try Llavero without an account, in French.") } });
}

QString CommandLine::help()
{
    QCommandLineParser parser;
    configure(parser);
    return parser.helpText() + commandsText() + examplesText() + u'\n'
        + Text::tr("Project page: %1").arg(BuildInfo::homepage()) + u'\n'
        + Text::tr("Report a problem: %1").arg(BuildInfo::issues());
}
