// SPDX-License-Identifier: GPL-3.0-or-later
// Leaving while several keys are deleted.

#include "tests/support/TestProgram.h"
#include "tests/window/ManyKeysFixture.h"

#include "ui/drawer/Drawer.h"
#include "ui/window/ConnectionButton.h"
#include "ui/window/MainWidget.h"

#include <QAbstractButton>

using namespace Qt::StringLiterals;
using Server = FakeHttpServer;

class LeaveDeletionTest : public ManyKeysFixture
{
    Q_OBJECT

private slots:
    void init() { reset(); }
    void cleanup() { close(); }
    void closing_asks();
    void closingAgain_doesNotWait();
    void closing_doesNotWaitForASilentService();
    void endOfTheDesktopSession_doesNotWait();
    void closing_asksNothingAfterTheEnd();
    void closing_asksWhileStopping();
    void logout_asks();
    void removingAnotherConnection_stopsNothing();
};

void LeaveDeletionTest::closing_asks()
{
    openServer({ "1", "2", "3", "4", "5", "6" });
    serveDeletions({ "1", "2", "3", "4", "5", "6" }, Server::heldBack(Server::http(204, {})));
    model().selectAllShown();
    deleteSelected();
    QTRY_COMPARE(m_server->heldReplies(), 4);
    QVERIFY(!m_test->window->close());
    QTRY_VERIFY(m_test->find("confirmButton"));
    QCOMPARE(sentence("messageText"), u"Stop deleting keys?"_s);
    QVERIFY(m_test->named(u"Stop Deleting and Close"_s));
    QVERIFY(m_test->named(u"Keep Deleting"_s));
    m_test->answer("cancelButton");
    QVERIFY(m_test->window->isVisible());
    QVERIFY(deletion().state() == BulkDeletion::State::Running);
    QVERIFY(!m_test->window->close());
    m_test->answer("confirmButton");
    QCOMPARE(sentence("deletionSentence"), u"Stopping…"_s);
    m_server->release();
    m_server->release();
    m_server->release();
    QTRY_COMPARE(deletion().deletedKeys(), 3);
    QVERIFY(m_test->window->isVisible());
    m_server->release();
    QTRY_VERIFY(!m_test->window->isVisible());
    QCOMPARE(deletion().deletedKeys(), 4);
    QCOMPARE(model().keys().size(), 2);
    QCOMPARE(m_server->requests("DELETE").size(), 4);
}

void LeaveDeletionTest::closingAgain_doesNotWait()
{
    openServer({ "1", "2" });
    serveDeletions({ "1", "2" }, Server::silence());
    model().selectAllShown();
    deleteSelected();
    QTRY_COMPARE(m_server->requests("DELETE").size(), 2);
    QVERIFY(!m_test->window->close());
    QTRY_VERIFY(m_test->find("confirmButton"));
    m_test->answer("confirmButton");
    QCOMPARE(sentence("deletionSentence"), u"Stopping…"_s);
    QVERIFY(m_test->window->close());
}

