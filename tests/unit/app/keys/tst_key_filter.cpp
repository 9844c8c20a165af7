// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/ApiKeyModel.h"
#include "tests/support/TestProgram.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

static constexpr KeyGroup groups[]
    = { KeyGroup::All, KeyGroup::UsedRecently, KeyGroup::UsedEarlier, KeyGroup::Stale,
          KeyGroup::NeverUsed, KeyGroup::UseUnknown, KeyGroup::ReviewDue, KeyGroup::Noted };

class KeyFilterTest : public QObject
{
    Q_OBJECT

private slots:
    void group_hasAsManyKeysAsAreCounted();
    void groupsOfUse_haveEachKeyOnce();
    void group_isLimitedByText();
    void text_isFoundInNotes();
    void reviewIsDue_fromItsDay_data();
    void reviewIsDue_fromItsDay();
    void missingKeys_areNotCounted();
    void sameQuestion_withSameRows_resetsNothing();
    void sameQuestion_withOtherRows_showsThem();

private:
    static ApiKeyTable samples(qsizetype count);
    static QList<quint32> found(const KeyFilter &filter, const ApiKeyTable &keys);
    KeyFilter filter(KeyGroup group, const QDateTime &now, const QString &text = {}) const;

    const QDateTime m_now { QDate(2024, 7, 12), QTime(10, 0), Qt::UTC };
    const KeyNoteHash m_notes { { u"3"_s, { .text = u"of the old cluster"_s } },
        { u"7"_s, { .text = {}, .reviewBy = QDate(2024, 7, 12) } },
        { u"4100"_s, { .text = u"x"_s, .reviewBy = QDate(2024, 9, 1) } },
        { u"gone"_s, { .text = u"x"_s, .reviewBy = QDate(2024, 1, 1) } } };
};

/// Keys in several chunks, at and around every limit.
ApiKeyTable KeyFilterTest::samples(qsizetype count)
{
    const QDateTime now(QDate(2024, 7, 12), QTime(10, 0), Qt::UTC);
    const std::optional<QDateTime> times[]
        = { now, now.addDays(9), now.addDays(-30), now.addDays(-30).addMSecs(-1), now.addDays(-90),
              now.addDays(-90).addMSecs(-1), now.addYears(-80), std::nullopt, std::nullopt };
    ApiKeyTable keys;
    for (qsizetype i = 0; i < count; ++i) {
        ApiKey key { QString::number(i), u"key %1"_s.arg(i), {}, times[i % std::size(times)] };
        if (i % std::size(times) == 8)
            key.unreadableActivity = u"yesterday"_s;
        keys.append(key);
    }
    return keys;
}

QList<quint32> KeyFilterTest::found(const KeyFilter &filter, const ApiKeyTable &keys)
{
    return filter.filter(
        SortOrder { .column = SortOrder::Column::Creation }.sortedRows(keys), keys);
}

KeyFilter KeyFilterTest::filter(KeyGroup group, const QDateTime &now, const QString &text) const
{
    KeyFilter filter(text);
    filter.limitTo(group, lastActivities(group, now), notedKeys(group, m_notes, now));
    return filter;
}

void KeyFilterTest::group_hasAsManyKeysAsAreCounted()
{
    const ApiKeyTable keys = samples(9000);
    for (const QDateTime &now : { m_now, m_now.addMSecs(1), m_now.addDays(61) }) {
        const KeyStatistics statistics = keyStatistics(keys, now, m_notes);
        for (const KeyGroup group : groups) {
            QCOMPARE(found(filter(group, now), keys).size(), statistics.count(group));
            QVERIFY(statistics.count(group) > 0 || now != m_now);
        }
    }
}

void KeyFilterTest::groupsOfUse_haveEachKeyOnce()
{
    const ApiKeyTable keys = samples(100);
    QList<quint32> all;
    for (const KeyGroup group : { KeyGroup::UsedRecently, KeyGroup::UsedEarlier, KeyGroup::Stale,
             KeyGroup::NeverUsed, KeyGroup::UseUnknown })
        all += found(filter(group, m_now), keys);
    std::sort(all.begin(), all.end());
    QCOMPARE(all, found({}, keys));
}

