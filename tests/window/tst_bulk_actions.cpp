// SPDX-License-Identifier: GPL-3.0-or-later
// Deleting and exporting several keys, with every outcome that the service can report.

#include "tests/support/KeyLists.h"
#include "tests/support/ScriptedRows.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TestWindow.h"

#include "app/signin/Session.h"
#include "ui/credentials/DeleteKeysDialog.h"
#include "ui/credentials/ExportDialog.h"
#include "ui/credentials/KeyCard.h"
#include "ui/drawer/Drawer.h"
#include "ui/widgets/MessageBar.h"
#include "ui/window/ConnectionButton.h"
#include "ui/window/MainWidget.h"

#include <QAbstractButton>
#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using Server = FakeHttpServer;

class BulkActionsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void question_listsRecentlyUsedKeysFirst();
    void question_asksAboutUnknownTimes();
    void question_needsConsentForRecentKeys();
    void question_ofUnusedKeys_needsNone();
    void question_namesThisComputersKey();
    void question_followsTheTime();
    void question_tabsInTheOrderOnTheScreen();
    void oneKey_hasTheQuestionOfOne();
    void deletion_takesKeysOffTheList();
    void deletionMeanwhile_cannotStartAgain();
    void cancel_keepsTheRestSelected();
    void pause_saysWhenItContinues();
    void refusedKeys_stayWithReasonAndRetry();
    void retryOfSeveralKeys_asksAgain();
    void hiddenPrompt_returnsFocusToList();
    void hiddenFailures_returnFocusToList();
    void dismissedFailures_leaveTheRows();
    void failures_endWithTheirKeys();
    void closing_asks();
    void closing_asksNothingAfterTheEnd();
    void closing_asksWhileStopping();
    void logout_asks();
    void removingAnotherConnection_stopsNothing();
    void export_writesSelectedKeys();
    void export_writesShownKeysInTheirOrder();
    void export_followsTheChosenType();
    void failedExport_saysWhy();

private:
    ApiKeyModel &model() { return m_test->sessions.session()->keys().model(); }
    BulkDeletion &deletion() { return m_test->sessions.session()->bulkDeletion(); }
    void openSandbox(int keys);
    void openServer(const QByteArrayList &ids);
    void openWithFailures();
    void openServer(const Server::Reply &list, qsizetype count);
    void serveDeletions(const QByteArrayList &ids, const Server::Reply &reply);
    void select(const QStringList &ids);
    void selectAllBut(const QString &id);
    void deleteSelected();
    QString sentence(const char *name);
    QString message();
    KeyCard *card(const QString &id);
    void exportTo(const QString &path);

    std::unique_ptr<Server> m_server;
    std::unique_ptr<TestWindow> m_test;
};

void BulkActionsTest::init()
{
    m_test = std::make_unique<TestWindow>();
}

void BulkActionsTest::cleanup()
{
    m_test.reset();
    m_server.reset();
}

void BulkActionsTest::openSandbox(int keys)
{
    m_test = std::make_unique<TestWindow>(TestWindow::inMemory(keys));
    m_test->tryTheSandbox();
    QTRY_COMPARE(model().keys().size(), keys + 1);
}

/// Opens a fake service with keys of these ids, named "key ID".
void BulkActionsTest::openServer(const QByteArrayList &ids)
{
    openServer(scripted::keys(ids), ids.size());
}

void BulkActionsTest::openServer(const Server::Reply &list, qsizetype count)
{
    m_server = std::make_unique<Server>();
    scripted::serveNoUser(*m_server);
    m_server->on("GET /api_keys", { list });
    m_test->sessions.open(
        *PortalAddress::parse(m_server->endpoint().toString()).address, Secret("k"));
    m_test->window->show();
    m_test->window->activateWindow();
    QTRY_COMPARE(model().rowCount(), count);
}

void BulkActionsTest::serveDeletions(const QByteArrayList &ids, const Server::Reply &reply)
{
    for (const QByteArray &id : ids)
        m_server->on("DELETE /api_keys/" + id, { reply });
}

void BulkActionsTest::select(const QStringList &ids)
{
    model().clearSelection();
    for (const QString &id : ids)
        model().setSelected(model().rowOf(id), true);
}

void BulkActionsTest::selectAllBut(const QString &id)
{
    model().selectAllShown();
    model().setSelected(model().rowOf(id), false);
}

/// Presses Delete in the bar of the selection, and confirms the question.
void BulkActionsTest::deleteSelected()
{
    m_test->find<QAbstractButton>("deleteSelected")->click();
    QTRY_VERIFY(m_test->find("confirmButton"));
    if (auto *agrees = m_test->find<QAbstractButton>("deleteRecentBox"))
        agrees->click();
    m_test->answer("confirmButton");
}

