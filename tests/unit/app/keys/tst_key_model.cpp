// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/ApiKeyModel.h"
#include "tests/support/TestProgram.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using Change = KeyListDiff::Kind;
using PendingChange = ApiKeyModel::Pending;

namespace {

ApiKey key(const QString &id, const QString &name = {})
{
    return { id, name.isNull() ? u"name of "_s + id : name, {}, {}, {} };
}

/// A model checked by QAbstractItemModelTester, and its signals.
struct WatchedModel
{
    ApiKeyModel model;
    QAbstractItemModelTester tester { &model,
        QAbstractItemModelTester::FailureReportingMode::QtTest };
    QSignalSpy inserted { &model, &ApiKeyModel::rowsInserted };
    QSignalSpy removed { &model, &ApiKeyModel::rowsRemoved };
    QSignalSpy changed { &model, &ApiKeyModel::dataChanged };
    QSignalSpy reset { &model, &ApiKeyModel::modelReset };
    QSignalSpy moved { &model, &ApiKeyModel::rowsMoved };
    QSignalSpy layout { &model, &ApiKeyModel::layoutChanged };
    QSignalSpy keysChanged { &model, &ApiKeyModel::keysChanged };
    QSignalSpy selectionChanged { &model, &ApiKeyModel::selectionChanged };

    explicit WatchedModel(const QList<ApiKey> &keys)
    {
        model.setOrder({ SortOrder::Column::Name, QLocale(u"en"_s) });
        update(keys);
        reset.clear();
        keysChanged.clear();
    }

    void update(const QList<ApiKey> &keys)
    {
        model.setKeys(SortedKeys::sort(ApiKeyTable(keys), model.order()));
    }

