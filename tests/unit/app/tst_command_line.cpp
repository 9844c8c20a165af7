// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/CommandLine.h"
#include "app/platform/BuildInfo.h"
#include "tests/support/TestProgram.h"

#include <QTest>

using namespace Qt::StringLiterals;

class CommandLineTest : public QObject
{
    Q_OBJECT

private slots:
    void noArguments_giveDefaults();
    void switches_areRecognized_data();
    void switches_areRecognized();
    void portal_isRead_data();
    void portal_isRead();
    void language_isRead_data();
    void language_isRead();
    void qtsOptions_areTaken_data();
    void qtsOptions_areTaken();
    void unknownArguments_areRefused_data();
    void unknownArguments_areRefused();
    void problem_usesTheChosenLanguage();
    void help_namesEveryOption();
    void help_hasExamplesAndAddresses();

private:
    static CommandLine parse(const QStringList &arguments)
    {
        return CommandLine::parse(QStringList { u"llavero"_s } + arguments);
    }
};

void CommandLineTest::noArguments_giveDefaults()
{
    const CommandLine line = parse({});
    QVERIFY(!line.sandbox && !line.showHelp && !line.showVersion && !line.portal);
    QVERIFY(line.language.isEmpty() && line.problem.isEmpty());
}

void CommandLineTest::switches_areRecognized_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QString>("on");
    QTest::newRow("--sandbox") << u"--sandbox"_s << u"sandbox"_s;
    QTest::newRow("--generate") << u"--generate"_s << u"generate"_s;
    QTest::newRow("--help") << u"--help"_s << u"help"_s;
    QTest::newRow("-h") << u"-h"_s << u"help"_s;
    QTest::newRow("--version") << u"--version"_s << u"version"_s;
    QTest::newRow("-v") << u"-v"_s << u"version"_s;
}

void CommandLineTest::switches_areRecognized()
{
    QFETCH(QString, argument);
    QFETCH(QString, on);
    const CommandLine line = parse({ argument });
    QCOMPARE(line.sandbox, on == u"sandbox");
    QCOMPARE(line.generate, on == u"generate");
    QCOMPARE(line.showHelp, on == u"help");
    QCOMPARE(line.showVersion, on == u"version");
    QVERIFY(line.problem.isEmpty());
}

void CommandLineTest::portal_isRead_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("apart") << QStringList { u"--portal"_s, u"acme.example.com"_s };
    QTest::newRow("together") << QStringList { u"--portal=https://acme.example.com/api/v2"_s };
    QTest::newRow("with a language")
        << QStringList { u"--lang"_s, u"fr"_s, u"--portal"_s, u"https://acme.example.com/"_s };
}

void CommandLineTest::portal_isRead()
{
    QFETCH(QStringList, arguments);
    const CommandLine line = parse(arguments);
    QVERIFY2(line.problem.isEmpty(), qPrintable(line.problem));
    QVERIFY(line.portal);
    QCOMPARE(line.portal->portal(), QUrl(u"https://acme.example.com"_s));
}

void CommandLineTest::language_isRead_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code : { "en", "es", "fr" })
        QTest::newRow(code) << QString::fromLatin1(code);
}

void CommandLineTest::language_isRead()
{
    QFETCH(QString, code);
    const CommandLine line = parse({ u"--lang"_s, code, u"--sandbox"_s });
    QCOMPARE(line.language, code);
    QVERIFY(line.sandbox && line.problem.isEmpty());
}

void CommandLineTest::qtsOptions_areTaken_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("taken");
    for (const char *name : { "platform", "platformpluginpath", "platformtheme", "plugin",
             "qwindowgeometry", "geometry", "qwindowtitle", "title", "qwindowicon", "icon",
             "session", "style", "stylesheet", "qmljsdebugger", "display", "name", "visual" }) {
        const QString option = QString::fromLatin1(name);
        const QStringList taken { u'-' + option, u"--help"_s }; // whatever the value looks like
        QTest::addRow("-%s", name) << QStringList { u'-' + option, u"--help"_s } << taken;
        QTest::addRow("--%s", name) << QStringList { u"--"_s + option, u"--help"_s } << taken;
        QTest::addRow("-%s=", name) << QStringList { u"-%1=--help"_s.arg(option) } << taken;
        QTest::addRow("--%s=", name) << QStringList { u"--%1=--help"_s.arg(option) } << taken;
    }
    for (const char *name :
        { "reverse", "widgetcount", "qdebug", "qdevel", "testability", "dograb", "nograb" }) {
        const QString option = QString::fromLatin1(name);
        QTest::addRow("-%s", name)
            << QStringList { u'-' + option } << QStringList { u'-' + option };
        QTest::addRow("--%s", name)
            << QStringList { u"--"_s + option } << QStringList { u'-' + option };
    }
    QTest::newRow("twice") << QStringList { u"-plugin"_s, u"a"_s, u"--plugin=b"_s }
                           << QStringList { u"-plugin"_s, u"a"_s, u"-plugin"_s, u"b"_s };
}

