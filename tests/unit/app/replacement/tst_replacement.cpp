// SPDX-License-Identifier: GPL-3.0-or-later
// The replacement of a key: what lists and the log make of it. Its file: tst_replacements.

#include "app/replacement/Replacement.h"
#include "tests/support/TestProgram.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Ending = Replacement::Ending;
using Presence = ReplacedKey::Presence;
using Request = Replacement::Request;
using Step = ReplacementStep;

Q_DECLARE_METATYPE(Step)
Q_DECLARE_METATYPE(Ending)
Q_DECLARE_METATYPE(Request)
Q_DECLARE_METATYPE(Replacement)

/// Hours after the start of the replacement.
static QDateTime at(double hours)
{
    return QDateTime({ 2026, 11, 30 }, { 12, 0 }, Qt::UTC).addSecs(qint64(hours * 3600));
}

static ApiKey keyUsed(const QString &id, const QString &name, std::optional<double> used = {},
    const QString &ip = u"203.0.113.7"_s)
{
    ApiKey key { .id = id, .name = name, .lastIp = used ? ip : QString() };
    if (used)
        key.lastActivity = at(*used);
    return key;
}

static ApiKey oldKey(std::optional<double> used = {}, const QString &ip = u"203.0.113.7"_s)
{
    return keyUsed(u"old"_s, u"ci"_s, used, ip);
}

static ApiKey newKey(std::optional<double> used = {}, const QString &ip = u"198.51.100.4"_s)
{
    return keyUsed(u"new"_s, u"ci (2026-11)"_s, used, ip);
}

static Replacement started()
{
    return Replacement::of(oldKey(-1), at(0));
}

static Replacement generated()
{
    Replacement replacement = started();
    replacement.newKey = { .id = u"new"_s, .name = u"ci (2026-11)"_s };
    replacement.generatedAt = at(0);
    replacement.confirmedAt = at(0);
    return replacement;
}

static Replacement delivered()
{
    Replacement replacement = generated();
    replacement.isDelivered = true;
    return replacement;
}

static Replacement sent()
{
    Replacement replacement = started();
    replacement.sentName = u"api_key_x"_s;
    replacement.sentAt = at(0);
    return replacement;
}

static Replacement with(Replacement replacement, const std::function<void(Replacement &)> &edit)
{
    edit(replacement);
    return replacement;
}

/// A list with both keys.
static ReplacementList list(double confirmed, std::optional<ApiKey> oldKey,
    std::optional<ApiKey> newKey, std::optional<ApiKey> rival = {})
{
    return { .confirmedAt = at(confirmed),
        .oldKey = std::move(oldKey),
        .newKey = std::move(newKey),
        .rival = std::move(rival) };
}

/// A list after the clock has been set back.
static ReplacementList listAfterClockSet(
    double confirmed, std::optional<ApiKey> oldKey, std::optional<ApiKey> newKey)
{
    ReplacementList result = list(confirmed, std::move(oldKey), std::move(newKey));
    result.now = at(confirmed);
    return result;
}

/// A list after which no check in this program is under way.
static ReplacementList listAfterChecks(double confirmed, std::optional<ApiKey> newKey)
{
    ReplacementList result = list(confirmed, oldKey(-1), std::move(newKey));
    result.isAfterChecks = true;
    return result;
}

class ReplacementTest : public QObject
{
    Q_OBJECT

private slots:
    void lists_leadToStep_data();
    void lists_leadToStep();
    void ending_isWhatTheListShows_data();
    void ending_isWhatTheListShows();
    void request_isResolved_data();
    void request_isResolved();
    void response_thatIsAwaited_isNotLost();
    void olderList_changesNothing();
    void useByACheck_isNotTheFirst();
    void useByLlavero_isNotTheFirst();
    void oldUseByLlavero_isNoLateUse();
    void useBeforeReplacing_isNotTheFirst();
    void firstUse_isKeptDuringACheck();
    void list_thatIsNotWatched_isNotSaved();
    void lateUse_hasAddress();
    void lateUses_ofManyAddresses_areLimited();
    void log_makesFirstUseExact();
    void log_thatBeginsLater_isNotExact();
    void log_findsEarlierLateUses();
    void renamedElsewhere_followsNames();
    void returnedKey_isListedAgain();
    void deletedHere_staysDeleted();
    void rival_isFound_data();
    void rival_isFound();
    void name_hasMonth_data();
    void name_hasMonth();
    void mark_tellsTheOtherKey();
};

