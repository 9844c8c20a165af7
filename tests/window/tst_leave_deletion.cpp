// SPDX-License-Identifier: GPL-3.0-or-later
// Leaving while several keys are deleted.

#include "tests/support/TestProgram.h"
#include "tests/window/ManyKeysFixture.h"

#include "ui/drawer/Drawer.h"
#include "ui/window/ConnectionButton.h"
#include "ui/window/MainWidget.h"

#include <QAbstractButton>
#include <QTimer>

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
    void switchingConnection_savesWhatWasDeleted();
    void newKeyMeanwhile_isAskedAbout();
    void closingAgain_asksAboutANewKey();
    void deletionThatStopsMeanwhile_isWaitedFor();
    void closing_asksNothingAfterTheEnd();
    void closing_asksWhileStopping();
    void logout_asks();
    void removingAnotherConnection_stopsNothing();

private:
    Connection saveOtherConnection();
    void closeWhileDeleting(const Server::Reply &reply = Server::heldBack(Server::http(204, {})));
};

/// Returns a connection on the same portal, with a saved list.
Connection LeaveDeletionTest::saveOtherConnection()
{
    const Connection other { .id = u"other"_s,
        .portal = *PortalAddress::parse(m_server->endpoint().toString()).address };
    m_test->sessions.connections().save(other);
    m_test->lists.write(other.id, { .confirmedAt = QDateTime::currentDateTimeUtc(), .keys = {} });
    return other;
}

/// Closes the window while the keys 1 and 2 are deleted, and agrees to stop deleting.
void LeaveDeletionTest::closeWhileDeleting(const Server::Reply &reply)
{
    openServer({ "1", "2" });
    serveDeletions({ "1", "2" }, reply);
    model().selectAllShown();
    deleteSelected();
    QTRY_COMPARE(m_server->requests("DELETE").size(), 2);
    QVERIFY(!m_test->window->close());
    QTRY_VERIFY(m_test->find("confirmButton"));
    m_test->answer("confirmButton");
    QVERIFY(sentence("deletionSentence").startsWith(u"Stopping: waiting for "));
}

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
    QVERIFY(sentence("deletionSentence").startsWith(u"Stopping: waiting for "));
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
    closeWhileDeleting(Server::silence());
    QVERIFY(m_test->window->close());
}

void LeaveDeletionTest::closing_doesNotWaitForASilentService()
{
    closeWhileDeleting(Server::silence());
    QVERIFY(m_test->window->isVisible());
    auto *wait = m_test->window->findChild<QTimer *>(u"deletionWait"_s);
    QVERIFY(wait && wait->isActive());
    wait->setInterval(0);
    QTRY_VERIFY(!m_test->window->isVisible());
    QVERIFY(deletion().isRunning());
}

/// No user is there to answer, and the desktop does not wait.
void LeaveDeletionTest::endOfTheDesktopSession_doesNotWait()
{
    const QTemporaryDir home;
    m_test = std::make_unique<TestWindow>(TestWindow::inMemory(), Theme::light(), home.path());
    openServer({ "1", "2", "3" });
    const QString id = m_test->sessions.session()->connection().id;
    QTRY_VERIFY(m_test->lists.read(id).snapshot);
    serveDeletions({ "1", "2" }, Server::silence());
    serveDeletions({ "3" }, Server::http(204, {}));
    model().selectAllShown();
    deleteSelected();
    QTRY_COMPARE(deletion().deletedKeys(), 1);
    QVERIFY(!m_test->window->content().wouldLoseSecret()); // which alone cancels that end
    m_test->window->endWithoutAsking(); // as Application does
    QVERIFY(m_test->window->close());
    QVERIFY(!m_test->find("confirmButton"));
    const QString folder = m_test->paths.cacheFolder;
    m_test.reset();
    QCOMPARE(KeyListCache(folder).read(id).snapshot->keys.size(), 2);
}

