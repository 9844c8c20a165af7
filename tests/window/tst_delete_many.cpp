// SPDX-License-Identifier: GPL-3.0-or-later
// Deleting several keys, with every outcome that the service can report.

#include "tests/support/KeyLists.h"
#include "tests/support/ScriptedRows.h"
#include "tests/support/TestProgram.h"
#include "tests/support/UiStates.h"
#include "tests/window/ManyKeysFixture.h"

#include "ui/credentials/KeyCard.h"
#include "ui/credentials/KeyListMessageBar.h"
#include "ui/credentials/NoticeArea.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/MessageBar.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QProgressBar>

using namespace Qt::StringLiterals;
using Server = FakeHttpServer;

class DeleteManyTest : public ManyKeysFixture
{
    Q_OBJECT

private slots:
    void init() { reset(); }
    void cleanup() { close(); }
    void deletion_takesKeysOffTheList();
    void deletionMeanwhile_cannotStartAgain();
    void cancel_keepsTheRestSelected();
    void pause_saysWhenItContinues();
    void refusedKeys_stayWithTheirReason();
    void deletingAgain_asksAgain();
    void failingAgain_leavesOneMessage();
    void keyBeingDeleted_isNotAskedAbout();
    void refusedKey_hasItsReasonInDetails();
    void hiddenPrompt_returnsFocusToList();
    void hiddenFailures_returnFocusToList();
    void dismissedFailures_leaveTheRows();
    void closedMessage_movesNoOther();
    void failures_endWithTheirKeys();
    void unknownOutcomes_leaveTheSelection();
    void unknownOutcomes_areCheckedLater();
    void rejectedSignIn_isReportedAsPast();
    void warning_outlivesALaterSuccess();
    void progress_canBeCancelledByKeyboard();
    void escape_keepsKeysThatWaitSelected();
    void deletedOwnKey_isNamedAsTheReason();

private:
    void openWithFailures();
};

