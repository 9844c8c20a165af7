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
    void unclosedQuote_isNeverClosedByUs_data();
    void unclosedQuote_isNeverClosedByUs();
    void otherEncodings_areNoText();
    void severalVariables_areWritten();
};

/// Returns the content with KEY, or `error`.
static QByteArray written(const QByteArray &content, const QByteArray &value)
{
    const auto result = EnvFile(Secret(content)).withVariables({ { "KEY", Secret(value) } });
    return result ? result->utf8() : "error";
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
    QTest::newRow("back quotes, which few readers know") << "KEY=`old`\n"_ba
                                                         << "KEY='new'\n"_ba;
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
    QTest::newRow("# in a value") << "KEY=old#1\n"_ba
                                  << "KEY=new\n"_ba;
    QTest::newRow("# in quotes") << "KEY=\"old # 1\"\n"_ba
                                 << "KEY=\"new\"\n"_ba;
    QTest::newRow("escaped quote") << "KEY=\"o\\\"ld\" # \"\n"_ba
                                   << "KEY=\"new\" # \"\n"_ba;
    QTest::newRow("several lines") << "KEY=\"old\nA=1\nB\"\nC=2\n"_ba
                                   << "KEY=\"new\"\nC=2\n"_ba;
    QTest::newRow("one of several lines, of another variable") << "A='x\nKEY=no\n'\nKEY=old\n"_ba
                                                               << "A='x\nKEY=no\n'\nKEY=new\n"_ba;
    QTest::newRow("parts in quotes") << "KEY='a'\"b\"c\n"_ba
                                     << "KEY=new\n"_ba;
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
    QTest::newRow("quote that is closed in another line by another one")
        << "KEY=\"old\nA=\"1\"\n"_ba
        << "KEY=new\nA=\"1\"\n"_ba;
    QTest::newRow("apostrophe") << "A=it's\nKEY=don't\nB='1'\n"_ba
                                << "A=it's\nKEY=new\nB='1'\n"_ba;
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
    QTest::newRow("both") << "KEY=old"_ba
                          << "a'$\"\\b"_ba
                          << "KEY=\"a'\\$\\\"\\\\b\""_ba;
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

void EnvFileTest::unclosedQuote_isNeverClosedByUs_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("a bare value does no harm") << "A=\"1\nB=2\nKEY=old\n"_ba
                                               << "new"_ba
                                               << "A=\"1\nB=2\nKEY=new\n"_ba;
    QTest::newRow("other quotes do none") << "A=\"1\nKEY=old\n"_ba
                                          << "n$w"_ba
                                          << "A=\"1\nKEY='n$w'\n"_ba;
    QTest::newRow("nor do quotes that end no line") << "A='1\nB=2\nKEY=old\n"_ba
                                                    << "n$w"_ba
                                                    << "A='1\nB=2\nKEY='n$w'\n"_ba;
    QTest::newRow("before a #, a quote would end the value") << "A=\"1\nB=2\nKEY=old\n"_ba
                                                             << "#'"_ba
                                                             << "error"_ba;
    QTest::newRow("at the end of the file") << "A=\"1"_ba
                                            << "#'"_ba
                                            << "error"_ba;
}

void EnvFileTest::unclosedQuote_isNeverClosedByUs()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, after);
    QCOMPARE(written(before, value), after);
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
    QCOMPARE(result->utf8(), "URL=v\nX=1\nKEY=k\n"_ba);
}

LLAVERO_TEST(EnvFileTest, QCoreApplication)
#include "tst_env_file.moc"
