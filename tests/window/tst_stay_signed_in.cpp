// SPDX-License-Identifier: GPL-3.0-or-later
// The key in the keychain: stored, used at the next start, replaced and removed, with the real
// window, a real gnome-keyring and a real service.

#include "tests/support/KeyLists.h"
#include "tests/window/DesktopFixture.h"

#include "app/api/Endpoints.h"
#include "tests/support/Await.h"
#include "tests/support/AwaitStore.h"
#include "tests/support/ScriptedRows.h"
#include "tests/support/TestProgram.h"
#include "ui/widgets/MessageBar.h"
#include "ui/window/ConnectionButton.h"

#include <QApplication>
#include <QSignalSpy>

using Access = Session::Access;

/// The service refuses the key.
static FakeHttpServer::Reply refusal()
{
    return FakeHttpServer::http(401, R"({"errors":[{"code":4010,"message":"no"}]})");
}

class StaySignedInTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_computer.init(); }
    void cleanup() { m_computer.cleanup(); }
    void key_isStoredAndUsedAtNextStart();
    void noKeychain_keyStaysInMemory();
    void uncheckedStayBox_keyIsNotStored();
    void storedKeyWithLineBreak_signsIn();
    void storedKeyWithRequest_isRefusedAndReplaceable();
    void lockedKeychain_isReportedAndNotOverwritten();
    void keychainUnlockedElsewhere_isUsed();
    void failureOtherThanServices401_keepsSignIn();
    void gateways401_recoversByItself();
    void services401_asksForKeyAndKeepsList();
    void lateKeychainWrite_isIgnored();
    void keyOfAnotherAccount_isRefused();
    void keyEnteredWhileLocked_isNeverStored();
    void twoWindows_addTwoAccounts();
    void refusedKey_keepsFocus();
    void connections_haveTheirOwnKeysAndLists();
    void removedConnection_leavesNothing();

private:
    QString notice() const
    {
        return m_computer.test->window->findChild<MessageBar *>(QStringLiteral("notice"))
            ->sentence();
    }
    TestWindow &test() const { return *m_computer.test; }
    Session &session() { return *test().sessions.session(); }

    DesktopFixture m_computer;
};

void StaySignedInTest::key_isStoredAndUsedAtNextStart()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    const QString secret = QString::fromUtf8(portal.key.utf8());
    QCOMPARE(m_computer.inKeychain(m_computer.connectionId()), secret);

    m_computer.start();
    QVERIFY(test().find("deleteKey")); // the saved list does not wait for the keychain
    QTRY_COMPARE(session().access(), Access::Granted);
    QTRY_VERIFY(session().keys().hasLoaded());
    QVERIFY(test().named(QStringLiteral("Generate API Key"))->isEnabled());
}

void StaySignedInTest::uncheckedStayBox_keyIsNotStored()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    const QString id = m_computer.connectionId();
    emit test().window->findChild<ConnectionButton *>()->addRequested();
    m_computer.signIn(portal, portal.key, false); // the same account
    QCOMPARE(m_computer.connectionId(), id);
    QTRY_VERIFY(!session().connection().keyIsStored);
    QCOMPARE(m_computer.inKeychain(id), QStringLiteral("NotFound"));

    m_computer.start();
    QVERIFY(test().find("deleteKey"));
    QTRY_VERIFY(test().find("promptReason"));
}

/// `secret-tool store` stores the line break of a piped key.
void StaySignedInTest::storedKeyWithLineBreak_signsIn()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    Keychain keychain;
    QVERIFY(writeTo(keychain, m_computer.connectionId(), ' ' + portal.key.utf8() + "\r\n"));

    m_computer.start();
    QTRY_COMPARE(session().access(), Access::Granted);
    QTRY_VERIFY(session().keys().hasLoaded());
    QCOMPARE(session().key().utf8(), portal.key.utf8());
}

