#include "keys/ApiKeyModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using News = KeyChanges::Kind;
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
    QList<int> changedRows() const
    {
        QList<int> rows;
        for (const QVariantList &change : changed) {
            const int last = change.at(1).toModelIndex().row();
            for (int row = change.at(0).toModelIndex().row(); row <= last; ++row)
                rows.append(row);
        }
        return rows;
    }
    std::optional<News> news(int row) const
    {
        const QVariant news = model.index(row).data(ApiKeyModel::NewsRole);
        return news.isValid() ? std::optional(news.value<News>()) : std::nullopt;
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
    void theSameListSaysNothing();
    void tellsNews();
    void aChangeOfOurOwnIsNoNews();
    void newsGoWithTheKey();
    void knowsTheOwnKey();
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

void KeyModelTest::theSameListSaysNothing()
{
    const QDateTime when(QDate(2024, 7, 12), QTime(10, 0), Qt::UTC);
    const QList<ApiKey> keys { { u"a"_s, u"ci"_s, u"192.0.2.7"_s, when, when.addDays(-1) },
        key(u"b"_s), key(u"c"_s) };
    WatchedModel watched(keys);
    QSignalSpy moved(&watched.model, &ApiKeyModel::rowsMoved);
    watched.model.setOwnKey(u"a"_s);
    watched.model.setNews({ { u"b"_s, News::Added } });
    watched.changed.clear();
    watched.model.update({ keys.at(2), keys.at(0), keys.at(1) });
    watched.model.setOwnKey(u"a"_s);
    watched.model.setNews({ { u"b"_s, News::Added } });
    QCOMPARE(watched.inserted.size() + watched.removed.size() + moved.size(), 0);
    QCOMPARE(watched.changed.size() + watched.reset.size() + watched.layout.size(), 0);
}

void KeyModelTest::tellsNews()
{
    WatchedModel watched(keysOf(u"abcd"_s));
    QVERIFY(!watched.model.index(0).data(ApiKeyModel::NewsRole).isValid());
    watched.model.setNews({ { u"b"_s, News::Renamed }, { u"d"_s, News::NewlyUsed } });
    QCOMPARE(watched.changedRows(), QList<int>({ 1, 3 }));
    QCOMPARE(watched.changed.first().at(2).value<QList<int>>(), { ApiKeyModel::NewsRole });
    watched.changed.clear();
    watched.model.setNews({ { u"a"_s, News::Added }, { u"d"_s, News::NewlyUsed } });
    QCOMPARE(watched.changedRows(), QList<int>({ 0, 1 }));
    QCOMPARE(watched.changed.size(), 1); // they are neighbours
    QVERIFY(watched.news(0) == News::Added);
    QVERIFY(!watched.news(1));
    QVERIFY(watched.news(3) == News::NewlyUsed);
}

void KeyModelTest::aChangeOfOurOwnIsNoNews()
{
    WatchedModel watched(keysOf(u"ab"_s));
    watched.model.setNews({ { u"a"_s, News::Renamed }, { u"b"_s, News::Renamed } });
    watched.model.insertOrUpdate(key(u"a"_s, u"ours"_s));
    QVERIFY(!watched.news(0));
    QVERIFY(watched.news(1) == News::Renamed);
    watched.model.update(keysOf(u"ab"_s)); // a list from the service leaves them alone
    QVERIFY(watched.news(1) == News::Renamed);
}

void KeyModelTest::newsGoWithTheKey()
{
    WatchedModel watched(keysOf(u"ab"_s));
    watched.model.setNews({ { u"b"_s, News::Renamed } });
    watched.model.update(keysOf(u"a"_s));
    watched.model.update(keysOf(u"ab"_s));
    QVERIFY(!watched.news(1));
}

void KeyModelTest::knowsTheOwnKey()
{
    WatchedModel watched(keysOf(u"abc"_s));
    const auto owns
        = [&](int row) { return watched.model.index(row).data(ApiKeyModel::OwnRole).toBool(); };
    QVERIFY(!owns(0) && !owns(1) && !owns(2));
    watched.model.setOwnKey(u"b"_s);
    QCOMPARE(watched.changedRows(), QList<int>({ 1 }));
    QVERIFY(!owns(0) && owns(1) && !owns(2));
    watched.model.setOwnKey(u"c"_s);
    QCOMPARE(watched.changedRows(), QList<int>({ 1, 1, 2 }));
    QVERIFY(!owns(1) && owns(2));
    watched.model.setOwnKey({});
    QVERIFY(!owns(2));
}

QTEST_GUILESS_MAIN(KeyModelTest)
#include "tst_key_model.moc"