void CommandLineTest::qtsOptions_areTaken()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, taken);
    const CommandLine line
        = parse(QStringList { u"--sandbox"_s } + arguments + QStringList { u"--lang=fr"_s });
    QVERIFY2(line.problem.isEmpty(), qPrintable(line.problem));
    QVERIFY(line.sandbox && !line.showHelp && !line.showVersion);
    QCOMPARE(line.language, u"fr"_s);
    QCOMPARE(line.qtArguments, taken);
}

void CommandLineTest::unknownArguments_areRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named"); // in the sentence
    const auto row = [](const char *what, const QStringList &arguments, const char *named) {
        QTest::newRow(what) << arguments << QString::fromUtf8(named);
    };
    row("unknown option", { u"--bogus"_s }, "bogus");
    row("argument", { u"acme.example.com"_s }, "“acme.example.com”");
    row("portal without a value", { u"--portal"_s }, "portal");
    row("empty portal", { u"--portal="_s }, "acme.example.com");
    row("no portal", { u"--portal"_s, u"my portal"_s }, "“my portal”");
    row("http", { u"--portal"_s, u"http://acme.example.com"_s }, "https://");
    row("two places", { u"--sandbox"_s, u"--portal"_s, u"acme.example.com"_s }, "--sandbox");
    row("unknown language", { u"--lang"_s, u"de"_s }, "“de”");
    row("empty language", { u"--lang="_s }, "en, es");
    row("a value for a switch", { u"--sandbox=yes"_s }, "sandbox");
    row("Qt's option without a value", { u"-session"_s }, "session");
    row("what begins like Qt's option", { u"-sessions"_s, u"x"_s }, "sessions");
}

void CommandLineTest::unknownArguments_areRefused()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    const CommandLine line = parse(arguments);
    QVERIFY2(line.problem.contains(named), qPrintable(line.problem));
}

void CommandLineTest::problem_usesTheChosenLanguage()
{
    // `main` reads the line a second time, in the language that the first time found.
    for (const QStringList &wrong :
        { QStringList { u"extra"_s }, { u"--sandbox"_s, u"--portal"_s, u"x"_s } }) {
        const CommandLine line = parse(QStringList { u"--lang"_s, u"fr"_s } + wrong);
        QVERIFY(!line.problem.isEmpty());
        QCOMPARE(line.language, u"fr"_s);
    }
}

void CommandLineTest::help_namesEveryOption()
{
    const QString help = CommandLine::help();
    for (const QString &option : { u"--sandbox"_s, u"--portal <URL>"_s, u"--lang <CODE>"_s,
             u"--version"_s, u"--help"_s, u"LLAVERO_API_KEY"_s })
        QVERIFY2(help.contains(option), qPrintable(option));
}

/// The examples are what a user may type: their options are understood.
void CommandLineTest::help_hasExamplesAndAddresses()
{
    const QString help = CommandLine::help();
    int examples = 0;
    for (const QString &line : help.split(u'\n')) {
        const qsizetype call = line.indexOf(u"llavero --"_s);
        if (call < 0 || !line.startsWith(u"  "_s))
            continue;
        ++examples;
        const CommandLine parsed = CommandLine::parse(line.mid(call).split(u' '));
        QVERIFY2(parsed.problem.isEmpty(), qPrintable(parsed.problem));
    }
    QCOMPARE(examples, 4);
    QVERIFY(help.contains(BuildInfo::homepage()));
    QVERIFY(help.contains(BuildInfo::issues()));
}

LLAVERO_TEST(CommandLineTest, QCoreApplication)
#include "tst_command_line.moc"
