// SPDX-License-Identifier: GPL-3.0-or-later
// What a logout takes away from this computer, and what it says of what it could not.

#include "tests/window/DesktopFixture.h"

#include "app/api/Endpoints.h"
#include "app/signin/DeviceKey.h"
#include "app/storage/KeyListCache.h"
#include "tests/support/Await.h"
#include "tests/support/TestProgram.h"
#include "ui/credentials/SessionNotices.h"
#include "ui/widgets/MessageBar.h"
#include "ui/window/ConnectionButton.h"

#include <QApplication>
#include <QCheckBox>
#include <QMessageBox>
#include <QTcpServer>
#include <QTcpSocket>

class LogoutTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_computer.init(); }
    void cleanup() { m_computer.cleanup(); }
    void logoutForgetsTheKeyAndTheList();
    void logoutSaysWhatIsLeft();
    void closingWaitsForLogout();
    void whatIsLeftIsSaidAtTheNextStart();
    void whatIsLeftIsRememberedWhateverHappens();
    void whatIsLeftOfARemovedConnectionIsRemembered();
    void whatIsLeftIsForgottenWhenDismissed();
    void logoutInOneWindowIsLogoutInTheOther();
    void deviceKey_isDeletedFromThePortal_data();
    void deviceKey_isDeletedFromThePortal();
    void deviceKey_canBeKept();
    void deviceKeyThatIsTheLast_isWarnedAbout();
    void deviceKeyThatIsNotDeleted_isSaid();
    void deviceKeyThatAGatewayDoesNotFind_isNotCalledDeleted();
    void pastedKey_isNotOfferedForDeletion();

private:
    QString useDeviceKey(DesktopFixture::Portal &portal);
    QString askToLogOut();
    QStringList keysOn(const DesktopFixture::Portal &portal);
    QString notice() const
    {
        return m_computer.test->window->findChild<MessageBar *>(QStringLiteral("notice"))
            ->sentence();
    }
    /// On the sign-in page.
    QString said()
    {
        auto *sentence = test().find<QLabel>("messageSentence");
        return sentence ? sentence->text() : QString();
    }
    TestWindow &test() const { return *m_computer.test; }

    DesktopFixture m_computer;
};

void LogoutTest::logoutForgetsTheKeyAndTheList()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    const QString id = m_computer.connectionId();
    m_computer.logOut();
    QTRY_VERIFY(said().contains(u"no longer on this computer"));
    QCOMPARE(m_computer.inKeychain(id), QStringLiteral("NotFound"));
    QVERIFY(!test().lists.read(id).snapshot);

    m_computer.start(); // offers the portal, and nothing else
    QVERIFY(!test().signIn.session());
    QVERIFY(test()
                .find<QLineEdit>("portalField")
                ->text()
                .contains(portal.address->portal().authority()));
}

void LogoutTest::logoutSaysWhatIsLeft()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    const QString id = m_computer.connectionId();
    QVERIFY(m_computer.keyring->lock());
    m_computer.logOut();
    QTRY_VERIFY(said().contains(u"Not everything"));

    QVERIFY(m_computer.keyring->unlock());
    QCOMPARE(m_computer.inKeychain(id), QString::fromUtf8(portal.key.utf8()));
    test().press(QStringLiteral("Retry"));
    QTRY_VERIFY(said().contains(u"no longer on this computer"));
    QCOMPARE(m_computer.inKeychain(id), QStringLiteral("NotFound"));
}

void LogoutTest::closingWaitsForLogout()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    const QString id = m_computer.connectionId();
    m_computer.keyring->daemon().freeze();
    m_computer.logOut();
    QVERIFY(test().signIn.isForgetting());
    test().window->close();
    QVERIFY(test().window->isVisible());
    m_computer.keyring->daemon().thaw();
    QTRY_VERIFY(!test().window->isVisible());
    QCOMPARE(m_computer.inKeychain(id), QStringLiteral("NotFound"));
}

void LogoutTest::whatIsLeftIsSaidAtTheNextStart()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    QVERIFY(m_computer.keyring->lock());
    m_computer.logOut();
    QTRY_VERIFY(said().contains(u"Not everything"));
    m_computer.start();
    QTRY_VERIFY2(said().contains(u"system keychain"), qPrintable(said()));
    QVERIFY(m_computer.keyring->unlock());
    test().press(QStringLiteral("Retry"));
    QTRY_VERIFY(said().contains(u"no longer on this computer"));
}