void LeaveDeletionTest::switchingConnection_savesWhatWasDeleted()
{
    openServer({ "1", "2", "3", "4", "5", "6" });
    const Connection other = saveOtherConnection();
    const QString id = m_test->sessions.session()->connection().id;
    const auto savedKeys = [&] {
        const auto list = m_test->lists.read(id).snapshot;
        return list ? list->keys.size() : 0;
    };
    QTRY_COMPARE(savedKeys(), 6);
    serveDeletions({ "1", "2", "3", "4", "5", "6" }, Server::heldBack(Server::http(204, {})));
    model().selectAllShown();
    deleteSelected();
    QTRY_COMPARE(m_server->heldReplies(), 4);
    emit m_test->window->findChild<ConnectionButton *>()->connectionChosen(other.id);
    QTRY_VERIFY(m_test->find("confirmButton"));
    QCOMPARE(sentence("messageText"), u"Stop deleting keys?"_s);
    QVERIFY(m_test->named(u"Stop Deleting and Leave"_s));
    m_test->answer("confirmButton");
    for (int i = 0; i < 4; ++i)
        m_server->release();
    QTRY_COMPARE(m_test->sessions.session()->connection().id, other.id);
    QTRY_COMPARE(savedKeys(), 2);
    QCOMPARE(m_server->requests("DELETE").size(), 4);
}

/// A user may go on while the service is slow.
void LeaveDeletionTest::newKeyMeanwhile_isAskedAbout()
{
    closeWhileDeleting();
    m_server->on("POST /api_keys", { Server::silence() });
    m_test->find<QAbstractButton>("generateButton")->click();
    QTRY_COMPARE(m_server->requests("POST").size(), 1);
    m_server->release();
    m_server->release();
    QTRY_COMPARE(sentence("messageText"), u"Leave before the key is shown?"_s);
    QVERIFY(m_test->window->isVisible());
    m_test->answer("confirmButton");
    QTRY_VERIFY(!m_test->window->isVisible());
}

void LeaveDeletionTest::closingAgain_asksAboutANewKey()
{
    closeWhileDeleting();
    m_server->on("POST /api_keys", { Server::silence() });
    m_test->find<QAbstractButton>("generateButton")->click();
    QTRY_COMPARE(m_server->requests("POST").size(), 1);
    QVERIFY(!m_test->window->close());
    QTRY_COMPARE(
        sentence("messageText"), u"Leave before it’s known which keys have been deleted?"_s);
    m_test->find<QAbstractButton>("confirmButton")->click();
    QTRY_COMPARE(sentence("messageText"), u"Leave before the key is shown?"_s);
    m_server->release();
    m_server->release();
    QTRY_VERIFY(!deletion().isRunning());
    QCoreApplication::processEvents();
    QVERIFY(m_test->window->isVisible()); // until the question is answered
    m_test->answer("cancelButton");
    QVERIFY(m_test->window->isVisible());
}

/// The user has agreed to stop it, not to leave without its outcome.
void LeaveDeletionTest::deletionThatStopsMeanwhile_isWaitedFor()
{
    openServer({ "1", "2", "3" });
    serveDeletions({ "1", "2", "3" }, Server::heldBack(Server::http(204, {})));
    serveDeletions({ "1" }, Server::heldBack(Server::http(401, R"({"errors":[{"code":4010}]})")));
    model().selectAllShown();
    deleteSelected();
    QTRY_COMPARE(m_server->heldReplies(), 3);
    QVERIFY(!m_test->window->close());
    QTRY_COMPARE(sentence("messageText"), u"Stop deleting keys?"_s);
    while (deletion().state() == BulkDeletion::State::Running) {
        QVERIFY(m_server->heldReplies() > 0);
        m_server->release();
        QTest::qWait(50);
    }
    QVERIFY(m_server->heldReplies() > 0);
    m_test->answer("confirmButton");
    QCoreApplication::processEvents();
    QVERIFY(m_test->window->isVisible());
    while (m_server->heldReplies() > 0)
        m_server->release();
    QTRY_VERIFY(!m_test->window->isVisible());
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
