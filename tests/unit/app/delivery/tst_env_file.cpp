// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of .env files: the value changes, and no other byte.

#include "app/delivery/EnvFile.h"
#include "tests/support/TestProgram.h"

#include <QTest>

using namespace Qt::StringLiterals;

class EnvFileTest : public QObject
{
    Q_OBJECT

private slots:
    void value_isReplaced_data();
    void value_isReplaced();
    void value_isQuotedIfNeeded_data();
    void value_isQuotedIfNeeded();
    void missingVariable_isAppended_data();
    void missingVariable_isAppended();
    void content_isRefused_data();
    void content_isRefused();
    void value_isRefused_data();
    void value_isRefused();
    void otherEncodings_areNoText();
    void severalVariables_areWritten();
};

/// Returns the content with KEY, or the error and its line.
static QByteArray written(const QByteArray &content, const QByteArray &value)
{
    const auto result = EnvFile(Secret(content)).withVariables({ { "KEY", Secret(value) } });
    if (result)
        return result.value().utf8();
    const QByteArray line = QByteArray::number(result.error().line);
    switch (result.error().kind) {
    case EnvFileError::Kind::UnfitValue:
        return "unfit value";
    case EnvFileError::Kind::UnclosedQuote:
        return "unclosed quote in line " + line;
    case EnvFileError::Kind::AmbiguousLine:
        return "ambiguous line " + line;
    }
    Q_UNREACHABLE();
}

void EnvFileTest::value_isReplaced_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("bare") << "KEY=old\n"_ba
                          << "KEY=new\n"_ba;
    QTest::newRow("empty") << "KEY=\n"_ba
                           << "KEY=new\n"_ba;
    QTest::newRow("no line break at the end") << "KEY=old"_ba
                                              << "KEY=new"_ba;
    QTest::newRow("CRLF") << "A=1\r\nKEY=old\r\nB=2\r\n"_ba
                          << "A=1\r\nKEY=new\r\nB=2\r\n"_ba;
    QTest::newRow("CR") << "A=1\rKEY=old\rB=2"_ba
                        << "A=1\rKEY=new\rB=2"_ba;
    QTest::newRow("single quotes") << "KEY='old one'\n"_ba
                                   << "KEY='new'\n"_ba;
    QTest::newRow("double quotes") << "KEY=\"old\"\n"_ba
                                   << "KEY=\"new\"\n"_ba;
    QTest::newRow("empty quotes") << "KEY=\"\"\n"_ba
                                  << "KEY=\"new\"\n"_ba;
    QTest::newRow("export") << " export\tKEY=old\n"_ba
                            << " export\tKEY=new\n"_ba;
    QTest::newRow("spaces") << "  KEY =  old  \nB=1"_ba
                            << "  KEY =  new  \nB=1"_ba;
    QTest::newRow("comment") << "KEY=old # a KEY=x\n"_ba
                             << "KEY=new # a KEY=x\n"_ba;
    QTest::newRow("comment after nothing") << "KEY= # a\n"_ba
                                           << "KEY=new # a\n"_ba;
    QTest::newRow("comment after quotes") << "KEY='old' # a 'b'\n"_ba
                                          << "KEY='new' # a 'b'\n"_ba;
    QTest::newRow("# in quotes") << "KEY=\"old # 1\"\n"_ba
                                 << "KEY=\"new\"\n"_ba;
    QTest::newRow("several lines") << "KEY=\"old\nA=1\nB\"\nC=2\n"_ba
                                   << "KEY=\"new\"\nC=2\n"_ba;
    QTest::newRow("one of several lines, of another variable") << "A='x\nKEY=no\n'\nKEY=old\n"_ba
                                                               << "A='x\nKEY=no\n'\nKEY=new\n"_ba;
    QTest::newRow("each of several") << "KEY=1\nA=2\nKEY='3'\n"_ba
                                     << "KEY=new\nA=2\nKEY='new'\n"_ba;
    QTest::newRow("commented out") << "#KEY=old\nKEY=old\n"_ba
                                   << "#KEY=old\nKEY=new\n"_ba;
    QTest::newRow("similar names") << "KEY2=a\nMY_KEY=b\nMY.KEY=c\nKEY-2=d\nkey=e\nKEY=old\n"_ba
                                   << "KEY2=a\nMY_KEY=b\nMY.KEY=c\nKEY-2=d\nkey=e\nKEY=new\n"_ba;
    QTest::newRow("byte order mark") << "\xEF\xBB\xBFKEY=old\n"_ba
                                     << "\xEF\xBB\xBFKEY=new\n"_ba;
    QTest::newRow("not UTF-8") << "A=\xff\xfe\xe9\nKEY=old # \xe9\n"_ba
                               << "A=\xff\xfe\xe9\nKEY=new # \xe9\n"_ba;
    QTest::newRow("no assignments") << "export KEY\nKEY\nKEY: a\n=a\n\n \nKEY=old\n"_ba
                                    << "export KEY\nKEY\nKEY: a\n=a\n\n \nKEY=new\n"_ba;
    QTest::newRow("other lines that programs read in different ways")
        << "A=it's 1; export A\nB='1'2\nC={\"a\": 1}\nKEY=old\n"_ba
        << "A=it's 1; export A\nB='1'2\nC={\"a\": 1}\nKEY=new\n"_ba;
    QTest::newRow("escaped quotes of another variable") << "A=\"{\\\"a\\\": 1}\"\nKEY=old\n"_ba
                                                        << "A=\"{\\\"a\\\": 1}\"\nKEY=new\n"_ba;
    QTest::newRow("backslash at the end of a comment") << "# C:\\\nKEY=old # D:\\\n"_ba
                                                       << "# C:\\\nKEY=new # D:\\\n"_ba;
}

