#include "keys/ApiKeyModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using Pending = ApiKeyModel::Pending;

namespace {

ApiKey key(const QString &id, const QString &name = {})
{
    return { id, name.isNull() ? u"name of "_s + id : name, {}, {}, {} };
}

/// A model under the eye of Qt's own tester, and all that it says.
struct WatchedModel
{
    ApiKeyModel model;
    QAbstractItemModelTester tester { &model,
        QAbstractItemModelTester::FailureReportingMode::QtTest };
    QSignalSpy inserted { &model, &ApiKeyModel::rowsInserted };
    QSignalSpy removed { &model, &ApiKeyModel::rowsRemoved };
    QSignalSpy changed { &model, &ApiKeyModel::dataChanged };
    QSignalSpy reset { &model, &ApiKeyModel::modelReset };
    QSignalSpy layout { &model, &ApiKeyModel::layoutChanged };

    explicit WatchedModel(const QList<ApiKey> &keys)
    {
        model.update(keys);
        inserted.clear();
    }

    QString ids() const
    {
        QString ids;
        for (int row = 0; row < model.rowCount(); ++row)
            ids += model.data(model.index(row), ApiKeyModel::IdRole).toString();
        return ids;
    }
    Pending pending(int row) const
    {
        return model.data(model.index(row), ApiKeyModel::PendingRole).value<Pending>();
    }
};

QList<ApiKey> keysOf(const QString &ids)
{
    QList<ApiKey> keys;
    for (const QChar id : ids)
        keys.append(key(id));
    return keys;
}

} // namespace

class KeyModelTest : public QObject
{
    Q_OBJECT

private slots:
    void showsAKey();
    void showsWhatIsMissing();
    void updates_data();
    void updates();
    void updateChangesOnlyWhatDiffers();
    void updateInsertsAtOnce();
    void insertsOrUpdates();
    void removes();
    void pends();
    void forgetsWhatWasPendingOnARemovedKey();
    void keepsWhatIsPendingOverAnUpdate();
    void finds();
};

void KeyModelTest::showsAKey()
{
    const QDateTime when(QDate(2024, 7, 12), QTime(10, 0), Qt::UTC);
    const WatchedModel watched({ { u"7"_s, u"ci"_s, u"192.0.2.7"_s, when, when.addDays(-1) } });
    const QModelIndex index = watched.model.index(0);
    QCOMPARE(index.data().toString(), u"ci"_s);
    QCOMPARE(index.data(ApiKeyModel::IdRole).toString(), u"7"_s);
    QCOMPARE(index.data(ApiKeyModel::LastIpRole).toString(), u"192.0.2.7"_s);
    QCOMPARE(index.data(ApiKeyModel::LastActivityRole).toDateTime(), when);
    QCOMPARE(index.data(ApiKeyModel::CreationDateRole).toDateTime(), when.addDays(-1));
    QCOMPARE(watched.pending(0), Pending::None);
}

void KeyModelTest::showsWhatIsMissing()
{
    const WatchedModel watched({ key(u"7"_s) });
    const QModelIndex index = watched.model.index(0);
    QVERIFY(index.data(ApiKeyModel::LastIpRole).toString().isEmpty());
    QVERIFY(!index.data(ApiKeyModel::LastActivityRole).toDateTime().isValid());
    QVERIFY(!index.data(ApiKeyModel::CreationDateRole).toDateTime().isValid());
    QVERIFY(!index.data(Qt::DecorationRole).isValid());
}

void KeyModelTest::updates_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("after"); // rows in both stay where they are; new ones follow
    QTest::newRow("first list") << u""_s << u"abc"_s << u"abc"_s;
    QTest::newRow("the same") << u"abc"_s << u"abc"_s << u"abc"_s;
    QTest::newRow("another order") << u"abc"_s << u"cab"_s << u"abc"_s;
    QTest::newRow("one gone") << u"abc"_s << u"ac"_s << u"ac"_s;
    QTest::newRow("one new") << u"abc"_s << u"abxc"_s << u"abcx"_s;
    QTest::newRow("some of each") << u"abcd"_s << u"xdby"_s << u"bdxy"_s;
    QTest::newRow("all others") << u"abc"_s << u"xyz"_s << u"xyz"_s;
    QTest::newRow("all gone") << u"abc"_s << u""_s << u""_s;
}

