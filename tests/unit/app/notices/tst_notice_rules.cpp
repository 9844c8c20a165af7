// SPDX-License-Identifier: GPL-3.0-or-later
// Which notices a list brings: a table of cases, and the bounds of what is remembered.

#include "app/notices/NoticesFormat.h"
#include "tests/support/TestProgram.h"

#include <QElapsedTimer>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

using Kind = Notice::Kind;
using Own = OwnChange::Kind;

static const QDateTime start(QDate(2026, 11, 1), QTime(12, 0), Qt::UTC);

/// One per line: id, name, address, days from the start to the last use; "-" for none.
static ApiKeyTable table(const QString &lines)
{
    ApiKeyTable keys;
    const QStringList rows = lines.split(u',', Qt::SkipEmptyParts);
    for (const QString &row : rows) {
        const QStringList fields = row.trimmed().split(u' ');
        ApiKey key { .id = fields.at(0), .name = fields.at(0).toUpper(), .lastIp = {} };
        if (fields.value(1, u"-"_s) != u'-')
            key.lastIp = u"192.0.2."_s + fields.at(1);
        if (fields.value(2, u"-"_s) != u'-')
            key.lastActivity = start.addDays(fields.at(2).toInt());
        keys.append(key);
    }
    return keys;
}

/// A list in minutes after the start.
static NoticeList listAt(int minute, const ApiKeyTable &keys)
{
    return { .keys = keys,
        .requestedAt = start.addSecs(60 * minute),
        .now = start.addSecs(60 * minute + 1),
        .idPrefix = u"list%1-"_s.arg(minute) };
}

static QString outcomeText(Notice::Outcome outcome)
{
    switch (outcome) {
    case Notice::Outcome::None:
        return {};
    case Notice::Outcome::Generated:
        return u" generated"_s;
    case Notice::Outcome::Deleted:
        return u" deleted"_s;
    default:
        return u" ?"_s;
    }
}

/// Such as "keyAppeared b, 5 keyVanished".
static QString summary(const QList<Notice> &notices)
{
    QStringList texts;
    for (const Notice &notice : notices) {
        const QString kind = Notice::kindName(notice.kind) + outcomeText(notice.outcome);
        texts << (notice.count > 1 ? QString::number(notice.count) + u' ' + kind
                                   : kind + u' ' + notice.keyId);
    }
    return texts.join(u", "_s);
}

class NoticeRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void rules_data();
    void rules();
    void notice_saysWhatWasFound();
    void address_isRememberedUpToTheLimit();
    void muted_isNotReplayed();
    void olderList_changesNothing();
    void ownChange_isNoNews_data();
    void ownChange_isNoNews();
    void killedChange_isSettledLater();
    void due_isReportedOnce();
    void ready_isReportedOnce();
    void endedSignIn_isReportedOncePerList();
    void old_isForgotten();
    void many_areBounded();
    void unclearUse_isJudgedByTheNextList();
    void ownKey_isNoNews();
    void file_keepsEverything();
    void damagedFile_isReadOrRefused();
    void manyKeys_areQuick();
};

void NoticeRulesTest::rules_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");
    const auto row
        = [](const char *name, const QString &before, const QString &after,
              const QString &expected = {}) { QTest::newRow(name) << before << after << expected; };
    row("nothing", u"a 1 0"_s, u"a 1 0"_s);
    row("appeared", u"a"_s, u"a,b"_s, u"keyAppeared b"_s);
    row("appeared in use", u"a"_s, u"a,b 1 0"_s, u"keyAppeared b"_s);
    row("first key", {}, u"a"_s, u"keyAppeared a"_s);
    row("vanished", u"a,b"_s, u"a"_s, u"keyVanished b"_s);
    row("all vanished", u"a,b"_s, {}, u"keyVanished a, keyVanished b"_s);
    row("order", u"a,b"_s, u"b,a"_s);
    row("replaced elsewhere", u"a"_s, u"b"_s, u"keyAppeared b, keyVanished a"_s);
    row("used again", u"a 1 0"_s, u"a 1 1"_s);
    row("first use", u"a"_s, u"a 1 1"_s);
    row("new address", u"a 1 0"_s, u"a 2 1"_s, u"newAddress a"_s);
    row("new address at the same time", u"a 1 0"_s, u"a 2 0"_s, u"newAddress a"_s);
    row("address not reported any more", u"a 1 0"_s, u"a - 1"_s);
    row("address reported for the first time", u"a - 0"_s, u"a 2 1"_s);
    row("silent for 89 days", u"a 1 -89"_s, u"a 1 0"_s);
    row("woke after 90 days", u"a 1 -90"_s, u"a 1 0"_s, u"keyWoke a"_s);
    row("woke elsewhere", u"a 1 -90"_s, u"a 2 0"_s, u"newAddress a, keyWoke a"_s);
    row("never used before", u"a - -"_s, u"a 1 0"_s);
    row("use not reported any more", u"a 1 -90"_s, u"a 1 -"_s);
    row("clock of the service set back", u"a 1 0"_s, u"a 1 -90"_s);
    row("three", u"a"_s, u"a,b,c,d"_s, u"keyAppeared c, keyAppeared b, keyAppeared d"_s);
    row("four are a group", u"a"_s, u"a,b,c,d,e"_s, u"4 keyAppeared"_s);
    row("seven are a group", u"a,b,c,d,e,f,g,h"_s, u"h"_s, u"7 keyVanished"_s);
    row("a group of each kind", u"a 1 0,b 1 0,c 1 0,d 1 0,e"_s,
        u"a 2 0,b 2 0,c 2 0,d 2 0,f,g,h,i"_s, u"4 keyAppeared, keyVanished e, 4 newAddress"_s);
}