void EnvFileTest::value_isReplaced()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QCOMPARE(written(before, "new"), after);
    QCOMPARE(written(after, "new"), after);
}

void EnvFileTest::value_isQuotedIfNeeded_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("address") << "KEY=old"_ba
                             << "https://a.b/api/v2"_ba
                             << "KEY=https://a.b/api/v2"_ba;
    QTest::newRow("dollar") << "KEY=old"_ba
                            << "a$b"_ba
                            << "KEY='a$b'"_ba;
    QTest::newRow("# would be a comment") << "KEY=old"_ba
                                          << "a #b"_ba
                                          << "KEY='a #b'"_ba;
    QTest::newRow("tilde") << "KEY=old"_ba
                           << "~a"_ba
                           << "KEY='~a'"_ba;
    QTest::newRow("dollar in double quotes") << "KEY=\"old\""_ba
                                             << "a$b"_ba
                                             << "KEY='a$b'"_ba;
    QTest::newRow("apostrophe") << "KEY=old"_ba
                                << "a'b"_ba
                                << "KEY=\"a'b\""_ba;
    QTest::newRow("apostrophe in single quotes") << "KEY='old'"_ba
                                                 << "a'b"_ba
                                                 << "KEY=\"a'b\""_ba;
    QTest::newRow("empty") << "KEY=old"_ba << QByteArray() << "KEY=''"_ba;
}

void EnvFileTest::value_isQuotedIfNeeded()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, after);
    QCOMPARE(written(before, value), after);
    const EnvFile file { Secret(after) };
    QCOMPARE(file.find("KEY").size(), 1);
    QCOMPARE(file.value(file.find("KEY").first()).utf8(), value);
}

void EnvFileTest::missingVariable_isAppended_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("empty") << QByteArray() << "KEY=new\n"_ba;
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF"_ba
                                     << "\xEF\xBB\xBFKEY=new\n"_ba;
    QTest::newRow("after lines") << "A=1\n"_ba
                                 << "A=1\nKEY=new\n"_ba;
    QTest::newRow("no line break at the end") << "A=1"_ba
                                              << "A=1\nKEY=new\n"_ba;
    QTest::newRow("CRLF") << "A=1\r\nB=2"_ba
                          << "A=1\r\nB=2\r\nKEY=new\r\n"_ba;
    QTest::newRow("CR") << "A=1\rB=2\r"_ba
                        << "A=1\rB=2\rKEY=new\r"_ba;
    QTest::newRow("all are exported") << "export A=1\n"_ba
                                      << "export A=1\nexport KEY=new\n"_ba;
    QTest::newRow("some are exported") << "export A=1\nB=2\n"_ba
                                       << "export A=1\nB=2\nKEY=new\n"_ba;
    QTest::newRow("comment alone") << "# KEY=x"_ba
                                   << "# KEY=x\nKEY=new\n"_ba;
}

void EnvFileTest::missingVariable_isAppended()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QCOMPARE(written(before, "new"), after);
}