    QString ids() const
    {
        QString ids;
        for (int row = 0; row < model.rowCount(); ++row)
            ids += model.data(model.index(row), ApiKeyModel::IdRole).toString();
        return ids;
    }
    QString selectedIds() const
    {
        QString ids;
        const SortedKeys selected = model.selectedKeys();
        for (const quint32 row : selected.rows)
            ids += selected.keys.at(row).id;
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
    std::optional<Change> change(int row) const
    {
        const QVariant change = model.index(row).data(ApiKeyModel::ChangeRole);
        return change.isValid() ? std::optional(change.value<Change>()) : std::nullopt;
    }
    PendingChange pending(int row) const
    {
        return model.data(model.index(row), ApiKeyModel::PendingRole).value<PendingChange>();
    }
};

QList<ApiKey> toKeys(const QString &ids)
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
    void data_returnsFields();
    void data_missingFields_areEmpty();
    void setKeys_resetsModel();
    void insertOrUpdate_insertsThenUpdates();
    void remove_removesRow();
    void setPending_isShown();
    void setPending_survivesUpdate();
    void find_returnsKey();
    void updatedRow_movesToItsPosition();
    void updatedRow_followsSearch();
    void rowStartingWith_returnsNextRow();
    void setChanges_areShown();
    void ownChange_isNotMarked();
    void deviceKey_isMarked();
    void keysAreFoundById();
    void removeMany_isOneReset();
    void selection_isShown();
    void selectAllShown_addsMatchingKeys();
    void selection_survivesSearchAndOrder();
    void selection_followsIds();
    void selectRange_shrinks();
};

void KeyModelTest::data_returnsFields()
{
    const QDateTime when(QDate(2024, 7, 12), QTime(10, 0), Qt::UTC);
    const WatchedModel watched({ { u"7"_s, u"ci"_s, u"192.0.2.7"_s, when, when.addDays(-1) } });
    const QModelIndex index = watched.model.index(0);
    QCOMPARE(index.data().toString(), u"ci"_s);
    QCOMPARE(index.data(ApiKeyModel::IdRole).toString(), u"7"_s);
    QCOMPARE(index.data(ApiKeyModel::LastIpRole).toString(), u"192.0.2.7"_s);
    QCOMPARE(index.data(ApiKeyModel::LastActivityRole).toDateTime(), when);
    QCOMPARE(index.data(ApiKeyModel::CreationDateRole).toDateTime(), when.addDays(-1));
    QCOMPARE(watched.pending(0), PendingChange::None);
}

void KeyModelTest::data_missingFields_areEmpty()
{
    const WatchedModel watched({ key(u"7"_s) });
    const QModelIndex index = watched.model.index(0);
    QVERIFY(index.data(ApiKeyModel::LastIpRole).toString().isEmpty());
    QVERIFY(!index.data(ApiKeyModel::LastActivityRole).toDateTime().isValid());
    QVERIFY(!index.data(ApiKeyModel::CreationDateRole).toDateTime().isValid());
    QVERIFY(!index.data(Qt::DecorationRole).isValid());
}

void KeyModelTest::setKeys_resetsModel()
{
    WatchedModel watched(toKeys(u"abc"_s));
    watched.update(toKeys(u"xdb"_s));
    QCOMPARE(watched.ids(), u"bdx"_s);
    QCOMPARE(watched.model.keys().at(0).id, u"x"_s); // in the service's order
    QCOMPARE(watched.reset.size(), 1);
    QCOMPARE(watched.keysChanged.size(), 1);
    QVERIFY(!watched.model.find(u"a"_s));
    QCOMPARE(watched.model.find(u"d"_s)->name, u"name of d"_s);
}

void KeyModelTest::insertOrUpdate_insertsThenUpdates()
{
    WatchedModel watched(toKeys(u"ab"_s));
    watched.model.insertOrUpdate(key(u"c"_s));
    QCOMPARE(watched.ids(), u"abc"_s);
    QCOMPARE(watched.inserted.size(), 1);
    watched.model.insertOrUpdate(key(u"c"_s));
    QCOMPARE(watched.changed.size(), 0);
    watched.model.insertOrUpdate(key(u"c"_s, u"renamed"_s));
    QCOMPARE(watched.changed.size(), 1);
    QCOMPARE(watched.inserted.size(), 1);
    QCOMPARE(watched.keysChanged.size(), 2);
}

void KeyModelTest::updatedRow_movesToItsPosition()
{
    WatchedModel watched(toKeys(u"abc"_s));
    watched.model.insertOrUpdate(key(u"c"_s, u"a first one"_s));
    QCOMPARE(watched.ids(), u"cab"_s);
    QCOMPARE(watched.moved.size(), 1);
    watched.model.insertOrUpdate(key(u"a"_s, u"z"_s));
    QCOMPARE(watched.ids(), u"cba"_s);
    watched.model.insertOrUpdate(key(u"b"_s, u"name of b, still"_s));
    QCOMPARE(watched.moved.size(), 2);
    QCOMPARE(watched.reset.size(), 0);
}

void KeyModelTest::updatedRow_followsSearch()
{
    WatchedModel watched(toKeys(u"abc"_s));
    watched.model.setSearch(KeyFilter(u"found"_s));
    QCOMPARE(watched.ids(), u""_s);
    watched.model.insertOrUpdate(key(u"b"_s, u"found"_s));
    QCOMPARE(watched.ids(), u"b"_s);
    watched.model.insertOrUpdate(key(u"x"_s, u"not here"_s));
    QCOMPARE(watched.inserted.size(), 1);
    QVERIFY(watched.model.find(u"x"_s));
    watched.model.insertOrUpdate(key(u"b"_s, u"lost"_s));
    QCOMPARE(watched.removed.size(), 1);
    watched.model.setSearch({});
    QCOMPARE(watched.ids(), u"bacx"_s);
}

void KeyModelTest::rowStartingWith_returnsNextRow()
{
    const WatchedModel watched({ key(u"a"_s, u"alpha"_s), key(u"b"_s, u"Élan"_s),
        key(u"c"_s, u"elder"_s), key(u"d"_s, u"zeta"_s) });
    QCOMPARE(watched.ids(), u"abcd"_s);
    QCOMPARE(watched.model.rowStartingWith(u"e"_s, 0), 1);
    QCOMPARE(watched.model.rowStartingWith(u"e"_s, 2), 2);
    QCOMPARE(watched.model.rowStartingWith(u"EL"_s, 3), 1); // from the first one again
    QCOMPARE(watched.model.rowStartingWith(u"éla"_s, 0), 1);
    QCOMPARE(watched.model.rowStartingWith(u"lpha"_s, 0), -1);
}

void KeyModelTest::remove_removesRow()
{
    WatchedModel watched(toKeys(u"abc"_s));
    watched.model.remove(u"b"_s);
    watched.model.remove(u"nothing"_s);
    QCOMPARE(watched.ids(), u"ac"_s);
    QCOMPARE(watched.removed.size(), 1);
    // The rows behind the removed one are still found by id.
    watched.model.insertOrUpdate(key(u"c"_s, u"renamed"_s));
    QCOMPARE(watched.changed.first().at(0).toModelIndex(), watched.model.index(1));
}

void KeyModelTest::setPending_isShown()
{
    WatchedModel watched(toKeys(u"ab"_s));
    watched.model.setPending(u"b"_s, PendingChange::Deleting);
    QCOMPARE(watched.pending(0), PendingChange::None);
    QCOMPARE(watched.pending(1), PendingChange::Deleting);
    QCOMPARE(watched.changed.size(), 1);
    QCOMPARE(watched.changed.first().at(0).toModelIndex(), watched.model.index(1));
    watched.model.setPending(u"b"_s, PendingChange::None);
    QCOMPARE(watched.pending(1), PendingChange::None);
    QCOMPARE(watched.changed.size(), 2);
}

void KeyModelTest::setPending_survivesUpdate()
{
    WatchedModel watched(toKeys(u"abc"_s));
    watched.model.setPending(u"c"_s, PendingChange::Renaming);
    watched.update(toKeys(u"bc"_s));
    QCOMPARE(watched.pending(0), PendingChange::None);
    QCOMPARE(watched.pending(1), PendingChange::Renaming);
}

void KeyModelTest::find_returnsKey()
{
    WatchedModel watched(toKeys(u"abc"_s));
    QCOMPARE(watched.model.find(u"c"_s)->name, u"name of c"_s);
    QVERIFY(!watched.model.find(u"x"_s));
    watched.model.remove(u"a"_s);
    QCOMPARE(watched.model.find(u"c"_s)->id, u"c"_s);
    QVERIFY(!watched.model.find(u"a"_s));
}

void KeyModelTest::setChanges_areShown()
{
    WatchedModel watched(toKeys(u"abcd"_s));
    QVERIFY(!watched.model.index(0).data(ApiKeyModel::ChangeRole).isValid());
    watched.model.setChanges({ { u"b"_s, Change::Renamed }, { u"d"_s, Change::NewlyUsed } });
    QCOMPARE(watched.changedRows(), QList<int>({ 0, 1, 2, 3 }));
    QCOMPARE(watched.changed.first().at(2).value<QList<int>>(), { ApiKeyModel::ChangeRole });
    watched.changed.clear();
    watched.model.setChanges({ { u"a"_s, Change::Added }, { u"d"_s, Change::NewlyUsed } });
    QCOMPARE(watched.changed.size(), 1);
    watched.changed.clear();
    watched.model.setChanges({ { u"a"_s, Change::Added }, { u"d"_s, Change::NewlyUsed } });
    QCOMPARE(watched.changed.size(), 0);
    QVERIFY(watched.change(0) == Change::Added);
    QVERIFY(!watched.change(1));
    QVERIFY(watched.change(3) == Change::NewlyUsed);
}

void KeyModelTest::ownChange_isNotMarked()
{
    WatchedModel watched(toKeys(u"ab"_s));
    watched.model.setChanges({ { u"a"_s, Change::Renamed }, { u"b"_s, Change::Renamed } });
    watched.model.insertOrUpdate(key(u"a"_s, u"a name of ours"_s));
    QVERIFY(!watched.change(0));
    QVERIFY(watched.change(1) == Change::Renamed);
    watched.update(toKeys(u"ab"_s)); // a list from the service leaves them alone
    QVERIFY(watched.change(1) == Change::Renamed);
}

void KeyModelTest::deviceKey_isMarked()
{
    WatchedModel watched(toKeys(u"abc"_s));
    const auto owns = [&](int row) {
        return watched.model.index(row).data(ApiKeyModel::DeviceKeyRole).toBool();
    };
    QVERIFY(!owns(0) && !owns(1) && !owns(2));
    watched.model.setDeviceKey(u"b"_s);
    QCOMPARE(watched.changedRows(), QList<int>({ 1 }));
    QVERIFY(!owns(0) && owns(1) && !owns(2));
    watched.model.setDeviceKey(u"c"_s);
    QCOMPARE(watched.changedRows(), QList<int>({ 1, 1, 2 }));
    QVERIFY(!owns(1) && owns(2));
    watched.model.setDeviceKey({});
    QVERIFY(!owns(2));
}

void KeyModelTest::keysAreFoundById()
{
    WatchedModel watched(toKeys(u"fedcba"_s));
    ApiKeyModel &model = watched.model;
    const SortedKeys found = model.findAll({ u"e"_s, u"b"_s, u"no such id"_s });
    QCOMPARE(found.rows.size(), 2);
    QCOMPARE(found.keys.view(found.rows.at(0)).id, QByteArrayView("b"));
    QCOMPARE(found.keys.view(found.rows.at(1)).id, QByteArrayView("e"));
    QCOMPARE(model.hiddenCount(found), 0);
    model.setSearch(KeyFilter(u"of b"_s, {}));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.hiddenCount(found), 1);
    model.setSearch({});
    model.selectAllShown();
    model.deselect({ u"e"_s, u"no such id"_s });
    QCOMPARE(model.selectedCount(), 5);
    QVERIFY(!model.index(model.rowOf(u"e"_s)).data(ApiKeyModel::SelectedRole).toBool());
}

