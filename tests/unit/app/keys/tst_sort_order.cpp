// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/ApiKeyModel.h"
#include "tests/support/TestProgram.h"

#include <QAbstractItemModelTester>
#include <QCollator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>
#include <random>

using namespace Qt::StringLiterals;
using Column = SortOrder::Column;

class SortOrderTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void names_areOrderedAsTheLanguageSorts_data();
    void names_areOrderedAsTheLanguageSorts();
    void names_areOrderedAsByQCollator_data();
    void names_areOrderedAsByQCollator();
    void longNames_areOrdered();
    void persistentName_differsWithOrder();
    void settingsName_isRestored_data();
    void settingsName_isRestored();
    void unknownSettingsName_isByName();
    void columns_orderKeys_data();
    void columns_orderKeys();
    void addresses_areOrderedAsNumbers_data();
    void addresses_areOrderedAsNumbers();
    void unreadableTimes_areBetweenNeverAndDates();
    void equalKeys_keepServiceOrder();
    void search_findsText_data();
    void search_findsText();
    void search_appliesToLaterChanges();
    void search_findsGivenTimes();
    void manyKeys_areSortedInBackground();
    void rowOf_returnsVisibleRow();
    void resort_afterEdit_equalsFullSort_data();
    void resort_afterEdit_equalsFullSort();

private:
    QStringList shown() const;
    static QList<ApiKey> named(const QStringList &names);
    void update(const QList<ApiKey> &keys)
    {
        m_keys->setKeys(SortedKeys::sort(ApiKeyTable(keys), m_keys->order()));
    }

    std::unique_ptr<ApiKeyModel> m_keys;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void SortOrderTest::init()
{
    m_tester.reset();
    m_keys = std::make_unique<ApiKeyModel>();
    m_keys->setOrder({ Column::Name, QLocale(u"en"_s) });
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_keys.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

QStringList SortOrderTest::shown() const
{
    QStringList names;
    for (int row = 0; row < m_keys->rowCount(); ++row)
        names += m_keys->index(row).data().toString();
    return names;
}

QList<ApiKey> SortOrderTest::named(const QStringList &names)
{
    QList<ApiKey> keys;
    for (const QString &name : names)
        keys.append({ u"id of "_s + name, name, {}, {}, {} });
    return keys;
}

void SortOrderTest::names_areOrderedAsTheLanguageSorts_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("names"); // in their order
    QTest::newRow("case") << u"en"_s << QStringList { u"alpha"_s, u"Beta"_s, u"gamma"_s };
    QTest::newRow("numbers") << u"en"_s << QStringList { u"key 2"_s, u"key 10"_s, u"key 100"_s };
    QTest::newRow("numbers inside") << u"fr"_s << QStringList { u"v9-b"_s, u"v10-a"_s };
    QTest::newRow("accents") << u"fr"_s << QStringList { u"clavier"_s, u"clé"_s, u"clef"_s };
    QTest::newRow("Spanish") << u"es"_s << QStringList { u"nz"_s, u"ña"_s, u"oa"_s };
    QTest::newRow("scripts") << u"en"_s << QStringList { u"zeta"_s, u"ключ"_s, u"鍵"_s };
}

void SortOrderTest::names_areOrderedAsTheLanguageSorts()
{
    QFETCH(QString, language);
    QFETCH(QStringList, names);
    m_keys->setOrder({ Column::Name, QLocale(language) });
    update(named(QStringList(names.crbegin(), names.crend())));
    QCOMPARE(shown(), names);
}

void SortOrderTest::names_areOrderedAsByQCollator_data()
{
    QString latin = u"-1 "_s;
    for (char16_t character = 0xC0; character < 0x180; ++character)
        latin.append(character);
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("characters");
    for (const char *language : { "en", "es", "fr", "es_MX", "fr_CA", "en_GB" }) {
        const QString code = QString::fromLatin1(language);
        QTest::addRow("%s, numbers", language) << code << u"0012a-_ "_s;
        QTest::addRow("%s, Latin letters", language) << code << latin;
        QTest::addRow("%s, accents", language) << code << u"eéèêënñÑ2 "_s;
        QTest::addRow("%s, letters", language) << code << u"aAbBeEnNzZ"_s;
        QTest::addRow("%s, more letters", language) << code << u"aeEéÉèñnNoçßœ-1鍵Ж"_s;
        QTest::addRow("%s, control characters", language) << code << u"ab\u0001\u007f\u0301"_s;
    }
}