void ReplacementTest::lists_leadToStep_data()
{
    QTest::addColumn<Replacement>("before");
    QTest::addColumn<QList<ReplacementList>>("lists");
    QTest::addColumn<Step>("step");
    using Lists = QList<ReplacementList>;
    const auto row = [](const char *name, const Replacement &before, const Lists &lists,
                         Step step) { QTest::newRow(name) << before << lists << step; };

    row("started", started(), {}, Step::Generating);
    row("no new key yet", started(), { list(1, oldKey(-1), {}) }, Step::Generating);
    row("request sent", sent(), {}, Step::Generating);
    row("generated", generated(), {}, Step::Delivering);
    row("not used yet", generated(), { list(1, oldKey(-1), newKey()) }, Step::Delivering);
    row("delivered", delivered(), {}, Step::Watching);
    row("used, so it is delivered", generated(), { list(2, oldKey(-1), newKey(1)) },
        Step::Watching);
    row("never used, however long", delivered(), { list(1000, oldKey(-1), newKey()) },
        Step::Watching);
    row("silent, but not long enough", delivered(), { list(24.9, oldKey(-1), newKey(1)) },
        Step::Watching);
    const ReplacementList first = list(1, oldKey(-1), newKey(1));
    row("silent since the first use", delivered(), { first, list(25, oldKey(-1), newKey(1)) },
        Step::ReadyToDelete);
    row("old key never used", delivered(), { first, list(25, oldKey(), newKey(1)) },
        Step::ReadyToDelete);
    row("silent by the service's clock, which may differ", delivered(),
        { list(25, oldKey(-1), newKey(1)) }, Step::Watching);
    row("silent by this computer's clock, which may differ", delivered(),
        { list(1, oldKey(-1), newKey(2)), list(25, oldKey(-1), newKey(2)) }, Step::Watching);
    row("clock is in another year", delivered(), { first, list(9999, oldKey(-1), newKey(1)) },
        Step::Watching);
    row("clock was in another year", delivered(),
        { first, list(9999, oldKey(-1), newKey(1)), listAfterClockSet(25, oldKey(-1), newKey(1)) },
        Step::Watching);
    row("silent again since the clock was set", delivered(),
        { first, list(9999, oldKey(-1), newKey(1)), listAfterClockSet(2, oldKey(-1), newKey(1)),
            list(26, oldKey(-1), newKey(1)) },
        Step::ReadyToDelete);
    row("clock was set when ready", delivered(),
        { first, list(25, oldKey(-1), newKey(1)), listAfterClockSet(3, oldKey(-1), newKey(1)) },
        Step::Watching);
    row("deleted elsewhere since the clock was set", delivered(),
        { first, list(9999, oldKey(-1), newKey(1)), listAfterClockSet(2, {}, newKey(1)) },
        Step::Renaming);
    row("old key used later", delivered(), { list(25, oldKey(2), newKey(1)) }, Step::Watching);
    row("old key silent since then", delivered(),
        { list(3, oldKey(2), newKey(1)), list(27, oldKey(2), newKey(25)) }, Step::ReadyToDelete);
    row("used again when ready", delivered(),
        { first, list(25, oldKey(-1), newKey(1)), list(26, oldKey(25.5), newKey(1)) },
        Step::Watching);
    row("silence of an hour", with(delivered(), [](Replacement &edited) { edited.silence = 1h; }),
        { first, list(2, oldKey(-1), newKey(1)) }, Step::ReadyToDelete);
    row("silence of a week", with(delivered(), [](Replacement &edited) { edited.silence = 168h; }),
        { first, list(168, oldKey(-1), newKey(1)) }, Step::Watching);
    row("the silence is known until the last list only", delivered(),
        { list(2, oldKey(-1), newKey(1)) }, Step::Watching);
    ApiKey unreadable = oldKey();
    unreadable.unreadableActivity = u"yesterday"_s;
    row("unreadable use of the old key", delivered(), { list(1000, unreadable, newKey(1)) },
        Step::Watching);
    row("use in the future", delivered(), { list(30, oldKey(40), newKey(1)) }, Step::Watching);

    const auto deletedHere
        = [](Replacement &edited) { edited.oldKey.presence = Presence::DeletedHere; };
    row("deleted here", with(delivered(), deletedHere), {}, Step::Renaming);
    row("deleted elsewhere", delivered(), { list(1, {}, newKey(1)) }, Step::Renaming);
    row("deleted before the value was delivered", generated(), { list(1, {}, newKey()) },
        Step::Delivering);
    row("deleted here before the value was delivered", with(generated(), deletedHere), {},
        Step::Delivering);
    row("deleted before the first use", generated(),
        { list(1, {}, newKey()), list(2, {}, newKey(1.5)) }, Step::Renaming);
    row("renamed", with(delivered(), deletedHere), { list(1, {}, keyUsed(u"new"_s, u"ci"_s)) },
        Step::Done);
    row("keeps its name",
        with(with(delivered(), deletedHere), [](Replacement &edited) { edited.keepsName = true; }),
        {}, Step::Done);
    row("the old name had a month, too",
        with(with(delivered(), deletedHere),
            [](Replacement &edited) { edited.oldKey.name = u"ci (2026-05)"_s; }),
        {}, Step::Done);
    row("old key deleted too early", started(), { list(1, {}, {}) }, Step::Ended);
    row("new key deleted", delivered(), { list(1, oldKey(-1), {}) }, Step::Ended);
    row("new key deleted when ready", delivered(),
        { first, list(25, oldKey(-1), newKey(1)), list(26, oldKey(-1), {}) }, Step::Ended);
    row("both deleted", delivered(), { list(1, {}, {}) }, Step::Ended);
    row("new key deleted when done", with(delivered(), deletedHere),
        { list(1, {}, keyUsed(u"new"_s, u"ci"_s)), list(2, {}, {}) }, Step::Ended);
}

