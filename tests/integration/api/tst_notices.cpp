// SPDX-License-Identifier: GPL-3.0-or-later
// What a session finds for its notices: on the real sandbox, and lost responses on a scripted one.

#include "app/api/Endpoints.h"
#include "app/check/KeyCheck.h"
#include "app/notices/NoticeFinder.h"
#include "app/signin/Session.h"
#include "tests/support/Await.h"
#include "tests/support/RunningSandbox.h"
#include "tests/support/ScriptedKeys.h"
#include "tests/support/TestProgram.h"

#include <QFile>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Server = FakeHttpServer;

/// Kinds and names, newest first.
static QString textsOf(const Notices &notices)
{
    QStringList texts;
    for (const Notice &notice : notices.all())
        texts << Notice::kindName(notice.kind) + u' ' + notice.keyName;
    return texts.join(u", "_s);
}

namespace {

/// A window on the sandbox.
struct SandboxWindow
{
    SandboxWindow(const RunningSandbox &sandbox, const QString &folder)
        : cache(folder)
        , session(cache,
              { .id = u"acme"_s,
                  .portal
                  = *PortalAddress::parse(sandbox.endpoint().toString(QUrl::RemovePath)).address },
              {})
    {
        session.notices().setFile(Notices::filePath(folder, u"acme"_s));
        session.notes().setFile(KeyNotes::filePath(folder, u"acme"_s));
    }
    /// Signs in, or refreshes, and waits until the notices are found.
    void load(const Secret &key = {}, const QString &id = {})
    {
        QSignalSpy loaded(&session.keys(), &KeysController::loaded);
        if (key.isEmpty())
            session.refresh();
        else
            session.setKey(key, id);
        QVERIFY(loaded.wait(30'000));
        settle();
    }
    void settle()
    {
        for (int turn = 0; turn < 3; ++turn) {
            cache.disk().waitForDone();
            QCoreApplication::processEvents();
        }
    }

    KeyListCache cache;
    Session session;
    Notices &notices = session.notices();
    QSignalSpy arrived { &notices, &Notices::arrived };
};

/// A window on a scripted service.
struct ScriptedWindow
{
    explicit ScriptedWindow(std::chrono::milliseconds changeTimeout = 30min)
        : keys({ .retry = { .firstDelay = 1ms } },
            { .lookDelays = { 10ms }, .changeTimeout = changeTimeout })
    {
        disk.setMaxThreadCount(1);
    }
    ~ScriptedWindow() { disk.waitForDone(); }
    void load(const QString &ids)
    {
        keys.load(ids);
        settle();
    }
    void settle()
    {
        for (int turn = 0; turn < 3; ++turn) {
            disk.waitForDone();
            QCoreApplication::processEvents();
        }
    }
    QString outcomes() const
    {
        QStringList texts;
        for (const Notice &notice : notices.all())
            texts << QString::number(static_cast<int>(notice.outcome)) + u' ' + notice.keyName;
        return texts.join(u", "_s);
    }

    QThreadPool disk;
    ScriptedKeys keys;
    ActivityLog log { keys.client };
    Replacements replacements { keys.controller, log, disk };
    KeyNotes notes { disk };
    Notices notices { disk };
    NoticeFinder finder { keys.controller, replacements, notes, notices };
};

} // namespace

class NoticesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void changesElsewhere_areFound();
    void changesOfAWeek_areGrouped();
    void ownChanges_areNoNews();
    void ownChangesInOtherWindow_areNoNews();
    void manyOwnDeletions_areNoNews();
    void newAddress_isFound();
    void ownUse_isNoNews();
    void check_isNoNews();
    void dueReview_isFound();
    void refusedKey_isFoundOnce();
    void ownDeletedKey_isNoNews();
    void brokenPortal_isNoNews();
    void readyReplacement_isFound();
    void lostGenerate_isSettled();
    void lostDeletion_isSettled();
    void lostRename_isSettled();
    void changeThatWasNotMade_isSettled_data();
    void changeThatWasNotMade_isSettled();
    void refusedChange_isNoOutcome();

private:
    ApiKey generate(const QString &name, Secret *secret = nullptr) const;
    void remove(const QString &id) const;
    void useFrom(const QHostAddress &address, const Secret &key) const;