QString BulkActionsTest::sentence(const char *name)
{
    const auto *label = m_test->find<QLabel>(name);
    return label ? label->text() : QString();
}

QString BulkActionsTest::message()
{
    return sentence("messageSentence");
}

KeyCard *BulkActionsTest::card(const QString &id)
{
    for (KeyCard *card : m_test->window->findChildren<KeyCard *>()) {
        if (card->isVisible() && card->keyId() == id)
            return card;
    }
    return nullptr;
}

// --- The question --------------------------------------------------------------------------

void BulkActionsTest::question_listsRecentlyUsedKeysFirst()
{
    openSandbox(200);
    model().selectAllShown();
    m_test->find<QAbstractButton>("deleteSelected")->click();
    QTRY_VERIFY(m_test->find("keysToDelete"));
    const auto *list = m_test->find<QListView>("keysToDelete");
    QCOMPARE(list->model()->rowCount(), 201);
    QStringList texts;
    for (int row = 0; row < 201; ++row)
        texts << list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    const auto isRecent = [](const QString &text) { return text.contains(u", used recently: "); };
    const auto recent = std::count_if(texts.cbegin(), texts.cend(), isRecent);
    QVERIFY(recent > 0 && recent < 201);
    QVERIFY(texts.first().startsWith(u"Llavero sandbox (this computer)"));
    QVERIFY(std::is_partitioned(texts.cbegin() + 1, texts.cend(), isRecent));
    const auto *box = m_test->find<QAbstractButton>("deleteRecentBox");
    QCOMPARE(box->text(), u"Also delete the %1 keys used in the last 30 days"_s.arg(recent));
    QCOMPARE(sentence("messageText"), u"Delete 201 API keys?"_s);
    m_test->answer("cancelButton");
    QCOMPARE(model().selectedCount(), 201);
}

void BulkActionsTest::question_asksAboutUnknownTimes()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QByteArrayList times { now.addDays(-10).toString(Qt::ISODate).toUtf8(),
        now.addSecs(-7200).toString(Qt::ISODate).toUtf8(), "the day before yesterday",
        "2020-02-03T04:05:06Z", now.addDays(-1).toString(Qt::ISODate).toUtf8() };
    QJsonArray rows;
    for (const QByteArray &time : times)
        rows.append(QJsonObject { { u"id"_s, QString::number(rows.size() + 1) },
            { u"name"_s, u"key %1"_s.arg(rows.size() + 1) },
            { u"lastActivity"_s, QString::fromUtf8(time) } });
    openServer(Server::json(QJsonDocument(QJsonObject { { u"data"_s, rows } }).toJson()), 5);
    m_test->sortBy({});
    model().selectAllShown();
    m_test->find<QAbstractButton>("deleteSelected")->click();
    QTRY_VERIFY(m_test->find("keysToDelete"));
    const QAbstractItemModel *keys = m_test->find<QListView>("keysToDelete")->model();
    QString order;
    for (int row = 0; row < keys->rowCount(); ++row)
        order += keys->index(row, 0).data(Qt::AccessibleTextRole).toString().at(4);
    QCOMPARE(order, u"25134"_s); // the last one used, first
    QCOMPARE(keys->index(3, 0).data(Qt::AccessibleTextRole).toString(),
        u"key 3, last activity: Unknown"_s);
    QCOMPARE(m_test->find<QAbstractButton>("deleteRecentBox")->text(),
        u"Also delete the 4 keys used in the last 30 days or at an unknown time"_s);
    QVERIFY(!m_test->find("confirmButton")->isEnabled());
    m_test->answer("cancelButton");

    select({ u"3"_s, u"4"_s });
    m_test->find<QAbstractButton>("deleteSelected")->click();
    QTRY_VERIFY(m_test->find("deleteRecentBox"));
    QVERIFY(!m_test->find("confirmButton")->isEnabled());
    m_test->answer("cancelButton");
}

void BulkActionsTest::question_needsConsentForRecentKeys()
{
    openSandbox(200);
    model().selectAllShown();
    m_test->find<QAbstractButton>("deleteSelected")->click();
    QTRY_VERIFY(m_test->find("confirmButton"));
    const auto *confirm = m_test->find<QAbstractButton>("confirmButton");
    QVERIFY(!confirm->isEnabled());
    auto *box = m_test->find<QAbstractButton>("deleteRecentBox");
    box->click();
    QVERIFY(confirm->isEnabled());
    box->click();
    QVERIFY(!confirm->isEnabled());
    m_test->answer("cancelButton");
}

