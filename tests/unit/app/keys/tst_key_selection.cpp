// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/KeySelection.h"
#include "tests/support/TestProgram.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

/// A table of keys whose ids are these letters.
static ApiKeyTable table(const QString &ids)
{
    QList<ApiKey> keys;
    for (const QChar id : ids)
        keys.append({ .id = id, .name = u"name of "_s + id, .lastIp = {} });
    return ApiKeyTable(keys);
}

static QList<quint32> allRows(const ApiKeyTable &keys)
{
    QList<quint32> rows(keys.size());
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

static QString idsOf(const KeySelection &selection, const ApiKeyTable &keys)
{
    QString ids;
    for (const quint32 key : selection.filter(allRows(keys)))
        ids += keys.at(key).id;
    return ids;
}

class KeySelectionTest : public QObject
{
    Q_OBJECT

private slots:
    void replaceTable_keepsIds_data();
    void replaceTable_keepsIds();
    void replaceTable_manyKeys_keepsIds();
    void countIn_countsSelectedOnes();
    void selectRange_endsWithOtherChange();
};

void KeySelectionTest::replaceTable_keepsIds_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("selected");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("left");
    QTest::newRow("the same") << u"abcd"_s << u"ad"_s << u"abcd"_s << u"ad"_s;
    QTest::newRow("added at the end") << u"abc"_s << u"ac"_s << u"abcx"_s << u"ac"_s;
    QTest::newRow("added at the begin") << u"abc"_s << u"ac"_s << u"xabc"_s << u"ac"_s;
    QTest::newRow("removed in the middle") << u"abcde"_s << u"bce"_s << u"abde"_s << u"be"_s;
    QTest::newRow("reversed") << u"abcd"_s << u"ab"_s << u"dcba"_s << u"ba"_s;
    QTest::newRow("replaced") << u"abc"_s << u"abc"_s << u"axc"_s << u"ac"_s;
    QTest::newRow("all gone") << u"abc"_s << u"abc"_s << u""_s << u""_s;
    QTest::newRow("none before") << u""_s << u""_s << u"abc"_s << u""_s;
    QTest::newRow("none selected") << u"abc"_s << u""_s << u"cba"_s << u""_s;
}

void KeySelectionTest::replaceTable_keepsIds()
{
    QFETCH(QString, before);
    QFETCH(QString, selected);
    QFETCH(QString, after);
    QFETCH(QString, left);
    KeySelection selection;
    selection.replaceTable({}, table(before));
    for (const QChar id : std::as_const(selected))
        selection.set(static_cast<quint32>(before.indexOf(id)), true);
    QCOMPARE(idsOf(selection, table(before)), selected);
    selection.replaceTable(table(before), table(after));
    QCOMPARE(idsOf(selection, table(after)), left);
    QCOMPARE(selection.count(), left.size());
}

/// Several chunks, some of which change.
void KeySelectionTest::replaceTable_manyKeys_keepsIds()
{
    QList<ApiKey> keys;
    for (int i = 0; i < 10'000; ++i)
        keys.append({ .id = QString::number(i), .name = u"key"_s, .lastIp = {} });
    const ApiKeyTable before(keys);
    KeySelection selection;
    selection.replaceTable({}, before);
    for (quint32 i = 0; i < 10'000; i += 3)
        selection.set(i, true);
    keys.removeAt(6000); // 6000 is selected
    keys.move(2000, 9000);
    keys.prepend({ .id = u"new"_s, .name = {}, .lastIp = {} });
    keys[100].name = u"renamed"_s;
    std::shuffle(keys.begin() + 3000, keys.begin() + 4000, QRandomGenerator(7));
    const ApiKeyTable after(keys);
    selection.replaceTable(before, after);
    for (quint32 i = 0; i < after.size(); ++i) {
        bool isNumber = false;
        const int number = after.at(i).id.toInt(&isNumber);
        QCOMPARE(selection.contains(i), isNumber && number % 3 == 0);
    }
    QCOMPARE(selection.count(), 3333);
}

void KeySelectionTest::countIn_countsSelectedOnes()
{
    KeySelection selection;
    selection.replaceTable({}, table(u"abcd"_s));
    QCOMPARE(selection.countIn({ 0, 1, 2, 3 }), 0);
    selection.select({ 1, 3 });
    QCOMPARE(selection.countIn({ 0, 1, 2, 3 }), 2);
    QCOMPARE(selection.countIn({ 0, 1 }), 1);
    QCOMPARE(selection.countIn({}), 0);
}

/// A range takes back what it selected until something else changes.
void KeySelectionTest::selectRange_endsWithOtherChange()
{
    const ApiKeyTable keys = table(u"abcdef"_s);
    KeySelection selection;
    selection.replaceTable({}, keys);
    selection.selectRange(0, { 0, 1, 2, 3 });
    selection.set(5, true);
    selection.selectRange(0, { 0, 1 });
    QCOMPARE(idsOf(selection, keys), u"abcdf"_s);
    selection.selectRange(0, { 0, 1, 2, 3, 4 });
    selection.selectRange(0, { 0 });
    QCOMPARE(idsOf(selection, keys), u"abcdf"_s);
    selection.clear();
    selection.selectRange(0, { 0, 1 });
    selection.selectRange(1, { 1, 2 }); // another anchor
    QCOMPARE(idsOf(selection, keys), u"abc"_s);
}

LLAVERO_TEST(KeySelectionTest, QCoreApplication)
#include "tst_key_selection.moc"
