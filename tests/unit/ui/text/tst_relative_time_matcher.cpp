// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/KeyFilter.h"
#include "app/table/ApiKey.h"
#include "app/table/FoldedText.h"
#include "tests/support/TestProgram.h"
#include "ui/text/DateText.h"
#include "ui/text/RelativeTimeMatcher.h"

#include <QScopeGuard>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;

/// Whatever is found is shown with the text, and whatever is shown with it is found.
class RelativeTimeMatcherTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QLocale::setDefault(QLocale(u"en"_s)); }
    void shownTime_isFound_data();
    void shownTime_isFound();
    void neverUsed_isFound();
    void emptySearch_findsNothing();
};

static bool contains(const QList<TimeRange> &spans, qint64 time)
{
    return std::any_of(spans.begin(), spans.end(),
        [time](const TimeRange &span) { return time >= span.begin && time < span.end; });
}

void RelativeTimeMatcherTest::shownTime_isFound_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("text");
    for (const char *locale : { "en_GB", "es_ES", "fr_FR", "en_US" }) {
        for (const QString &text : { u"ago"_s, u"3 "_s, u"1"_s, u"juL"_s, u"2024"_s, u"12 J"_s,
                 u"fév"_s, u"fevr"_s, u"just now"_s, u"de mayo de"_s, u"hour(s)"_s })
            QTest::addRow("%s in %s", qPrintable(text), locale)
                << QString::fromLatin1(locale) << text;
    }
}

void RelativeTimeMatcherTest::shownTime_isFound()
{
    QFETCH(QString, locale);
    QFETCH(QString, text);
    QLocale::setDefault(QLocale(locale));
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", "America/Toronto"); // with another time in summer
    const auto restore = qScopeGuard([&before] { qputenv("TZ", before); });
    const QDateTime now(QDate(2024, 7, 12), QTime(10, 0, 30), Qt::UTC);
    const qint64 last = now.addDays(1).toMSecsSinceEpoch();
    const qint64 first = now.addYears(-4).toMSecsSinceEpoch();
    RelativeTimeMatcher times;
    const auto found = times.find(text, now, { first, last });
    std::mt19937_64 random(5);
    for (int i = 0; i < 4000; ++i) {
        // Near now more often than long ago.
        const auto back = static_cast<qint64>(random() % static_cast<quint64>(last - first));
        const qint64 time = last - (back >> (random() % 24));
        const QDateTime when = QDateTime::fromMSecsSinceEpoch(time, Qt::UTC);
        const QString shown
            = relativeTimeText(when, now) + u'\n' + longDateText(when.toLocalTime().date());
        const bool isShown = foldedText(shown).contains(foldedText(text.trimmed()));
        QVERIFY2(
            contains(found, time) == isShown, qPrintable(when.toString(Qt::ISODateWithMs) + shown));
    }
}

void RelativeTimeMatcherTest::neverUsed_isFound()
{
    RelativeTimeMatcher times;
    const QDateTime now(QDate(2024, 7, 12), QTime(10, 0), Qt::UTC);
    QVERIFY(contains(times.find(u"never"_s, now, {}), ApiKeyView::never));
    QVERIFY(!contains(times.find(u"ago"_s, now, {}), ApiKeyView::never));
}

void RelativeTimeMatcherTest::emptySearch_findsNothing()
{
    RelativeTimeMatcher times;
    const QDateTime now(QDate(2024, 7, 12), QTime(10, 0), Qt::UTC);
    QVERIFY(times.find(u" "_s, now, { 0, 1000 }).isEmpty());
}

LLAVERO_TEST(RelativeTimeMatcherTest, QCoreApplication)
#include "tst_relative_time_matcher.moc"