void BulkActionsTest::question_ofUnusedKeys_needsNone()
{
    openServer({ "1", "2", "3" });
    select({ u"1"_s, u"2"_s });
    m_test->find<QAbstractButton>("deleteSelected")->click();
    QTRY_VERIFY(m_test->find("confirmButton"));
    QVERIFY(m_test->find<QAbstractButton>("confirmButton")->isEnabled());
    QVERIFY(!m_test->find("deleteRecentBox"));
    QVERIFY(sentence("messageExplanation").contains(u"immediately"));
    const QWidget *dialog = m_test->find("cancelButton")->window();
    QCOMPARE(dialog->focusWidget(), m_test->find("cancelButton"));
    QTest::keyClick(m_test->find("keysToDelete"), Qt::Key_Down);
    QCOMPARE(m_test->find<QListView>("keysToDelete")->currentIndex().row(), 1);
    m_test->answer("cancelButton");
    QCOMPARE(model().selectedCount(), 2);
    QCOMPARE(m_server->requests("DELETE").size(), 0);
}

void BulkActionsTest::question_namesThisComputersKey()
{
    openSandbox(3);
    model().selectAllShown();
    m_test->find<QAbstractButton>("deleteSelected")->click();
    QTRY_VERIFY(m_test->find("keysToDelete"));
    QVERIFY(sentence("messageExplanation").contains(u"Llavero uses Llavero sandbox to sign in"));
    const auto *list = m_test->find<QListView>("keysToDelete");
    int marked = 0;
    for (int row = 0; row < list->model()->rowCount(); ++row)
        marked += list->model()
                      ->index(row, 0)
                      .data(Qt::AccessibleTextRole)
                      .toString()
                      .startsWith(u"Llavero sandbox (this computer)");
    QCOMPARE(marked, 1);
    m_test->answer("cancelButton");
}

void BulkActionsTest::question_followsTheTime()
{
    m_test->window->show();
    const QDateTime start(QDate(2026, 3, 4), QTime(5, 6), Qt::UTC);
    QDateTime now = start;
    const ApiKey key { .id = u"1"_s, .name = u"a"_s, .lastIp = {}, .lastActivity = start };
    const SortedKeys keys = SortedKeys::sort(ApiKeyTable { key, key }, {});
    auto *question = new DeleteKeysDialog(
        keys, [&now] { return now; }, {}, &m_test->window->content());
    question->open();
    const auto *list = m_test->find<QListView>("keysToDelete");
    const QModelIndex row = list->model()->index(0, 0);
    QCOMPARE(row.data(Qt::AccessibleTextRole).toString(), u"a, used recently: Just now"_s);
    QSignalSpy changed(list->model(), &QAbstractItemModel::dataChanged);
    now = start.addSecs(180);
    auto *minute = list->model()->findChild<QTimer *>(u"minute"_s);
    QVERIFY(minute && minute->isActive());
    minute->setInterval(0);
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(row.data(Qt::AccessibleTextRole).toString(), u"a, used recently: 3 minutes ago"_s);
    m_test->answer("cancelButton");
}

void BulkActionsTest::question_tabsInTheOrderOnTheScreen()
{
    openServer({ "1", "2" });
    model().selectAllShown();
    m_test->find<QAbstractButton>("deleteSelected")->click();
    QTRY_VERIFY(m_test->find("keysToDelete"));
    QWidget *list = m_test->find("keysToDelete");
    QWidgetList buttons { m_test->find("confirmButton"), m_test->find("cancelButton") };
    std::sort(buttons.begin(), buttons.end(),
        [](const QWidget *left, const QWidget *right) { return left->x() < right->x(); });
    list->setFocus(Qt::TabFocusReason);
    for (QWidget *button : buttons) {
        QTest::keyClick(list->window()->focusWidget(), Qt::Key_Tab);
        QCOMPARE(list->window()->focusWidget(), button);
    }
    m_test->answer("cancelButton");
}

void BulkActionsTest::oneKey_hasTheQuestionOfOne()
{
    openServer({ "1", "2" });
    select({ u"2"_s });
    m_test->find<QAbstractButton>("deleteSelected")->click();
    QTRY_VERIFY(m_test->find("confirmButton"));
    QCOMPARE(sentence("messageText"), u"Delete the API key key 2?"_s);
    m_test->answer("cancelButton");
}

// --- Deleting ------------------------------------------------------------------------------