void StaySignedInTest::storedKeyWithRequest_isRefusedAndReplaceable()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    const QString id = m_computer.connectionId();
    const qsizetype count = session().keys().model().rowCount();
    const QByteArray victim = toList(session().keys().model().keys()).first().id.toUtf8();
    Keychain keychain;
    QVERIFY(writeTo(keychain, id,
        portal.key.utf8() + "\r\nAccept: */*\r\n\r\nDELETE /api/v2/api_keys/" + victim
            + " HTTP/1.1\r\nHost: " + portal.address->portal().authority().toUtf8()
            + "\r\nMC-Api-Key: " + portal.key.utf8()));

    m_computer.start();
    QTRY_VERIFY(test().find<QLabel>("promptReason"));
    QTRY_COMPARE(session().access(), Access::KeyRejected);
    const QString reason = test().find<QLabel>("promptReason")->text();
    QVERIFY2(reason.contains(u"line breaks"), qPrintable(reason));
    QVERIFY(!session().hasKey());

    test().find<QLineEdit>("keyField")->setText(QString::fromUtf8(portal.key.utf8()));
    test().press(QStringLiteral("Sign In"));
    QTRY_VERIFY(session().keys().hasLoaded());
    QCOMPARE(session().keys().model().rowCount(), count); // the victim is still there
    QTRY_COMPARE(m_computer.inKeychain(id), QString::fromUtf8(portal.key.utf8()));
}

void StaySignedInTest::lockedKeychain_isReportedAndNotOverwritten()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    const QString id = m_computer.connectionId();
    QVERIFY(m_computer.keyring->lock());

    m_computer.start();
    QVERIFY(test().find("deleteKey"));
    QTRY_COMPARE(session().access(), Access::KeyMissing);
    QVERIFY(session().keyProblem()->kind == SecretStoreError::Kind::Locked
        || session().keyProblem()->kind == SecretStoreError::Kind::PromptCancelled);
    QVERIFY(test().find("promptKeychain"));
    QVERIFY(!test().named(QStringLiteral("Generate API Key"))->isEnabled());

    // A key that is entered meanwhile is not stored.
    auto client = portal.client();
    auto another = await<GeneratedKey>(endpoints::generateApiKey, *client, QString());
    QVERIFY(another);
    test().find<QLineEdit>("keyField")->setText(QString::fromUtf8(another.value().secret.utf8()));
    test().press(QStringLiteral("Sign In"));
    QTRY_COMPARE(session().access(), Access::Granted);

    QVERIFY(m_computer.keyring->unlock());
    QCOMPARE(m_computer.inKeychain(id), QString::fromUtf8(portal.key.utf8()));
    m_computer.start();
    QTRY_COMPARE(session().access(), Access::Granted);
}

void StaySignedInTest::keychainUnlockedElsewhere_isUsed()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    QVERIFY(m_computer.keyring->lock());
    m_computer.start();
    QTRY_COMPARE(session().access(), Access::KeyMissing);
    QVERIFY(m_computer.keyring->unlock());
    QTRY_COMPARE(session().access(), Access::Granted);

    // A key that could not be stored is stored now.
    const QString id = m_computer.connectionId();
    QVERIFY(m_computer.keyring->lock());
    test().sessions.storeKey();
    QTRY_VERIFY2(notice().contains(u"locked"), qPrintable(notice()));
    QVERIFY(m_computer.keyring->unlock());
    QTRY_VERIFY2(notice().isEmpty(), qPrintable(notice()));
    QCOMPARE(m_computer.inKeychain(id), QString::fromUtf8(portal.key.utf8()));
}

void StaySignedInTest::noKeychain_keyStaysInMemory()
{
    m_computer.keyring.reset();
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signIn(portal);
    QTRY_VERIFY2(notice().contains(u"until Llavero closes"), qPrintable(notice()));
    QCOMPARE(session().access(), Access::Granted);
    QVERIFY(!session().connection().keyIsStored);

    // Retry stores the key when a keychain is running.
    m_computer.keyring.emplace(*m_computer.bus);
    test().press(QStringLiteral("Retry"));
    QTRY_VERIFY2(session().connection().keyIsStored, qPrintable(notice()));
    QVERIFY(notice().isEmpty());
}

