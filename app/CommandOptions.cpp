// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/CommandOptions.h"

#include "app/CommandLine.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <initializer_list>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

using Command = CommandOptions::Command;

struct OptionsText
{
    Q_DECLARE_TR_FUNCTIONS(CommandOptions)
};

void configure(QCommandLineParser &parser, Command command)
{
    //: The value of the options --connection and --variable, in their descriptions.
    const QString name = OptionsText::tr("NAME");
    parser.addOption({ u"connection"_s,
        OptionsText::tr(
            "Use the connection <%1>: its organization, host or portal address. You don’t need "
            "this option if there is only one connection.")
            .arg(name),
        name });
    switch (command) {
    case Command::Exec:
        parser.setApplicationDescription(OptionsText::tr(
            "Run a command with an API key in its environment. The key comes from the "
            "system keychain."));
        parser.addOption({ u"variable"_s,
            OptionsText::tr(
                "Put the key into the variable <%1> instead of CLOUDCA_API_KEY. The endpoint "
                "is in CLOUDCA_API_URL.")
                .arg(name),
            name });
        parser.addPositionalArgument(OptionsText::tr("COMMAND"),
            OptionsText::tr("The command to run, and its arguments."),
            u"[--] %1 [%2…]"_s.arg(
                OptionsText::tr("COMMAND"), OptionsText::tr("ARG", "an argument")));
        break;
    case Command::List:
        parser.setApplicationDescription(
            OptionsText::tr("Print your API keys with their last use, without their values."));
        parser.addOption({ u"json"_s, OptionsText::tr("Print JSON, for other programs.") });
        break;
    }
    parser.addOptions({ languageOption(),
        { { u"h"_s, u"help"_s }, QCoreApplication::translate("CommandLine", "Show this help.") } });
}

QString variablesProblem(const VariableNames &variables)
{
    if (!isVariableName(variables.key))
        return OptionsText::tr("“%1” can’t be the name of a variable: use letters, digits and “_”.")
            .arg(variables.key);
    if (variables.key == variables.endpoint)
        return OptionsText::tr("The variable %1 is for the endpoint: choose another one.")
            .arg(variables.endpoint);
    return {};
}

} // namespace

std::optional<Command> CommandOptions::commandIn(const QStringList &arguments)
{
    const QString name = arguments.value(1);
    if (name == u"exec")
        return Command::Exec;
    if (name == u"list")
        return Command::List;
    return std::nullopt;
}

CommandOptions CommandOptions::parse(const QStringList &arguments)
{
    CommandOptions options { .command = commandIn(arguments).value_or(Command::Exec) };
    QCommandLineParser parser;
    configure(parser, options.command);
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    const bool isUnderstood = parser.parse(arguments.sliced(1));
    options.language = parser.value(u"lang"_s);
    if (parser.isSet(u"lang"_s))
        options.problem = languageProblemText(options.language);
    if (!isUnderstood)
        options.problem = optionProblemText(parser);
    options.showHelp = isUnderstood && parser.isSet(u"help"_s);
    if (!options.problem.isEmpty() || options.showHelp)
        return options;
    options.connection = parser.value(u"connection"_s);
    if (parser.isSet(u"connection"_s) && options.connection.isEmpty()) {
        // Such as a variable of a script that is not set: no other connection is meant.
        options.problem = OptionsText::tr("The name of the connection is empty.");
        return options;
    }
    const QStringList positional = parser.positionalArguments();
    if (options.command == Command::List) {
        options.json = parser.isSet(u"json"_s);
        if (!positional.isEmpty())
            options.problem = unexpectedArgumentText(positional.first());
        return options;
    }
    options.programSize = positional.size();
    if (parser.isSet(u"variable"_s)) {
        options.variables.key = parser.value(u"variable"_s);
        options.problem = variablesProblem(options.variables);
    }
    if (positional.isEmpty())
        options.problem = OptionsText::tr(
            "The command to run is missing. Example: llavero exec -- terraform plan.");
    return options;
}

/// Returns the head above lines for the exit codes.
static QString exitCodesText(
    const QString &head, std::initializer_list<std::pair<const char *, QString>> codes)
{
    QString text = u"\n\n"_s + head;
    for (const auto &[code, meaning] : codes)
        text += u"\n  %1  %2"_s.arg(QLatin1StringView(code), meaning);
    return text;
}

static QString exitCodesText(Command command)
{
    switch (command) {
    case Command::Exec:
        return exitCodesText(OptionsText::tr("Exit status: that of the command, or"),
            { { "125", OptionsText::tr("Llavero has no key for it, or the options are wrong.") },
                { "126", OptionsText::tr("It can’t be run, or its interpreter is missing.") },
                { "127", OptionsText::tr("It wasn’t found.") } });
    case Command::List:
        return exitCodesText(OptionsText::tr("Exit status:"),
            { { "0", OptionsText::tr("The list is from the service.") },
                { "1", OptionsText::tr("There is no list: the error message says why.") },
                { "2", OptionsText::tr("The options are wrong.") },
                { "3",
                    OptionsText::tr("The list is the saved one: the service can’t be reached.") },
                { "4", OptionsText::tr("The service doesn’t accept the key.") } });
    }
    Q_UNREACHABLE();
}

QString CommandOptions::help(Command command)
{
    QCommandLineParser parser;
    configure(parser, command);
    return parser.helpText().trimmed() + exitCodesText(command);
}