/// Sorts what a list brings at once.
static QString sorted(const QString &text)
{
    QStringList parts = text.split(u", "_s);
    parts.sort();
    return parts.join(u", "_s);
}

void NoticeRulesTest::rules()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, expected);
    NoticeBook book;
    book.addList(listAt(0, table(before)));
    QVERIFY(book.notices.isEmpty()); // the first list
    NoticeList list = listAt(15, table(after));
    list.before = table(before);
    book.addList(list);
    QCOMPARE(sorted(summary(book.notices)), sorted(expected));
    const QList<Notice> notices = book.notices;
    list = listAt(30, table(after));
    list.before = table(after);
    book.addList(list);
    QCOMPARE(book.notices, notices);
}

void NoticeRulesTest::notice_saysWhatWasFound()
{
    NoticeBook book;
    book.addList(listAt(0, table(u"a 1 -100"_s)));
    book.addList(listAt(15, table(u"a 2 0"_s)));
    QCOMPARE(book.notices.size(), 2);
    const Notice &notice = book.notices.first();
    QCOMPARE(notice.keyId, u"a"_s);
    QCOMPARE(notice.keyName, u"A"_s);
    QCOMPARE(notice.address, u"192.0.2.2"_s);
    QCOMPARE(notice.usedAt, start);
    QCOMPARE(notice.time, start.addSecs(15 * 60 + 1));
    QVERIFY(!notice.isRead);
    QVERIFY(book.notices.at(0).id != book.notices.at(1).id);
}

void NoticeRulesTest::address_isRememberedUpToTheLimit()
{
    NoticeBook book;
    int minute = 0;
    const auto use = [&](int address) {
        minute += 15;
        const qsizetype before = book.notices.size();
        book.addList(listAt(minute, table(u"a %1 0"_s.arg(address))));
        return book.notices.size() > before;
    };
    use(1);
    QVERIFY(use(2));
    QVERIFY(!use(1));
    QVERIFY(!use(2));
    for (int address = 3; address <= KnownKeys::maxAddresses; ++address)
        QVERIFY(use(address));
    for (int address = 1; address <= KnownKeys::maxAddresses; ++address)
        QVERIFY(!use(address));
    QVERIFY(use(100));
    QVERIFY(use(1)); // the one that was used the longest time ago was forgotten
    QVERIFY(!use(3));
}

void NoticeRulesTest::muted_isNotReplayed()
{
    NoticeBook book;
    book.addList(listAt(0, table(u"a 1 0"_s)));
    NoticeList list = listAt(15, table(u"a 2 0,b"_s));
    list.muted = { Kind::KeyAppeared };
    book.addList(list);
    QCOMPARE(summary(book.notices), u"newAddress a"_s);
    book.addList(listAt(30, table(u"a 2 0,b,c"_s)));
    QCOMPARE(summary(book.notices), u"keyAppeared c, newAddress a"_s);
}

