// SPDX-License-Identifier: GPL-3.0-or-later
// Dates in sentences, in the forms of each language.

#include "app/language/LanguageManager.h"
#include "tests/support/TestProgram.h"
#include "ui/text/DateText.h"

#include <QCoreApplication>
#include <QLocale>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTest>

#include <utility>

class DateTextTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void longDate_hasMonthName_data();
    void longDate_hasMonthName();
    void times_areLocal_data();
    void times_areLocal();
    void agesAndDueTimes_includeExactTime();
    void exactTime_hasSecondsAndZone_data();
    void exactTime_hasSecondsAndZone();
    void timeInEveryLocale_hasHoursAndMinutesOnly();
    void exactTimeInEveryLocale_isComplete();
    void dateInEveryLocale_hasNoWeekday();
    void day_hasNoYear_data();
    void day_hasNoYear();
    void dayInEveryLocale_hasNoYear();
    void rightToLeftDate_isIsolated();
    void dates_useInterfaceLanguage_data();
    void dates_useInterfaceLanguage();
    void relativeTime_data();
    void relativeTime();
};

void DateTextTest::longDate_hasMonthName_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("text");
    QTest::newRow("C") << QStringLiteral("C") << QStringLiteral("12 July 2024, 10:11");
    QTest::newRow("en_GB") << QStringLiteral("en_GB") << QStringLiteral("12 July 2024, 10:11");
    QTest::newRow("en_US") << QStringLiteral("en_US") << QStringLiteral("July 12, 2024, 10:11 AM");
    QTest::newRow("es") << QStringLiteral("es_ES") << QStringLiteral("12 de julio de 2024, 10:11");
    QTest::newRow("fr") << QStringLiteral("fr_FR") << QStringLiteral("12 juillet 2024, 10:11");
    const auto row = [](const char *locale, const char *text) {
        QTest::newRow(locale) << QString::fromLatin1(locale) << QString::fromUtf8(text);
    };
    row("fr_CA", "12 juillet 2024, 10 h 11");
    row("fr_BE", "12 juillet 2024, 10:11");
    row("fr_CH", "12 juillet 2024, 10:11");
    row("bg", "12 юли 2024 г., 10:11 ч.");
    row("da", "12. juli 2024, 10.11");
    row("hu", "2024. július 12., 10:11");
    row("ja", "2024年7月12日, 10:11");
    row("ko", "2024년 7월 12일, 오전 10:11");
    row("lt", "2024 m. liepos 12 d., 10:11");
    row("mn", "2024 оны долоодугаар сарын 12, 10:11");
    row("sc", "12 de trìulas de su 2024, 10:11");
    row("th", "12 กรกฎาคม 2024, 10:11");
    row("zh_HK", "2024年7月12日, 上午10:11");
    row("zh_TW", "2024年7月12日, 上午10:11");
}

void DateTextTest::longDate_hasMonthName()
{
    QFETCH(QString, locale);
    QFETCH(QString, text);
    QLocale::setDefault(QLocale(locale));
    const QDateTime when(QDate(2024, 7, 12), QTime(10, 11, 7), Qt::UTC);
    QCOMPARE(longDateTimeText(when).replace(QChar(0x202f), u' '), text);
}

void DateTextTest::times_areLocal_data()
{
    QTest::addColumn<QByteArray>("zone");
    for (const char *zone : { "", "UTC", "America/Toronto", ":Europe/Paris", "posix/Asia/Kolkata",
             "/usr/share/zoneinfo/America/Sao_Paulo", ":/usr/share/zoneinfo/Europe/Lisbon", "UTC-3",
             "<+0330>-3:30", "EST5EDT,M3.2.0,M11.1.0", "Nowhere/Land", "nonsense" })
        QTest::addRow("TZ=%s", zone) << QByteArray(zone);
}