void ReplacementTest::lists_leadToStep()
{
    QFETCH(Replacement, before);
    QFETCH(QList<ReplacementList>, lists);
    Replacement replacement = before;
    for (const ReplacementList &each : lists)
        replacement = afterList(replacement, each);
    QTEST(replacement.step(), "step");
}

void ReplacementTest::ending_isWhatTheListShows_data()
{
    QTest::addColumn<Replacement>("before");
    QTest::addColumn<bool>("hasOldKey");
    QTest::addColumn<bool>("hasNewKey");
    QTest::addColumn<Ending>("ending");
    QTest::newRow("both") << delivered() << true << true << Ending::None;
    QTest::newRow("old one deleted") << delivered() << false << true << Ending::None;
    QTest::newRow("new one deleted") << delivered() << true << false << Ending::NewKeyDeleted;
    QTest::newRow("both deleted") << delivered() << false << false << Ending::BothDeleted;
    QTest::newRow("not generated") << started() << true << false << Ending::None;
    QTest::newRow("old one deleted first") << started() << false << false << Ending::OldKeyDeleted;
}

void ReplacementTest::ending_isWhatTheListShows()
{
    QFETCH(Replacement, before);
    QFETCH(bool, hasOldKey);
    QFETCH(bool, hasNewKey);
    const auto after = afterList(before,
        list(1, hasOldKey ? std::optional(oldKey(-1)) : std::nullopt,
            hasNewKey ? std::optional(newKey()) : std::nullopt));
    QTEST(after.ending(), "ending");
    QCOMPARE(after.oldKey.presence, hasOldKey ? Presence::Listed : Presence::DeletedElsewhere);
}