static QString randomName(std::mt19937 &random, QStringView characters)
{
    QString name;
    for (auto length = 1 + random() % 11; length > 0; --length)
        name.append(characters.at(static_cast<qsizetype>(random()) % characters.size()));
    return name;
}

/// Sorts the names as a whole, and inserts them one by one.
void SortOrderTest::names_areOrderedAsByQCollator()
{
    QFETCH(QString, language);
    QFETCH(QString, characters);
    std::mt19937 random(3);
    QStringList names;
    for (int i = 0; i < 500; ++i)
        names.append(randomName(random, characters));
    const SortOrder order { Column::Name, QLocale(language) };
    QList<quint32> inserted;
    ApiKeyTable keys;
    for (const QString &name : std::as_const(names)) {
        keys.append(ApiKey { .id = QString::number(keys.size()), .name = name, .lastIp = {} });
        const auto row = static_cast<quint32>(keys.size() - 1);
        inserted = order.mergeSorted({ row }, inserted, keys);
    }
    QCollator collator(order.locale);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    std::stable_sort(names.begin(), names.end(), collator);
    const QList<quint32> rows = order.sortedRows(keys);
    QCOMPARE(rows, inserted);
    QCOMPARE(rows.size(), names.size());
    for (qsizetype i = 0; i < rows.size(); ++i)
        QCOMPARE(keys.at(rows.at(i)).name, names.at(i));
}