/// The expected times are those of the command `date`.
void DateTextTest::times_areLocal()
{
    QFETCH(QByteArray, zone);
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", zone);
    const auto restore = qScopeGuard([&before] { qputenv("TZ", before); });
    for (const QDate day : { QDate(2024, 1, 12), QDate(2024, 7, 12) }) {
        const QDateTime when(day, QTime(23, 30, 7), Qt::UTC);
        QProcess date;
        date.start(QStringLiteral("date"),
            { QStringLiteral("-d@%1").arg(when.toSecsSinceEpoch()),
                QStringLiteral("+%-d %B %Y, %H:%M:%S (%Z)") });
        QVERIFY(date.waitForFinished());
        const QString shown = QString::fromUtf8(date.readAllStandardOutput().trimmed());
        QCOMPARE(exactTimeText(when), shown);
        QCOMPARE(longDateTimeText(when), shown.section(u':', 0, 1));
        QVERIFY(shown.contains(timeText(when)));
    }
}

void DateTextTest::agesAndDueTimes_includeExactTime()
{
    const QDateTime now(QDate(2024, 7, 12), QTime(10, 0), Qt::UTC);
    LanguageManager language;
    language.use(QStringLiteral("en"));
    QLocale::setDefault(QLocale::c());
    QCOMPARE(relativeTimeInSentence(now, now), QStringLiteral("just now"));
    QCOMPARE(
        ageText(now.addSecs(-180), now), QStringLiteral("3 minutes ago (12 July 2024, 09:57)"));
    QCOMPARE(dueText(now.addSecs(40), now), QStringLiteral("within a minute (10:00:40)"));
    QCOMPARE(dueText(now.addSecs(61), now), QStringLiteral("in 2 minutes (10:01:01)"));
    language.use(QStringLiteral("fr"));
    QCOMPARE(relativeTimeInSentence(now, now), QStringLiteral("à l’instant"));
}

void DateTextTest::exactTime_hasSecondsAndZone_data()
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
    QTest::newRow("fr_CA") << QStringLiteral("fr_CA")
                           << QStringLiteral("12 juillet 2024, 10 h 11 min 07 s (UTC)");
    QTest::newRow("bg") << QStringLiteral("bg")
                        << QStringLiteral("12 юли 2024 г., 10:11:07 ч. (UTC)");
    QTest::newRow("zh_HK") << QStringLiteral("zh_HK")
                           << QStringLiteral("2024年7月12日, 上午10:11:07 (UTC)");
}

void DateTextTest::exactTime_hasSecondsAndZone()
{
    QFETCH(QString, locale);
    QFETCH(QString, text);
    QLocale::setDefault(QLocale(locale));
    const QDateTime when(QDate(2024, 7, 12), QTime(10, 11, 7), Qt::UTC);
    QCOMPARE(exactTimeText(when).replace(QChar(0x202f), u' '), text);
}

static QList<QLocale> everyLocale()
{
    return QLocale::matchingLocales(
        QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory);
}

/// The numbers alone, in ASCII digits, with a space between two; the first without a zero before
/// it.
static QString numbersOf(const QString &text)
{
    QString numbers;
    for (const char32_t c : text.toUcs4()) {
        if (QChar::isDigit(c))
            numbers += QString::number(QChar::digitValue(c));
        else if (!numbers.isEmpty() && numbers.back() != u' ')
            numbers += u' ';
    }
    return (numbers.startsWith(u'0') ? numbers.sliced(1) : numbers).trimmed();
}

static bool hasBrokenEnds(const QString &text)
{
    static const QString signs = QStringLiteral(" ,:;-([،、⹁፣'\"");
    return text.isEmpty() || signs.contains(text.front()) || signs.contains(text.back())
        || text.contains(QStringLiteral("  ")) || text.count(u'(') != text.count(u')')
        || text.count(u'[') != text.count(u']');
}

/// The words of `text` that `known` has not.
static QStringList strangeWords(const QString &text, const QString &known)
{
    QStringList strange;
    static const QRegularExpression word(QStringLiteral("[\\p{L}\\p{M}]+"));
    for (auto words = word.globalMatch(text); words.hasNext();) {
        if (const QString found = words.next().captured(); !known.contains(found))
            strange << found;
    }
    return strange;
}

/// Returns the part of `whole` after the date of `when`.
static QString afterDate(QString whole, const QDateTime &when)
{
    whole.remove(QChar(0x2068)).remove(QChar(0x2069));
    const QString date = longDateText(when.date()) + QStringLiteral(", ");
    return whole.startsWith(date) ? whole.sliced(date.size()) : QString();
}