void LeaveDeletionTest::closing_doesNotWaitForASilentService()
{
    openServer({ "1", "2" });
    serveDeletions({ "1", "2" }, Server::silence());
    model().selectAllShown();
    deleteSelected();
    QTRY_COMPARE(m_server->requests("DELETE").size(), 2);
    QVERIFY(!m_test->window->close());
    QTRY_VERIFY(m_test->find("confirmButton"));
    m_test->answer("confirmButton");
    QVERIFY(m_test->window->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!m_test->window->isVisible(), 10'000);
}

/// No user is there to answer, and the desktop does not wait.
void LeaveDeletionTest::endOfTheDesktopSession_doesNotWait()
{
    openServer({ "1", "2", "3" });
    serveDeletions({ "1", "2" }, Server::silence());
    serveDeletions({ "3" }, Server::http(204, {}));
    model().selectAllShown();
    deleteSelected();
    QTRY_COMPARE(deletion().deletedKeys(), 1);
    QVERIFY(!m_test->window->content().wouldLoseSecret()); // which alone cancels that end
    m_test->window->endWithoutAsking(); // as Application does
    QVERIFY(m_test->window->close());
    QVERIFY(!m_test->find("confirmButton"));
}

void LeaveDeletionTest::closing_asksNothingAfterTheEnd()
{
    openServer({ "1", "2" });
    serveDeletions({ "1", "2" }, Server::heldBack(Server::http(204, {})));
    model().selectAllShown();
    deleteSelected();
    QTRY_COMPARE(m_server->heldReplies(), 2);
    QVERIFY(!m_test->window->close());
    QTRY_VERIFY(m_test->find("confirmButton"));
    m_server->release();
    m_server->release();
    QTRY_VERIFY(!m_test->find("confirmButton"));
    QVERIFY(m_test->window->isVisible()); // the user sees the outcome first
    QVERIFY(m_test->window->close());
}

/// The outcome of what was sent is not known yet.
void LeaveDeletionTest::closing_asksWhileStopping()
{
    openServer({ "1", "2" });
    serveDeletions({ "1", "2" }, Server::heldBack(Server::http(204, {})));
    model().selectAllShown();
    deleteSelected();
    QTRY_COMPARE(m_server->heldReplies(), 2);
    m_test->find<QAbstractButton>("cancelDeletion")->click();
    QVERIFY(!m_test->window->close());
    QTRY_VERIFY(m_test->find("confirmButton"));
    QCOMPARE(sentence("messageText"), u"Leave before it’s known which keys have been deleted?"_s);
    m_server->release();
    m_server->release();
    QTRY_VERIFY(!m_test->find("confirmButton"));
    QVERIFY(m_test->window->isVisible());
    QVERIFY(m_test->window->close());
}

/// Keys are deleted until the last question has been answered.
void LeaveDeletionTest::logout_asks()
{
    openServer({ "1", "2", "3", "4", "5", "6" });
    serveDeletions({ "1", "2", "3", "4", "5", "6" }, Server::heldBack(Server::http(204, {})));
    model().selectAllShown();
    deleteSelected();
    QTRY_COMPARE(m_server->heldReplies(), 4);
    const auto logOut = [this] {
        emit m_test->window->findChild<Drawer *>()->logoutRequested();
        QTRY_VERIFY(m_test->find("confirmButton"));
        QCOMPARE(sentence("messageText"), u"Stop deleting keys?"_s);
        m_test->find<QAbstractButton>("confirmButton")->click();
        QTRY_VERIFY(sentence("messageText").startsWith(u"Log out of"));
    };
    logOut();
    m_test->answer("cancelButton");
    QCOMPARE(deletion().state(), BulkDeletion::State::Running);
    m_server->release();
    QTRY_COMPARE(m_server->requests("DELETE").size(), 5);
    logOut();
    m_test->answer("confirmButton");
    for (int i = 0; i < 4; ++i) {
        QTRY_VERIFY(m_server->heldReplies() > 0);
        QVERIFY(m_test->sessions.session());
        m_server->release();
    }
    QTRY_VERIFY(!m_test->sessions.session());
    QCOMPARE(m_server->requests("DELETE").size(), 5);
}

void LeaveDeletionTest::removingAnotherConnection_stopsNothing()
{
    openServer({ "1", "2" });
    serveDeletions({ "1", "2" }, Server::heldBack(Server::http(204, {})));
    const Connection other { .id = u"other"_s,
        .portal = *PortalAddress::parse(u"https://example.com"_s).address };
    m_test->sessions.connections().save(other);
    model().selectAllShown();
    deleteSelected();
    QTRY_COMPARE(m_server->heldReplies(), 2);
    emit m_test->window->findChild<ConnectionButton *>()->removeRequested(other.id);
    QTRY_VERIFY(m_test->find("confirmButton"));
    QCOMPARE(sentence("messageText"), u"Remove the connection to example.com?"_s);
    m_test->answer("confirmButton");
    QTRY_VERIFY(!m_test->sessions.connections().find(other.id));
    QCOMPARE(deletion().state(), BulkDeletion::State::Running);
    m_server->release();
    m_server->release();
    QTRY_COMPARE(message(), u"2 keys have been deleted. They no longer work."_s);
}

LLAVERO_TEST(LeaveDeletionTest, QApplication)
#include "tst_leave_deletion.moc"