void KeyModelTest::removeMany_isOneReset()
{
    WatchedModel watched(toKeys(u"abcdef"_s));
    ApiKeyModel &model = watched.model;
    model.setSearch(KeyFilter(u"name"_s, {}));
    model.setPending(QStringList { u"b"_s, u"d"_s, u"e"_s }, PendingChange::Deleting);
    QCOMPARE(watched.pending(1), PendingChange::Deleting);
    QCOMPARE(watched.pending(2), PendingChange::None);
    model.setDeleteFailures({ { { .kind = ApiError::Kind::Forbidden }, { u"c"_s } } });
    for (const int row : { 0, 1, 2, 5 })
        model.setSelected(row, true);
    watched.reset.clear();
    watched.selectionChanged.clear();
    model.remove(QStringList { u"d"_s, u"a"_s, u"b"_s, u"no such id"_s });
    QCOMPARE(watched.ids(), u"cef"_s);
    QCOMPARE(watched.reset.size(), 1);
    QCOMPARE(watched.keysChanged.size(), 1);
    QCOMPARE(watched.selectionChanged.size(), 1);
    QCOMPARE(model.selectedCount(), 2);
    QVERIFY(model.index(0).data(ApiKeyModel::SelectedRole).toBool());
    QVERIFY(!model.index(1).data(ApiKeyModel::SelectedRole).toBool());
    QVERIFY(model.index(2).data(ApiKeyModel::SelectedRole).toBool());
    QCOMPARE(watched.pending(1), PendingChange::Deleting);
    QVERIFY(model.index(0).data(ApiKeyModel::DeleteErrorRole).isValid());
    QCOMPARE(model.deleteError(u"c"_s)->kind, ApiError::Kind::Forbidden);
    QVERIFY(!model.deleteError(u"e"_s));
    QCOMPARE(model.rowOf(u"f"_s), 2);
    QCOMPARE(model.sortedKeys().rows, QList<quint32>({ 0, 1, 2 }));
    model.remove(QStringList { u"c"_s });
    QVERIFY(!model.index(0).data(ApiKeyModel::DeleteErrorRole).isValid());
    model.remove(QStringList { u"c"_s });
    QCOMPARE(watched.reset.size(), 2); // not in the list
}