void DeleteManyTest::deletion_takesKeysOffTheList()
{
    openSandbox(200);
    const QString own = model().deviceKey();
    selectAllBut(own);
    deleteSelected();
    QTRY_VERIFY(deletion().isRunning());
    QTRY_VERIFY(m_test->find("deletionProgress"));
    QVERIFY(!m_test->find("selectionBar"));
    QTRY_COMPARE_WITH_TIMEOUT(
        message(), u"200 keys have been deleted. They no longer work."_s, 30'000);
    QVERIFY(!m_test->find("deletionProgress"));
    QCOMPARE(model().keys().size(), 1);
    QCOMPARE(model().selectedCount(), 0);
    QVERIFY(card(own));
    m_test->sessions.session()->refresh();
    QTRY_VERIFY(!m_test->sessions.session()->keys().isLoading());
    QCOMPARE(model().keys().size(), 1);
    QCOMPARE(message(), u"200 keys have been deleted. They no longer work."_s); // and no news
}

void DeleteManyTest::deletionMeanwhile_cannotStartAgain()
{
    openServer({ "1", "2", "3" });
    serveDeletions({ "1", "2" }, Server::heldBack(Server::http(204, {})));
    select({ u"1"_s, u"2"_s });
    deleteSelected();
    QTRY_COMPARE(m_server->heldReplies(), 2);
    QVERIFY(card(u"1"_s)->accessibleName().startsWith(u"Deleting key 1…, last IP"));
    QVERIFY(!m_test->find("deleteSelected"));
    QCOMPARE(sentence("deletionSentence"), u"Deleting keys: 0 of 2"_s);
    m_server->release();
    QTRY_COMPARE(sentence("deletionSentence"), u"Deleting keys: 1 of 2"_s);
    QCOMPARE(m_test->find<QProgressBar>("deletionBar")->value(), 1);
    m_server->release();
    QTRY_COMPARE(message(), u"2 keys have been deleted. They no longer work."_s);
}

void DeleteManyTest::cancel_keepsTheRestSelected()
{
    openServer({ "1", "2", "3", "4", "5", "6" });
    serveDeletions({ "1", "2", "3", "4", "5", "6" }, Server::heldBack(Server::http(204, {})));
    model().selectAllShown();
    deleteSelected();
    QTRY_COMPARE(m_server->heldReplies(), 4);
    m_test->find<QAbstractButton>("cancelDeletion")->click();
    QCOMPARE(sentence("deletionSentence"),
        u"Stopping: waiting for the last responses. 0 of 6 keys have been deleted."_s);
    for (int i = 0; i < 4; ++i)
        m_server->release();
    QTRY_COMPARE(message(), u"Deleting was cancelled: 4 of 6 keys have been deleted."_s);
    QCOMPARE(model().selectedCount(), 2);
    QVERIFY(m_test->find("selectionBar"));
    QCOMPARE(m_server->requests("DELETE").size(), 4);
}

void DeleteManyTest::pause_saysWhenItContinues()
{
    openServer({ "1", "2" });
    serveDeletions({ "1", "2" }, Server::http(429, {}, "Retry-After: 120\r\n"));
    model().selectAllShown();
    deleteSelected();
    QTRY_VERIFY(sentence("deletionSentence").startsWith(u"The service is receiving too many "));
    QVERIFY(sentence("deletionSentence").contains(u"in 2 minutes ("));
    m_test->find<QAbstractButton>("cancelDeletion")->click();
    QTRY_COMPARE(message(), u"Deleting was cancelled: 0 of 2 keys have been deleted."_s);
}

void DeleteManyTest::refusedKeys_stayWithTheirReason()
{
    openServer({ "1", "2", "3", "4" });
    serveDeletions({ "1", "3", "4" }, Server::http(204, {}));
    m_server->on("DELETE /api_keys/2",
        { Server::http(403, R"({"errors":[{"code":4030,"message":"no"}]})"),
            Server::http(204, {}) });
    select({ u"1"_s, u"2"_s, u"3"_s });
    deleteSelected();
    QTRY_VERIFY(m_test->find("deletionFailures"));
    auto *failures = m_test->find<MessageBar>("deletionFailures");
    QCOMPARE(failures->sentence(),
        u"1 key wasn’t deleted. Your role doesn’t allow this. Ask an administrator of your "
        "organization. 2 keys have been deleted."_s);
    QCOMPARE(model().selectedKeys().rows.size(), 1);
    QCOMPARE(model().rowCount(), 2);
    QVERIFY(card(u"2"_s)->accessibleName().contains(u"Not deleted"));
    QVERIFY(card(u"2"_s)->accessibleDescription().contains(u"Your role doesn’t allow this."));
    failures->findChild<QAbstractButton *>(u"messageAction"_s)->click();
    QTRY_COMPARE(sentence("messageText"), u"Delete the API key key 2?"_s);
    m_test->answer("confirmButton");
    QTRY_COMPARE(model().rowCount(), 1);
    QTRY_VERIFY(!m_test->find("deletionFailures"));
    QCOMPARE(message(), u"The key key 2 has been deleted. It no longer works."_s);
}

/// Deletes the keys 1 and 2, which the service refuses.
void DeleteManyTest::openWithFailures()
{
    openServer({ "1", "2", "3" });
    serveDeletions({ "1", "2" }, Server::http(403, R"({"errors":[{"code":4030}]})"));
    select({ u"1"_s, u"2"_s });
    deleteSelected();
    QTRY_VERIFY(m_test->find("deletionFailures"));
    QCOMPARE(m_server->requests("DELETE").size(), 2);
}

void DeleteManyTest::deletingAgain_asksAgain()
{
    openWithFailures();
    serveDeletions({ "1", "2" }, Server::http(204, {}));
    model().clearSelection(); // it is for what failed, whatever is selected now
    m_test->press(u"Delete Again…"_s);
    QTRY_COMPARE(sentence("messageText"), u"Delete 2 API keys?"_s);
    m_test->answer("cancelButton");
    QCOMPARE(m_server->requests("DELETE").size(), 2);
    m_test->press(u"Delete Again…"_s);
    QTRY_VERIFY(m_test->find("confirmButton"));
    m_test->answer("confirmButton");
    QTRY_COMPARE(message(), u"2 keys have been deleted. They no longer work."_s);
}

void DeleteManyTest::failingAgain_leavesOneMessage()
{
    openServer({ "1", "2" });
    serveDeletions({ "1" }, Server::http(403, R"({"errors":[{"code":4030}]})"));
    serveDeletions({ "2" }, Server::http(204, {}));
    model().selectAllShown();
    deleteSelected();
    QTRY_VERIFY(m_test->find("deletionFailures"));
    m_test->press(u"Delete Again…"_s);
    QTRY_VERIFY(m_test->find("confirmButton"));
    m_test->answer("confirmButton");
    QTRY_COMPARE(message(),
        u"The key key 1 wasn’t deleted. Your role doesn’t allow this. Ask an administrator of your "
        "organization."_s);
    QVERIFY(!m_test->find("deletionFailures"));
    QCOMPARE(m_server->requests("DELETE").size(), 3);
}

void DeleteManyTest::keyBeingDeleted_isNotAskedAbout()
{
    openServer({ "1", "2" });
    serveDeletions({ "1" }, Server::heldBack(Server::http(204, {})));
    m_test->sessions.session()->keys().remove(*model().find(u"1"_s));
    QTRY_COMPARE(m_server->heldReplies(), 1);
    select({ u"1"_s });
    m_test->find<QAbstractButton>("deleteSelected")->click();
    QCoreApplication::processEvents();
    QVERIFY(!m_test->find("confirmButton"));
    select({ u"1"_s, u"2"_s });
    m_test->find<QAbstractButton>("deleteSelected")->click();
    QTRY_COMPARE(sentence("messageText"), u"Delete the API key key 2?"_s);
    m_test->answer("cancelButton");
    m_server->release();
}

/// The message below the list may have the reasons of others only.
void DeleteManyTest::refusedKey_hasItsReasonInDetails()
{
    m_test->window->resize(1366, 768);
    openWithFailures();
    QTest::keyClick(card(u"1"_s), Qt::Key_Return);
    QTRY_VERIFY(m_test->find<MessageBar>("detailsMessage"));
    QCOMPARE(m_test->find<MessageBar>("detailsMessage")->sentence(),
        u"The key key 1 wasn’t deleted. Your role doesn’t allow this. Ask an administrator of your "
        "organization."_s);
    deletion().dismissFailures();
    QVERIFY(!m_test->find("detailsMessage"));
}

void DeleteManyTest::hiddenPrompt_returnsFocusToList()
{
    openWithFailures();
    m_server->on("GET /api_keys",
        { Server::http(401, R"({"errors":[{"code":4010,"message":"no"}]})"),
            scripted::keys({ "1", "2", "3" }) });
    m_test->sessions.session()->refresh();
    QTRY_VERIFY(m_test->find("promptReason"));
    auto *field = m_test->find<QLineEdit>("keyField");
    field->setFocus();
    field->setText(u"llv_new"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(!m_test->find("promptReason"));
    QVERIFY(m_test->find("deletionFailures"));
    QVERIFY(qobject_cast<KeyCard *>(QApplication::focusWidget()));
}

void DeleteManyTest::hiddenFailures_returnFocusToList()
{
    openWithFailures();
    m_test->find<MessageBar>("deletionFailures")
        ->findChild<QAbstractButton *>(u"messageAction"_s)
        ->setFocus();
    deletion().dismissFailures(); // which leaves the bar of the selection below
    QVERIFY(m_test->find("deleteSelected"));
    QVERIFY(qobject_cast<KeyCard *>(QApplication::focusWidget()));
}

void DeleteManyTest::dismissedFailures_leaveTheRows()
{
    openServer({ "1", "2" });
    serveDeletions({ "1" }, Server::http(403, R"({"errors":[{"code":4030}]})"));
    serveDeletions({ "2" }, Server::http(400, R"({"errors":[{"message":"in use"}]})"));
    model().selectAllShown();
    deleteSelected();
    QTRY_VERIFY(m_test->find("deletionFailures"));
    const QString text = m_test->find<MessageBar>("deletionFailures")->sentence();
    QVERIFY(text.startsWith(u"2 keys weren’t deleted."));
    QVERIFY(text.contains(u"key 1: Your role"));
    QVERIFY(text.contains(u"key 2: ") && text.contains(u"in use"));
    const QModelIndex row = model().index(0);
    QVERIFY(row.data(ApiKeyModel::DeleteErrorRole).isValid());
    m_test->press(u"Dismiss this message"_s);
    QVERIFY(!m_test->find("deletionFailures"));
    QVERIFY(!model().index(0).data(ApiKeyModel::DeleteErrorRole).isValid());
    QCOMPARE(model().selectedCount(), 2);
}

void DeleteManyTest::closedMessage_movesNoOther()
{
    openWithFailures();
    serveDeletions({ "3" }, Server::hangUp());
    m_test->sessions.session()->keys().remove(*model().find(u"3"_s));
    QTRY_VERIFY(message().startsWith(u"The key key 3 may or may not"));
    auto *failures = m_test->find<MessageBar>("deletionFailures");
    auto *area = m_test->window->findChild<NoticeArea *>();
    auto *upper = area->findChild<KeyListMessageBar *>();
    const auto place = [upper, this] { return upper->mapTo(m_test->window.get(), QPoint()); };
    UiStates::layOut();
    const QPoint before = place();
    QWidget *close = failures->findChild<IconButton *>();
    QTest::mouseMove(close);
    QTest::mouseClick(close, Qt::LeftButton);
    QVERIFY(!m_test->find("deletionFailures"));
    UiStates::layOut();
    QCOMPARE(place(), before);
    QTest::mouseMove(card(u"1"_s), QPoint(5, 5));
    QTRY_VERIFY(place().y() > before.y());
}

void DeleteManyTest::failures_endWithTheirKeys()
{
    openServer({ "1", "2", "3" });
    serveDeletions({ "1", "2" }, Server::http(403, R"({"errors":[{"code":4030}]})"));
    select({ u"1"_s, u"2"_s });
    deleteSelected();
    QTRY_VERIFY(m_test->find("deletionFailures"));
    m_server->on("GET /api_keys", { scripted::keys({ "2", "3" }) });
    m_test->sessions.session()->refresh();
    QTRY_VERIFY(m_test->find<MessageBar>("deletionFailures")
                    ->sentence()
                    .startsWith(u"1 key wasn’t deleted."));
    m_server->on("GET /api_keys", { scripted::keys({ "3" }) });
    m_test->sessions.session()->refresh();
    QTRY_VERIFY(!m_test->find("deletionFailures"));
}

void DeleteManyTest::unknownOutcomes_leaveTheSelection()
{
    openServer({ "1", "2", "3", "4" });
    serveDeletions({ "1", "2" }, Server::hangUp());
    serveDeletions({ "3" }, Server::http(403, R"({"errors":[{"code":4030}]})"));
    select({ u"1"_s, u"2"_s, u"3"_s });
    deleteSelected();
    QTRY_VERIFY(!deletion().isRunning());
    QCOMPARE(model().selectedCount(), 1); // the one that was refused
    QVERIFY(card(u"1"_s)->accessibleName().contains(u"Not confirmed"));
    QVERIFY(card(u"1"_s)->accessibleDescription().contains(u"may or may not have been deleted"));
    QVERIFY(!card(u"4"_s)->accessibleName().contains(u"Not confirmed"));
    m_server->on("GET /api_keys", { scripted::keys({ "2", "3", "4" }) });
    m_test->sessions.session()->refresh();
    QTRY_VERIFY(!card(u"1"_s));
    QVERIFY(card(u"2"_s)->accessibleName().contains(u"Not confirmed"));
}

void DeleteManyTest::unknownOutcomes_areCheckedLater()
{
    openServer({ "1", "2" });
    serveDeletions({ "1", "2" }, Server::hangUp());
    model().selectAllShown();
    m_server->on("GET /api_keys", { Server::hangUp() });
    deleteSelected();
    QTRY_VERIFY_WITH_TIMEOUT(m_test->sessions.session()->isOffline(), 20'000);
    QTRY_VERIFY2(message().endsWith(u"checks the list when the service can be reached again."),
        qPrintable(message()));
    m_server->on("GET /api_keys", { Server::http(401, R"({"errors":[{"code":4010}]})") });
    m_test->sessions.session()->refresh();
    QTRY_VERIFY2(
        message().endsWith(u"checks the list when you’re signed in again."), qPrintable(message()));
    m_server->on("GET /api_keys", { scripted::keys({ "1", "2" }) });
    m_test->sessions.session()->setKey(Secret("k"));
    QTRY_VERIFY2(message().endsWith(u"Llavero keeps checking the list."), qPrintable(message()));
    m_server->on("GET /api_keys", { scripted::keys({}) });
    m_test->sessions.session()->refresh();
    QTRY_COMPARE(message(), u"2 keys have been deleted. They no longer work."_s);
}

void DeleteManyTest::rejectedSignIn_isReportedAsPast()
{
    openServer({ "1", "2", "3" });
    serveDeletions({ "1", "2", "3" }, Server::http(401, R"({"errors":[{"code":4010}]})"));
    m_server->on("GET /api_keys", { Server::http(401, R"({"errors":[{"code":4010}]})") });
    model().selectAllShown();
    deleteSelected();
    QTRY_VERIFY(m_test->find("deletionFailures"));
    const auto *failures = m_test->find<MessageBar>("deletionFailures");
    QCOMPARE(failures->sentence(),
        u"3 keys weren’t deleted. The service didn’t accept the API key Llavero was signed in with."_s);
    const auto *again = failures->findChild<QAbstractButton *>(u"messageAction"_s);
    QTRY_VERIFY(!again->isEnabled());
    QVERIFY(again->toolTip().contains(u"Sign in to manage your keys."));
    QCOMPARE(again->accessibleDescription(), u"Sign in to manage your keys."_s);
    m_server->on("GET /api_keys", { scripted::keys({ "1", "2", "3" }) });
    m_test->sessions.session()->setKey(Secret("k"));
    QTRY_VERIFY(again->isEnabled());
    QCOMPARE(again->toolTip(), QString());
    QVERIFY(!failures->sentence().contains(u"Sign in"));
}

void DeleteManyTest::warning_outlivesALaterSuccess()
{
    openServer({ "1", "2", "3" });
    serveDeletions({ "1" }, Server::hangUp());
    serveDeletions({ "2" }, Server::http(204, {}));
    KeysController &keys = m_test->sessions.session()->keys();
    keys.remove(*model().find(u"1"_s));
    const QString warning = u"The key key 1 may or may not have been deleted. "_s;
    QTRY_VERIFY2(message().startsWith(warning), qPrintable(message()));
    keys.remove(*model().find(u"2"_s));
    const QString success = u"\nThe key key 2 has been deleted. It no longer works."_s;
    QTRY_VERIFY2(message().endsWith(success), qPrintable(message()));
    QVERIFY2(message().startsWith(warning), qPrintable(message()));
    model().setSelected(0, true); // something else
    QVERIFY2(message().startsWith(warning), qPrintable(message()));
    QVERIFY(!message().contains(u"key 2"));
}

void DeleteManyTest::progress_canBeCancelledByKeyboard()
{
    openServer({ "1", "2", "3", "4", "5", "6" });
    serveDeletions({ "1", "2", "3", "4", "5", "6" }, Server::heldBack(Server::http(204, {})));
    model().selectAllShown();
    deleteSelected();
    QTRY_COMPARE(m_server->heldReplies(), 4);
    QTRY_COMPARE(m_test->window->focusWidget(), m_test->find("cancelDeletion"));
    QTest::keyClick(m_test->find("cancelDeletion"), Qt::Key_Space);
    QCOMPARE(deletion().state(), BulkDeletion::State::Stopping);
    QTRY_VERIFY(qobject_cast<KeyCard *>(m_test->window->focusWidget()));
    for (int i = 0; i < 4; ++i)
        m_server->release();
    QTRY_VERIFY(!deletion().isRunning());
    QVERIFY(qobject_cast<KeyCard *>(m_test->window->focusWidget()));
}

void DeleteManyTest::escape_keepsKeysThatWaitSelected()
{
    openServer({ "1", "2", "3", "4", "5", "6" });
    serveDeletions({ "1", "2", "3", "4", "5", "6" }, Server::heldBack(Server::http(204, {})));
    model().selectAllShown();
    deleteSelected();
    QTRY_COMPARE(m_server->heldReplies(), 4);
    card(u"1"_s)->setFocus();
    QTest::keyClick(card(u"1"_s), Qt::Key_Escape);
    QCOMPARE(model().selectedCount(), 6);
    deletion().cancel();
    for (int i = 0; i < 4; ++i)
        m_server->release();
    QTRY_VERIFY(!deletion().isRunning());
    QCOMPARE(model().selectedCount(), 2);
    const QString id
        = textFromUtf8(model().selectedKeys().keys.view(model().selectedKeys().rows.first()).id);
    QTest::keyClick(card(id), Qt::Key_Escape);
    QCOMPARE(model().selectedCount(), 0);
}

void DeleteManyTest::deletedOwnKey_isNamedAsTheReason()
{
    openSandbox(3);
    const QString own = model().deviceKey();
    m_test->sessions.session()->keys().remove(*model().find(own));
    QTRY_VERIFY(m_test->find("promptReason"));
    QVERIFY2(sentence("promptReason")
                 .startsWith(u"You deleted the key that Llavero was signed in with. "),
        qPrintable(sentence("promptReason")));
}

LLAVERO_TEST(DeleteManyTest, QApplication)
#include "tst_delete_many.moc"
