// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/table/Csv.h"
#include "tests/support/TestProgram.h"

#include <QTest>

class CsvTest : public QObject
{
    Q_OBJECT

private slots:
    void text_hasMarkHeaderAndLines();
    void field_isQuotedWhereNeeded_data();
    void field_isQuotedWhereNeeded();
    void formula_becomesText_data();
    void formula_becomesText();

private:
    static QByteArray written(const QByteArray &field);
};

/// Returns the field as it is in the text.
QByteArray CsvTest::written(const QByteArray &field)
{
    Csv csv({ "a" });
    csv.take();
    csv.append({ field });
    const QByteArray line = csv.take();
    return line.endsWith("\r\n") ? line.chopped(2) : QByteArray("no line");
}

void CsvTest::text_hasMarkHeaderAndLines()
{
    Csv csv({ "id", "name" });
    QCOMPARE(csv.take(), QByteArray("\xef\xbb\xbfid,name\r\n"));
    csv.append({ "1", "clé" });
    csv.append({ "2", {} });
    QCOMPARE(csv.take(), QByteArray("1,clé\r\n2,\r\n"));
    QCOMPARE(csv.take(), QByteArray());
}

void CsvTest::field_isQuotedWhereNeeded_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("plain") << QByteArray("a b;c") << QByteArray("a b;c");
    QTest::newRow("comma") << QByteArray("a,b") << QByteArray("\"a,b\"");
    QTest::newRow("quote") << QByteArray("a\"b") << QByteArray("\"a\"\"b\"");
    QTest::newRow("line") << QByteArray("a\nb") << QByteArray("\"a\nb\"");
    QTest::newRow("return") << QByteArray("a\rb") << QByteArray("\"a\rb\"");
    QTest::newRow("nothing") << QByteArray("") << QByteArray("");
}

void CsvTest::field_isQuotedWhereNeeded()
{
    QFETCH(QByteArray, field);
    QTEST(written(field), "text");
}

void CsvTest::formula_becomesText_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("text");
    for (const char *start : { "=", "+", "-", "@", "\t", "＝", "＋", "－", "＠" }) {
        const QByteArray field = QByteArray(start) + "1+1";
        QTest::addRow("%s", start) << field << "'" + field;
    }
    QTest::newRow("return") << QByteArray("\r=1") << QByteArray("\"'\r'=1\"");
    QTest::newRow("line") << QByteArray("\n=1") << QByteArray("\"'\n'=1\"");
    // What separates fields where Excel takes “;” for the separator, and quotes for letters.
    QTest::newRow("after semicolon") << QByteArray("x;=1") << QByteArray("x;'=1");
    QTest::newRow("after tab") << QByteArray("x\t+1") << QByteArray("x\t'+1");
    QTest::newRow("in a line") << QByteArray("x\r\n-1") << QByteArray("\"x\r\n'-1\"");
    QTest::newRow("full-width") << QByteArray("x;＝1") << QByteArray("x;'＝1");
    QTest::newRow("after quotes") << QByteArray("x; \"=1") << QByteArray("\"x;' \"\"=1\"");
    QTest::newRow("no formula") << QByteArray("x;1=1;a") << QByteArray("x;1=1;a");
    QTest::newRow("quoted") << QByteArray("=A1,\"x\"") << QByteArray("\"'=A1,\"\"x\"\"\"");
    QTest::newRow("inside") << QByteArray("a=1") << QByteArray("a=1");
    QTest::newRow("other full-width") << QByteArray("Ａ") << QByteArray("Ａ");
}

void CsvTest::formula_becomesText()
{
    QFETCH(QByteArray, field);
    QTEST(written(field), "text");
}

LLAVERO_TEST(CsvTest, QCoreApplication)
#include "tst_csv.moc"