void KeyModelTest::selection_isShown()
{
    WatchedModel watched(toKeys(u"abc"_s));
    watched.model.setSelected(1, true);
    QVERIFY(watched.model.index(1).data(ApiKeyModel::SelectedRole).toBool());
    QVERIFY(!watched.model.index(0).data(ApiKeyModel::SelectedRole).toBool());
    QCOMPARE(watched.model.selectedCount(), 1);
    QCOMPARE(watched.changed.first().at(2).value<QList<int>>(), { ApiKeyModel::SelectedRole });
    QCOMPARE(watched.selectionChanged.size(), 1);
    watched.model.setSelected(1, true);
    QCOMPARE(watched.selectionChanged.size(), 1);
    watched.model.setSelected(1, false);
    QCOMPARE(watched.model.selectedCount(), 0);
    QCOMPARE(watched.selectionChanged.size(), 2);
}

void KeyModelTest::selectAllShown_addsMatchingKeys()
{
    WatchedModel watched({ key(u"a"_s, u"one"_s), key(u"b"_s, u"two"_s), key(u"c"_s, u"three"_s) });
    watched.model.setSearch(KeyFilter(u"o"_s)); // one, two
    watched.model.selectAllShown();
    QCOMPARE(watched.selectedIds(), u"ab"_s);
    watched.model.setSearch(KeyFilter(u"three"_s));
    QCOMPARE(watched.model.selectedCount(), 2);
    QCOMPARE(watched.model.shownSelectedCount(), 0);
    watched.model.selectAllShown();
    QCOMPARE(watched.selectedIds(), u"acb"_s); // one, three, two
    QCOMPARE(watched.model.shownSelectedCount(), 1);
    watched.model.clearSelection();
    QCOMPARE(watched.model.selectedCount(), 0);
    QVERIFY(watched.model.selectedKeys().rows.isEmpty());
}

