// SPDX-License-Identifier: GPL-3.0-or-later
// A real KeePassXC instead of GNOME's keyring: it asks in its own windows.

#include "tests/window/DesktopFixture.h"

#include "tests/support/RunningKeePassXc.h"
#include "tests/support/TestProgram.h"
#include "ui/widgets/MessageBar.h"

#include <QApplication>

class OtherKeychainsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void keePassXc_storesAndRemovesTheKey();
    void keyForThisSession_isNotStored();

private:
    QString notice() const
    {
        return m_computer.test->window->findChild<MessageBar *>(QStringLiteral("notice"))
            ->sentence();
    }
    TestWindow &test() const { return *m_computer.test; }
    Session &session() { return *test().sessions.session(); }

    DesktopFixture m_computer;
    std::optional<RunningKeePassXc> m_keepassxc;
};

void OtherKeychainsTest::init()
{
    m_computer.init();
    m_computer.keyring.reset();
    m_keepassxc.emplace(
        *m_computer.bus, RunningKeePassXc::Start::Locked, RunningKeePassXc::Access::Confirmed);
    QVERIFY(m_keepassxc->isReady());
}

void OtherKeychainsTest::cleanup()
{
    m_keepassxc.reset();
    m_computer.cleanup();
}

void OtherKeychainsTest::keePassXc_storesAndRemovesTheKey()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signIn(portal);
    QTRY_VERIFY2(notice().startsWith(u"KeePassXC may be waiting for you"), qPrintable(notice()));
    QVERIFY(!session().connection().keyIsStored);
    QVERIFY(m_keepassxc->typePassword());
    QTRY_VERIFY(session().connection().keyIsStored);
    QVERIFY2(notice().isEmpty(), qPrintable(notice()));

    // It asks again in each run.
    m_computer.start();
    QTRY_VERIFY(test().find("promptReason"));
    const QString reason = test().find<QLabel>("promptReason")->text();
    QVERIFY2(reason.startsWith(u"KeePassXC may be waiting for you"), qPrintable(reason));
    QVERIFY(test().named(QStringLiteral("Use the Key for This Session")));
    QVERIFY(m_keepassxc->allowAccess());
    QTRY_COMPARE(session().access(), Session::Access::Granted);
    QVERIFY(!test().find("promptReason"));

    m_computer.logOut();
    QTRY_VERIFY(!test().sessions.isRemoving());
    const QString said = test().find<QLabel>("messageSentence")->text();
    QVERIFY2(said.contains(u"were removed from this computer"), qPrintable(said));
    QVERIFY2(said.contains(u"recycle bin"), qPrintable(said));
    QVERIFY2(notice().isEmpty(), qPrintable(notice()));
    QVERIFY(!m_keepassxc->asksForAccess());
}

void OtherKeychainsTest::keyForThisSession_isNotStored()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signIn(portal);
    QTRY_VERIFY2(notice().startsWith(u"KeePassXC may be waiting for you"), qPrintable(notice()));
    test().press(QStringLiteral("Use the Key for This Session"));
    QVERIFY2(notice().isEmpty(), qPrintable(notice()));
    QCOMPARE(session().access(), Session::Access::Granted);
    const QString id = m_computer.connectionId();
    QVERIFY(m_keepassxc->typePassword());
    QTRY_VERIFY(!test().sessions.isStoringKey() && !test().sessions.isRemoving());
    QVERIFY(!session().connection().keyIsStored);
    QCOMPARE(m_computer.inKeychain(id), QStringLiteral("NotFound"));
    QCOMPARE(session().access(), Session::Access::Granted);
}

LLAVERO_TEST(OtherKeychainsTest, QApplication)
#include "tst_other_keychains.moc"
