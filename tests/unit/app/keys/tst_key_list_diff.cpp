// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/KeyListDiff.h"
#include "tests/support/TestProgram.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using Change = KeyListDiff::Kind;

namespace {

const QDateTime noon(QDate(2024, 7, 12), QTime(12, 0), Qt::UTC);

ApiKey unused(const QString &id, const QString &name = u"name"_s)
{
    return { .id = id, .name = name, .lastIp = {} };
}

ApiKey used(const QString &ip, const QDateTime &when, const QString &name = u"name"_s)
{
    return { .id = u"a"_s, .name = name, .lastIp = ip, .lastActivity = when };
}

ApiKeyTable makeTable(const QStringList &ids)
{
    ApiKeyTable keys;
    for (const QString &id : ids)
        keys.append(unused(id));
    return keys;
}

} // namespace

class KeyListDiffTest : public QObject
{
    Q_OBJECT

private slots:
    void changedKey_hasItsKind_data();
    void changedKey_hasItsKind();
    void addedAndRemovedKeys_areFound();
    void otherOrder_isNoChange();
    void arbitraryDifferences_areFound();
    void count_countsKinds();
};

void KeyListDiffTest::changedKey_hasItsKind_data()
{
    QTest::addColumn<ApiKey>("before");
    QTest::addColumn<ApiKey>("after");
    QTest::addColumn<std::optional<Change>>("change");
    const auto row
        = [](const char *what, const ApiKey &before, const ApiKey &after,
              std::optional<Change> change) { QTest::newRow(what) << before << after << change; };
    const ApiKey before = used(u"192.0.2.1"_s, noon);
    const QDateTime later = noon.addSecs(60);
    row("nothing", before, before, {});
    row("used again from there", before, used(u"192.0.2.1"_s, later), {});
    row("used from elsewhere", before, used(u"192.0.2.2"_s, later), Change::NewlyUsed);
    row("used for the first time", unused(u"a"_s), before, Change::NewlyUsed);
    row("from an unknown address", unused(u"a"_s), used({}, noon), Change::NewlyUsed);
    row("without its address", before, used({}, noon), {});
    row("renamed", before, used(u"192.0.2.1"_s, noon, u"new"_s), Change::Renamed);
    row("renamed and used", unused(u"a"_s), used(u"192.0.2.1"_s, noon, u"new"_s), Change::Renamed);
    ApiKey created = before;
    created.creationDate = noon;
    row("with its creation", before, created, {});
}

void KeyListDiffTest::changedKey_hasItsKind()
{
    QFETCH(ApiKey, before);
    QFETCH(ApiKey, after);
    QFETCH(std::optional<Change>, change);
    const KeyListDiff changes = KeyListDiff::between({ before }, { after });
    QVERIFY(changes.removed.isEmpty());
    QCOMPARE(changes.isEmpty(), !change);
    if (change)
        QVERIFY((changes.kinds == QHash<QString, Change> { { u"a"_s, *change } }));
}

void KeyListDiffTest::addedAndRemovedKeys_areFound()
{
    const KeyListDiff changes = KeyListDiff::between(
        { unused(u"a"_s, u"first"_s), unused(u"b"_s), unused(u"c"_s, u"last"_s) },
        { unused(u"b"_s), unused(u"x"_s) });
    QVERIFY((changes.kinds == QHash<QString, Change> { { u"x"_s, Change::Added } }));
    QCOMPARE(
        changes.removed, QList<ApiKey>({ unused(u"a"_s, u"first"_s), unused(u"c"_s, u"last"_s) }));
    QVERIFY(!KeyListDiff::between({ unused(u"a"_s) }, {}).isEmpty());
}

void KeyListDiffTest::otherOrder_isNoChange()
{
    const QList<ApiKey> keys { unused(u"a"_s), unused(u"b"_s) };
    QVERIFY(KeyListDiff::between(ApiKeyTable(keys), { keys.at(1), keys.at(0) }).isEmpty());
    QVERIFY(KeyListDiff::between({}, {}).isEmpty());
}

void KeyListDiffTest::arbitraryDifferences_areFound()
{
    // Compares each list with each other one, and the result with that of a simple comparison.
    std::mt19937 random(7);
    QList<QStringList> lists;
    for (int i = 0; i < 30; ++i) {
        QStringList ids;
        for (int id = 0; id < 200; ++id) {
            if (random() % 10 != 0)
                ids.append(QString::number(id));
        }
        if (i % 3 == 0)
            std::shuffle(ids.begin(), ids.end(), random);
        lists.append(ids);
    }
    for (const QStringList &before : lists) {
        for (const QStringList &after : lists) {
            const KeyListDiff changes = KeyListDiff::between(makeTable(before), makeTable(after));
            const QSet<QString> old(before.begin(), before.end());
            const QSet<QString> now(after.begin(), after.end());
            const QList<QString> added = changes.kinds.keys();
            QCOMPARE(QSet<QString>(added.begin(), added.end()), now - old);
            QCOMPARE(changes.count(Change::Added), changes.kinds.size());
            QCOMPARE(changes.removed.size(), (old - now).size());
            for (const ApiKey &key : changes.removed)
                QVERIFY(old.contains(key.id) && !now.contains(key.id));
        }
    }
}

void KeyListDiffTest::count_countsKinds()
{
    const KeyListDiff changes = KeyListDiff::between(
        { unused(u"a"_s) }, { unused(u"a"_s, u"new"_s), unused(u"b"_s), unused(u"c"_s) });
    QCOMPARE(changes.count(Change::Added), 2);
    QCOMPARE(changes.count(Change::Renamed), 1);
    QCOMPARE(changes.count(Change::NewlyUsed), 0);
}

LLAVERO_TEST(KeyListDiffTest, QCoreApplication)
#include "tst_key_list_diff.moc"