static bool isOfHalfDay(const QString &time, const QLocale &locale)
{
    return !locale.pmText().isEmpty() && time.contains(locale.pmText(), Qt::CaseInsensitive);
}

void DateTextTest::timeInEveryLocale_hasHoursAndMinutesOnly()
{
    const QDateTime when(QDate(2024, 7, 12), QTime(14, 53, 37), Qt::UTC);
    const QList<QLocale> locales = everyLocale();
    QVERIFY(locales.size() > 500);
    for (const QLocale &locale : locales) {
        QLocale::setDefault(locale);
        const QString time = afterDate(longDateTimeText(when), when);
        const QByteArray at = QStringLiteral("%1: %2").arg(locale.name(), time).toUtf8();
        const bool isHalfDay = isOfHalfDay(time, locale);
        QVERIFY2(numbersOf(time) == (isHalfDay ? u"2 53" : u"14 53"), at);
        QVERIFY2(!hasBrokenEnds(time), at);
        // Its words are the locale's own for half days, or join hours and minutes.
        const QString known = locale.toString(when.time(), QLocale::ShortFormat);
        const QStringList strange = strangeWords(time, known + locale.pmText().toUpper());
        QVERIFY2(strange.isEmpty() && !time.startsWith(u'B'), at);
    }
}

void DateTextTest::exactTimeInEveryLocale_isComplete()
{
    const QDateTime when(QDate(2024, 7, 12), QTime(14, 53, 37), Qt::UTC);
    for (const QLocale &locale : everyLocale()) {
        QLocale::setDefault(locale);
        QString exact = afterDate(exactTimeText(when), when);
        const QByteArray at = QStringLiteral("%1: %2").arg(locale.name(), exact).toUtf8();
        QVERIFY2(exact.endsWith(u" (UTC)"), at);
        exact.chop(6);
        const bool isHalfDay = isOfHalfDay(exact, locale);
        QVERIFY2(numbersOf(exact) == (isHalfDay ? u"2 53 37" : u"14 53 37"), at);
        QVERIFY2(!hasBrokenEnds(exact) && !exact.contains(u"UTC") && !exact.startsWith(u'B'), at);
    }
}

void DateTextTest::dateInEveryLocale_hasNoWeekday()
{
    const QDate date(2024, 7, 12);
    for (const QLocale &locale : everyLocale()) {
        QLocale::setDefault(locale);
        const QString text = longDateText(date);
        const QByteArray at = QStringLiteral("%1: %2").arg(locale.name(), text).toUtf8();
        QVERIFY2(!hasBrokenEnds(text), at);
        QVERIFY2(!text.contains(locale.dayName(date.dayOfWeek())), at);
        const QStringList numbers = numbersOf(text).split(u' ');
        QVERIFY2(numbers.contains(u"2024") && numbers.contains(u"12"), at);
        // The text is the locale's whole date, from the first number or month to the last.
        const QString whole = locale.toString(date, QLocale::LongFormat);
        QVERIFY2(whole.contains(text), at);
    }
}

void DateTextTest::day_hasNoYear_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("text");
    QTest::newRow("en_US") << QStringLiteral("en_US") << QStringLiteral("November 12");
    QTest::newRow("en_GB") << QStringLiteral("en_GB") << QStringLiteral("12 November");
    QTest::newRow("es") << QStringLiteral("es") << QStringLiteral("12 de noviembre");
    QTest::newRow("fr") << QStringLiteral("fr") << QStringLiteral("12 novembre");
}

void DateTextTest::day_hasNoYear()
{
    QFETCH(QString, locale);
    QLocale::setDefault(QLocale(locale));
    QTEST(dayText(QDate(2026, 11, 12)), "text");
}

void DateTextTest::dayInEveryLocale_hasNoYear()
{
    for (const QLocale &locale :
        QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyCountry)) {
        QLocale::setDefault(locale);
        const QString text = dayText(QDate(1987, 11, 24));
        QVERIFY2(text.contains(locale.toString(24)), qPrintable(locale.name() + u' ' + text));
        for (const QString &year : { QStringLiteral("1987"), locale.toString(87) })
            QVERIFY2(!text.contains(year), qPrintable(locale.name() + u' ' + text));
    }
}