void ReplacementTest::request_isResolved_data()
{
    QTest::addColumn<Replacement>("before");
    QTest::addColumn<double>("confirmed");
    QTest::addColumn<bool>("isListed");
    QTest::addColumn<Request>("request");
    QTest::addColumn<QString>("newId");
    QTest::newRow("not sent") << started() << 1.0 << false << Request::NotSent << QString();
    QTest::newRow("missing for now") << sent() << 0.4 << false << Request::Unknown << QString();
    QTest::newRow("missing for good") << sent() << 0.5 << false << Request::NotMade << QString();
    QTest::newRow("value lost") << sent() << 0.1 << true << Request::ValueLost << QString();
    const Replacement lost = afterList(sent(),
        { .confirmedAt = at(0.1),
            .oldKey = oldKey(-1),
            .sentKey = keyUsed(u"x"_s, u"api_key_x"_s) });
    QTest::newRow("lost key is there") << lost << 1.0 << true << Request::ValueLost << QString();
    QTest::newRow("lost key was deleted") << lost << 1.0 << false << Request::NotSent << QString();
    const Replacement withoutId
        = with(sent(), [](Replacement &edited) { edited.hasValueArrived = true; });
    QTest::newRow("value without an id")
        << withoutId << 0.1 << false << Request::Unknown << QString();
    QTest::newRow("its id is in the list")
        << withoutId << 0.1 << true << Request::NotSent << u"x"_s;
    QTest::newRow("value of a key that never appears")
        << withoutId << 0.5 << false << Request::NotMade << QString();
}

void ReplacementTest::request_isResolved()
{
    QFETCH(Replacement, before);
    QFETCH(double, confirmed);
    QFETCH(bool, isListed);
    const auto after = afterList(before,
        { .confirmedAt = at(confirmed),
            .oldKey = oldKey(-1),
            .sentKey = isListed ? std::optional(keyUsed(u"x"_s, u"api_key_x"_s)) : std::nullopt });
    QTEST(after.request(), "request");
    QTEST(after.newKey.id, "newId");
}

/// The list has the key before its value arrives.
void ReplacementTest::response_thatIsAwaited_isNotLost()
{
    const Replacement after = afterList(sent(),
        { .confirmedAt = at(0.1),
            .oldKey = oldKey(-1),
            .sentKey = keyUsed(u"x"_s, u"api_key_x"_s),
            .isAwaited = true });
    QCOMPARE(after.request(), Request::Unknown);
    QVERIFY(after.lostKey.isEmpty());
}

void ReplacementTest::useByACheck_isNotTheFirst()
{
    Replacement replacement = delivered();
    replacement.isCheckedHere = true;
    replacement = afterList(replacement, list(2, oldKey(-1), newKey(1))); // the check goes on
    replacement = afterList(replacement, listAfterChecks(3, newKey(2)));
    QVERIFY(!replacement.isCheckedHere);
    const SeenUse logged { at(2.001), u"198.51.100.4"_s };
    replacement = afterLog(replacement, { .since = at(0), .firstUse = logged, .oldUses = {} });
    replacement = afterList(replacement, listAfterChecks(40, newKey(2)));
    QVERIFY(!replacement.firstUse);
    QCOMPARE(replacement.step(), Step::Watching);
    replacement = afterList(replacement, listAfterChecks(41, newKey(40.5)));
    QCOMPARE(replacement.firstUse->time, at(40.5));
}

void ReplacementTest::useByLlavero_isNotTheFirst()
{
    ReplacementList own = list(2, oldKey(-1), newKey(2));
    own.hasOwnUse = true;
    QVERIFY(!afterList(delivered(), own).firstUse);
    QCOMPARE(afterList(generated(), own).step(), Step::Delivering);
}