void KeyFilterTest::group_isLimitedByText()
{
    const ApiKeyTable keys = samples(100);
    QCOMPARE(
        found(filter(KeyGroup::NeverUsed, m_now, u"key 7"_s), keys), QList<quint32>({ 7, 70, 79 }));
    QCOMPARE(found(filter(KeyGroup::NeverUsed, m_now, u"nothing"_s), keys), QList<quint32>());
    QVERIFY(!filter(KeyGroup::NeverUsed, m_now).isEmpty());
    QVERIFY(!filter(KeyGroup::NeverUsed, m_now).hasText());
    QVERIFY(filter(KeyGroup::All, m_now).isEmpty());
}

void KeyFilterTest::text_isFoundInNotes()
{
    const ApiKeyTable keys = samples(30);
    const KeyFilter filter(u"key 2"_s, {}, { "13", "gone" });
    QCOMPARE(
        found(filter, keys), QList<quint32>({ 2, 13, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29 }));
}

void KeyFilterTest::reviewIsDue_fromItsDay_data()
{
    QTest::addColumn<QDate>("reviewBy");
    QTest::addColumn<qsizetype>("due");
    const QDate today = m_now.toLocalTime().date();
    QTest::newRow("none") << QDate() << qsizetype(0);
    QTest::newRow("yesterday") << today.addDays(-1) << qsizetype(1);
    QTest::newRow("today") << today << qsizetype(1);
    QTest::newRow("tomorrow") << today.addDays(1) << qsizetype(0);
}

void KeyFilterTest::reviewIsDue_fromItsDay()
{
    QFETCH(QDate, reviewBy);
    const KeyNoteHash notes { { u"3"_s, { .text = u"x"_s, .reviewBy = reviewBy } } };
    const KeyStatistics statistics = keyStatistics(samples(9), m_now, notes);
    QTEST(statistics.reviewDue, "due");
    QCOMPARE(statistics.noted, 1);
}

void KeyFilterTest::missingKeys_areNotCounted()
{
    QCOMPARE(keyStatistics(samples(9), m_now, m_notes).noted, 1);
    QCOMPARE(keyStatistics({}, m_now, m_notes).noted, 0);
}

/// Each minute the limits of the groups move.
void KeyFilterTest::sameQuestion_withSameRows_resetsNothing()
{
    ApiKeyModel model;
    model.setKeys(SortedKeys::sort(samples(100), model.order()));
    model.setSearch(filter(KeyGroup::Stale, m_now.addMSecs(1)));
    const int rows = model.rowCount();
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setSearch(filter(KeyGroup::Stale, m_now.addSecs(60)));
    QCOMPARE(resets.size(), 0);
    QCOMPARE(model.rowCount(), rows);
    QVERIFY(model.search() == filter(KeyGroup::Stale, m_now.addSecs(60)));
    // The same rows of another question are shown from the first one.
    model.setSearch(filter(KeyGroup::Stale, m_now.addSecs(60), u"key"_s));
    QCOMPARE(resets.size(), 1);
}

void KeyFilterTest::sameQuestion_withOtherRows_showsThem()
{
    ApiKeyModel model;
    model.setKeys(SortedKeys::sort(samples(100), model.order()));
    model.setSearch(filter(KeyGroup::Stale, m_now));
    const int rows = model.rowCount();
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setSearch(filter(KeyGroup::Stale, m_now.addMSecs(1)));
    QCOMPARE(resets.size(), 1);
    QVERIFY(model.rowCount() > rows);
    QVERIFY(model.search().isSameQuestion(filter(KeyGroup::Stale, m_now)));
}

LLAVERO_TEST(KeyFilterTest, QCoreApplication)
#include "tst_key_filter.moc"