/// Also in the C locale, in which QCollator itself compares bytes.
void SortOrderTest::longNames_areOrdered()
{
    const QString start(10'000, u'a');
    const QString digits(300, u'7'); // ICU divides numbers of more than 254 digits
    const ApiKeyTable keys { ApiKey { u"0"_s, start + u"2"_s, {} }, ApiKey { u"1"_s, start, {} },
        ApiKey { u"2"_s, start + u"10"_s, {} }, ApiKey { u"3"_s, start, {} },
        ApiKey { u"4"_s, {}, {} }, ApiKey { u"5"_s, digits, {} } };
    for (const QLocale &locale : { QLocale(u"en"_s), QLocale::c() })
        QCOMPARE(SortOrder({ Column::Name, locale }).sortedRows(keys),
            QList<quint32>({ 4, 5, 1, 3, 0, 2 }));
}

void SortOrderTest::persistentName_differsWithOrder()
{
    const QLocale english(u"en"_s);
    const QString name = SortOrder { Column::Name, english }.persistentName();
    QCOMPARE(SortOrder({ Column::Name, english }).persistentName(), name);
    QVERIFY(SortOrder({ Column::Name, QLocale(u"es"_s) }).persistentName() != name);
    QVERIFY(SortOrder({ Column::Creation, english }).persistentName() != name);
    QVERIFY(SortOrder({ Column::Name, english, true }).persistentName() != name);
    QVERIFY(name.contains(QLatin1StringView(qVersion())));
}

void SortOrderTest::settingsName_isRestored_data()
{
    QTest::addColumn<SortOrder>("order");
    QTest::addColumn<QString>("name"); // an earlier version wrote those without a direction
    QTest::newRow("name") << SortOrder { .column = Column::Name } << u"Name"_s;
    QTest::newRow("reversed") << SortOrder { .column = Column::Name, .isReversed = true }
                              << u"Name reversed"_s;
    QTest::newRow("IP") << SortOrder { .column = Column::LastIp } << u"LastIp"_s;
    QTest::newRow("activity") << SortOrder { .column = Column::LastActivity } << u"LastActivity"_s;
    QTest::newRow("oldest first") << SortOrder { .column = Column::Creation, .isReversed = true }
                                  << u"Creation reversed"_s;
}

void SortOrderTest::settingsName_isRestored()
{
    QFETCH(SortOrder, order);
    QTEST(order.settingsName(), "name");
    QVERIFY(SortOrder::fromSettingsName(order.settingsName()) == order);
}

void SortOrderTest::unknownSettingsName_isByName()
{
    for (const QString &name : { u""_s, u"name"_s, u" reversed"_s, u"Size reversed"_s, u"鍵"_s })
        QVERIFY(SortOrder::fromSettingsName(name) == SortOrder());
}

void SortOrderTest::columns_orderKeys_data()
{
    QTest::addColumn<Column>("column");
    QTest::addColumn<bool>("isReversed");
    QTest::addColumn<Qt::SortOrder>("direction");
    QTest::addColumn<QStringList>("names");
    const QStringList alphabetic { u"b"_s, u"c"_s, u"never"_s };
    const QStringList opposite { u"never"_s, u"c"_s, u"b"_s };
    const auto ascending = Qt::AscendingOrder;
    const auto descending = Qt::DescendingOrder;
    QTest::newRow("name") << Column::Name << false << ascending << alphabetic;
    QTest::newRow("name, Z to A") << Column::Name << true << descending << opposite;
    QTest::newRow("activity") << Column::LastActivity << false << descending << alphabetic;
    QTest::newRow("activity, oldest") << Column::LastActivity << true << ascending << opposite;
    QTest::newRow("creation") << Column::Creation << false << descending << opposite;
    QTest::newRow("creation, oldest") << Column::Creation << true << ascending << alphabetic;
}

void SortOrderTest::columns_orderKeys()
{
    QFETCH(Column, column);
    QFETCH(bool, isReversed);
    const QDateTime now(QDate(2024, 7, 12), QTime(10, 0), Qt::UTC);
    update({ { u"1"_s, u"never"_s, {}, {}, now },
        { u"2"_s, u"c"_s, {}, now.addDays(-2), now.addDays(-3) },
        { u"3"_s, u"b"_s, {}, now.addDays(-1), {} } });
    m_keys->setOrder({ column, QLocale(u"en"_s), isReversed });
    QTEST(m_keys->order().direction(), "direction");
    QTEST(shown(), "names");
}

void SortOrderTest::addresses_areOrderedAsNumbers_data()
{
    QTest::addColumn<bool>("isReversed");
    QTest::addColumn<QStringList>("addresses");
    const QStringList ascending { u"9.0.0.1"_s, u"10.0.0.2"_s, u"10.0.0.10"_s, u"192.0.2.7"_s,
        u"255.255.255.255"_s, u"::1"_s, u"2001:db8::2"_s, u"2001:DB8::10"_s, u"fe80::1"_s,
        u"10.0.0.300"_s, u"unknown"_s };
    QTest::newRow("ascending") << false << ascending;
    QTest::newRow("descending") << true << QStringList(ascending.crbegin(), ascending.crend());
}

/// Sorts all at once, and inserts one by one.
void SortOrderTest::addresses_areOrderedAsNumbers()
{
    QFETCH(bool, isReversed);
    QFETCH(QStringList, addresses);
    addresses << QString() << QString(); // always last
    QList<ApiKey> keys;
    for (qsizetype i = 0; i < addresses.size(); ++i)
        keys.append({ QString::number(i), {}, addresses.at(i) });
    std::shuffle(keys.begin(), keys.end(), std::mt19937(1));
    const SortOrder order { Column::LastIp, QLocale(u"en"_s), isReversed };
    const ApiKeyTable table(keys);
    const QList<quint32> rows = order.sortedRows(table);
    for (qsizetype i = 0; i < rows.size(); ++i)
        QCOMPARE(table.at(rows.at(i)).lastIp, addresses.at(i));
    QList<quint32> inserted;
    for (quint32 row = 0; row < rows.size(); ++row)
        inserted = order.mergeSorted({ row }, inserted, table);
    QCOMPARE(inserted, rows);
}

void SortOrderTest::unreadableTimes_areBetweenNeverAndDates()
{
    const QDateTime old(QDate(1969, 7, 12), QTime(10, 0), Qt::UTC);
    ApiKey odd { u"3"_s, u"odd"_s, {} };
    odd.unreadableActivity = u"yesterday"_s;
    update({ { u"1"_s, u"never"_s, {} }, { u"2"_s, u"old"_s, {}, old }, odd });
    m_keys->setOrder({ Column::LastActivity, QLocale(u"en"_s) });
    QCOMPARE(shown(), QStringList({ u"old"_s, u"odd"_s, u"never"_s }));
    m_keys->setOrder({ Column::LastActivity, QLocale(u"en"_s), true });
    QCOMPARE(shown(), QStringList({ u"never"_s, u"odd"_s, u"old"_s }));
}

void SortOrderTest::equalKeys_keepServiceOrder()
{
    const ApiKeyTable keys { ApiKey { u"1"_s, u"a"_s, {} }, ApiKey { u"2"_s, u"A"_s, {} },
        ApiKey { u"3"_s, u"a"_s, {} } };
    for (const Column column :
        { Column::Name, Column::LastIp, Column::LastActivity, Column::Creation }) {
        for (const bool isReversed : { false, true }) {
            const SortOrder order { column, QLocale(u"en"_s), isReversed };
            QCOMPARE(order.sortedRows(keys), QList<quint32>({ 0, 1, 2 }));
            QCOMPARE(order.mergeSorted({ 2, 0, 1 }, {}, keys), QList<quint32>({ 0, 1, 2 }));
        }
    }
}

void SortOrderTest::search_findsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("nothing") << u""_s
                             << QStringList { u"backup"_s, u"ci-deploy"_s, u"Copia de ñandú"_s,
                                    u"terraform [x]"_s };
    QTest::newRow("blanks") << u"  "_s
                            << QStringList { u"backup"_s, u"ci-deploy"_s, u"Copia de ñandú"_s,
                                   u"terraform [x]"_s };
    QTest::newRow("part of a name") << u"PLOY"_s << QStringList { u"ci-deploy"_s };
    QTest::newRow("blanks around") << u" ploy "_s << QStringList { u"ci-deploy"_s };
    QTest::newRow("IP") << u"192.0.2."_s << QStringList { u"backup"_s, u"ci-deploy"_s };
    QTest::newRow("IPv6") << u"2001:DB8"_s << QStringList { u"terraform [x]"_s };
    QTest::newRow("no pattern") << u"[x]"_s << QStringList { u"terraform [x]"_s };
    QTest::newRow("a dot is a dot") << u"192x0"_s << QStringList();
    QTest::newRow("accents") << u"cópia"_s << QStringList { u"Copia de ñandú"_s };
    QTest::newRow("without accents") << u"NANDU"_s << QStringList { u"Copia de ñandú"_s };
    QTest::newRow("from one key to the next") << u"backupci"_s << QStringList();
    QTest::newRow("not the id") << u"id-1"_s << QStringList();
}

