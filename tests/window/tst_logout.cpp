// SPDX-License-Identifier: GPL-3.0-or-later
// What a logout takes away from this computer, and what it says of what it could not.

#include "Computer.h"

#include "storage/KeyListCache.h"
#include "support/TestProgram.h"
#include "widgets/MessageBar.h"

#include <QApplication>

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

private:
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

    Computer m_computer;
};

void LogoutTest::logoutForgetsTheKeyAndTheList()
{
    Computer::Portal portal;
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
    Computer::Portal portal;
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
    Computer::Portal portal;
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
    Computer::Portal portal;
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
    Computer::Portal portal;
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
    Computer::Portal portal;
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
    Computer::Portal portal;
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
    Computer::Portal portal;
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

LLAVERO_TEST(LogoutTest, QApplication)
#include "tst_logout.moc"