void LogoutTest::whatIsLeftIsRememberedWhateverHappens()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    const QString id = m_computer.connectionId();
    m_computer.keyring->daemon().freeze();
    m_computer.logOut();
    QTRY_VERIFY_WITH_TIMEOUT(!test().signIn.isForgetting(), 30'000);
    QVERIFY2(notice().contains(u"may still be in GNOME Keyring"), qPrintable(notice()));

    m_computer.start();
    QVERIFY2(notice().contains(u"still in the system keychain"), qPrintable(notice()));
    m_computer.signIn(portal, portal.key, false);
    QTRY_VERIFY_WITH_TIMEOUT(!test().signIn.isForgetting(), 30'000);
    QVERIFY2(notice().contains(u"may still be in GNOME Keyring"), qPrintable(notice()));
    QVERIFY2(!notice().contains(u"logged out"), qPrintable(notice()));
    QVERIFY(test().signIn.session());

    m_computer.keyring->daemon().thaw();
    test().press(QStringLiteral("Retry"));
    QTRY_VERIFY2(notice().isEmpty(), qPrintable(notice()));
    QCOMPARE(m_computer.inKeychain(id), QStringLiteral("NotFound"));
    m_computer.start();
    QVERIFY2(notice().isEmpty(), qPrintable(notice()));
}

void LogoutTest::whatIsLeftOfARemovedConnectionIsRemembered()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    const QString id = m_computer.connectionId();
    QVERIFY(m_computer.keyring->lock());
    test().signIn.removeConnection(id);
    QTRY_VERIFY2(notice().contains(u"The key is still in GNOME Keyring"), qPrintable(notice()));
    m_computer.start();
    QVERIFY(test().signIn.connections().all().isEmpty());
    QVERIFY2(notice().contains(u"still in the system keychain"), qPrintable(notice()));
    QVERIFY(m_computer.keyring->unlock());
    test().press(QStringLiteral("Retry"));
    QTRY_VERIFY2(notice().isEmpty(), qPrintable(notice()));
    QCOMPARE(m_computer.inKeychain(id), QStringLiteral("NotFound"));
}

void LogoutTest::whatIsLeftIsForgottenWhenDismissed()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    QVERIFY(m_computer.keyring->lock());
    m_computer.logOut();
    QTRY_VERIFY(!notice().isEmpty());
    test().press(QStringLiteral("Dismiss this message"));
    QVERIFY(notice().isEmpty());
    m_computer.start();
    QVERIFY2(notice().isEmpty(), qPrintable(notice()));
}

void LogoutTest::logoutInOneWindowIsLogoutInTheOther()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    const QString id = m_computer.connectionId();
    TestWindow other(TestWindow::inMemory(), Theme::light(), m_computer.home->path());
    other.start();
    QTRY_VERIFY(other.signIn.session()->keys().hasLoaded());
    m_computer.logOut();
    QTRY_VERIFY(!test().signIn.isForgetting());
    // Where the answer about its user came only now, that one has shown it the logout already.
    if (Session *session = other.signIn.session())
        session->refresh();
    QTRY_VERIFY(!other.signIn.session());
    QVERIFY(!KeyListCache(test().paths.cacheFolder).read(id).snapshot);
}

/// Returns its name.
QString LogoutTest::useDeviceKey(DesktopFixture::Portal &portal)
{
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    [&] { QTRY_VERIFY(test().find("deviceKeyOffer")); }();
    test().press(QStringLiteral("Generate a key for this computer"));
    [&] { QTRY_VERIFY(!test().signIn.session()->connection().deviceKeyId.isEmpty()); }();
    [&] { QTRY_VERIFY(test().signIn.deviceKey()->deletable()); }();
    return SessionNotices::deviceKeyName();
}

/// Returns what the question says.
QString LogoutTest::askToLogOut()
{
    test().press(QStringLiteral("Back"));
    test().press(QStringLiteral("Logout"));
    [&] { QTRY_VERIFY(test().find("confirmButton")); }();
    const auto *question = qobject_cast<QMessageBox *>(test().find("confirmButton")->window());
    return question->informativeText();
}

QStringList LogoutTest::keysOn(const DesktopFixture::Portal &portal)
{
    const auto client = portal.client();
    const auto list = await<KeyRows>(endpoints::listApiKeys, *client);
    QStringList names;
    if (list) {
        for (const ApiKey &key : list.value().keys.toList())
            names << key.name;
    }
    return names;
}