void KeyModelTest::selection_survivesSearchAndOrder()
{
    WatchedModel watched({ key(u"a"_s, u"one"_s), key(u"b"_s, u"two"_s), key(u"c"_s, u"three"_s) });
    watched.model.setSelected(0, true); // one
    watched.model.setSelected(2, true); // two
    watched.selectionChanged.clear();
    watched.model.setSearch(KeyFilter(u"one"_s));
    QCOMPARE(watched.selectionChanged.size(), 1); // others of them are shown
    QCOMPARE(watched.model.shownSelectedCount(), 1);
    watched.model.setSearch({});
    watched.model.setOrder({ SortOrder::Column::Creation, QLocale(u"en"_s) });
    QCOMPARE(watched.ids(), u"abc"_s);
    QCOMPARE(watched.selectedIds(), u"ab"_s); // now in the service's order
    QCOMPARE(watched.model.shownKeys().rows.size(), 3);
}

void KeyModelTest::selection_followsIds()
{
    WatchedModel watched(toKeys(u"abcd"_s));
    watched.model.setSelected(1, true);
    watched.model.setSelected(3, true);
    watched.update(toKeys(u"dxba"_s));
    QCOMPARE(watched.selectedIds(), u"bd"_s);
    watched.model.insertOrUpdate(key(u"e"_s));
    watched.model.insertOrUpdate(key(u"b"_s, u"renamed"_s));
    QCOMPARE(watched.selectedIds(), u"db"_s);
    watched.model.remove(u"a"_s);
    watched.selectionChanged.clear();
    watched.model.remove(u"d"_s);
    QCOMPARE(watched.selectedIds(), u"b"_s);
    QCOMPARE(watched.selectionChanged.size(), 1);
    watched.update(toKeys(u"xa"_s));
    QCOMPARE(watched.model.selectedCount(), 0);
    QCOMPARE(watched.selectionChanged.size(), 2);
}

void KeyModelTest::selectRange_shrinks()
{
    WatchedModel watched(toKeys(u"abcdef"_s));
    watched.model.setSelected(5, true);
    watched.model.setSelected(1, true);
    watched.model.selectRange(1, 3);
    QCOMPARE(watched.selectedIds(), u"bcdf"_s);
    watched.model.selectRange(1, 2);
    QCOMPARE(watched.selectedIds(), u"bcf"_s);
    watched.model.selectRange(1, 0); // to the other side
    QCOMPARE(watched.selectedIds(), u"abf"_s);
    watched.model.selectRange(1, 5);
    watched.model.selectRange(1, 1);
    QCOMPARE(watched.selectedIds(), u"bf"_s); // as before the ranges
    watched.model.selectRange(3, 4);
    QCOMPARE(watched.selectedIds(), u"bdef"_s);
}

LLAVERO_TEST(KeyModelTest, QCoreApplication)
#include "tst_key_model.moc"
