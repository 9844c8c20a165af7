// The key in the keychain: kept, used at the next start, replaced, forgotten. A real window, a real
// gnome-keyring and a real service.

#include "Computer.h"

#include "api/Endpoints.h"
#include "keys/KeyBadge.h"
#include "keys/SessionState.h"
#include "support/Await.h"
#include "support/ScriptedServer.h"
#include "widgets/MessageBar.h"
#include "window/ConnectionButton.h"

#include <QSignalSpy>

using Access = Session::Access;

class StaySignedInTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_computer.init(); }
    void cleanup() { m_computer.cleanup(); }
    void theKeyIsKeptAndUsedAtTheNextStart();
    void withoutAKeychainItGoesOnInMemory();
    void withoutTheTickItIsNotKept();
    void aLockedKeychainIsSaidAndNothingIsOverwritten();
    void only401EndsASignIn();
    void a401AsksForAnotherKeyAndKeepsTheList();
    void logoutForgetsTheKeyAndTheList();
    void logoutSaysWhatIsLeft();
    void aKeyForThisComputerIsOfferedOnce();
    void aKeyThatCannotBeStoredStaysOnTheScreen();
    void eachConnectionHasItsOwn();
    void aRemovedConnectionIsGone();

private:
    QString notice()
    {
        return m_computer.test->window->findChild<MessageBar *>(QStringLiteral("notice"))
            ->sentence();
    }
    TestWindow &test() { return *m_computer.test; }
    Session &session() { return *test().signIn.session(); }
    void logOut();

    Computer m_computer;
};

void StaySignedInTest::logOut()
{
    test().press(QStringLiteral("Back"));
    test().press(QStringLiteral("Logout"));
    test().answer("confirmButton");
    QTRY_VERIFY(!test().signIn.session());
}

void StaySignedInTest::theKeyIsKeptAndUsedAtTheNextStart()
{
    Computer::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    const QString secret = QString::fromUtf8(portal.key.utf8());
    QCOMPARE(m_computer.inKeychain(m_computer.connectionId()), secret);

    m_computer.start();
    QVERIFY(test().find("deleteKey")); // painted before the keychain was asked
    QTRY_COMPARE(session().access(), Access::Granted);
    QTRY_VERIFY(session().keys().hasLoaded());
    QVERIFY(test().named(QStringLiteral("Generate API Key"))->isEnabled());
}

