// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences about the use of a key claim no more than the log knows.

#include "app/activity/KeyActivity.h"
#include "app/language/LanguageManager.h"
#include "tests/support/TestProgram.h"
#include "ui/text/KeyUseText.h"

#include <QTest>

using namespace Qt::StringLiterals;

class KeyUseTextTest : public QObject
{
    Q_OBJECT

private slots:
    void recentUse_isOneSentence_data();
    void recentUse_isOneSentence();
    void outcome_isInWords();
};

/// Returns the use by operations of so many days ago, from an address each.
static KeyActivity use(const QList<int> &daysAgo, const QDateTime &now)
{
    ActivityTable log;
    for (const int days : daysAgo) {
        const QByteArray number = QByteArray::number(days);
        log.append({ .time = now.addDays(-days).addSecs(-180).toMSecsSinceEpoch(),
            .id = number,
            .keyId = "1",
            .eventCode = "A",
            .status = "SUCCESS",
            .ip = number });
    }
    log.sort(100);
    return summarizeActivity(log, u"1"_s, QTimeZone::utc(), now);
}

void KeyUseTextTest::recentUse_isOneSentence_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QList<int>>("daysAgo");
    QTest::addColumn<int>("knownDays"); ///< 0 for an empty log
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *what, const char *language, const QList<int> &daysAgo,
                         int knownDays, const QString &sentence) {
        QTest::addRow("%s, %s", what, language)
            << QString::fromLatin1(language) << daysAgo << knownDays << sentence;
    };
    row("used", "en", { 0, 5 }, 90,
        u"Used 2 times in the last 30 days, from 2 addresses, last 3 minutes ago."_s);
    row("used once", "en", { 0, 40 }, 90,
        u"Used 1 time in the last 30 days, from 1 address, last 3 minutes ago."_s);
    row("used", "es", { 0, 5 }, 90,
        u"Usada 2 veces en los últimos 30 días, desde 2 direcciones; último uso: hace 3 minutos."_s);
    row("used", "fr", { 0, 5 }, 90,
        u"Utilisée 2 fois au cours des 30 derniers jours, depuis 2 adresses\u00a0; dernière "
        "utilisation\u00a0: il y a 3 minutes."_s);
    row("part", "en", { 0, 5 }, 10,
        u"Used 2 times since November 20, 2026, from 2 addresses, last 3 minutes ago."_s);
    row("long ago", "en", { 65 }, 90, u"Not used in the last 30 days, last 2 months ago."_s);
    row("unused", "en", {}, 90, u"The activity log has no use of this key in the last 30 days."_s);
    row("unused, part", "en", {}, 10,
        u"The activity log has no use of this key since November 20, 2026."_s);
    row("empty log", "en", {}, 0,
        u"The activity log is empty, so the use of this key isn’t known."_s);
}

void KeyUseTextTest::recentUse_isOneSentence()
{
    QFETCH(QString, language);
    QFETCH(QList<int>, daysAgo);
    QFETCH(int, knownDays);
    LanguageManager languages;
    languages.use(language);
    const QDateTime now(QDate(2026, 11, 30), QTime(12, 0), Qt::UTC);
    const QDateTime knownSince = knownDays > 0 ? now.addDays(-knownDays) : QDateTime();
    QTEST(recentUseText(use(daysAgo, now), knownSince, now), "sentence");
}

void KeyUseTextTest::outcome_isInWords()
{
    QCOMPARE(outcomeText(u"SUCCESS"_s), u"Succeeded"_s);
    QCOMPARE(outcomeText(u"FAILED"_s), u"Failed"_s);
    QCOMPARE(outcomeText(u"PENDING"_s), u"Pending"_s);
    QCOMPARE(outcomeText(u"<b>ODD</b>\n"_s), u"<b>ODD</b> "_s);
}

LLAVERO_TEST(KeyUseTextTest, QCoreApplication)
#include "tst_key_use_text.moc"