/// While Llavero signs in with the old key, its own requests hide other uses.
void ReplacementTest::oldUseByLlavero_isNoLateUse()
{
    ReplacementList own = list(3, oldKey(3), newKey(1));
    own.hasOwnOldUse = true;
    Replacement replacement = afterList(delivered(), own);
    QVERIFY(replacement.lateUses.isEmpty());
    QCOMPARE(replacement.silentSince(), at(3));
    const SeenUse logged { at(3.01), u"198.51.100.4"_s };
    replacement = afterLog(replacement, { .since = at(0), .firstUse = {}, .oldUses = { logged } });
    QVERIFY(replacement.lateUses.isEmpty());
    replacement = afterList(replacement, list(5, oldKey(3), newKey(1)));
    QVERIFY(replacement.lateUses.isEmpty());
    replacement = afterList(replacement, list(6, oldKey(5.5), newKey(1)));
    QCOMPARE(replacement.lateUses.value(0).time, at(5.5));
}

void ReplacementTest::useBeforeReplacing_isNotTheFirst()
{
    Replacement replacement = delivered();
    replacement.usesCountAfter = at(-5);
    QVERIFY(!afterList(replacement, list(2, oldKey(-9), newKey(-5))).firstUse);
    QVERIFY(afterList(replacement, list(2, oldKey(-9), newKey(-4))).firstUse);
}

void ReplacementTest::firstUse_isKeptDuringACheck()
{
    Replacement replacement = afterList(delivered(), list(2, oldKey(-1), newKey(1)));
    replacement.isCheckedHere = true;
    replacement = afterList(replacement, listAfterChecks(30, newKey(29)));
    QCOMPARE(replacement.firstUse->time, at(1));
    QCOMPARE(replacement.step(), Step::ReadyToDelete);
}

void ReplacementTest::olderList_changesNothing()
{
    const Replacement replacement = afterList(delivered(), list(2, oldKey(-1), newKey(1)));
    QCOMPARE(afterList(replacement, list(1, {}, {})), replacement);
    QCOMPARE(afterList(replacement, list(2, oldKey(-1), newKey(1))), replacement);
    QCOMPARE(afterList(generated(), list(-1, oldKey(-1), {})), generated());
}

void ReplacementTest::list_thatIsNotWatched_isNotSaved()
{
    const Replacement replacement = afterList(delivered(), list(1, {}, newKey(0.5)));
    QCOMPARE(replacement.step(), Step::Renaming);
    QCOMPARE(afterList(replacement, list(2, {}, newKey(0.5))), replacement);
}

void ReplacementTest::lateUse_hasAddress()
{
    Replacement replacement = afterList(delivered(), list(2, oldKey(-1), newKey(1)));
    QVERIFY(replacement.lateUses.isEmpty());
    replacement = afterList(replacement, list(3, oldKey(2.5), newKey(2)));
    QCOMPARE(replacement.lateUses, QList<SeenUse>({ { at(2.5), u"203.0.113.7"_s } }));
    QCOMPARE(replacement.silentSince(), at(2.5));
    QCOMPARE(replacement.readyAt(), at(27)); // seen at 3
    replacement = afterList(replacement, list(4, oldKey(3.5, u"203.0.113.8"_s), newKey(2)));
    replacement = afterList(replacement, list(5, oldKey(4.5), newKey(2)));
    QCOMPARE(replacement.lateUses,
        QList<SeenUse>({ { at(4.5), u"203.0.113.7"_s }, { at(3.5), u"203.0.113.8"_s } }));
    QCOMPARE(replacement.firstUse, (SeenUse { at(1), u"198.51.100.4"_s }));
}