void SortOrderTest::search_findsText()
{
    QFETCH(QString, text);
    update({ { u"id-1"_s, u"backup"_s, u"192.0.2.7"_s, {}, {} },
        { u"id-2"_s, u"ci-deploy"_s, u"192.0.2.8"_s, {}, {} },
        { u"id-3"_s, u"terraform [x]"_s, u"2001:db8::1"_s, {}, {} },
        { u"id-4"_s, u"Copia de ñandú"_s, {}, {}, {} } });
    m_keys->setSearch(KeyFilter(text));
    QTEST(shown(), "names");
    m_keys->setSearch({});
    QCOMPARE(m_keys->rowCount(), 4);
}

void SortOrderTest::search_appliesToLaterChanges()
{
    update(named({ u"b"_s, u"d"_s }));
    m_keys->setSearch(KeyFilter(u"a"_s));
    m_keys->insertOrUpdate({ u"new"_s, u"ca"_s, {}, {}, {} });
    QCOMPARE(shown(), QStringList { u"ca"_s });
    m_keys->setSearch({});
    QCOMPARE(shown(), QStringList({ u"b"_s, u"ca"_s, u"d"_s }));
    m_keys->insertOrUpdate({ u"new"_s, u"z"_s, {}, {}, {} });
    QCOMPARE(shown(), QStringList({ u"b"_s, u"d"_s, u"z"_s }));
}

void SortOrderTest::search_findsGivenTimes()
{
    const QDateTime noon(QDate(2024, 7, 12), QTime(12, 0), Qt::UTC);
    update({ { u"1"_s, u"before"_s, {}, noon.addMSecs(-1), {} },
        { u"2"_s, u"from"_s, {}, noon, {} }, { u"3"_s, u"last"_s, {}, noon.addMSecs(999), {} },
        { u"4"_s, u"after"_s, {}, noon.addMSecs(1000), {} }, { u"5"_s, u"never"_s, {}, {}, {} } });
    const qint64 begin = noon.toMSecsSinceEpoch();
    const TimeRange never { ApiKeyView::never, ApiKeyView::never + 1 };
    m_keys->setSearch(
        KeyFilter(u"noon"_s, { { begin + 500, begin + 1000 }, { begin, begin + 500 } }));
    QCOMPARE(shown(), QStringList({ u"from"_s, u"last"_s }));
    m_keys->setSearch(KeyFilter(u"never"_s, { never }));
    QCOMPARE(shown(), QStringList { u"never"_s });
}