void StaySignedInTest::failureOtherThanServices401_keepsSignIn()
{
    FakeHttpServer server;
    const auto list = scripted::keys({ "1" });
    server.on("GET /users/me", { FakeHttpServer::json(R"({"data":{"id":""}})") });
    server.on("GET /api_keys", { list });
    DesktopFixture::Portal portal;
    portal.address = PortalAddress::parse(server.endpoint().toString()).address;
    portal.key = Secret("llv_kept");
    m_computer.start();
    m_computer.signInForGood(portal);
    const QString id = m_computer.connectionId();
    const QList<FakeHttpServer::Reply> failures { FakeHttpServer::http(403, "{}"),
        FakeHttpServer::http(401, "<html>Sign in</html>"), FakeHttpServer::http(401, "{}"),
        FakeHttpServer::http(500, "{}"), FakeHttpServer::http(404, "{}"),
        FakeHttpServer::json("<html>Sign in to the Wi-Fi</html>"), FakeHttpServer::hangUp(),
        FakeHttpServer::http(302, {}, "Location: https://elsewhere.invalid/\r\n") };
    for (const FakeHttpServer::Reply &failure : failures) {
        server.on("GET /api_keys", { failure });
        QSignalSpy failed(&session().keys(), &KeysController::loadFailed);
        session().refresh();
        QTRY_VERIFY(!failed.isEmpty());
        QCOMPARE(session().access(), Access::Granted);
        QVERIFY(test().named(QStringLiteral("Rename key 1")));
        QCOMPARE(m_computer.inKeychain(id), QStringLiteral("llv_kept"));
    }
}

void StaySignedInTest::gateways401_recoversByItself()
{
    FakeHttpServer server;
    server.on("GET /users/me", { FakeHttpServer::json(R"({"data":{"id":""}})") });
    server.on("GET /api_keys", { scripted::keys({ "1" }) });
    DesktopFixture::Portal portal;
    portal.address = PortalAddress::parse(server.endpoint().toString()).address;
    portal.key = Secret("llv_kept");
    m_computer.start();
    m_computer.signIn(portal);
    QTRY_VERIFY(!session().keys().isLoading()); // or the next refresh would join this one
    const FakeHttpServer::Reply gateway = FakeHttpServer::http(401, "<html>Sign in</html>");
    server.on("GET /api_keys", { gateway, scripted::keys({ "1", "2" }) });
    session().refresh();
    QTRY_VERIFY(test().find<QLabel>("offlineExplanation")
        && test()
               .find<QLabel>("offlineExplanation")
               ->text()
               .contains(u"didn’t reject your API key. Llavero will try again"));
    QTRY_VERIFY(test().named(QStringLiteral("Rename key 2")));
    QCOMPARE(session().access(), Access::Granted);
    QVERIFY(!session().loadError());
}

void StaySignedInTest::services401_asksForKeyAndKeepsList()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    auto client = portal.client();
    auto mine = await<GeneratedKey>(endpoints::generateApiKey, *client, QString());
    QVERIFY(mine);
    m_computer.signIn(portal, mine.value().secret);
    QTRY_VERIFY(session().connection().keyIsStored);
    QVERIFY(await<Unit>(endpoints::deleteApiKey, *client, mine.value().key.id));

    session().refresh();
    QTRY_COMPARE(session().access(), Access::KeyRejected);
    QVERIFY(test().find("deleteKey")); // the list stays
    QVERIFY(test().find<QLabel>("promptReason")->text().contains(u"The list was last updated"));
    QVERIFY(!test().find<QAbstractButton>("deleteKey")->isEnabled());

    test().find<QLineEdit>("keyField")->setText(QStringLiteral("llv_wrong"));
    test().press(QStringLiteral("Sign In"));
    QTRY_VERIFY(test().find("keyProblem"));
    QCOMPARE(test().find<QLineEdit>("keyField")->text(), QStringLiteral("llv_wrong"));

    const QString secret = QString::fromUtf8(portal.key.utf8());
    test().find<QLineEdit>("keyField")->setText(secret);
    test().press(QStringLiteral("Sign In"));
    QTRY_COMPARE(session().access(), Access::Granted);
    QVERIFY(!test().find("promptReason"));
    QTRY_COMPARE(m_computer.inKeychain(m_computer.connectionId()), secret);
}