void ReplacementTest::lateUses_ofManyAddresses_areLimited()
{
    Replacement replacement = afterList(delivered(), list(2, oldKey(-1), newKey(1)));
    for (int i = 0; i < 20; ++i)
        replacement = afterList(
            replacement, list(4 + i, oldKey(3 + i, u"203.0.113.%1"_s.arg(i)), newKey(1)));
    QCOMPARE(replacement.lateUses.size(), Replacement::maxLateUses);
    QCOMPARE(replacement.lateUses.constFirst().ip, u"203.0.113.19"_s);
}

void ReplacementTest::log_makesFirstUseExact()
{
    Replacement replacement = afterList(delivered(), list(3, oldKey(-1), newKey(2)));
    QVERIFY(!replacement.isFirstUseExact);
    const SeenUse first { at(0.5), u"198.51.100.9"_s };
    replacement = afterLog(replacement, { .since = at(0), .firstUse = first, .oldUses = {} });
    QVERIFY(replacement.isFirstUseExact);
    QCOMPARE(replacement.firstUse, first);
}

void ReplacementTest::log_thatBeginsLater_isNotExact()
{
    const SeenUse first { at(0.5), u"198.51.100.9"_s };
    const Replacement replacement
        = afterLog(delivered(), { .since = at(0.2), .firstUse = first, .oldUses = {} });
    QVERIFY(!replacement.isFirstUseExact);
    QCOMPARE(replacement.firstUse, first);
}

/// The list shows the last use of each key only.
void ReplacementTest::log_findsEarlierLateUses()
{
    Replacement replacement = afterList(delivered(), list(3, oldKey(1), newKey(2)));
    QVERIFY(replacement.lateUses.isEmpty());
    replacement = afterLog(replacement,
        { .since = at(-10),
            .firstUse = SeenUse { at(0.5) },
            .oldUses = { { at(0.1), u"203.0.113.1"_s }, { at(0.7), u"203.0.113.2"_s } } });
    QCOMPARE(replacement.lateUses,
        QList<SeenUse>({ { at(1), u"203.0.113.7"_s }, { at(0.7), u"203.0.113.2"_s } }));
    QCOMPARE(replacement.oldUse, (SeenUse { at(1), u"203.0.113.7"_s }));
}

void ReplacementTest::renamedElsewhere_followsNames()
{
    const Replacement replacement = afterList(
        delivered(), list(1, keyUsed(u"old"_s, u"ci-legacy"_s), keyUsed(u"new"_s, u"ci-eu"_s)));
    QCOMPARE(replacement.oldKey.name, u"ci-legacy"_s);
    QCOMPARE(replacement.newKey.name, u"ci-eu"_s);
    // It is the last name that the new key may get.
    QCOMPARE(
        afterList(replacement, list(2, {}, keyUsed(u"new"_s, u"ci-legacy"_s))).step(), Step::Done);
}

void ReplacementTest::returnedKey_isListedAgain()
{
    Replacement replacement = afterList(delivered(), list(1, oldKey(-1), {}));
    QCOMPARE(replacement.step(), Step::Ended);
    replacement = afterList(replacement, list(2, oldKey(-1), newKey()));
    QCOMPARE(replacement.step(), Step::Watching);
}

void ReplacementTest::deletedHere_staysDeleted()
{
    const Replacement replacement = with(
        delivered(), [](Replacement &edited) { edited.oldKey.presence = Presence::DeletedHere; });
    QCOMPARE(
        afterList(replacement, list(1, {}, newKey(0.5))).oldKey.presence, Presence::DeletedHere);
}