void EnvFileTest::content_isRefused_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("error");
    const auto refused = [](const char *name, const QByteArray &before) -> QTestData & {
        return QTest::newRow(name) << before;
    };
    refused("a command after the value", "A=1\nKEY=old; export KEY\n") << "ambiguous line 2"_ba;
    refused("another variable after it", "KEY=old OTHER=1\n") << "ambiguous line 1"_ba;
    refused("a command after quotes", "KEY='x'; export KEY\n") << "ambiguous line 1"_ba;
    refused("a second line of ours", "KEY=1\r\nA=2\rKEY=a|b\n") << "ambiguous line 3"_ba;
    refused("parts in quotes", "KEY='a'\"b\"c\n") << "ambiguous line 1"_ba;
    refused("an apostrophe", "KEY=don't\n") << "ambiguous line 1"_ba;
    refused("# without a blank", "KEY=old#1\n") << "ambiguous line 1"_ba;
    refused("# after the sign", "KEY=#old\n") << "ambiguous line 1"_ba;
    refused("# after quotes", "KEY='old'#1\n") << "ambiguous line 1"_ba;
    refused("back quotes", "KEY=`old`\n") << "ambiguous line 1"_ba;
    refused("a command", "KEY=$(pass key)\n") << "ambiguous line 1"_ba;
    refused("a placeholder", "KEY=<key>\n") << "ambiguous line 1"_ba;
    refused("a backslash", "KEY=C:\\a\n") << "ambiguous line 1"_ba;
    refused("an escaped quote", "KEY=\"o\\\"ld\" # \"\n") << "ambiguous line 1"_ba;
    refused("a backslash before a quote", "KEY='old\\'\n") << "ambiguous line 1"_ba;
    refused("a line that the shell joins with the next", "A=1 \\\nB=2") << "ambiguous line 1"_ba;
    refused("and that is the last one", "A=1\nB=C:\\") << "ambiguous line 2"_ba;
    for (const char *quote : { "\"", "'", "`" }) {
        const QByteArray line = QByteArray("A=1\nB=") + quote + "1\nKEY=old\n";
        refused(quote, line) << "unclosed quote in line 2"_ba;
    }
    refused("a quote of ours", "KEY='old\n") << "unclosed quote in line 1"_ba;
    refused("a quote below", "KEY=old\nA='1") << "unclosed quote in line 2"_ba;
    refused("a quote that another one closes", "KEY=\"old\nA=\"1\"\n")
        << "unclosed quote in line 1"_ba;
    refused("an escaped quote at the end", "A=\"1\\\"\n") << "unclosed quote in line 1"_ba;
}

void EnvFileTest::content_isRefused()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, error);
    QCOMPARE(written(before, "new"), error);
}

void EnvFileTest::value_isRefused_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("backslash") << "a\\b"_ba;
    QTest::newRow("two backslashes") << "a\\\\b"_ba;
    QTest::newRow("expression") << "a${HOME}b"_ba;
    QTest::newRow("both quotes") << "a'\"b"_ba;
    QTest::newRow("apostrophe and dollar") << "a'$b"_ba;
    QTest::newRow("apostrophe and back quote") << "a'`b"_ba;
    QTest::newRow("line break") << "a\nb"_ba;
    QTest::newRow("not ASCII") << "\xc3\xa9"_ba;
}

void EnvFileTest::value_isRefused()
{
    QFETCH(QByteArray, value);
    QVERIFY(!EnvFile::canContain(value));
    for (const char *before : { "", "KEY=old", "KEY='old'", "KEY=\"old\"" })
        QCOMPARE(written(before, value), "unfit value"_ba);
}

void EnvFileTest::otherEncodings_areNoText()
{
    QVERIFY(EnvFile(Secret("A=\xe9"_ba)).isText());
    QVERIFY(EnvFile(Secret()).isText());
    QVERIFY(!EnvFile(Secret(QByteArray("\xFF\xFE"
                                       "A\0=\0",
                         6)))
                 .isText());
    QVERIFY(!EnvFile(Secret(QByteArray("\xFE\xFF"
                                       "\0A",
                         4)))
                 .isText());
    QVERIFY(!EnvFile(Secret(QByteArray("A\0=\0", 4))).isText());
}

void EnvFileTest::severalVariables_areWritten()
{
    const EnvFile file { Secret("URL=u\nX=1\n"_ba) };
    const auto result
        = file.withVariables({ { "KEY", Secret("k"_ba) }, { "URL", Secret("v"_ba) } });
    QVERIFY(result);
    QCOMPARE(result.value().utf8(), "URL=v\nX=1\nKEY=k\n"_ba);
}

LLAVERO_TEST(EnvFileTest, QCoreApplication)
#include "tst_env_file.moc"