void LogoutTest::deviceKey_isDeletedFromThePortal_data()
{
    QTest::addColumn<bool>("isRemoved");
    QTest::newRow("logout") << false;
    QTest::newRow("removed connection") << true;
}

void LogoutTest::deviceKey_isDeletedFromThePortal()
{
    QFETCH(bool, isRemoved);
    DesktopFixture::Portal portal;
    const QString name = useDeviceKey(portal);
    const QString id = m_computer.connectionId();
    QVERIFY(keysOn(portal).contains(name));
    if (isRemoved)
        emit test().window->findChild<ConnectionButton *>()->removeRequested(id);
    else
        QVERIFY(askToLogOut().contains(name));
    QTRY_VERIFY(test().find("confirmButton"));
    const auto *question = qobject_cast<QMessageBox *>(test().find("confirmButton")->window());
    QVERIFY2(question->informativeText().contains(name), qPrintable(question->informativeText()));
    QVERIFY(!question->informativeText().contains(u"your last"));
    QVERIFY(test().find<QCheckBox>("deleteDeviceKeyBox")->isChecked());
    test().answer("confirmButton");
    QTRY_VERIFY2(said().contains(u"no longer on this computer"), qPrintable(said()));
    QVERIFY2(said().contains(QStringLiteral("The key %1 has been deleted").arg(name)),
        qPrintable(said()));
    QVERIFY(!keysOn(portal).contains(name));
    QCOMPARE(m_computer.inKeychain(id), QStringLiteral("NotFound"));
}

void LogoutTest::deviceKey_canBeKept()
{
    DesktopFixture::Portal portal;
    const QString name = useDeviceKey(portal);
    askToLogOut();
    test().find<QCheckBox>("deleteDeviceKeyBox")->click();
    test().answer("confirmButton");
    QTRY_VERIFY2(said().contains(u"no longer on this computer"), qPrintable(said()));
    QVERIFY2(!said().contains(u"deleted"), qPrintable(said()));
    QVERIFY(keysOn(portal).contains(name));
}

void LogoutTest::deviceKeyThatIsTheLast_isWarnedAbout()
{
    DesktopFixture::Portal portal;
    useDeviceKey(portal);
    Session &session = *test().signIn.session();
    const auto client = session.cloneClient(); // the others delete themselves
    for (const ApiKey &key : session.keys().model().keys().toList()) {
        if (key.id != session.connection().deviceKeyId)
            QVERIFY(await<Done>(endpoints::deleteApiKey, *client, key.id));
    }
    session.refresh();
    QTRY_COMPARE(session.keys().model().keys().size(), 1);
    const QString question = askToLogOut();
    QVERIFY2(question.contains(u"your last API key"), qPrintable(question));
    test().answer("cancelButton");
}

void LogoutTest::deviceKeyThatIsNotDeleted_isSaid()
{
    DesktopFixture::Portal portal;
    const QString name = useDeviceKey(portal);
    const QString id = m_computer.connectionId();
    askToLogOut();
    portal.stop();
    test().answer("confirmButton");
    QTRY_VERIFY2(said().contains(u"no longer on this computer"), qPrintable(said()));
    QVERIFY2(said().contains(QStringLiteral("The key %1 was not deleted").arg(name)),
        qPrintable(said()));
    QCOMPARE(m_computer.inKeychain(id), QStringLiteral("NotFound"));
}

void LogoutTest::deviceKeyThatAGatewayDoesNotFind_isNotCalledDeleted()
{
    DesktopFixture::Portal portal;
    const QString name = useDeviceKey(portal);
    askToLogOut();
    portal.stop();
    QTcpServer gateway;
    connect(&gateway, &QTcpServer::newConnection, this, [&gateway] {
        QTcpSocket *socket = gateway.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->readAll();
            socket->write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        });
    });
    QVERIFY(gateway.listen(QHostAddress::LocalHost, quint16(portal.address->portal().port())));
    test().answer("confirmButton");
    QTRY_VERIFY2(said().contains(u"no longer on this computer"), qPrintable(said()));
    QVERIFY2(!said().contains(QStringLiteral("The key %1 has been deleted").arg(name)),
        qPrintable(said()));
}

void LogoutTest::pastedKey_isNotOfferedForDeletion()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    const QString question = askToLogOut();
    QVERIFY2(question.contains(u"keeps working"), qPrintable(question));
    QVERIFY(!test().find("deleteDeviceKeyBox"));
    test().answer("cancelButton");
}

LLAVERO_TEST(LogoutTest, QApplication)
#include "tst_logout.moc"