void StaySignedInTest::withoutTheTickItIsNotKept()
{
    Computer::Portal portal;
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

void StaySignedInTest::aLockedKeychainIsSaidAndNothingIsOverwritten()
{
    Computer::Portal portal;
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

    // A key that is entered meanwhile is for this run.
    auto client = portal.client(test().network);
    auto another = await<GeneratedKey>(endpoints::generateApiKey, *client);
    QVERIFY(another);
    test().find<QLineEdit>("keyField")->setText(QString::fromUtf8(another.value().secret.utf8()));
    test().press(QStringLiteral("Sign in"));
    QTRY_COMPARE(session().access(), Access::Granted);

    QVERIFY(m_computer.keyring->unlock());
    QCOMPARE(m_computer.inKeychain(id), QString::fromUtf8(portal.key.utf8()));
    m_computer.start();
    QTRY_COMPARE(session().access(), Access::Granted);
}

void StaySignedInTest::withoutAKeychainItGoesOnInMemory()
{
    m_computer.keyring.reset();
    Computer::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signIn(portal);
    QTRY_VERIFY2(notice().contains(u"until Llavero closes"), qPrintable(notice()));
    QCOMPARE(session().access(), Access::Granted);
    QVERIFY(!session().connection().keyIsStored);

    // Once there is one, Try again stores the key.
    m_computer.keyring.emplace(*m_computer.bus);
    test().press(QStringLiteral("Retry"));
    QTRY_VERIFY2(session().connection().keyIsStored, qPrintable(notice()));
    QVERIFY(notice().isEmpty());
}

void StaySignedInTest::only401EndsASignIn()
{
    ScriptedServer server;
    const auto list = ScriptedServer::json(
        R"({"data":[{"id":"1","name":"key 1","lastIp":null,"lastActivity":null}]})");
    server.on("GET /users/me", { ScriptedServer::json(R"({"data":{"id":""}})") });
    server.on("GET /api_keys", { list });
    Computer::Portal portal;
    portal.address = PortalAddress::parse(server.endpoint().toString()).address;
    portal.key = Secret("llv_kept");
    m_computer.start();
    m_computer.signInForGood(portal);
    const QString id = m_computer.connectionId();
    const QList<ScriptedServer::Reply> failures { ScriptedServer::http(403, "{}"),
        ScriptedServer::http(500, "{}"), ScriptedServer::http(404, "{}"),
        ScriptedServer::json("<html>Sign in to the Wi-Fi</html>"), ScriptedServer::hangUp(),
        ScriptedServer::http(302, {}, "Location: https://elsewhere.invalid/\r\n") };
    for (const ScriptedServer::Reply &failure : failures) {
        server.on("GET /api_keys", { failure });
        QSignalSpy failed(&session().keys(), &KeysController::loadFailed);
        session().refresh();
        QTRY_VERIFY(!failed.isEmpty());
        QCOMPARE(session().access(), Access::Granted);
        QVERIFY(test().named(QStringLiteral("Rename key 1")));
        QCOMPARE(m_computer.inKeychain(id), QStringLiteral("llv_kept"));
    }
}

void StaySignedInTest::a401AsksForAnotherKeyAndKeepsTheList()
{
    Computer::Portal portal;
    portal.start();
    m_computer.start();
    auto client = portal.client(test().network);
    auto mine = await<GeneratedKey>(endpoints::generateApiKey, *client);
    QVERIFY(mine);
    m_computer.signIn(portal, mine.value().secret);
    QTRY_VERIFY(session().connection().keyIsStored);
    QVERIFY(await<Done>(endpoints::deleteApiKey, *client, mine.value().key.id));

    session().refresh();
    QTRY_COMPARE(session().access(), Access::KeyRejected);
    QVERIFY(test().find("deleteKey")); // the list stays
    QVERIFY(test().find<QLabel>("promptReason")->text().contains(u"The list is from"));
    QVERIFY(!test().find<QAbstractButton>("deleteKey")->isEnabled());

    test().find<QLineEdit>("keyField")->setText(QStringLiteral("llv_wrong"));
    test().press(QStringLiteral("Sign in"));
    QTRY_VERIFY(test().find("promptProblem"));
    QCOMPARE(test().find<QLineEdit>("keyField")->text(), QStringLiteral("llv_wrong"));

    const QString secret = QString::fromUtf8(portal.key.utf8());
    test().find<QLineEdit>("keyField")->setText(secret);
    test().press(QStringLiteral("Sign in"));
    QTRY_COMPARE(session().access(), Access::Granted);
    QVERIFY(!test().find("promptReason"));
    QTRY_COMPARE(m_computer.inKeychain(m_computer.connectionId()), secret);
}

void StaySignedInTest::logoutForgetsTheKeyAndTheList()
{
    Computer::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    const QString id = m_computer.connectionId();
    logOut();
    QTRY_VERIFY(test().find("messageSentence"));
    QVERIFY(test().find<QLabel>("messageSentence")->text().contains(u"no longer on this computer"));
    QCOMPARE(m_computer.inKeychain(id), QStringLiteral("NotFound"));
    QVERIFY(!test().lists.read(id).snapshot);

    m_computer.start(); // offers the portal, and nothing else
    QVERIFY(!test().signIn.session());
    QVERIFY(test()
                .find<QLineEdit>("portalField")
                ->text()
                .contains(portal.address->portal().authority()));
}

void StaySignedInTest::logoutSaysWhatIsLeft()
{
    Computer::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    const QString id = m_computer.connectionId();
    QVERIFY(m_computer.keyring->lock());
    logOut();
    QTRY_VERIFY(test().find("messageSentence"));
    QVERIFY(test().find<QLabel>("messageSentence")->text().contains(u"Not everything"));

    QVERIFY(m_computer.keyring->unlock());
    QCOMPARE(m_computer.inKeychain(id), QString::fromUtf8(portal.key.utf8()));
    test().press(QStringLiteral("Retry"));
    QTRY_VERIFY(
        test().find<QLabel>("messageSentence")->text().contains(u"no longer on this computer"));
    QCOMPARE(m_computer.inKeychain(id), QStringLiteral("NotFound"));
}

void StaySignedInTest::aKeyForThisComputerIsOfferedOnce()
{
    Computer::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    QTRY_VERIFY(test().find("ownKeyOffer"));
    test().press(QStringLiteral("Generate a key for this computer"));
    QTRY_VERIFY(!session().connection().ownKeyId.isEmpty());
    const ApiKey *own = session().keys().model().find(session().connection().ownKeyId);
    QVERIFY(own);
    const QString name = own->name;
    QCOMPARE(name, SessionState::ownKeyName());
    QVERIFY(!test().find("secretField")); // it is stored, and so no longer shown
    QVERIFY(!test().find("ownKeyOffer"));
    QTRY_VERIFY(session().keys().model().find(session().connection().ownKeyId)->lastActivity);
    QVERIFY(
        m_computer.inKeychain(m_computer.connectionId()) != QString::fromUtf8(portal.key.utf8()));

    m_computer.start();
    QTRY_VERIFY(session().keys().hasLoaded());
    QVERIFY(!test().find("ownKeyOffer"));
    auto *badge = test().find<KeyBadge>("keyBadge");
    QVERIFY(badge);
    QCOMPARE(badge->text(), QStringLiteral("This computer"));
    test().press(QStringLiteral("Delete %1").arg(name));
    QTRY_VERIFY(test().find("confirmButton"));
    QString said;
    for (const QLabel *label : test().find("confirmButton")->window()->findChildren<QLabel *>())
        said += label->text();
    QVERIFY2(said.contains(u"signs this computer out"), qPrintable(said));
    test().answer("confirmButton");
    QTRY_COMPARE(session().access(), Access::KeyRejected);
}

void StaySignedInTest::aKeyThatCannotBeStoredStaysOnTheScreen()
{
    Computer::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    QTRY_VERIFY(test().find("ownKeyOffer"));
    QVERIFY(m_computer.keyring->lock());
    test().press(QStringLiteral("Generate a key for this computer"));
    QTRY_VERIFY(test().find("storeAgain"));
    QVERIFY(test().find("secretField"));
    QVERIFY(session().connection().ownKeyId.isEmpty());
    QVERIFY(m_computer.keyring->unlock());
    QCOMPARE(m_computer.inKeychain(m_computer.connectionId()),
        QString::fromUtf8(portal.key.utf8())); // the old one, still
    test().press(QStringLiteral("Store it again"));
    QTRY_VERIFY(!test().find("secretField"));
    QVERIFY(!session().connection().ownKeyId.isEmpty());
}

void StaySignedInTest::eachConnectionHasItsOwn()
{
    Computer::Portal one;
    Computer::Portal two;
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

    m_computer.start(); // where one was last
    QCOMPARE(m_computer.connectionId(), first);
    two.stop();
    emit test().window->findChild<ConnectionButton *>()->connectionChosen(second);
    QTRY_COMPARE(m_computer.connectionId(), second);
    QCOMPARE(session().keys().model().rowCount(), ofSecond);
    QTRY_VERIFY(session().isOffline());
}

void StaySignedInTest::aRemovedConnectionIsGone()
{
    Computer::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    const QString id = m_computer.connectionId();
    emit test().window->findChild<ConnectionButton *>()->removeRequested(id);
    test().answer("confirmButton");
    QTRY_VERIFY(!test().signIn.session());
    QTRY_COMPARE(m_computer.inKeychain(id), QStringLiteral("NotFound"));
    QVERIFY(test().signIn.connections().all().isEmpty());
    m_computer.start();
    QVERIFY(!test().signIn.session());
}

QTEST_MAIN(StaySignedInTest)
#include "tst_stay_signed_in.moc"
