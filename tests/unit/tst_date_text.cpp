// Dates in sentences, in the forms of each language.

#include "text/DateText.h"

#include <QLocale>
#include <QTest>

class DateTextTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void longDates_data();
    void longDates();
    void longDatesAreOfTheZone();
};

void DateTextTest::longDates_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("text");
    QTest::newRow("C") << QStringLiteral("C") << QStringLiteral("12 July 2024, 10:11");
    QTest::newRow("en_GB") << QStringLiteral("en_GB") << QStringLiteral("12 July 2024, 10:11");
    QTest::newRow("en_US") << QStringLiteral("en_US") << QStringLiteral("July 12, 2024, 10:11 AM");
    QTest::newRow("es") << QStringLiteral("es_ES") << QStringLiteral("12 de julio de 2024, 10:11");
    QTest::newRow("fr") << QStringLiteral("fr_FR") << QStringLiteral("12 juillet 2024, 10:11");
}

void DateTextTest::longDates()
{
    QFETCH(QString, locale);
    QFETCH(QString, text);
    QLocale::setDefault(QLocale(locale));
    const QDateTime when(QDate(2024, 7, 12), QTime(10, 11, 7), Qt::UTC);
    QCOMPARE(longDateTimeText(when, QTimeZone::utc()).replace(QChar(0x202f), u' '), text);
}

void DateTextTest::longDatesAreOfTheZone()
{
    const QDateTime when(QDate(2024, 7, 12), QTime(23, 30), Qt::UTC);
    QCOMPARE(
        longDateTimeText(when, QTimeZone("Europe/Madrid")), QStringLiteral("13 July 2024, 01:30"));
}

QTEST_GUILESS_MAIN(DateTextTest)
#include "tst_date_text.moc"