/// A service with two accounts.
static void serveTwoAccounts(FakeHttpServer &server)
{
    server.on("GET /api_keys", { scripted::keys({ "1" }) });
    server.on("GET /users/me",
        { FakeHttpServer::json(R"({"data":{"id":"first","organization":{"name":"First"}}})"),
            FakeHttpServer::json(R"({"data":{"id":"second","organization":{"name":"Second"}}})") });
    for (const char *user : { "first", "second" })
        server.on(QByteArray("GET /users/") + user + "/additional_roles",
            { FakeHttpServer::json(R"({"data":[]})") });
}

static void address(DesktopFixture::Portal &portal, const FakeHttpServer &server, const char *key)
{
    portal.address = PortalAddress::parse(server.endpoint().toString()).address;
    portal.key = Secret(key);
}

void StaySignedInTest::lateKeychainWrite_isIgnored()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.keyring->daemon().freeze();
    m_computer.signIn(portal);
    m_computer.logOut();
    QTRY_VERIFY_WITH_TIMEOUT(!test().sessions.isRemoving(), 30'000);
    QVERIFY2(notice().isEmpty(), qPrintable(notice())); // there is no key to store again
    m_computer.keyring->daemon().thaw();
    test().sessions.storeKey(); // does not crash without a session
}

void StaySignedInTest::keyOfAnotherAccount_isRefused()
{
    FakeHttpServer server;
    serveTwoAccounts(server);
    DesktopFixture::Portal portal;
    address(portal, server, "llv_first");
    m_computer.start();
    m_computer.signInForGood(portal);
    const QString id = m_computer.connectionId();
    QTRY_VERIFY(!session().keys().isLoading()); // or the next refresh would join this one
    server.on("GET /api_keys", { refusal() });
    session().refresh();
    QTRY_COMPARE(session().access(), Access::KeyRejected);
    serveTwoAccounts(server);
    server.on("GET /users/me", { FakeHttpServer::json(R"({"data":{"id":"second"}})") });
    test().find<QLineEdit>("keyField")->setText(QStringLiteral("llv_second"));
    test().press(QStringLiteral("Sign In"));
    QTRY_VERIFY(test().find("keyProblem"));
    QVERIFY(test().find<QLabel>("keyProblem")->text().contains(u"another account"));
    QCOMPARE(session().access(), Access::KeyRejected);
    QCOMPARE(m_computer.inKeychain(id), QStringLiteral("llv_first"));
}

void StaySignedInTest::keyEnteredWhileLocked_isNeverStored()
{
    FakeHttpServer server;
    serveTwoAccounts(server);
    server.on("GET /users/me", { FakeHttpServer::json(R"({"data":{"id":"first"}})") });
    DesktopFixture::Portal portal;
    address(portal, server, "llv_stored");
    m_computer.start();
    m_computer.signInForGood(portal);
    const QString id = m_computer.connectionId();
    QVERIFY(m_computer.keyring->lock());
    m_computer.start();
    QTRY_COMPARE(session().access(), Access::KeyMissing);
    test().find<QLineEdit>("keyField")->setText(QStringLiteral("llv_memory"));
    test().press(QStringLiteral("Sign In"));
    QTRY_COMPARE(session().access(), Access::Granted);
    QVERIFY(!test().find("deviceKeyOffer")); // it could not be stored
    QTRY_VERIFY(!session().keys().isLoading()); // or the next refresh would join this one

    server.on("GET /api_keys", { refusal() });
    session().refresh();
    QTRY_COMPARE(session().access(), Access::KeyRejected);
    serveTwoAccounts(server);
    server.on("GET /users/me", { FakeHttpServer::json(R"({"data":{"id":"first"}})") });
    test().find<QLineEdit>("keyField")->setText(QStringLiteral("llv_third"));
    test().press(QStringLiteral("Sign In"));
    QTRY_COMPARE(session().access(), Access::Granted);
    QVERIFY(m_computer.keyring->unlock());
    QCOMPARE(m_computer.inKeychain(id), QStringLiteral("llv_stored"));
}

