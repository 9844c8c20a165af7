// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of keys, as each language groups their digits.

#include "tests/support/TestProgram.h"
#include "ui/text/CountText.h"

#include <QLocale>

class CountTextTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void count_isGrouped_data();
    void count_isGrouped();
};

void CountTextTest::count_isGrouped_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<qsizetype>("count");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *locale, qsizetype count, const QString &text) {
        QTest::addRow("%s %lld", locale, count) << QString::fromLatin1(locale) << count << text;
    };
    row("en", 0, QStringLiteral("0"));
    row("en", 1'234, QStringLiteral("1,234"));
    row("en", 1'234'567, QStringLiteral("1,234,567"));
    row("es", 999, QStringLiteral("999"));
    row("es", 1'234, QStringLiteral("1234"));
    row("es", 12'345, QStringLiteral("12.345"));
    row("es", 123'456, QStringLiteral("123.456"));
    row("es", 1'234'567, QStringLiteral("1.234.567"));
    row("es", 12'345'678, QStringLiteral("12.345.678"));
    row("es", 1'234'567'890, QStringLiteral("1.234.567.890"));
    row("es_MX", 1'234'567, QStringLiteral("1,234,567"));
    row("fr", 1'234'567, QStringLiteral("1\u202f234\u202f567"));
    row("C", 1'234'567, QStringLiteral("1234567"));
}

void CountTextTest::count_isGrouped()
{
    QFETCH(QString, locale);
    QFETCH(qsizetype, count);
    QLocale::setDefault(QLocale(locale));
    QTEST(countText(count), "text");
}

LLAVERO_TEST(CountTextTest, QCoreApplication)
#include "tst_count_text.moc"