void BulkActionsTest::deletion_takesKeysOffTheList()
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

void BulkActionsTest::deletionMeanwhile_cannotStartAgain()
{
    openServer({ "1", "2", "3" });
    serveDeletions({ "1", "2" }, Server::heldBack(Server::http(204, {})));
    select({ u"1"_s, u"2"_s });
    deleteSelected();
    QTRY_COMPARE(m_server->heldReplies(), 2);
    QVERIFY(!m_test->find("deleteSelected"));
    QCOMPARE(sentence("deletionSentence"), u"Deleting keys: 0 of 2"_s);
    m_server->release();
    QTRY_COMPARE(sentence("deletionSentence"), u"Deleting keys: 1 of 2"_s);
    QCOMPARE(m_test->find<QProgressBar>("deletionBar")->value(), 1);
    m_server->release();
    QTRY_COMPARE(message(), u"2 keys have been deleted. They no longer work."_s);
}

void BulkActionsTest::cancel_keepsTheRestSelected()
{
    openServer({ "1", "2", "3", "4", "5", "6" });
    serveDeletions({ "1", "2", "3", "4", "5", "6" }, Server::heldBack(Server::http(204, {})));
    model().selectAllShown();
    deleteSelected();
    QTRY_COMPARE(m_server->heldReplies(), 4);
    m_test->find<QAbstractButton>("cancelDeletion")->click();
    QCOMPARE(sentence("deletionSentence"), u"Stopping…"_s);
    for (int i = 0; i < 4; ++i)
        m_server->release();
    QTRY_COMPARE(message(), u"Deleting was cancelled: 4 of 6 keys have been deleted."_s);
    QCOMPARE(model().selectedCount(), 2);
    QVERIFY(m_test->find("selectionBar"));
    QCOMPARE(m_server->requests("DELETE").size(), 4);
}

void BulkActionsTest::pause_saysWhenItContinues()
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

void BulkActionsTest::refusedKeys_stayWithReasonAndRetry()
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
        u"1 key wasn’t deleted. 2 keys have been deleted. Your role doesn’t allow this. Ask an "
        "administrator of your organization."_s);
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
void BulkActionsTest::openWithFailures()
{
    openServer({ "1", "2", "3" });
    serveDeletions({ "1", "2" }, Server::http(403, R"({"errors":[{"code":4030}]})"));
    select({ u"1"_s, u"2"_s });
    deleteSelected();
    QTRY_VERIFY(m_test->find("deletionFailures"));
    QCOMPARE(m_server->requests("DELETE").size(), 2);
}

void BulkActionsTest::retryOfSeveralKeys_asksAgain()
{
    openWithFailures();
    serveDeletions({ "1", "2" }, Server::http(204, {}));
    model().clearSelection(); // Retry is for what failed, whatever is selected now
    m_test->press(u"Retry"_s);
    QTRY_COMPARE(sentence("messageText"), u"Delete 2 API keys?"_s);
    m_test->answer("cancelButton");
    QCOMPARE(m_server->requests("DELETE").size(), 2);
    m_test->press(u"Retry"_s);
    QTRY_VERIFY(m_test->find("confirmButton"));
    m_test->answer("confirmButton");
    QTRY_COMPARE(message(), u"2 keys have been deleted. They no longer work."_s);
}

void BulkActionsTest::hiddenPrompt_returnsFocusToList()
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

void BulkActionsTest::hiddenFailures_returnFocusToList()
{
    openWithFailures();
    m_test->find<MessageBar>("deletionFailures")
        ->findChild<QAbstractButton *>(u"messageAction"_s)
        ->setFocus();
    deletion().dismissFailures(); // which leaves the bar of the selection below
    QVERIFY(m_test->find("deleteSelected"));
    QVERIFY(qobject_cast<KeyCard *>(QApplication::focusWidget()));
}

void BulkActionsTest::dismissedFailures_leaveTheRows()
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

void BulkActionsTest::failures_endWithTheirKeys()
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

// --- Leaving -------------------------------------------------------------------------------

void BulkActionsTest::closing_asks()
{
    openServer({ "1", "2", "3", "4", "5", "6" });
    serveDeletions({ "1", "2", "3", "4", "5", "6" }, Server::heldBack(Server::http(204, {})));
    model().selectAllShown();
    deleteSelected();
    QTRY_COMPARE(m_server->heldReplies(), 4);
    QVERIFY(m_test->window->content().asksBeforeClosing()); // also at the end of the session
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
    QTRY_VERIFY(!m_test->window->isVisible());
    QCOMPARE(m_server->requests("DELETE").size(), 4);
}

