// SPDX-License-Identifier: GPL-3.0-or-later
// The user's country and time zone, as the portal shows them.

#include "tests/support/TestProgram.h"
#include "ui/text/AccountText.h"

#include <QLocale>

using namespace Qt::StringLiterals;

class AccountTextTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void timeZone_isShownWithNameAndCity_data();
    void timeZone_isShownWithNameAndCity();
    void country_isNamed_data();
    void country_isNamed();
};

void AccountTextTest::timeZone_isShownWithNameAndCity_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *locale, const char *zone, const QString &text) {
        QTest::addRow("%s %s", locale, zone)
            << QString::fromLatin1(locale) << QString::fromLatin1(zone) << text;
    };
    row("en", "America/Toronto", u"(GMT -5:00) Eastern Standard Time - Toronto"_s);
    row("es", "America/Toronto", u"(GMT -5:00) Hora estándar oriental - Toronto"_s);
    row("en", "Asia/Kolkata", u"(GMT +5:30) India Standard Time - Kolkata"_s);
    row("en", "America/Argentina/Buenos_Aires",
        u"(GMT -3:00) Argentina Standard Time - Buenos Aires"_s);
    row("en", "Etc/UTC", u"(GMT +0:00) Coordinated Universal Time"_s);
    row("en", "UTC", u"(GMT +0:00) UTC"_s);
    // What the system does not know stays as it is.
    for (const char *zone : { "", "Nonsense/Zone", "../../etc/passwd", "-5" })
        row("en", zone, QString::fromLatin1(zone));
}

void AccountTextTest::timeZone_isShownWithNameAndCity()
{
    QFETCH(QString, locale);
    QFETCH(QString, zone);
    QLocale::setDefault(QLocale(locale));
    QTEST(timeZoneText(zone), "text");
}

void AccountTextTest::country_isNamed_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *locale, const QString &country, const QString &text) {
        QTest::addRow("%s %s", locale, qPrintable(country))
            << QString::fromLatin1(locale) << country << text;
    };
    row("en", u"CA"_s, u"Canada"_s);
    row("es", u"MX"_s, u"México"_s);
    row("fr", u"BE"_s, u"Belgique"_s);
    row("fr", u"JP"_s, u"Japan"_s); // Qt has the names of a language's own countries only
    row("en", u"Canada"_s, u"Canada"_s);
    row("en", {}, {});
}

void AccountTextTest::country_isNamed()
{
    QFETCH(QString, locale);
    QFETCH(QString, country);
    QLocale::setDefault(QLocale(locale));
    QTEST(countryText(country), "text");
}

LLAVERO_TEST(AccountTextTest, QCoreApplication)
#include "tst_account_text.moc"