void NoticeRulesTest::olderList_changesNothing()
{
    NoticeBook book;
    book.addList(listAt(0, table(u"a"_s)));
    book.addList(listAt(30, table(u"a,b"_s)));
    const NoticeBook before = book;
    NoticeList late = listAt(15, table(u"a"_s)); // another window has waited long
    late.now = start.addSecs(31 * 60);
    book.addList(late);
    QVERIFY(book == before);
    NoticeList clockSetBack = listAt(15, table(u"a,b,c"_s));
    book.addList(clockSetBack);
    QCOMPARE(summary(book.notices), u"keyAppeared c, keyAppeared b"_s);
}

void NoticeRulesTest::ownChange_isNoNews_data()
{
    QTest::addColumn<QList<OwnChange>>("changes");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");
    const auto at = [](int minute) { return start.addSecs(60 * minute); };
    const auto row = [](const char *name, const QList<OwnChange> &changes, const QString &after,
                         const QString &expected = {}) {
        QTest::newRow(name) << changes << after << expected;
    };
    row("generated", { { Own::Generated, u"b"_s, at(5) } }, u"a,b"_s);
    row("generated and used", { { Own::Generated, u"b"_s, at(5) } }, u"a,b 1 0"_s);
    row("being generated", { { Own::Generating, u"B"_s, at(5) } }, u"a,b"_s);
    row("generated after the list", { { Own::Generated, u"b"_s, at(11) } }, u"a"_s);
    row("another key meanwhile", { { Own::Generating, u"B"_s, at(5) } }, u"a,b,c"_s,
        u"keyAppeared c"_s);
    row("not generated", { { Own::Generating, u"B"_s, at(5) }, { Own::Failed, u"B"_s, at(6) } },
        u"a,b"_s, u"keyAppeared b"_s);
    row("deleted", { { Own::Deleted, u"a"_s, at(5) } }, {});
    row("being deleted", { { Own::Deleting, u"a"_s, at(5) } }, {});
    row("deleted after the list", { { Own::Deleted, u"a"_s, at(11) } }, u"a"_s);
    row("not deleted", { { Own::Deleting, u"a"_s, at(5) }, { Own::Failed, u"a"_s, at(6) } }, {},
        u"keyVanished a"_s);
    row("generated here and deleted elsewhere", { { Own::Generated, u"b"_s, at(5) } }, u"a"_s,
        u"keyVanished b"_s);
}

void NoticeRulesTest::ownChange_isNoNews()
{
    QFETCH(QList<OwnChange>, changes);
    QFETCH(QString, after);
    QFETCH(QString, expected);
    NoticeBook book;
    book.addList(listAt(0, table(u"a"_s)));
    for (const OwnChange &change : changes)
        book.addOwnChange(change);
    NoticeList list = listAt(10, table(after));
    list.now = start.addSecs(12 * 60);
    list.before = table(u"a,b"_s);
    book.addList(list);
    QCOMPARE(summary(book.notices), expected);
}

/// The program has ended before the response.
void NoticeRulesTest::killedChange_isSettledLater()
{
    NoticeBook book;
    book.addList(listAt(0, table(u"a"_s)));
    book.addOwnChange({ Own::Deleting, u"a"_s, start.addSecs(60) });
    book.addOwnChange({ Own::Generating, u"B"_s, start.addSecs(60) });
    NoticeList list = listAt(5, table(u"b"_s));
    list.before = table(u"a"_s);
    book.addList(list);
    QCOMPARE(summary(book.notices), QString());
    list.requestedAt = start.addSecs(40 * 60);
    list.now = list.requestedAt;
    book.addList(list);
    QCOMPARE(summary(book.notices), u"outcomeFound generated b, outcomeFound deleted a"_s);
    list.requestedAt = list.now = start.addSecs(55 * 60);
    book.addList(list);
    QCOMPARE(book.notices.size(), 2);
}

void NoticeRulesTest::due_isReportedOnce()
{
    const QDate today = start.toLocalTime().date();
    NoticeBook book;
    NoticeList list = listAt(0, table(u"a,b"_s));
    list.notes = { { u"a"_s, { .reviewBy = today } }, { u"b"_s, { .reviewBy = today.addDays(1) } },
        { u"deleted"_s, { .reviewBy = today } }, { u"plain"_s, { .text = u"x"_s } } };
    book.addList(list);
    QVERIFY(book.notices.isEmpty());
    for (int minute = 15; minute < 60; minute += 15) {
        list.requestedAt = list.now = start.addSecs(60 * minute);
        book.addList(list);
        QCOMPARE(summary(book.notices), u"reviewDue a"_s);
    }
    list.requestedAt = list.now = start.addDays(1);
    list.idPrefix = u"next"_s;
    book.addList(list);
    QCOMPARE(summary(book.notices), u"reviewDue b, reviewDue a"_s);
    book.notices.clear(); // dismissed
    for (int day = 2; day < 200; day += 10) { // it is due all the time
        list.requestedAt = list.now = start.addDays(day);
        book.addList(list);
        QVERIFY(book.notices.isEmpty());
    }
    list.notes[u"a"_s].reviewBy = today.addDays(100);
    list.requestedAt = list.now = start.addDays(201);
    book.addList(list);
    QCOMPARE(summary(book.notices), u"reviewDue a"_s);
}