void StaySignedInTest::twoWindows_addTwoAccounts()
{
    FakeHttpServer server;
    serveTwoAccounts(server);
    DesktopFixture::Portal portal;
    address(portal, server, "llv_first");
    m_computer.start();
    TestWindow other(TestWindow::inMemory(), Theme::light(), m_computer.home->path());
    m_computer.signInForGood(portal);
    const QString first = m_computer.connectionId();

    server.on("GET /users/me", { FakeHttpServer::json(R"({"data":{"id":"second"}})") });
    other.sessions.signIn({ .portal = *portal.address, .key = Secret("llv_second") });
    QTRY_VERIFY(other.sessions.session());
    QTRY_VERIFY(other.sessions.session()->connection().keyIsStored);
    const QString second = other.sessions.session()->connection().id;
    QVERIFY(first != second);
    QCOMPARE(m_computer.inKeychain(first), QStringLiteral("llv_first"));
    QCOMPARE(m_computer.inKeychain(second), QStringLiteral("llv_second"));
    QCOMPARE(SettingsFile(test().paths.settingsFile).current().connections.size(), 2);
}

void StaySignedInTest::refusedKey_keepsFocus()
{
    FakeHttpServer server;
    serveTwoAccounts(server);
    DesktopFixture::Portal portal;
    address(portal, server, "llv_first");
    m_computer.start();
    m_computer.signIn(portal);
    QTRY_VERIFY(!session().keys().isLoading()); // or the next refresh would join this one
    server.on("GET /api_keys", { refusal() });
    session().refresh();
    QTRY_VERIFY(test().find("promptSignIn"));
    auto *field = test().find<QLineEdit>("keyField");
    field->setFocus();
    QTest::keyClicks(field, QStringLiteral("llv_wrong"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(test().find("keyProblem"));
    QCOMPARE(test().window->focusWidget(), field);
}

void StaySignedInTest::connections_haveTheirOwnKeysAndLists()
{
    DesktopFixture::Portal one;
    DesktopFixture::Portal two;
    one.start(2);
    two.start(5);
    m_computer.start();
    m_computer.signInForGood(one);
    const QString first = m_computer.connectionId();
    emit test().window->findChild<ConnectionButton *>()->addRequested();
    m_computer.signInForGood(two);
    const QString second = m_computer.connectionId();
    QVERIFY(first != second);
    QCOMPARE(m_computer.inKeychain(first), QString::fromUtf8(one.key.utf8()));
    QCOMPARE(m_computer.inKeychain(second), QString::fromUtf8(two.key.utf8()));
    const int ofSecond = session().keys().model().rowCount();

    emit test().window->findChild<ConnectionButton *>()->connectionChosen(first);
    QTRY_COMPARE(m_computer.connectionId(), first);
    QTRY_COMPARE(session().access(), Access::Granted);
    QTRY_VERIFY(session().keys().hasLoaded());
    QVERIFY(session().keys().model().rowCount() != ofSecond);

    m_computer.start(); // opens the last connection
    QCOMPARE(m_computer.connectionId(), first);
    two.stop();
    emit test().window->findChild<ConnectionButton *>()->connectionChosen(second);
    QTRY_COMPARE(m_computer.connectionId(), second);
    QTRY_COMPARE(session().keys().model().rowCount(), ofSecond);
    QTRY_VERIFY(session().isOffline());
}

void StaySignedInTest::removedConnection_leavesNothing()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    const QString id = m_computer.connectionId();
    emit test().window->findChild<ConnectionButton *>()->removeRequested(id);
    test().answer("confirmButton");
    QTRY_VERIFY(!test().sessions.session());
    QTRY_COMPARE(m_computer.inKeychain(id), QStringLiteral("NotFound"));
    QVERIFY(test().sessions.connections().all().isEmpty());
    m_computer.start();
    QVERIFY(!test().sessions.session());
}

LLAVERO_TEST(StaySignedInTest, QApplication)
#include "tst_stay_signed_in.moc"
