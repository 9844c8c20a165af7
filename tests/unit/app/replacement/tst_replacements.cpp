// SPDX-License-Identifier: GPL-3.0-or-later
// The replacements of a connection: their requests, lists, log and file.

#include "app/activity/ActivityLog.h"
#include "app/replacement/Replacements.h"
#include "app/storage/FileLock.h"
#include "app/storage/PrivateFile.h"
#include "tests/support/ScriptedKeys.h"
#include "tests/support/ScriptedLog.h"
#include "tests/support/TestProgram.h"
#include "tests/support/WallClock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Server = FakeHttpServer;
using Request = Replacement::Request;
using Step = ReplacementStep;

namespace {

/// A window with its own thread for the disk.
struct ReplacementsWindow
{
    explicit ReplacementsWindow(const QString &path = {}, Replacements::Limits limits = { 1h, 1h })
        : log(keys.client)
    {
        disk.setMaxThreadCount(1);
        scripted::serveLog(keys.server, {});
        all = std::make_unique<Replacements>(keys.controller, log, disk, limits);
        all->setFile(path);
        all->setOnline(true);
        settle();
    }
    void settle()
    {
        for (int turn = 0; turn < 3; ++turn) {
            disk.waitForDone();
            QCoreApplication::processEvents();
        }
    }
    void start()
    {
        keys.load(u"ab"_s);
        all->start(*keys.controller.model().find(u"a"_s));
        settle();
    }
    /// Serves rows of JSON.
    void serve(const QByteArrayList &rows)
    {
        keys.server.on("GET /api_keys", { Server::json("{\"data\":[" + rows.join(',') + "]}") });
    }
    void reload(const QByteArrayList &rows)
    {
        serve(rows);
        QSignalSpy loaded(&keys.controller, &KeysController::loaded);
        keys.controller.refresh();
        QVERIFY(loaded.wait(30'000));
        settle();
    }
    /// Replaces the key a by x.
    void generate()
    {
        start();
        keys.server.on("POST /api_keys",
            { Server::json(R"({"data":{"id":"x","name":"api_key_x","key":"llv_new"}})") });
        keys.server.on("PUT /api_keys/x", { Server::json(R"({"data":{"id":"x","name":"a-new"}
    })") });
        QSignalSpy renamed(&keys.controller, &KeysController::renamed);
        all->generate(u"a"_s, u"a-new"_s);
        QVERIFY(renamed.wait(20'000));
        serve({ R"({"id":"a","name":"a"})", R"({"id":"x","name":"a-new"})" });
        settle();
    }
    Replacement replacement() const { return all->all().value(u"a"_s); }

    ScriptedKeys keys;
    ActivityLog log;
    QThreadPool disk;
    std::unique_ptr<Replacements> all;
};

} // namespace

static QByteArray keyRow(const QByteArray &id, const QDateTime &used = {},
    const QByteArray &ip = "203.0.113.7", const QByteArray &name = {})
{
    QJsonObject key { { u"id"_s, QString::fromLatin1(id) },
        { u"name"_s, QString::fromLatin1(name.isEmpty() ? id : name) } };
    if (used.isValid()) {
        key["lastIp"_L1] = QString::fromLatin1(ip);
        key["lastActivity"_L1] = used.toString(Qt::ISODateWithMs);
    }
    return QJsonDocument(key).toJson(QJsonDocument::Compact);
}

static QDateTime minutesAgo(int minutes)
{
    return QDateTime::currentDateTimeUtc().addSecs(-60 * minutes);
}

class ReplacementsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void generate_namesTheNewKey();
    void generate_isSentOnce();
    void generateFailed_canBeRepeated();
    void secret_isInNoFile();
    void sentName_isSavedBeforeTheRequest();
    void twoWindows_generateOneKey();
    void windowWithOldView_generatesNothing();
    void unsavedName_isNotSent();
    void offlineBeforeTheRequest_isNotSent();
    void lostResponse_isFoundInTheList();
    void restartAfterLostResponse_findsTheKey();
    void listBeforeTheResponse_losesNothing();
    void check_isNoFirstUse();
    void listSentDuringCheck_isNotTrusted();
    void chosenKey_isUsedOnceItReplaces();
    void ownKeyAsNewOne_isNotUsedByLooks();
    void ownKeyAsOldOne_isNotUsedLate();
    void unreadNewKeyOfComputer_leavesOldUsesUnjudged();
    void valueWithoutId_getsItFromTheList();
    void stoppedWhileGenerating_showsTheKeyAllTheSame();
    void value_isKeptUntilTaken();
    void valueOfDeletedOrStoredKey_isDropped();
    void otherKeys_areNotItsConcern();
    void list_tellsUses();
    void removedHere_isSaid();
    void removedElsewhere_isSaid();
    void bothRemoved_ends();
    void logOfUses_isAsked();
    void refusedLog_isNotAskedAgain();
    void shown_looksOften();
    void offline_looksNot();
    void nothingToWatch_looksNot();
    void find_prefersTheOneUnderWay();
    void chain_isFoundByTheOldKey();
    void restart_keepsAll();
    void twoWindows_areMerged();
    void stopInOtherWindow_stops();
    void damage_isQuarantined();
    void damagedOne_othersAreKept();
    void newerVersion_isKept();
    void heldLock_isReported();
    void looksThatCannotBeSaved_areFewChanges();
    void lastOne_removesTheFile();
    void discard_writesNothing();

private:
    QString m_path;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void ReplacementsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = Replacements::filePath(m_folder->filePath(u"connections"_s), u"acme"_s);
}

static QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void ReplacementsTest::generate_namesTheNewKey()
{
    ReplacementsWindow window;
    QByteArray secret;
    connect(window.all.get(), &Replacements::generated, this,
        [&secret](const QString &oldId, const GeneratedKey &key) {
            QCOMPARE(oldId, u"a"_s);
            secret = key.secret.utf8();
        });
    window.generate();
    QCOMPARE(secret, "llv_new"_ba);
    QCOMPARE(window.replacement().newKey, (ReplacedKey { .id = u"x"_s, .name = u"a-new"_s }));
    QCOMPARE(window.replacement().step(), Step::Delivering);
    QVERIFY(window.replacement().sentName.isEmpty());
    window.all->setDelivered(u"x"_s);
    QCOMPARE(window.replacement().step(), Step::Watching);
}

void ReplacementsTest::generate_isSentOnce()
{
    ReplacementsWindow window;
    window.start();
    window.keys.server.on("POST /api_keys", { Server::heldBack(Server::hangUp()) });
    window.all->generate(u"a"_s, u"n"_s);
    window.all->generate(u"a"_s, u"n"_s);
    QVERIFY(window.all->isGenerating(u"a"_s));
    QVERIFY(!window.all->isGenerating(u"b"_s));
    QTRY_COMPARE(window.keys.server.heldReplies(), 1);
    window.keys.server.release();
    QTRY_VERIFY(!window.all->isGenerating(u"a"_s));
    QCOMPARE(window.replacement().request(), Request::Unknown);
    window.all->generate(u"a"_s, u"n"_s); // it may have been generated
    QCOMPARE(window.keys.server.requests("POST").size(), 1);
}

void ReplacementsTest::generateFailed_canBeRepeated()
{
    ReplacementsWindow window;
    window.start();
    window.keys.server.on(
        "POST /api_keys", { Server::http(403, R"({"errors":[{"code":1,"message":"no"}]})") });
    QSignalSpy failed(window.all.get(), &Replacements::generateFailed);
    window.all->generate(u"a"_s, u"n"_s);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(window.replacement().request(), Request::NotSent);
    window.all->generate(u"a"_s, u"n"_s);
    QTRY_COMPARE(failed.size(), 2);
}

void ReplacementsTest::secret_isInNoFile()
{
    ReplacementsWindow window(m_path);
    window.generate();
    QVERIFY(bytesOf(m_path).contains("a-new"));
    QVERIFY(!bytesOf(m_path).contains("llv_new"));
    QCOMPARE(QFile::permissions(m_path),
        QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser);
}

/// A program that ends in this moment finds the key by it.
void ReplacementsTest::sentName_isSavedBeforeTheRequest()
{
    ReplacementsWindow window(m_path);
    window.start();
    QByteArray file;
    window.keys.server.on("POST /api_keys", [this, &file](const QUrlQuery &) {
        file = bytesOf(m_path);
        return Server::silence();
    });
    window.all->generate(u"a"_s, u"n"_s);
    QTRY_VERIFY(!file.isEmpty());
    QVERIFY(file.contains(window.keys.sentName().toUtf8()));
    QVERIFY(PrivateFile(m_path).writeAtomically(file));
    ReplacementsWindow afterCrash(m_path);
    afterCrash.keys.load(u"ab"_s);
    QCOMPARE(afterCrash.replacement().request(), Request::Unknown);
    afterCrash.all->generate(u"a"_s, u"n"_s);
    afterCrash.settle();
    QVERIFY(!afterCrash.keys.controller.isGenerating());
    QVERIFY(afterCrash.keys.server.requests("POST").isEmpty());
}

void ReplacementsTest::twoWindows_generateOneKey()
{
    ReplacementsWindow one(m_path);
    one.start();
    ReplacementsWindow two(m_path);
    two.keys.load(u"ab"_s);
    for (ReplacementsWindow *window : { &one, &two })
        window->keys.server.on("POST /api_keys", { Server::heldBack(Server::hangUp()) });
    one.all->generate(u"a"_s, u"of one"_s);
    two.all->generate(u"a"_s, u"of two"_s);
    const auto sent
        = [&one, &two] { return one.keys.server.heldReplies() + two.keys.server.heldReplies(); };
    QTRY_COMPARE(sent(), 1);
    QTRY_COMPARE(one.keys.controller.isGenerating() + two.keys.controller.isGenerating(), 1);
    for (ReplacementsWindow *window : { &one, &two })
        QCOMPARE(window->replacement().request(), Request::Unknown);
    QCOMPARE(one.replacement().sentName, two.replacement().sentName);
    QCOMPARE(sent(), 1);
}

/// Another window has generated the new key meanwhile.
void ReplacementsTest::windowWithOldView_generatesNothing()
{
    ReplacementsWindow one(m_path);
    one.start();
    ReplacementsWindow two(m_path);
    two.keys.load(u"ab"_s);
    one.generate();
    QVERIFY(two.replacement().newKey.id.isEmpty());
    two.all->generate(u"a"_s, u"another"_s);
    QVERIFY(two.keys.controller.isGenerating());
    QTRY_VERIFY(!two.keys.controller.isGenerating());
    QCOMPARE(two.replacement().newKey.id, u"x"_s);
    QVERIFY(two.keys.server.requests("POST").isEmpty());
    one.settle();
    QCOMPARE(one.replacement().newKey.id, u"x"_s);
}

void ReplacementsTest::unsavedName_isNotSent()
{
    const PrivateFile file(m_path);
    ReplacementsWindow window(m_path);
    window.start();
    QSignalSpy notSaved(window.all.get(), &Replacements::generateNotSaved);
    {
        FileLock lock(file);
        QVERIFY(lock.lock());
        window.all->generate(u"a"_s, u"n"_s);
        QTRY_COMPARE(notSaved.size(), 1);
        QVERIFY(!window.keys.controller.isGenerating());
        QCOMPARE(window.replacement().request(), Request::NotSent);
        QVERIFY(window.keys.server.requests("POST").isEmpty());
    }
    window.generate();
    QCOMPARE(window.replacement().newKey.id, u"x"_s);
}

/// Leaving the session, too, ends what has not been sent.
void ReplacementsTest::offlineBeforeTheRequest_isNotSent()
{
    ReplacementsWindow window(m_path);
    window.start();
    window.all->generate(u"a"_s, u"n"_s);
    window.all->setOnline(false);
    QTRY_VERIFY(!window.keys.controller.isGenerating());
    QCOMPARE(window.replacement().request(), Request::NotSent);
    QVERIFY(window.keys.server.requests("POST").isEmpty());
}

void ReplacementsTest::lostResponse_isFoundInTheList()
{
    ReplacementsWindow window;
    window.start();
    window.keys.server.on("POST /api_keys", { Server::heldBack(Server::hangUp()) });
    window.all->generate(u"a"_s, u"n"_s);
    QTRY_COMPARE(window.keys.server.heldReplies(), 1);
    window.keys.setListWith(window.keys.sentName());
    window.keys.server.release();
    QTRY_COMPARE(window.replacement().request(), Request::ValueLost);
    QCOMPARE(window.replacement().lostKey, u"x"_s);
    QCOMPARE(window.replacement().step(), Step::Generating);
    window.reload({ keyRow("a"), keyRow("b") }); // the user has deleted it
    QCOMPARE(window.replacement().request(), Request::NotSent);
}

void ReplacementsTest::restartAfterLostResponse_findsTheKey()
{
    QByteArray name;
    {
        ReplacementsWindow window(m_path);
        window.start();
        window.keys.server.on("POST /api_keys", { Server::silence() });
        window.all->generate(u"a"_s, u"n"_s);
        QTRY_COMPARE(window.keys.server.requests("POST").size(), 1);
        name = window.keys.sentName().toUtf8();
        window.settle();
    }
    ReplacementsWindow window(m_path);
    QCOMPARE(window.replacement().request(), Request::Unknown);
    window.reload({ keyRow("a"), keyRow("x", {}, {}, name) });
    QCOMPARE(window.replacement().request(), Request::Unknown); // another window may still get it
    const WallClock::Shift later(31min);
    window.reload({ keyRow("a"), keyRow("x", {}, {}, name) });
    QCOMPARE(window.replacement().request(), Request::ValueLost);
}

void ReplacementsTest::listBeforeTheResponse_losesNothing()
{
    ReplacementsWindow window(m_path);
    window.start();
    window.keys.server.on("POST /api_keys",
        { Server::heldBack(Server::json(R"({"data":{"id":"x","name":"n","key":"llv_new"}})")) });
    window.all->generate(u"a"_s, {});
    QTRY_COMPARE(window.keys.server.heldReplies(), 1);
    const QByteArray name = window.keys.sentName().toUtf8();
    window.settle();
    window.reload({ keyRow("a"), keyRow("x", {}, {}, name) });
    QCOMPARE(window.replacement().request(), Request::Unknown);
    ReplacementsWindow other(m_path);
    other.reload({ keyRow("a"), keyRow("x", {}, {}, name) });
    QCOMPARE(other.replacement().request(), Request::Unknown);
    window.keys.server.release();
    QTRY_COMPARE(window.replacement().newKey.id, u"x"_s);
    QCOMPARE(window.replacement().request(), Request::NotSent);
    QVERIFY(window.replacement().lostKey.isEmpty());
}

void ReplacementsTest::check_isNoFirstUse()
{
    ReplacementsWindow window(m_path);
    window.generate();
    window.all->setDelivered(u"x"_s);
    {
        const QObject check;
        window.all->addCheck(&check);
        window.reload({ keyRow("a"), keyRow("x", minutesAgo(9)) });
    }
    window.reload({ keyRow("a"), keyRow("x", minutesAgo(8)) });
    QVERIFY(!window.replacement().firstUse);
    QVERIFY(!window.replacement().isCheckedHere);
    window.reload({ keyRow("a"), keyRow("x", minutesAgo(2)) });
    QVERIFY(window.replacement().firstUse);
}

void ReplacementsTest::listSentDuringCheck_isNotTrusted()
{
    ReplacementsWindow window(m_path);
    window.generate();
    window.keys.server.on("GET /api_keys",
        { Server::heldBack(Server::json("{\"data\":[" + keyRow("a") + ',' + keyRow("x") + "]}")) });
    QSignalSpy loaded(&window.keys.controller, &KeysController::loaded);
    auto check = std::make_unique<QObject>();
    window.all->addCheck(check.get());
    window.keys.controller.refresh();
    QTRY_COMPARE(window.keys.server.heldReplies(), 1);
    check.reset();
    window.keys.server.release();
    QTRY_COMPARE(loaded.size(), 1);
    QVERIFY(window.replacement().isCheckedHere);
    window.reload({ keyRow("a"), keyRow("x", minutesAgo(8)) });
    QVERIFY(!window.replacement().isCheckedHere);
    QVERIFY(!window.replacement().firstUse);
}

void ReplacementsTest::chosenKey_isUsedOnceItReplaces()
{
    ReplacementsWindow window;
    window.start();
    window.reload({ keyRow("a", minutesAgo(9000)), keyRow("b", minutesAgo(8000)) });
    window.all->useKey(u"a"_s, *window.keys.controller.model().find(u"b"_s));
    QCOMPARE(window.replacement().step(), Step::Watching);
    QVERIFY(!window.replacement().firstUse);
    window.reload({ keyRow("a", minutesAgo(9000)), keyRow("b", minutesAgo(1)) });
    QVERIFY(window.replacement().firstUse);
}

void ReplacementsTest::ownKeyAsNewOne_isNotUsedByLooks()
{
    ReplacementsWindow window;
    window.start();
    window.keys.controller.model().setDeviceKey(u"b"_s);
    window.all->useKey(u"a"_s, *window.keys.controller.model().find(u"b"_s));
    window.reload({ keyRow("a"), keyRow("b", minutesAgo(0)) });
    QVERIFY(!window.replacement().firstUse);
}

void ReplacementsTest::ownKeyAsOldOne_isNotUsedLate()
{
    ReplacementsWindow window(m_path);
    window.all->setOwnKey(u"a"_s);
    window.generate();
    window.reload({ keyRow("a", minutesAgo(30)), keyRow("x", minutesAgo(40)) });
    QVERIFY(window.replacement().lateUses.isEmpty());
    window.all->setOwnKey(u"b"_s);
    window.reload({ keyRow("a", minutesAgo(20)), keyRow("x", minutesAgo(40)) }); // the last one
    QVERIFY(window.replacement().lateUses.isEmpty());
    const ReplacementsWindow afterRestart(m_path);
    QCOMPARE(afterRestart.replacement(), window.replacement());
    window.reload({ keyRow("a", minutesAgo(20)), keyRow("x", minutesAgo(40)) });
    QVERIFY(window.replacement().lateUses.isEmpty());
    window.reload({ keyRow("a", minutesAgo(5), "203.0.113.99"), keyRow("x", minutesAgo(40)) });
    QCOMPARE(window.replacement().lateUses.value(0).ip, u"203.0.113.99"_s);
}

/// Another window has generated it; the keychain is locked.
void ReplacementsTest::unreadNewKeyOfComputer_leavesOldUsesUnjudged()
{
    ReplacementsWindow window;
    window.keys.controller.model().setDeviceKey(u"a"_s);
    window.all->setOwnKey(u"a"_s);
    window.generate();
    QVERIFY(window.replacement().isOwnKey);
    window.keys.controller.model().setDeviceKey(u"x"_s);
    window.all->setOwnKey({});
    for (const int minutes : { 30, 20 }) {
        window.reload({ keyRow("a", minutesAgo(minutes)), keyRow("x", minutesAgo(40)) });
        QVERIFY(window.replacement().firstUse);
        QVERIFY(window.replacement().lateUses.isEmpty());
    }
    window.all->setOwnKey(u"x"_s);
    window.reload({ keyRow("a", minutesAgo(20)), keyRow("x", minutesAgo(15)) });
    window.reload({ keyRow("a", minutesAgo(5)), keyRow("x", minutesAgo(15)) });
    QCOMPARE(window.replacement().lateUses.size(), 1);
}

void ReplacementsTest::valueWithoutId_getsItFromTheList()
{
    ReplacementsWindow window;
    window.start();
    int generated = 0;
    connect(window.all.get(), &Replacements::generated, this, [&generated] { ++generated; });
    window.keys.server.on(
        "POST /api_keys", { Server::heldBack(Server::json(R"({"data":{"key":"llv_new"}})")) });
    window.all->generate(u"a"_s, u"n"_s);
    QTRY_COMPARE(window.keys.server.heldReplies(), 1);
    window.keys.setListWith(window.keys.sentName());
    window.keys.server.release();
    QTRY_COMPARE(window.replacement().newKey.id, u"x"_s);
    QCOMPARE(generated, 1);
    QTRY_COMPARE(window.keys.server.requests("PUT").size(), 1); // its name
    window.all->setDelivered({}); // another value: nobody has taken this one
    QVERIFY(!window.replacement().isDelivered);
    QVERIFY(window.all->takeNewKey(u"a"_s));
    window.all->setDelivered({});
    QVERIFY(window.replacement().isDelivered);
}

/// A key is the old one of a replacement, and the new one of another.
void ReplacementsTest::chain_isFoundByTheOldKey()
{
    ReplacementsWindow window;
    window.generate();
    window.reload({ keyRow("b"), keyRow("x") }); // a is to be renamed
    window.all->start(*window.keys.controller.model().find(u"x"_s));
    QCOMPARE(window.all->find(u"x"_s)->oldKey.id, u"x"_s);
    window.all->setDelivered(u"x"_s);
    QVERIFY(window.replacement().isDelivered);
}

void ReplacementsTest::stoppedWhileGenerating_showsTheKeyAllTheSame()
{
    ReplacementsWindow window;
    window.start();
    int generated = 0;
    connect(window.all.get(), &Replacements::generated, this, [&generated] { ++generated; });
    window.keys.server.on("POST /api_keys",
        { Server::heldBack(Server::json(R"({"data":{"id":"x","name":"x","key":"llv_new"}})")) });
    window.all->generate(u"a"_s, {});
    QTRY_COMPARE(window.keys.server.heldReplies(), 1);
    window.all->stop(u"a"_s);
    window.keys.server.release();
    QTRY_COMPARE(generated, 1);
    QCOMPARE(window.replacement().newKey.id, u"x"_s);
    QCOMPARE(window.replacement().oldKey.name, u"a"_s);
}

void ReplacementsTest::value_isKeptUntilTaken()
{
    ReplacementsWindow window;
    QSignalSpy changed(window.all.get(), &Replacements::untakenKeysChanged);
    QVERIFY(!window.all->wouldLoseNewKey());
    window.generate();
    QCOMPARE(window.all->untakenKeys(), QStringList(u"a"_s));
    QVERIFY(window.all->wouldLoseNewKey());
    QVERIFY(!window.all->takeNewKey(u"b"_s));
    QCOMPARE(changed.size(), 1);
    const auto key = window.all->takeNewKey(u"a"_s);
    QVERIFY(key);
    QCOMPARE(key->secret.utf8(), "llv_new"_ba);
    QCOMPARE(changed.size(), 2);
    QVERIFY(!window.all->takeNewKey(u"a"_s));
    QVERIFY(!window.all->wouldLoseNewKey());
}

void ReplacementsTest::valueOfDeletedOrStoredKey_isDropped()
{
    ReplacementsWindow stored;
    stored.generate();
    stored.all->setDelivered(u"x"_s);
    QVERIFY(!stored.all->wouldLoseNewKey());
    ReplacementsWindow deleted;
    deleted.generate();
    deleted.keys.server.on("DELETE /api_keys/x", { Server::http(204, {}) });
    deleted.keys.controller.remove(*deleted.keys.controller.model().find(u"x"_s));
    QTRY_VERIFY(!deleted.all->wouldLoseNewKey());
}

void ReplacementsTest::otherKeys_areNotItsConcern()
{
    ReplacementsWindow window;
    window.start();
    int generated = 0;
    connect(window.all.get(), &Replacements::generated, this, [&generated] { ++generated; });
    int made = 0;
    connect(&window.keys.controller, &KeysController::generated, this, [&made] { ++made; });
    window.keys.server.on(
        "POST /api_keys", { Server::json(R"({"data":{"id":"x","name":"x","key":"llv_new"}})") });
    window.keys.controller.generate();
    QTRY_COMPARE(made, 1);
    QCOMPARE(generated, 0);
    QVERIFY(window.replacement().newKey.id.isEmpty());
}

void ReplacementsTest::list_tellsUses()
{
    ReplacementsWindow window;
    window.generate();
    window.all->setSilence(u"a"_s, 1h);
    const auto used = [](int minutes) {
        return keyRow("x", QDateTime::currentDateTimeUtc().addSecs(60 * minutes), "198.51.100.4");
    };
    window.reload({ keyRow("a", minutesAgo(300)), used(-200) });
    QCOMPARE(window.replacement().firstUse->ip, u"198.51.100.4"_s);
    QCOMPARE(window.replacement().step(), Step::Watching); // the silence has just been seen
    {
        const WallClock::Shift later(61min);
        window.reload({ keyRow("a", minutesAgo(361)), used(-261) });
        QCOMPARE(window.replacement().step(), Step::ReadyToDelete);
    }
    window.reload({ keyRow("a", minutesAgo(10), "203.0.113.99"), keyRow("x", minutesAgo(5)) });
    QCOMPARE(window.replacement().step(), Step::Watching);
    QCOMPARE(window.replacement().lateUses.value(0).ip, u"203.0.113.99"_s);
}

void ReplacementsTest::removedHere_isSaid()
{
    ReplacementsWindow window;
    window.generate();
    window.all->setDelivered(u"x"_s);
    window.keys.server.on("DELETE /api_keys/a", { Server::http(204, {}) });
    window.keys.controller.remove(*window.keys.controller.model().find(u"a"_s));
    QTRY_COMPARE(window.replacement().oldKey.presence, ReplacedKey::Presence::DeletedHere);
    QCOMPARE(window.replacement().step(), Step::Renaming);
    window.all->keepName(u"a"_s);
    QCOMPARE(window.replacement().step(), Step::Done);
}

void ReplacementsTest::removedElsewhere_isSaid()
{
    ReplacementsWindow window;
    window.generate();
    window.reload({ keyRow("b"), keyRow("x") });
    QCOMPARE(window.replacement().oldKey.presence, ReplacedKey::Presence::DeletedElsewhere);
}

void ReplacementsTest::bothRemoved_ends()
{
    ReplacementsWindow window;
    window.generate();
    std::optional<Replacement> last;
    connect(window.all.get(), &Replacements::ended, this,
        [&last](const Replacement &replacement) { last = replacement; });
    window.reload({ keyRow("b") });
    QVERIFY(window.all->all().isEmpty());
    QCOMPARE(last->ending(), Replacement::Ending::BothDeleted);
}

void ReplacementsTest::logOfUses_isAsked()
{
    ReplacementsWindow window;
    const QDateTime first
        = QDateTime::fromSecsSinceEpoch(minutesAgo(-1).toSecsSinceEpoch(), Qt::UTC);
    scripted::serveLog(window.keys.server,
        { { .time = first.addSecs(3), .ip = "203.0.113.50", .key = "a" },
            { .time = first.addSecs(2), .ip = "198.51.100.4", .key = "x" },
            { .time = first.addSecs(1), .ip = "203.0.113.51", .key = "a" },
            { .time = first, .ip = "198.51.100.5", .key = "x" } });
    window.generate();
    window.reload({ keyRow("a"), keyRow("x") });
    QVERIFY(!window.log.coveredUntil()); // nothing was new
    window.reload({ keyRow("a", first.addSecs(3), "203.0.113.50"), keyRow("x", first.addSecs(2)) });
    QTRY_COMPARE(window.replacement().firstUse, (SeenUse { first, u"198.51.100.5"_s }));
    QVERIFY(window.replacement().isFirstUseExact);
    QTRY_COMPARE(window.replacement().lateUses,
        QList<SeenUse>(
            { { first.addSecs(3), u"203.0.113.50"_s }, { first.addSecs(1), u"203.0.113.51"_s } }));
}

void ReplacementsTest::refusedLog_isNotAskedAgain()
{
    ReplacementsWindow window;
    int asked = 0;
    window.keys.server.on("GET /activity_log", [&asked](const QUrlQuery &) {
        ++asked;
        return Server::http(403, R"({"errors":[{"code":1,"message":"no"}]})");
    });
    window.generate();
    window.reload({ keyRow("a"), keyRow("x", minutesAgo(3)) });
    QTRY_COMPARE(window.log.state(), ActivityLog::State::Failed);
    QCOMPARE(asked, 1);
    window.reload({ keyRow("a", minutesAgo(1)), keyRow("x", minutesAgo(3)) });
    QCOMPARE(window.replacement().lateUses.size(), 1);
    QCOMPARE(asked, 1);
}

void ReplacementsTest::shown_looksOften()
{
    ReplacementsWindow window({}, { 20ms, 1h });
    window.generate();
    window.keys.server.forget();
    window.all->setShown(true);
    QTRY_VERIFY(window.keys.server.requests("GET").size() >= 3);
    window.all->setShown(false);
    QTRY_VERIFY(!window.keys.controller.isLoading());
    QVERIFY(*window.all->nextLook() > 30min); // with jitter
}

void ReplacementsTest::offline_looksNot()
{
    ReplacementsWindow window({}, { 1h, 20ms });
    window.generate();
    window.all->setOnline(false);
    QTRY_VERIFY(!window.keys.controller.isLoading());
    window.keys.server.forget();
    window.all->look();
    QVERIFY(!window.all->nextLook());
    QVERIFY(!window.keys.controller.isLoading());
    window.all->setOnline(true);
    QTRY_VERIFY(window.keys.server.requests("GET").size() >= 2);
}

void ReplacementsTest::nothingToWatch_looksNot()
{
    ReplacementsWindow window({}, { 20ms, 20ms });
    window.start();
    window.keys.server.forget();
    window.all->setOnline(true);
    QVERIFY(!window.all->nextLook());
    QVERIFY(!window.keys.controller.isLoading());
}

void ReplacementsTest::find_prefersTheOneUnderWay()
{
    ReplacementsWindow window;
    window.generate();
    window.all->setDelivered(u"x"_s);
    window.reload({ keyRow("b"), R"({"id":"x","name":"a"})" });
    QCOMPARE(window.all->find(u"x"_s)->step(), Step::Done);
    window.all->start(*window.keys.controller.model().find(u"x"_s));
    QCOMPARE(window.all->find(u"x"_s)->oldKey.id, u"x"_s);
    QVERIFY(!window.all->find(u"b"_s));
}

void ReplacementsTest::restart_keepsAll()
{
    Replacement before;
    {
        ReplacementsWindow window(m_path);
        window.generate();
        window.all->setSilence(u"a"_s, 168h);
        window.all->setDelivered(u"x"_s);
        window.reload({ keyRow("a", minutesAgo(1)), keyRow("x", minutesAgo(2)), keyRow("b") });
        before = window.replacement();
        QVERIFY(window.all->isSaved());
    }
    ReplacementsWindow window(m_path);
    QCOMPARE(window.replacement(), before);
    QVERIFY(!before.lateUses.isEmpty());
    QVERIFY(!window.all->wasDamaged());
}

void ReplacementsTest::twoWindows_areMerged()
{
    ReplacementsWindow one(m_path);
    ReplacementsWindow two(m_path);
    one.generate();
    two.keys.load(u"ab"_s);
    two.all->start(*two.keys.controller.model().find(u"b"_s));
    two.settle();
    QCOMPARE(two.all->all().size(), 2);
    two.all->setSilence(u"a"_s, 1h);
    two.settle();
    one.all->setDelivered(u"x"_s);
    one.settle();
    QCOMPARE(one.replacement().silence, 1h);
    QVERIFY(one.replacement().isDelivered);
    QCOMPARE(one.all->all().size(), 2);
}

void ReplacementsTest::stopInOtherWindow_stops()
{
    ReplacementsWindow one(m_path);
    one.generate();
    ReplacementsWindow two(m_path);
    two.all->stop(u"a"_s);
    two.settle();
    one.reload({ keyRow("a", minutesAgo(1)), keyRow("x", minutesAgo(2)) });
    QVERIFY(one.all->all().isEmpty());
}

void ReplacementsTest::damage_isQuarantined()
{
    QVERIFY(PrivateFile(m_path).writeAtomically("{ not JSON"));
    ReplacementsWindow window(m_path);
    QVERIFY(window.all->wasDamaged());
    QVERIFY(QFile::exists(m_path + u".damaged"_s));
    window.start();
    QVERIFY(bytesOf(m_path).contains("replacements"));
}

void ReplacementsTest::damagedOne_othersAreKept()
{
    {
        ReplacementsWindow window(m_path);
        window.start();
    }
    QByteArray content = bytesOf(m_path);
    content.replace("\"replacements\": [", "\"replacements\": [ 7,");
    QVERIFY(PrivateFile(m_path).writeAtomically(content));
    const ReplacementsWindow window(m_path);
    QVERIFY(window.all->wasDamaged());
    QCOMPARE(window.replacement().oldKey.name, u"a"_s);
    QVERIFY(QFile::exists(m_path));
}

void ReplacementsTest::newerVersion_isKept()
{
    const QByteArray newer = R"({"version":2,"replacements":{}})";
    QVERIFY(PrivateFile(m_path).writeAtomically(newer));
    ReplacementsWindow window(m_path);
    window.start();
    QCOMPARE(window.all->problem()->kind, FileProblem::Kind::Newer);
    QCOMPARE(window.replacement().oldKey.name, u"a"_s); // until the session ends
    QVERIFY(!window.all->isSaved());
    QCOMPARE(bytesOf(m_path), newer);
}

void ReplacementsTest::looksThatCannotBeSaved_areFewChanges()
{
    using File = ReplacementsFile;
    const auto known = [](const QString &name) {
        return ReplacementChange::State({ .oldKey = { .id = u"a"_s, .name = name } });
    };
    const auto seen = [&known](const QString &before, const QString &after) {
        return File::Changes { { .id = u"a"_s,
            .apply = [after](ReplacementChange::State &edited) { edited->wantedName = after; },
            .isSeen = true,
            .before = known(before),
            .after = known(after) } };
    };
    File::Changes changes;
    for (int look = 0; look < 1000; ++look)
        File::add(changes, seen(QString::number(look), QString::number(look + 1)));
    QCOMPARE(changes.size(), 1);
    ReplacementHash file { { u"a"_s, *known(u"0"_s) } };
    File::apply(changes, file);
    QCOMPARE(file.value(u"a"_s), *known(u"1000"_s)); // what all of them have shown
    file = { { u"a"_s, *known(u"of another window"_s) } };
    File::apply(changes, file);
    QCOMPARE(file.value(u"a"_s).oldKey.name, u"of another window"_s);
    QCOMPARE(file.value(u"a"_s).wantedName, u"1000"_s);
    File::add(changes, { { .id = u"a"_s, .apply = [](ReplacementChange::State &) {} } });
    File::add(changes, seen(u"1000"_s, u"1001"_s));
    QCOMPARE(changes.size(), 3); // the user's changes are all made
}

void ReplacementsTest::heldLock_isReported()
{
    const PrivateFile file(m_path);
    ReplacementsWindow window(m_path);
    {
        FileLock lock(file);
        QVERIFY(lock.lock());
        window.start();
        QVERIFY(window.all->problem());
        QVERIFY(!window.all->isSaved());
    }
    window.all->setSilence(u"a"_s, 1h);
    window.settle();
    QVERIFY(window.all->isSaved());
    QVERIFY(bytesOf(m_path).contains("\"silenceHours\": 1"));
}

void ReplacementsTest::lastOne_removesTheFile()
{
    ReplacementsWindow window(m_path);
    window.start();
    QVERIFY(QFile::exists(m_path));
    window.all->stop(u"a"_s);
    window.settle();
    QVERIFY(!QFile::exists(m_path));
    QVERIFY(window.all->isSaved());
}

void ReplacementsTest::discard_writesNothing()
{
    ReplacementsWindow window(m_path);
    window.start();
    window.all->setSilence(u"a"_s, 1h);
    window.all->discard();
    QVERIFY(QFile::remove(m_path));
    window.settle();
    QVERIFY(window.all->all().isEmpty());
    QVERIFY(!QFile::exists(m_path));
}

LLAVERO_TEST(ReplacementsTest, QCoreApplication)
#include "tst_replacements.moc"