void DateTextTest::rightToLeftDate_isIsolated()
{
    const QDateTime when(QDate(2024, 7, 12), QTime(10, 11, 7), Qt::UTC);
    const auto isIsolated = [](const QString &text) {
        return text.startsWith(QChar(0x2068)) && text.endsWith(QChar(0x2069));
    };
    for (const char *name : { "ar", "fa", "he", "ur" }) {
        QLocale::setDefault(QLocale(QLatin1String(name)));
        QVERIFY2(isIsolated(longDateTimeText(when)), name);
        QVERIFY2(isIsolated(exactTimeText(when)), name);
    }
    QLocale::setDefault(QLocale(QStringLiteral("fr")));
    QVERIFY(!isIsolated(longDateTimeText(when)));
}

void DateTextTest::dates_useInterfaceLanguage_data()
{
    QTest::addColumn<QStringList>("environment");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QStringList &environment, const char *language,
                         const char *text) {
        QTest::newRow(name) << environment << QString::fromLatin1(language)
                            << QString::fromUtf8(text);
    };
    const QString quebec = QStringLiteral("LANG=fr_CA.UTF-8");
    const QString german = QStringLiteral("LC_TIME=de_DE.UTF-8");
    row("the system's", { quebec }, "fr", "12 juillet 2024, 10 h 11");
    row("of another country", { quebec, QStringLiteral("LC_TIME=fr_FR.UTF-8") }, "fr",
        "12 juillet 2024, 10:11");
    row("of another language", { quebec, german }, "fr", "12 juillet 2024, 10 h 11");
    row("of no language", { quebec, QStringLiteral("LC_TIME=C") }, "fr",
        "12 juillet 2024, 10 h 11");
    row("neither is chosen", { quebec, german }, "es", "12 de julio de 2024, 10:11");
    row("of the chosen language",
        { german, QStringLiteral("LANG=en_US.UTF-8"), QStringLiteral("LC_TIME=fr_CA.UTF-8") }, "fr",
        "12 juillet 2024, 10 h 11");
    row("all is said at once", { german, QStringLiteral("LC_ALL=en_US.UTF-8") }, "en",
        "July 12, 2024, 10:11 AM");
}

/// Runs in a second process, because Qt reads the environment once.
void DateTextTest::dates_useInterfaceLanguage()
{
    QFETCH(QStringList, environment);
    QFETCH(QString, language);
    QFETCH(QString, text);
    static const char inChild[] = "LLAVERO_TEST_IN_CHILD";
    if (qEnvironmentVariableIsSet(inChild)) {
        LanguageManager languages;
        languages.use(language);
        const QDateTime when(QDate(2024, 7, 12), QTime(10, 11), Qt::UTC);
        QCOMPARE(longDateTimeText(when).replace(QChar(0x202f), u' '), text);
        return;
    }
    QProcess child;
    QProcessEnvironment changed = QProcessEnvironment::systemEnvironment();
    for (const char *name : { "LC_ALL", "LC_TIME", "LC_MESSAGES", "LANG", "LANGUAGE" })
        changed.remove(QLatin1String(name));
    for (const QString &variable : std::as_const(environment))
        changed.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    changed.insert(QLatin1String(inChild), QStringLiteral("1"));
    child.setProcessEnvironment(changed);
    child.start(QCoreApplication::applicationFilePath(),
        { QStringLiteral("tst_date_text"),
            QStringLiteral("%1:%2").arg(QLatin1String(QTest::currentTestFunction()),
                QLatin1String(QTest::currentDataTag())) });
    QVERIFY(child.waitForFinished());
    QVERIFY2(child.exitCode() == 0, child.readAllStandardOutput());
}

void DateTextTest::relativeTime_data()
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
        << qint64(-59) << QStringLiteral("Just now") << QStringLiteral("Justo ahora");
}

void DateTextTest::relativeTime()
{
    QFETCH(qint64, seconds);
    const QDateTime now(QDate(2024, 7, 12), QTime(10, 0), Qt::UTC);
    LanguageManager language;
    language.use(QStringLiteral("en"));
    QTEST(relativeTimeText(now.addSecs(-seconds), now), "english");
    language.use(QStringLiteral("es"));
    QTEST(relativeTimeText(now.addSecs(-seconds), now), "spanish");
}

LLAVERO_TEST(DateTextTest, QCoreApplication)
#include "tst_date_text.moc"