void ReplacementTest::rival_isFound_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("created");
    QTest::addColumn<bool>("isGenerated");
    QTest::addColumn<bool>("hasOldKey");
    QTest::addColumn<bool>("isRival");
    const auto row = [](const char *label, const QString &name, double created, bool isGenerated,
                         bool hasOldKey, bool isRival) {
        QTest::newRow(label) << name << created << isGenerated << hasOldKey << isRival;
    };
    row("same month, before", u"ci (2026-11)"_s, -5, false, true, true);
    row("numbered", u"ci (2026-11) 2"_s, -5, false, true, true);
    row("before ours", u"ci (2026-10)"_s, -5, true, true, false);
    row("after ours", u"ci (2026-11)"_s, 5, true, true, true);
    row("another name", u"ci-eu (2026-11)"_s, 5, true, true, false);
    row("a longer name", u"ci deploy (2026-11)"_s, 5, true, true, false);
    row("no month", u"ci (test)"_s, 5, true, true, false);
    row("twin of the old one", u"ci"_s, 5, true, true, false);
    row("has the name of the deleted one", u"ci"_s, 5, true, false, true);
}

void ReplacementTest::rival_isFound()
{
    QFETCH(QString, name);
    QFETCH(double, created);
    QFETCH(bool, isGenerated);
    QFETCH(bool, hasOldKey);
    ApiKeyTable keys;
    if (hasOldKey)
        keys.append(oldKey(-1));
    if (isGenerated)
        keys.append(newKey());
    ApiKey other = keyUsed(u"other"_s, name);
    other.creationDate = at(created);
    keys.append(other);
    const Replacement replacement = isGenerated ? delivered() : started();
    const auto found = ReplacementList::of(keys, at(6), replacement);
    QCOMPARE(found.oldKey.has_value(), hasOldKey);
    QCOMPARE(found.newKey.has_value(), isGenerated);
    QTEST(found.rival.has_value(), "isRival");
    QCOMPARE(afterList(replacement, found).rivalName, found.rival ? name : QString());
}

void ReplacementTest::name_hasMonth_data()
{
    QTest::addColumn<QString>("oldName");
    QTest::addColumn<QStringList>("taken");
    QTest::addColumn<QString>("name");
    QTest::newRow("usual") << u"ci-deploy-eu"_s << QStringList() << u"ci-deploy-eu (2026-11)"_s;
    QTest::newRow("taken") << u"ci"_s << QStringList(u"ci (2026-11)"_s) << u"ci (2026-11) 2"_s;
    QTest::newRow("taken twice") << u"ci"_s
                                 << QStringList({ u"ci (2026-11)"_s, u"ci (2026-11) 2"_s })
                                 << u"ci (2026-11) 3"_s;
    QTest::newRow("had a month") << u"ci (2026-05)"_s << QStringList() << u"ci (2026-11)"_s;
    QTest::newRow("had a number") << u"ci (2026-11) 2"_s << QStringList() << u"ci (2026-11)"_s;
    QTest::newRow("no name") << QString() << QStringList() << u"(2026-11)"_s;
    QTest::newRow("long") << u"🔑"_s.repeated(300) << QStringList()
                          << u"🔑"_s.repeated(245) + u" (2026-11)"_s;
}

void ReplacementTest::name_hasMonth()
{
    QFETCH(QString, oldName);
    QFETCH(QStringList, taken);
    ApiKeyTable keys;
    for (const QString &name : taken)
        keys.append(keyUsed(name, name));
    QTEST(replacementName(oldName, at(0), keys), "name");
    QVERIFY(isReplacementName(replacementName(oldName, at(0), keys)));
}

void ReplacementTest::mark_tellsTheOtherKey()
{
    const Replacement replacement = delivered();
    QCOMPARE(replacement.mark(u"old"_s),
        (ReplacementMark { Step::Watching, false, false, u"ci (2026-11)"_s }));
    QCOMPARE(
        replacement.mark(u"new"_s), (ReplacementMark { Step::Watching, true, false, u"ci"_s }));
    QVERIFY(replacement.contains(u"new"_s));
    QVERIFY(afterList(replacement, list(3, oldKey(2), newKey(1))).mark(u"old"_s).isOldKeyUsed);
    QVERIFY(!started().contains(QString()));
}

LLAVERO_TEST(ReplacementTest, QCoreApplication)
#include "tst_replacement.moc"