void NoticeRulesTest::ready_isReportedOnce()
{
    const LastingState state { u"a by b"_s,
        { .id = u"ready"_s, .kind = Kind::ReplacementReady, .time = start, .keyId = u"a"_s } };
    NoticeBook book;
    book.addState(state, false);
    QVERIFY(book.notices.isEmpty()); // before the first list
    book.addList(listAt(0, table(u"a,b"_s)));
    NoticeList list = listAt(15, table(u"a,b"_s));
    list.ready = { state };
    book.addList(list);
    QCOMPARE(summary(book.notices), u"replacementReady a"_s);
    LastingState again = state;
    again.notice.id = u"again"_s;
    book.addState(again, false);
    QCOMPARE(book.notices.size(), 1);
    LastingState other { u"a by c"_s, state.notice };
    other.notice.id = u"other"_s;
    book.addState(other, true);
    book.addState(other, false); // muted meanwhile
    QCOMPARE(book.notices.size(), 1);
}

void NoticeRulesTest::endedSignIn_isReportedOncePerList()
{
    NoticeBook book;
    const auto end = [&book](const QString &id, bool isMuted = false) {
        book.endSignIn({ .id = id, .kind = Kind::SignInEnded, .time = start }, isMuted);
    };
    book.addList(listAt(0, table(u"a"_s)));
    end(u"1"_s);
    end(u"2"_s);
    QCOMPARE(summary(book.notices), u"signInEnded "_s);
    book.addList(listAt(15, table(u"a"_s)));
    QVERIFY(book.notices.isEmpty()); // it is not true any more
    end(u"3"_s, true);
    end(u"4"_s);
    QVERIFY(book.notices.isEmpty());
    book.addList(listAt(30, table(u"a"_s)));
    end(u"5"_s);
    QCOMPARE(book.notices.first().id, u"5"_s);
}

void NoticeRulesTest::old_isForgotten()
{
    NoticeBook book;
    book.addList(listAt(0, table(u"a"_s)));
    book.addList(listAt(15, table(u"a,b"_s)));
    NoticeList list = listAt(30, table(u"a,b"_s));
    list.requestedAt = list.now = book.notices.first().time.addDays(90);
    book.addList(list);
    QCOMPARE(book.notices.size(), 1);
    list.requestedAt = list.now = list.now.addSecs(1);
    book.addList(list);
    QVERIFY(book.notices.isEmpty());
}

void NoticeRulesTest::many_areBounded()
{
    NoticeBook book;
    book.addList(listAt(0, table(u"a"_s)));
    for (int i = 1; i <= 600; ++i)
        book.addList(listAt(i, table(i % 2 == 0 ? u"a"_s : u"a,b"_s)));
    QVERIFY(book.notices.size() <= NoticeBook::maxNotices);
    for (int i = 0; i < 600; ++i)
        book.add({ .id = QString::number(i), .time = start });
    QCOMPARE(book.notices.size(), NoticeBook::maxNotices);
    QCOMPARE(book.notices.first().id, u"599"_s);
}

void NoticeRulesTest::unclearUse_isJudgedByTheNextList()
{
    NoticeBook book;
    book.addList(listAt(0, table(u"a 1 -100,b 1 0"_s)));
    NoticeList list = listAt(15, table(u"a 2 0,b 2 0,c"_s));
    list.isUseUnclear = true;
    book.addList(list);
    QCOMPARE(summary(book.notices), u"keyAppeared c"_s);
    list = listAt(30, table(u"a 2 0,b 2 0,c"_s));
    list.ownKeys = { u"a"_s }; // which was checked
    book.addList(list);
    QCOMPARE(summary(book.notices), u"newAddress b, keyAppeared c"_s);
}