void KeyModelTest::updates()
{
    QFETCH(QString, before);
    QFETCH(QString, list);
    WatchedModel watched(keysOf(before));
    watched.model.update(keysOf(list));
    QTEST(watched.ids(), "after");
    QCOMPARE(watched.reset.size() + watched.layout.size() + watched.changed.size(), 0);
    for (const QChar id : list)
        QCOMPARE(watched.model.find(id)->name, u"name of "_s + id);
}

void KeyModelTest::updateChangesOnlyWhatDiffers()
{
    WatchedModel watched(keysOf(u"abc"_s));
    watched.model.update({ key(u"a"_s), key(u"b"_s, u"renamed"_s), key(u"c"_s) });
    QCOMPARE(watched.inserted.size() + watched.removed.size(), 0);
    QCOMPARE(watched.changed.size(), 1);
    QCOMPARE(watched.changed.first().at(0).toModelIndex(), watched.model.index(1));
    QCOMPARE(watched.changed.first().at(1).toModelIndex(), watched.model.index(1));
    QCOMPARE(watched.model.index(1).data().toString(), u"renamed"_s);
}

void KeyModelTest::updateInsertsAtOnce()
{
    WatchedModel watched(keysOf(u"a"_s));
    watched.model.update(keysOf(u"abcd"_s));
    QCOMPARE(watched.inserted.size(), 1);
    QCOMPARE(watched.inserted.first().at(1).toInt(), 1);
    QCOMPARE(watched.inserted.first().at(2).toInt(), 3);
}

void KeyModelTest::insertsOrUpdates()
{
    WatchedModel watched(keysOf(u"ab"_s));
    watched.model.insertOrUpdate(key(u"c"_s));
    QCOMPARE(watched.ids(), u"abc"_s);
    QCOMPARE(watched.inserted.size(), 1);
    watched.model.insertOrUpdate(key(u"c"_s));
    QCOMPARE(watched.changed.size(), 0);
    watched.model.insertOrUpdate(key(u"c"_s, u"renamed"_s));
    QCOMPARE(watched.changed.size(), 1);
    QCOMPARE(watched.inserted.size(), 1);
}

void KeyModelTest::removes()
{
    WatchedModel watched(keysOf(u"abc"_s));
    watched.model.remove(u"b"_s);
    watched.model.remove(u"nothing"_s);
    QCOMPARE(watched.ids(), u"ac"_s);
    QCOMPARE(watched.removed.size(), 1);
    // The rows behind the removed one are still found by id.
    watched.model.insertOrUpdate(key(u"c"_s, u"renamed"_s));
    QCOMPARE(watched.changed.first().at(0).toModelIndex(), watched.model.index(1));
}

void KeyModelTest::pends()
{
    WatchedModel watched(keysOf(u"ab"_s));
    watched.model.setPending(u"b"_s, Pending::Deleting);
    QCOMPARE(watched.pending(0), Pending::None);
    QCOMPARE(watched.pending(1), Pending::Deleting);
    QCOMPARE(watched.changed.size(), 1);
    QCOMPARE(watched.changed.first().at(0).toModelIndex(), watched.model.index(1));
    watched.model.setPending(u"b"_s, Pending::None);
    QCOMPARE(watched.pending(1), Pending::None);
    QCOMPARE(watched.changed.size(), 2);
}

void KeyModelTest::forgetsWhatWasPendingOnARemovedKey()
{
    WatchedModel watched(keysOf(u"ab"_s));
    watched.model.setPending(u"b"_s, Pending::Deleting);
    watched.model.update(keysOf(u"a"_s));
    watched.model.update(keysOf(u"ab"_s));
    QCOMPARE(watched.pending(1), Pending::None);
}

void KeyModelTest::keepsWhatIsPendingOverAnUpdate()
{
    WatchedModel watched(keysOf(u"abc"_s));
    watched.model.setPending(u"c"_s, Pending::Renaming);
    watched.model.update(keysOf(u"bc"_s));
    QCOMPARE(watched.pending(0), Pending::None);
    QCOMPARE(watched.pending(1), Pending::Renaming);
}

void KeyModelTest::finds()
{
    WatchedModel watched(keysOf(u"abc"_s));
    QCOMPARE(watched.model.find(u"c"_s)->name, u"name of c"_s);
    QVERIFY(!watched.model.find(u"x"_s));
    watched.model.remove(u"a"_s);
    QCOMPARE(watched.model.find(u"c"_s)->id, u"c"_s);
    QVERIFY(!watched.model.find(u"a"_s));
}

QTEST_GUILESS_MAIN(KeyModelTest)
#include "tst_key_model.moc"
