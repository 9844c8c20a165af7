// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/NameOrder.h"
#include "tests/support/TestProgram.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;

/// NameOrder is to sort as QCollator does, in every language that is shipped.
class NameOrderTest : public QObject
{
    Q_OBJECT

private slots:
    void sortsLikeTheCollator_data();
    void sortsLikeTheCollator();
    void longNamesThatBeginAlike();

private:
    static QString randomName(std::mt19937 &random, QStringView characters);
};

QString NameOrderTest::randomName(std::mt19937 &random, QStringView characters)
{
    QString name;
    for (auto length = random() % 12; length > 0; --length)
        name.append(characters.at(static_cast<qsizetype>(random()) % characters.size()));
    return name;
}

void NameOrderTest::sortsLikeTheCollator_data()
{
    QString ascii;
    for (char16_t character = ' '; character <= '~'; ++character)
        ascii.append(character);
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("characters");
    QString latin = u"-1 "_s;
    for (char16_t character = 0xC0; character < 0x180; ++character)
        latin.append(character);
    for (const char *language : { "en", "es", "fr", "es_MX", "fr_CA", "en_GB" }) {
        const QString code = QString::fromLatin1(language);
        QTest::addRow("%s, ASCII", language) << code << ascii;
        QTest::addRow("%s, numbers", language) << code << u"0012a-_ "_s;
        QTest::addRow("%s, Latin letters", language) << code << latin;
        QTest::addRow("%s, accents", language) << code << u"eéèêënñÑ2 "_s;
        QTest::addRow("%s, letters", language) << code << u"aAbBeEnNzZ"_s;
        QTest::addRow("%s, more letters", language) << code << u"aeEéÉèñnNoçßœ-1鍵Ж"_s;
        QTest::addRow("%s, signs that show nothing", language) << code << u"ab\u0001\u007f\u0301"_s;
    }
}

void NameOrderTest::sortsLikeTheCollator()
{
    QFETCH(QString, language);
    QFETCH(QString, characters);
    std::mt19937 random(3);
    QStringList names;
    ApiKeyTable keys;
    for (int i = 0; i < 2000; ++i) {
        names.append(randomName(random, characters));
        keys.append(ApiKey { .id = QString::number(i), .name = names.last(), .lastIp = {} });
    }
    QCollator collator { QLocale(language) };
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    std::stable_sort(names.begin(), names.end(), collator);
    const QList<quint32> rows = NameOrder(QLocale(language)).rowsOf(keys);
    QCOMPARE(rows.size(), names.size());
    for (qsizetype i = 0; i < rows.size(); ++i)
        QCOMPARE(keys.at(rows.at(i)).name, names.at(i));
}

void NameOrderTest::longNamesThatBeginAlike()
{
    const QString start(10'000, u'a');
    const QString digits(300, u'7'); // more than ICU takes for one number
    const ApiKeyTable keys { ApiKey { u"0"_s, start + u"2"_s, {} }, ApiKey { u"1"_s, start, {} },
        ApiKey { u"2"_s, start + u"10"_s, {} }, ApiKey { u"3"_s, start, {} },
        ApiKey { u"4"_s, {}, {} }, ApiKey { u"5"_s, digits, {} } };
    QCOMPARE(NameOrder(QLocale(u"en"_s)).rowsOf(keys), QList<quint32>({ 4, 5, 1, 3, 0, 2 }));
}

LLAVERO_TEST(NameOrderTest, QCoreApplication)
#include "tst_name_order.moc"