void NoticeRulesTest::ownKey_isNoNews()
{
    NoticeBook book;
    NoticeList list = listAt(0, table(u"a 1 -100"_s));
    book.addList(list);
    list = listAt(15, table(u"a 2 0,b,c"_s));
    list.ownKeys = { u"a"_s, u"b"_s };
    list.keysMadeHere = { u"c"_s };
    book.addList(list);
    QVERIFY(book.notices.isEmpty());
}

void NoticeRulesTest::file_keepsEverything()
{
    NoticeBook book;
    book.addList(listAt(0, table(u"a 1 -100,b,c 3 0"_s)));
    NoticeList list = listAt(15, table(u"a 2 0,c 4 0,d"_s));
    list.before = table(u"b"_s);
    list.notes = { { u"c"_s, { .reviewBy = QDate(2026, 1, 1) } } };
    book.addList(list);
    book.addOwnChange({ Own::Generating, u"name"_s, start });
    book.addOwnChange({ Own::Deleted, u"c"_s, start });
    book.notices.first().isRead = true;
    book.add({ .id = u"group"_s, .time = start, .count = 7 });
    book.add({ .id = u"o"_s,
        .kind = Kind::OutcomeFound,
        .time = start,
        .keyName = u"ключ 🔑"_s,
        .outcome = Notice::Outcome::NotRenamed });
    book.endSignIn({ .id = u"s"_s, .kind = Kind::SignInEnded, .time = start }, false);
    QCOMPARE(book.notices.size(), 9);
    const QByteArray json = noticesFormat::write(book);
    const auto found = noticesFormat::read(json);
    QVERIFY(found);
    QVERIFY(found.value().isComplete);
    QCOMPARE(found.value().book.notices, book.notices);
    QVERIFY(found.value().book == book);
    QCOMPARE(noticesFormat::write(found.value().book), json);
}

void NoticeRulesTest::damagedFile_isReadOrRefused()
{
    NoticeBook book;
    book.addList(listAt(0, table(u"a 1 0,b 2 0"_s)));
    book.addList(listAt(15, table(u"a 2 0,b 3 0,c"_s)));
    book.addOwnChange({ Own::Deleted, u"c"_s, start });
    const QByteArray bytes = book.known->toBytes();
    for (qsizetype length = 0; length < bytes.size(); ++length) {
        QByteArray damaged = bytes;
        damaged[length] = static_cast<char>(~damaged.at(length));
        (void)KnownKeys::fromBytes(damaged);
        const auto shorter = KnownKeys::fromBytes(bytes.first(length));
        QVERIFY(!shorter || shorter->all() == book.known->all());
    }
    const QByteArray json = noticesFormat::write(book);
    for (qsizetype length = 0; length + 2 < json.size(); ++length)
        QVERIFY(!noticesFormat::read(json.first(length)));
    QByteArray negative = json;
    negative.replace(R"("id")", R"("count":-1,"id")");
    QVERIFY(!noticesFormat::read(negative).value().isComplete);
}

void NoticeRulesTest::manyKeys_areQuick()
{
    ApiKeyTable keys;
    for (int i = 0; i < 100'000; ++i)
        keys.append(ApiKey { .id = u"0b1f4ae2-7d1c-4c43-9d3e-%1"_s.arg(i, 12, 16, QChar(u'0')),
            .name = u"api_key_%1"_s.arg(i),
            .lastIp = u"198.51.100.%1"_s.arg(i % 250),
            .lastActivity = start.addSecs(-i) });
    NoticeBook book;
    book.addList(listAt(0, keys));
    keys.append(ApiKey { .id = u"new"_s, .name = u"new"_s, .lastIp = {} });
    QElapsedTimer timer;
    timer.start();
    book.addList(listAt(15, keys));
    const qint64 compared = timer.restart();
    const QByteArray json = noticesFormat::write(book);
    const qint64 written = timer.restart();
    const auto found = noticesFormat::read(json);
    const qint64 read = timer.elapsed();
    qInfo() << "100,000 keys: compared in" << compared << "ms, written in" << written
            << "ms, read in" << read << "ms," << json.size() << "bytes";
    QVERIFY(found.value().book == book);
    QCOMPARE(summary(book.notices), u"keyAppeared new"_s);
    QVERIFY2(json.size() < 2'500'000, QByteArray::number(json.size()));
}

LLAVERO_TEST(NoticeRulesTest, QCoreApplication)
#include "tst_notice_rules.moc"