    std::unique_ptr<RunningSandbox> m_sandbox;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void NoticesTest::init()
{
    m_sandbox = std::make_unique<RunningSandbox>();
    QVERIFY(m_sandbox->isReady());
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->path();
}

/// By another program.
ApiKey NoticesTest::generate(const QString &name, Secret *secret) const
{
    const auto client = m_sandbox->client();
    auto made = await<GeneratedKey>(endpoints::generateApiKey, *client, name);
    if (!made)
        qFatal("%s", describeError(made).constData());
    if (secret)
        *secret = made.value().secret;
    return made.value().key;
}

void NoticesTest::remove(const QString &id) const
{
    const auto client = m_sandbox->client();
    const auto removed = await<Unit>(endpoints::deleteApiKey, *client, id);
    QVERIFY2(removed, describeError(removed));
}

/// The sandbox sees the address on this computer from which a program connects.
void NoticesTest::useFrom(const QHostAddress &address, const Secret &key) const
{
    const QUrl url = m_sandbox->endpoint();
    QTcpSocket socket;
    QVERIFY(socket.bind(address));
    socket.connectToHost(url.host(), static_cast<quint16>(url.port()));
    QVERIFY(socket.waitForConnected());
    socket.write("GET " + url.path().toLatin1()
        + "/users/me HTTP/1.1\r\nHost: " + url.authority().toLatin1()
        + "\r\nMC-Api-Key: " + key.utf8() + "\r\nConnection: close\r\n\r\n");
    QVERIFY(socket.waitForReadyRead());
    QVERIFY(socket.readAll().startsWith("HTTP/1.1 200"));
}

void NoticesTest::changesElsewhere_areFound()
{
    SandboxWindow window(*m_sandbox, m_path);
    window.load(m_sandbox->key());
    QCOMPARE(textsOf(window.notices), QString());
    const ApiKey made = generate(u"theirs"_s);
    window.load();
    QCOMPARE(textsOf(window.notices), u"keyAppeared theirs"_s);
    QCOMPARE(window.notices.all().first().keyId, made.id);
    remove(made.id);
    window.load();
    QCOMPARE(textsOf(window.notices), u"keyVanished theirs, keyAppeared theirs"_s);
    QCOMPARE(window.arrived.size(), 2);
    window.load();
    QCOMPARE(window.notices.all().size(), 2);
    QFile file(Notices::filePath(m_path, u"acme"_s));
    QVERIFY(file.open(QFile::ReadOnly));
    QVERIFY(!file.readAll().contains(m_sandbox->key().utf8()));
}

void NoticesTest::changesOfAWeek_areGrouped()
{
    {
        SandboxWindow window(*m_sandbox, m_path);
        window.load(m_sandbox->key());
    }
    for (int i = 0; i < 7; ++i)
        generate(u"key %1"_s.arg(i));
    SandboxWindow window(*m_sandbox, m_path);
    window.load(m_sandbox->key());
    QCOMPARE(window.notices.all().size(), 1);
    QCOMPARE(window.notices.all().first().count, 7);
    QCOMPARE(window.arrived.size(), 1);
}

void NoticesTest::ownChanges_areNoNews()
{
    SandboxWindow window(*m_sandbox, m_path);
    window.load(m_sandbox->key());
    KeysController &keys = window.session.keys();
    QString id;
    connect(&keys, &KeysController::generated, this,
        [&id](const GeneratedKey &made) { id = made.key.id; });
    keys.generate();
    QTRY_VERIFY(!id.isEmpty());
    window.load();
    QSignalSpy renamed(&keys, &KeysController::renamed);
    keys.rename(id, u"mine"_s);
    QVERIFY(renamed.wait());
    window.load();
    QSignalSpy removed(&keys, &KeysController::removed);
    keys.remove(*keys.model().find(id));
    QVERIFY(removed.wait());
    window.load();
    QCOMPARE(textsOf(window.notices), QString());
}

void NoticesTest::ownChangesInOtherWindow_areNoNews()
{
    SandboxWindow first(*m_sandbox, m_path);
    first.load(m_sandbox->key());
    SandboxWindow second(*m_sandbox, m_path);
    second.load(m_sandbox->key());
    KeysController &keys = first.session.keys();
    const qsizetype before = keys.model().keys().size();
    keys.generate();
    QTRY_COMPARE(keys.model().keys().size(), before + 1);
    first.settle();
    second.load();
    const ApiKey key = keys.model().keys().at(before);
    QSignalSpy removed(&keys, &KeysController::removed);
    keys.remove(key);
    QVERIFY(removed.wait());
    first.settle();
    second.load();
    first.load();
    QCOMPARE(textsOf(second.notices), QString());
    QCOMPARE(textsOf(first.notices), QString());
}

void NoticesTest::manyOwnDeletions_areNoNews()
{
    QList<ApiKey> made;
    for (int i = 0; i < 20; ++i)
        made << generate(u"key %1"_s.arg(i));
    SandboxWindow window(*m_sandbox, m_path);
    window.load(m_sandbox->key());
    remove(made.takeLast().id); // elsewhere
    QSignalSpy finished(&window.session.bulkDeletion(), &BulkDeletion::finished);
    window.session.bulkDeletion().start(made);
    QVERIFY(finished.wait(30'000));
    window.load();
    QCOMPARE(textsOf(window.notices), u"keyVanished key 19"_s);
}

void NoticesTest::newAddress_isFound()
{
    Secret secret;
    generate(u"theirs"_s, &secret);
    SandboxWindow window(*m_sandbox, m_path);
    window.load(m_sandbox->key());
    useFrom(QHostAddress(u"127.0.0.1"_s), secret); // for the first time
    window.load();
    QCOMPARE(textsOf(window.notices), QString());
    useFrom(QHostAddress(u"127.0.0.2"_s), secret);
    window.load();
    QCOMPARE(textsOf(window.notices), u"newAddress theirs"_s);
    const Notice notice = window.notices.all().first();
    QCOMPARE(notice.address, u"127.0.0.2"_s);
    QVERIFY(notice.usedAt.isValid());
    useFrom(QHostAddress(u"127.0.0.1"_s), secret);
    window.load();
    useFrom(QHostAddress(u"127.0.0.2"_s), secret);
    window.load();
    QCOMPARE(window.notices.all().size(), 1);
}

void NoticesTest::ownUse_isNoNews()
{
    Secret secret;
    const ApiKey key = generate(u"ours"_s, &secret);
    SandboxWindow window(*m_sandbox, m_path);
    window.load(secret, key.id);
    window.load();
    useFrom(QHostAddress(u"127.0.0.2"_s), secret); // this computer is in another network
    window.load();
    window.load();
    QCOMPARE(textsOf(window.notices), QString());
}

void NoticesTest::check_isNoNews()
{
    Secret secret;
    generate(u"theirs"_s, &secret);
    useFrom(QHostAddress(u"127.0.0.2"_s), secret);
    SandboxWindow window(*m_sandbox, m_path);
    window.load(m_sandbox->key());
    const auto key = Secret::readApiKey(secret);
    auto check = window.session.createKeyCheck(key.value());
    QSignalSpy finished(check.get(), &KeyCheck::finished);
    check->start();
    window.load(); // while the key is checked
    QVERIFY(!finished.isEmpty() || finished.wait(30'000));
    check.reset();
    window.load();
    window.load();
    QCOMPARE(textsOf(window.notices), QString());
    useFrom(QHostAddress(u"127.0.0.3"_s), secret);
    window.load();
    QCOMPARE(textsOf(window.notices), u"newAddress theirs"_s);
}

void NoticesTest::dueReview_isFound()
{
    const ApiKey key = generate(u"old"_s);
    SandboxWindow window(*m_sandbox, m_path);
    window.load(m_sandbox->key());
    window.session.notes().setNote(key.id, { .reviewBy = QDate::currentDate() });
    window.settle();
    window.load();
    window.load();
    QCOMPARE(textsOf(window.notices), u"reviewDue old"_s);
}

void NoticesTest::refusedKey_isFoundOnce()
{
    Secret secret;
    const ApiKey key = generate(u"ours"_s, &secret);
    SandboxWindow window(*m_sandbox, m_path);
    window.load(secret, key.id);
    remove(key.id);
    for (int i = 0; i < 2; ++i) {
        QSignalSpy failed(&window.session.keys(), &KeysController::loadFailed);
        window.session.refresh();
        QVERIFY(failed.wait());
        window.settle();
    }
    QCOMPARE(textsOf(window.notices), u"signInEnded "_s);
    QCOMPARE(window.arrived.size(), 1);
    window.load(m_sandbox->key());
    QCOMPARE(textsOf(window.notices), u"keyVanished ours"_s);
}

void NoticesTest::ownDeletedKey_isNoNews()
{
    Secret secret;
    const ApiKey key = generate(u"ours"_s, &secret);
    SandboxWindow window(*m_sandbox, m_path);
    window.load(secret, key.id);
    window.session.keys().remove(key);
    QTRY_COMPARE(window.session.access(), Session::Access::KeyRejected);
    window.settle();
    QCOMPARE(textsOf(window.notices), QString());
}

void NoticesTest::brokenPortal_isNoNews()
{
    ScriptedWindow window;
    window.load(u"ab"_s);
    for (const int status : { 401, 403, 500, 502 }) {
        window.keys.server.on("GET /api_keys", { Server::http(status, "<html>") });
        QSignalSpy failed(&window.keys.controller, &KeysController::loadFailed);
        window.keys.controller.refresh();
        QVERIFY(failed.wait(30'000));
        window.settle();
        QCOMPARE(textsOf(window.notices), QString());
    }
}

void NoticesTest::readyReplacement_isFound()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString path = Replacements::filePath(m_path, u"acme"_s);
    QVERIFY(PrivateFile(path).writeAtomically(replacementsFormat::write({ { u"a"_s,
        Replacement { .oldKey = { .id = u"a"_s, .name = u"a"_s },
            .newKey = { .id = u"b"_s, .name = u"b"_s },
            .startedAt = now.addDays(-9),
            .generatedAt = now.addDays(-9),
            .isDelivered = true,
            .firstUse = SeenUse { now.addDays(-8) },
            .confirmedAt = now.addDays(-1),
            .silenceSeenAt = now.addDays(-8) } } })));
    ScriptedWindow window;
    window.load(u"ab"_s);
    QCOMPARE(textsOf(window.notices), QString());
    window.replacements.setFile(path);
    window.settle();
    window.load(u"ab"_s);
    QCOMPARE(textsOf(window.notices), u"replacementReady a"_s);
    window.notices.dismiss(window.notices.all().first().id);
    window.load(u"ab"_s);
    QCOMPARE(textsOf(window.notices), QString());
}

void NoticesTest::lostGenerate_isSettled()
{
    ScriptedWindow window;
    window.load(u"ab"_s);
    window.keys.server.on("POST /api_keys", { Server::hangUp() });
    window.keys.controller.generate();
    QTRY_COMPARE(window.keys.controller.unresolvedChanges().size(), 1);
    window.settle();
    QCOMPARE(window.outcomes(), QString());
    window.keys.setListWith(window.keys.sentName());
    QTRY_COMPARE(window.notices.all().size(), 1);
    window.settle();
    QCOMPARE(textsOf(window.notices), u"outcomeFound "_s + window.keys.sentName());
    QCOMPARE(window.notices.all().first().outcome, Notice::Outcome::Generated);
    QCOMPARE(window.notices.all().first().keyId, u"x"_s);
}

void NoticesTest::lostDeletion_isSettled()
{
    ScriptedWindow window;
    window.load(u"ab"_s);
    window.keys.server.on("DELETE /api_keys/b", { Server::hangUp() });
    window.keys.controller.remove(*window.keys.controller.model().find(u"b"_s));
    QTRY_COMPARE(window.keys.controller.unresolvedChanges().size(), 1);
    window.settle();
    QCOMPARE(window.outcomes(), QString());
    window.keys.server.on("GET /api_keys", { ScriptedKeys::list(u"a"_s) });
    QTRY_COMPARE(window.notices.all().size(), 1);
    window.settle();
    QCOMPARE(textsOf(window.notices), u"outcomeFound b"_s);
    QCOMPARE(window.notices.all().first().outcome, Notice::Outcome::Deleted);
}

void NoticesTest::lostRename_isSettled()
{
    ScriptedWindow window;
    window.load(u"ax"_s);
    window.keys.server.on("PUT /api_keys/x", { Server::hangUp() });
    window.keys.controller.rename(u"x"_s, u"new"_s);
    QTRY_COMPARE(window.keys.controller.unresolvedChanges().size(), 1);
    window.keys.server.on("GET /api_keys",
        { Server::json(R"({"data":[{"id":"a","name":"a"},{"id":"x","name":"new"}]})") });
    QTRY_COMPARE(window.notices.all().size(), 1);
    QCOMPARE(textsOf(window.notices), u"outcomeFound new"_s);
    QCOMPARE(window.notices.all().first().outcome, Notice::Outcome::Renamed);
}

void NoticesTest::changeThatWasNotMade_isSettled_data()
{
    QTest::addColumn<std::chrono::milliseconds>("changeTimeout");
    QTest::newRow("with the first list") << 0ms;
    QTest::newRow("with a later list") << 500ms;
}

void NoticesTest::changeThatWasNotMade_isSettled()
{
    QFETCH(std::chrono::milliseconds, changeTimeout);
    ScriptedWindow window(changeTimeout);
    window.load(u"ab"_s);
    window.keys.server.on("DELETE /api_keys/b", { Server::hangUp() });
    window.keys.server.on("PUT /api_keys/a", { Server::hangUp() });
    window.keys.server.on("POST /api_keys", { Server::hangUp() });
    window.keys.controller.remove(*window.keys.controller.model().find(u"b"_s));
    window.keys.controller.rename(u"a"_s, u"new"_s);
    window.keys.controller.generate();
    QTRY_COMPARE(window.notices.all().size(), 3);
    QList<Notice::Outcome> outcomes;
    for (const Notice &notice : window.notices.all())
        outcomes << notice.outcome;
    for (const auto outcome :
        { Notice::Outcome::NotDeleted, Notice::Outcome::NotRenamed, Notice::Outcome::NotGenerated })
        QVERIFY(outcomes.contains(outcome));
}

void NoticesTest::refusedChange_isNoOutcome()
{
    ScriptedWindow window;
    window.load(u"ab"_s);
    window.keys.server.on("DELETE /api_keys/b", { Server::http(403, R"({"errors":[{}]})") });
    QSignalSpy failed(&window.keys.controller, &KeysController::removeFailed);
    window.keys.controller.remove(*window.keys.controller.model().find(u"b"_s));
    QVERIFY(failed.wait());
    window.load(u"a"_s); // it is deleted elsewhere
    QCOMPARE(textsOf(window.notices), u"keyVanished b"_s);
}

LLAVERO_TEST(NoticesTest, QCoreApplication)
#include "tst_notices.moc"