void SortOrderTest::manyKeys_areSortedInBackground()
{
    QStringList names;
    for (int i = 0; i < 3 * syncSortLimit; ++i)
        names.append(u"key %1"_s.arg(i));
    QStringList mixed = names;
    std::shuffle(mixed.begin(), mixed.end(), std::mt19937(1));
    update(named(mixed));
    m_keys->setOrder({ Column::Creation, QLocale(u"en"_s) });
    QSignalSpy ordered(m_keys.get(), &ApiKeyModel::ordered);
    m_keys->setOrder({ Column::LastActivity, QLocale(u"en"_s) }); // overtaken by the next
    m_keys->setOrder({ Column::Name, QLocale(u"es"_s) });
    m_keys->insertOrUpdate({ u"late"_s, u"key 1b"_s, {}, {}, {} }); // while it is being sorted
    names.insert(2, u"key 1b"_s);
    QTRY_COMPARE(ordered.size(), 1);
    QCOMPARE(shown(), names);
}

void SortOrderTest::rowOf_returnsVisibleRow()
{
    update(named({ u"b"_s, u"a"_s }));
    QCOMPARE(m_keys->rowOf(u"id of b"_s), 1);
    QCOMPARE(m_keys->rowOf(u"nothing"_s), -1);
    m_keys->setSearch(KeyFilter(u"a"_s));
    QCOMPARE(m_keys->rowOf(u"id of b"_s), -1);
}

using Edit = void (*)(QList<ApiKey> &);

void SortOrderTest::resort_afterEdit_equalsFullSort_data()
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(1'600'000'000'000, Qt::UTC);
    static const auto changed = [time](ApiKey &key) {
        key.name = u"Key 77"_s; // as another one is called
        key.lastIp = u"10.0.7.7"_s;
        key.lastActivity = time;
        key.creationDate = time.addSecs(77);
    };
    QTest::addColumn<Edit>("edit");
    QTest::newRow("nothing") << Edit([](QList<ApiKey> &) {});
    QTest::newRow("changed") << Edit([](QList<ApiKey> &keys) {
        for (const qsizetype row : { 0, 78, 4095, 4096, 9999 })
            changed(keys[row]);
    });
    QTest::newRow("never used any more")
        << Edit([](QList<ApiKey> &keys) { keys[5000].lastActivity = std::nullopt; });
    QTest::newRow("more") << Edit([](QList<ApiKey> &keys) {
        keys.append({ u"new"_s, u"key 5"_s, {}, {}, {} });
        keys.append({ u"newer"_s, u"another"_s, {}, {}, {} });
    });
    QTest::newRow("fewer") << Edit([](QList<ApiKey> &keys) { keys.resize(keys.size() - 3); });
    QTest::newRow("one gone amid") << Edit([](QList<ApiKey> &keys) { keys.remove(17); });
    QTest::newRow("one more amid") << Edit([](QList<ApiKey> &keys) {
        keys.insert(9990, { u"new"_s, u"key 5"_s, {}, {}, {} });
    });
    QTest::newRow("all changed") << Edit(
        [](QList<ApiKey> &keys) { std::for_each(keys.begin(), keys.end(), changed); });
    QTest::newRow("none left") << Edit([](QList<ApiKey> &keys) { keys.clear(); });
}

void SortOrderTest::resort_afterEdit_equalsFullSort()
{
    QFETCH(const Edit, edit);
    QList<ApiKey> keys;
    std::minstd_rand chance(1);
    for (int i = 0; i < 10'000; ++i) {
        const auto time = QDateTime::fromMSecsSinceEpoch(
            1'600'000'000'000 + static_cast<qint64>(chance() % 5000) * 1000, Qt::UTC);
        keys.append({ QString::number(i), u"key %1"_s.arg(chance() % 3000),
            u"10.0.%1.%2"_s.arg(chance() % 9).arg(chance() % 256), time, time });
    }
    const ApiKeyTable before(keys);
    edit(keys);
    const ApiKeyTable now(keys);
    const auto columns = { Column::Name, Column::LastIp, Column::LastActivity, Column::Creation };
    for (const Column column : columns) {
        const SortOrder order { column, QLocale(u"en"_s), column == Column::LastIp };
        const SortedKeys wanted = SortedKeys::sort(now, order);
        for (const Column previousColumn : { column, Column::Name }) {
            const SortOrder previousOrder { previousColumn, order.locale, order.isReversed };
            const SortedKeys ordered
                = SortedKeys::sort(now, order, SortedKeys::sort(before, previousOrder));
            QCOMPARE(ordered.rows, wanted.rows);
            QVERIFY(ordered.keys == now);
        }
    }
}

LLAVERO_TEST(SortOrderTest, QCoreApplication)
#include "tst_sort_order.moc"