void BulkActionsTest::closing_asksNothingAfterTheEnd()
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
void BulkActionsTest::closing_asksWhileStopping()
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
void BulkActionsTest::logout_asks()
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
    QTRY_VERIFY(!m_test->sessions.session());
    QCOMPARE(m_server->requests("DELETE").size(), 5);
}

void BulkActionsTest::removingAnotherConnection_stopsNothing()
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

// --- Exporting -----------------------------------------------------------------------------

void BulkActionsTest::exportTo(const QString &path)
{
    QTRY_VERIFY(m_test->find("exportDialog"));
    auto *dialog = m_test->find<ExportDialog>("exportDialog");
    dialog->setDirectory(QFileInfo(path).path());
    dialog->selectFile(QFileInfo(path).fileName());
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_VERIFY(!m_test->find("exportDialog"));
}

static QByteArrayList linesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split('\n') : QByteArrayList();
}

void BulkActionsTest::export_writesSelectedKeys()
{
    openServer({ "1", "2", "3" });
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"some keys.csv"_s);
    m_test->sessions.session()->notes().setNote(u"3"_s, { .text = u"the build"_s });
    select({ u"3"_s, u"1"_s });
    m_test->find<QAbstractButton>("exportSelected")->click();
    QTRY_VERIFY(m_test->find("exportDialog"));
    QCOMPARE(m_test->find("exportDialog")->windowTitle(), u"Export 2 Keys"_s);
    exportTo(path);
    QTRY_COMPARE(message(), u"2 keys exported to “some keys.csv”."_s);
    QCOMPARE(m_test->find<QAbstractButton>("messageAction")->text(), u"Open Folder"_s);
    const QByteArrayList lines = linesOf(path);
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines.at(1), QByteArray("1,key 1,,,,,\r"));
    QCOMPARE(lines.at(2), QByteArray("3,key 3,,,,the build,\r"));
    QCOMPARE(model().selectedCount(), 2);
}

void BulkActionsTest::export_writesShownKeysInTheirOrder()
{
    openServer({ "3", "1", "2", "10" });
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"keys.csv"_s);
    m_test->find<QLineEdit>("searchField")->setText(u"key 1"_s);
    QCOMPARE(model().rowCount(), 2);
    m_test->find<QAbstractButton>("exportButton")->click();
    exportTo(path);
    QTRY_VERIFY(message().startsWith(u"2 keys exported"));
    const QByteArrayList lines = linesOf(path);
    QVERIFY(lines.at(1).startsWith("1,"));
    QVERIFY(lines.at(2).startsWith("10,"));
    m_test->find<QLineEdit>("searchField")->setText(u"no such key"_s);
    QVERIFY(!m_test->find<QAbstractButton>("exportButton")->isEnabled());
}

void BulkActionsTest::export_followsTheChosenType()
{
    openServer({ "1", "2" });
    const QTemporaryDir folder;
    m_test->find<QAbstractButton>("exportButton")->click();
    QTRY_VERIFY(m_test->find("exportDialog"));
    auto *dialog = m_test->find<ExportDialog>("exportDialog");
    dialog->setDirectory(folder.path());
    const QString csv = dialog->selectedFiles().value(0);
    QVERIFY2(csv.contains(u"api-keys-127.0.0.1-") && csv.endsWith(u".csv"), qUtf8Printable(csv));
    dialog->selectNameFilter(dialog->nameFilters().at(1));
    emit dialog->filterSelected(dialog->nameFilters().at(1));
    const QString json = dialog->selectedFiles().value(0);
    QCOMPARE(json, csv.chopped(4) + u".json"_s);
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_VERIFY(message().startsWith(u"2 keys exported"));
    QFile file(json);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray keys = QJsonDocument::fromJson(file.readAll()).array();
    QCOMPARE(keys.size(), 2);
    QCOMPARE(keys.first().toObject().value(u"name"_s), QJsonValue(u"key 1"_s));
}

void BulkActionsTest::failedExport_saysWhy()
{
    openServer({ "1", "2" });
    m_test->find<QAbstractButton>("exportButton")->click();
    QTRY_VERIFY(m_test->find("exportDialog"));
    emit m_test->find<ExportDialog>("exportDialog")->fileSelected(u"/nonexistent/keys.csv"_s);
    QTRY_VERIFY(message().startsWith(u"The keys couldn’t be exported to “keys.csv”: "));
    m_test->find("exportDialog")->close();
}

LLAVERO_TEST(BulkActionsTest, QApplication)
#include "tst_bulk_actions.moc"
