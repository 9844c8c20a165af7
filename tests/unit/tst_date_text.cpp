// SPDX-License-Identifier: GPL-3.0-or-later
// Dates in sentences, in the forms of each language.

#include "language/LanguageSwitch.h"
#include "support/TestProgram.h"
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
    void exactTimesHaveSecondsAndTheZone_data();
    void exactTimesHaveSecondsAndTheZone();
    void ago_data();
    void ago();
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

void DateTextTest::exactTimesHaveSecondsAndTheZone_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("text");
    QTest::newRow("en_GB") << QStringLiteral("en_GB")
                           << QStringLiteral("12 July 2024, 10:11:07 (UTC)");
    QTest::newRow("en_US") << QStringLiteral("en_US")
                           << QStringLiteral("July 12, 2024, 10:11:07 AM (UTC)");
    QTest::newRow("es") << QStringLiteral("es_ES")
                        << QStringLiteral("12 de julio de 2024, 10:11:07 (UTC)");
    QTest::newRow("fr") << QStringLiteral("fr_FR")
                        << QStringLiteral("12 juillet 2024, 10:11:07 (UTC)");
}

void DateTextTest::exactTimesHaveSecondsAndTheZone()
{
    QFETCH(QString, locale);
    QFETCH(QString, text);
    QLocale::setDefault(QLocale(locale));
    const QDateTime when(QDate(2024, 7, 12), QTime(10, 11, 7), Qt::UTC);
    QCOMPARE(exactTimeText(when, QTimeZone::utc()).replace(QChar(0x202f), u' '), text);
}

void DateTextTest::ago_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("spanish");
    const auto row = [](qint64 seconds, const char *english, const char *spanish) {
        QTest::newRow(english) << seconds << QString::fromUtf8(english)
                               << QString::fromUtf8(spanish);
    };
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    row(59, "Just now", "Justo ahora");
    row(minute, "1 minute ago", "Hace 1 minuto");
    row(hour - 1, "59 minutes ago", "Hace 59 minutos");
    row(hour, "1 hour ago", "Hace 1 hora");
    row(3 * hour, "3 hours ago", "Hace 3 horas");
    row(day, "1 day ago", "Hace 1 día");
    row(30 * day - 1, "29 days ago", "Hace 29 días");
    row(30 * day, "1 month ago", "Hace 1 mes");
    row(364 * day, "11 months ago", "Hace 11 meses");
    row(365 * day, "1 year ago", "Hace 1 año");
    row(800 * day, "2 years ago", "Hace 2 años");
    QTest::newRow("the service's clock is ahead")
        << -hour << QStringLiteral("Just now") << QStringLiteral("Justo ahora");
}

void DateTextTest::ago()
{
    QFETCH(qint64, seconds);
    const QDateTime now(QDate(2024, 7, 12), QTime(10, 0), Qt::UTC);
    LanguageSwitch language;
    language.use(QStringLiteral("en"));
    QTEST(agoText(now.addSecs(-seconds), now), "english");
    language.use(QStringLiteral("es"));
    QTEST(agoText(now.addSecs(-seconds), now), "spanish");
}

LLAVERO_TEST(DateTextTest, QCoreApplication)
#include "tst_date_text.moc"
