// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/CommandOptions.h"
#include "tests/support/TestProgram.h"

#include <QTest>

using namespace Qt::StringLiterals;

class CommandOptionsTest : public QObject
{
    Q_OBJECT
    using Command = CommandOptions::Command;

private slots:
    void start_isNoCommand_data();
    void start_isNoCommand();
    void program_isWhatFollowsTheOptions_data();
    void program_isWhatFollowsTheOptions();
    void options_areRead();
    void wrongOptions_areRefused_data();
    void wrongOptions_areRefused();
    void help_namesOptionsAndExitCodes();

private:
    static QStringList arguments(const QString &line)
    {
        return QStringList { u"llavero"_s } + line.split(u' ');
    }
    static CommandOptions parse(const QString &line)
    {
        return CommandOptions::parse(arguments(line));
    }
};

void CommandOptionsTest::start_isNoCommand_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line :
        { "--sandbox", "--lang fr exec", "EXEC", "-session exec", "executive", "" })
        QTest::newRow(line) << QString::fromLatin1(line);
}

void CommandOptionsTest::start_isNoCommand()
{
    QFETCH(QString, line);
    QVERIFY(!CommandOptions::commandIn(arguments(line)));
}

void CommandOptionsTest::program_isWhatFollowsTheOptions_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("size");
    const auto row = [](const char *line, int size) {
        QTest::newRow(line) << QString::fromLatin1(line) << size;
    };
    row("exec tool", 1);
    row("exec -- tool", 1);
    row("exec -- tool a --help --connection x", 5);
    row("exec tool --help", 2);
    row("exec --connection Acme tool a -- b", 4);
    row("exec --connection=Acme --variable=KEY -- -tool --json", 2);
    row("exec -- -- tool", 2);
}

void CommandOptionsTest::program_isWhatFollowsTheOptions()
{
    QFETCH(QString, line);
    QFETCH(int, size);
    const auto options = parse(line);
    QVERIFY2(options.problem.isEmpty(), qPrintable(options.problem));
    QCOMPARE(options.command, Command::Exec);
    QCOMPARE(options.programSize, size);
    QVERIFY(!options.showHelp);
}

void CommandOptionsTest::options_areRead()
{
    const auto exec = parse(u"exec --connection Acme --variable _K3Y --lang fr tool"_s);
    QCOMPARE(exec.connection, u"Acme"_s);
    QCOMPARE(exec.variables.key, u"_K3Y"_s);
    QCOMPARE(exec.language, u"fr"_s);
    QCOMPARE(parse(u"exec tool"_s).variables.key, u"CLOUDCA_API_KEY"_s);
    const auto list = parse(u"list --json --connection Acme"_s);
    QCOMPARE(list.command, Command::List);
    QCOMPARE(list.connection, u"Acme"_s);
    QVERIFY(list.json && list.problem.isEmpty());
    QVERIFY(!parse(u"list"_s).json);
    for (const char *line : { "exec --help", "exec -h", "list --help", "list -h" })
        QVERIFY2(parse(QString::fromLatin1(line)).showHelp, line);
}

void CommandOptionsTest::wrongOptions_areRefused_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("named"); // in the sentence
    const auto row = [](const char *line, const char *named) {
        QTest::newRow(line) << QString::fromLatin1(line) << QString::fromUtf8(named);
    };
    row("exec", "missing");
    row("exec --", "missing");
    row("exec --json tool", "“json”");
    row("exec --connection", "connection");
    row("exec --connection= tool", "empty");
    row("list --connection=", "empty");
    row("exec --variable= tool", "“”");
    row("exec --variable 2x tool", "“2x”");
    row("exec --variable A=B tool", "“A=B”");
    row("exec --variable CLOUDCA_API_URL tool", "CLOUDCA_API_URL");
    row("exec --lang tlh tool", "“tlh”");
    row("list extra", "“extra”");
    row("list --variable X", "“variable”");
    row("list --json=yes", "json");
}

void CommandOptionsTest::wrongOptions_areRefused()
{
    QFETCH(QString, line);
    QFETCH(QString, named);
    const auto options = parse(line);
    QVERIFY2(options.problem.contains(named), qPrintable(options.problem));
}

void CommandOptionsTest::help_namesOptionsAndExitCodes()
{
    const QString exec = CommandOptions::help(Command::Exec);
    for (const char *part : { "--connection <NAME>", "--variable <NAME>", "--lang <CODE>", "--help",
             "[--] COMMAND [ARG…]", "CLOUDCA_API_URL", "\n  125  ", "\n  126  ", "\n  127  " })
        QVERIFY2(exec.contains(QString::fromUtf8(part)), part);
    const QString list = CommandOptions::help(Command::List);
    for (const char *part : { "--connection <NAME>", "--json", "--lang <CODE>", "--help",
             "\n  3  The list is the saved one", "\n  4  " })
        QVERIFY2(list.contains(QString::fromUtf8(part)), part);
}

LLAVERO_TEST(CommandOptionsTest, QCoreApplication)
#include "tst_command_options.moc"
