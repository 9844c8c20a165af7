// SPDX-License-Identifier: GPL-3.0-or-later
// The states of the page of keys. A scripted server is slow, empty or broken on demand.

#include "tests/support/ScriptedRows.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TestWindow.h"

#include "ui/credentials/KeyCard.h"
#include "ui/credentials/KeyListMessageBar.h"
#include "ui/credentials/ListPlaceholder.h"
#include "ui/drawer/Drawer.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/Spinner.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using Reply = FakeHttpServer::Reply;

class PageStatesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void quickResponse_showsNoPlaceholder();
    void slowResponse_showsLoading();
    void loading_canBeCancelled();
    void loading_hasOneSpinnerAndOneCancel();
    void emptyList_explainsKeys();
    void firstSteps_areDismissedForGood();
    void failure_isReportedAndRetried();
    void retryThatGoes_leavesFocusAtRefresh();
    void failedRefresh_keepsList();
    void refusedKey_asksForKey();
    void closedPrompt_focusesList_data();
    void closedPrompt_focusesList();
    void dismissedMessage_focusesList();
    void unknownUser_showsPortal();
    void windowActivation_refreshesOldList();
    void refusedName_showsServicesReason();
    void closingWhileGenerating_asks();
    void lateKey_bringsPageBack();
    void keyRefusedByChange_asksForKey();
    void lateRefusal_keepsOtherRename();
    void slowRefresh_canBeCancelled();
    void userAfterFailedStart_isRequestedAgain();
    void rowsWithoutId_areReported();

private:
    void open(std::chrono::milliseconds staleAfter = std::chrono::hours(1));
    void list(const QList<Reply> &replies) { m_server->on("GET /api_keys", replies); }
    void enterAnotherKey();
    ListPlaceholder *state() { return m_test->window->findChild<ListPlaceholder *>(); }
    QString message() { return m_test->window->findChild<KeyListMessageBar *>()->sentence(); }

    std::unique_ptr<FakeHttpServer> m_server;
    std::unique_ptr<TestWindow> m_test;
};

using scripted::keys;

void PageStatesTest::init()
{
    m_server = std::make_unique<FakeHttpServer>();
    m_test = std::make_unique<TestWindow>();
    scripted::serveNoUser(*m_server);
}

void PageStatesTest::cleanup()
{
    m_test.reset();
    m_server.reset();
}

void PageStatesTest::open(std::chrono::milliseconds staleAfter)
{
    m_test->window
        = TestWindow::openWindow(AppContext { m_test->sessions, m_test->clipboard,
                                     m_test->languages, m_test->settings, m_test->paths },
            staleAfter);
    m_test->window->show();
    m_test->window->activateWindow();
    m_test->sessions.open(
        *PortalAddress::parse(m_server->endpoint().toString()).address, Secret("k"));
}

void PageStatesTest::quickResponse_showsNoPlaceholder()
{
    list({ keys({ "1", "2" }) });
    open();
    QSignalSpy loaded(&m_test->sessions.session()->keys(), &KeysController::loaded);
    while (loaded.isEmpty()) {
        QVERIFY(!state()->isVisible());
        QVERIFY(loaded.wait(1000) || !loaded.isEmpty());
    }
    QVERIFY(!state()->isVisible());
    QVERIFY(m_test->named(QStringLiteral("Rename key 1")));
}

void PageStatesTest::slowResponse_showsLoading()
{
    list({ FakeHttpServer::heldBack(keys({ "1" })) });
    open();
    QVERIFY(!state()->isVisible());
    QTRY_VERIFY(state()->isVisible());
    QCOMPARE(m_test->find<QLabel>("stateTitle")->text(), QStringLiteral("Loading your API keys…"));
    QCOMPARE(m_test->find<QLabel>("listAge")->text(), QStringLiteral("Not loaded yet"));
    m_server->release();
    QTRY_VERIFY(m_test->named(QStringLiteral("Rename key 1")));
    QVERIFY(!state()->isVisible());
    QCOMPARE(m_test->find<QLabel>("listAge")->text(), QStringLiteral("Updated just now"));
}

void PageStatesTest::loading_canBeCancelled()
{
    list({ FakeHttpServer::silence(), keys({ "1" }) });
    open();
    QTRY_VERIFY(m_test->named(QStringLiteral("Cancel")));
    m_test->press(QStringLiteral("Cancel"));
    QTRY_VERIFY(m_test->named(QStringLiteral("Retry")));
    m_test->press(QStringLiteral("Retry"));
    QTRY_VERIFY(m_test->named(QStringLiteral("Rename key 1")));
}

void PageStatesTest::loading_hasOneSpinnerAndOneCancel()
{
    const auto shown = [this] {
        QStringList parts;
        for (const auto *spinner : m_test->window->findChildren<Spinner *>()) {
            if (spinner->isVisible())
                parts << QStringLiteral("spinner");
        }
        for (QAbstractButton *button : m_test->window->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && TestWindow::effectiveName(button).startsWith(u"Cancel"))
                parts << TestWindow::effectiveName(button);
        }
        return parts.join(u' ');
    };
    list({ FakeHttpServer::heldBack(keys({ "1" })), FakeHttpServer::silence() });
    open();
    QTRY_COMPARE(shown(), QStringLiteral("spinner Cancel"));
    QVERIFY(m_test->named(QStringLiteral("Refresh")));
    m_server->release();
    QTRY_COMPARE(shown(), QString());
    m_test->press(QStringLiteral("Refresh"));
    QTRY_COMPARE(shown(), QStringLiteral("spinner Cancel the refresh"));
    m_test->press(QStringLiteral("Cancel the refresh"));
    QTRY_COMPARE(shown(), QString());
}

void PageStatesTest::emptyList_explainsKeys()
{
    m_test->settings.change([](Settings &settings) { settings.firstStepsDismissed = true; });
    list({ keys({}) });
    open();
    QTRY_COMPARE(state()->state(), ListPlaceholder::State::Empty);
    QVERIFY(state()->isVisible());
    QVERIFY(m_test->find<QLabel>("stateExplanation")->text().contains(u"on your behalf"));
    QVERIFY(m_test->named(QStringLiteral("Generate API Key")));
    QVERIFY(!m_test->find("dismissSteps"));
}

void PageStatesTest::firstSteps_areDismissedForGood()
{
    list({ keys({}), keys({ "1" }), keys({}) });
    open();
    QTRY_VERIFY(m_test->find("dismissSteps"));
    QVERIFY(!m_test->find("stateExplanation"));
    QStringList numbers;
    for (const auto *label : m_test->window->findChildren<QLabel *>()) {
        if (label->property("stepNumber").toBool() && label->isVisible())
            numbers << label->text();
    }
    QCOMPARE(numbers.join(u' '), QStringLiteral("1 2 3"));
    QTest::keyClick(m_test->window.get(), Qt::Key_F5);
    QTRY_VERIFY(m_test->named(QStringLiteral("Rename key 1")));
    QVERIFY(!m_test->find("dismissSteps"));
    QTest::keyClick(m_test->window.get(), Qt::Key_F5);
    QTRY_VERIFY(m_test->find("dismissSteps"));
    m_test->find("dismissSteps")->setFocus();
    QTest::keyClick(m_test->find("dismissSteps"), Qt::Key_Return);
    QVERIFY(!m_test->find("dismissSteps"));
    QVERIFY(m_test->find("stateExplanation"));
    QCOMPARE(QApplication::focusWidget(), m_test->find("generateButton"));
    QVERIFY(SettingsFile(m_test->paths.settingsFile).current().firstStepsDismissed);
}

void PageStatesTest::failure_isReportedAndRetried()
{
    list({ FakeHttpServer::http(500, "<h1>oops</h1>"), keys({ "1" }) });
    open();
    QTRY_COMPARE(state()->state(), ListPlaceholder::State::Failed);
    QVERIFY(m_test->find<QLabel>("stateExplanation")->text().contains(u"HTTP 500"));
    QVERIFY(!m_test->find<QLabel>("stateExplanation")->text().contains(u"oops"));
    m_test->named(QStringLiteral("Retry"))->setFocus();
    m_test->press(QStringLiteral("Retry"));
    QTRY_VERIFY(m_test->named(QStringLiteral("Rename key 1")));
    QVERIFY(!state()->isVisible());
    QTRY_VERIFY2(qobject_cast<KeyCard *>(QApplication::focusWidget()), "a row has the focus");
}

/// The user may press Enter again, which must not generate a key.
void PageStatesTest::retryThatGoes_leavesFocusAtRefresh()
{
    list({ FakeHttpServer::http(500, {}), keys({}) });
    open();
    QTRY_COMPARE(state()->state(), ListPlaceholder::State::Failed);
    m_test->named(QStringLiteral("Retry"))->setFocus();
    m_test->press(QStringLiteral("Retry"));
    QTRY_COMPARE(state()->state(), ListPlaceholder::State::Empty);
    QCOMPARE(QApplication::focusWidget(), m_test->find("refreshButton"));
}

void PageStatesTest::enterAnotherKey()
{
    QTRY_VERIFY(m_test->find("promptSignIn"));
    m_test->find<QLineEdit>("keyField")->setText(QStringLiteral("another"));
    m_test->press(QStringLiteral("Sign In"));
    QTRY_VERIFY(!m_test->find("promptSignIn"));
    QVERIFY(m_server->requests("GET /api/v2/api_keys").last().contains("MC-Api-Key: another"));
}

void PageStatesTest::failedRefresh_keepsList()
{
    list({ keys({ "1" }), FakeHttpServer::json("<html>a login page</html>"), keys({ "1", "2" }) });
    open();
    QTRY_VERIFY(m_test->named(QStringLiteral("Rename key 1")));
    m_test->sessions.session()->keys().refresh();
    QTRY_VERIFY(m_test->find<QLabel>("offlineSentence"));
    QVERIFY(m_test->find<QLabel>("offlineSentence")->text().contains(u"couldn’t be refreshed"));
    QVERIFY(m_test->named(QStringLiteral("Generate API Key"))
                ->isEnabled()); // this is no network failure
    QVERIFY(m_test->named(QStringLiteral("Rename key 1")));
    m_test->press(QStringLiteral("Retry"));
    QTRY_VERIFY(m_test->named(QStringLiteral("Rename key 2")));
    QTRY_VERIFY(!m_test->find("offlineSentence"));
    QVERIFY(message().endsWith(u" added."));
}

void PageStatesTest::refusedKey_asksForKey()
{
    list({ FakeHttpServer::http(401, R"({"errors":[{"code":4010,"message":"<b>no</b>"}]})") });
    open();
    QTRY_COMPARE(state()->state(), ListPlaceholder::State::SignInNeeded);
    list({ keys({ "1" }) });
    enterAnotherKey();
    QTRY_VERIFY(m_test->named(QStringLiteral("Rename key 1")));
}

void PageStatesTest::closedPrompt_focusesList_data()
{
    QTest::addColumn<bool>("hasList");
    QTest::addColumn<bool>("isActive");
    QTest::newRow("with a list") << true << true;
    QTest::newRow("without a list") << false << true;
    QTest::newRow("in a window behind") << true << false;
}

void PageStatesTest::closedPrompt_focusesList()
{
    QFETCH(bool, hasList);
    QFETCH(bool, isActive);
    const auto refused = FakeHttpServer::http(401, R"({"errors":[{"code":4010,"message":"no"}]})");
    list({ hasList ? keys({ "1" }) : refused });
    open();
    QVERIFY(QTest::qWaitForWindowActive(m_test->window.get()));
    if (hasList) {
        QTRY_VERIFY(m_test->named(QStringLiteral("Rename key 1")));
        list({ refused });
        m_test->sessions.session()->refresh();
    }
    QTRY_VERIFY(m_test->find("promptSignIn"));
    auto *field = m_test->find<QLineEdit>("keyField");
    QTRY_VERIFY(field->hasFocus());
    list({ keys({ "1" }) });
    QWidget other;
    if (!isActive) {
        other.show();
        QApplication::setActiveWindow(&other);
        QTRY_VERIFY(!m_test->window->isActiveWindow());
    }
    QTest::keyClicks(field, QStringLiteral("another"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(!m_test->find("promptSignIn"));
    QTRY_VERIFY(m_test->named(QStringLiteral("Rename key 1")));
    const auto hasFocus = [this] {
        const QWidget *focus = m_test->window->focusWidget();
        return focus == m_test->find("searchField") || qobject_cast<const KeyCard *>(focus);
    };
    QTRY_VERIFY2(hasFocus(), m_test->window->focusWidget()->metaObject()->className());
}

void PageStatesTest::dismissedMessage_focusesList()
{
    list({ keys({ "1" }) });
    m_server->on("POST /api_keys", { FakeHttpServer::http(400, "{}") });
    open();
    QVERIFY(QTest::qWaitForWindowActive(m_test->window.get()));
    QTRY_VERIFY(m_test->named(QStringLiteral("Rename key 1")));
    m_test->press(QStringLiteral("Generate API Key"));
    QTRY_VERIFY(message().contains(u"No API key was generated"));
    QWidget *dismiss = m_test->named(QStringLiteral("Dismiss this message"));
    dismiss->setFocus();
    QTest::keyClick(dismiss, Qt::Key_Space);
    QVERIFY(message().isEmpty());
    QVERIFY2(qobject_cast<KeyCard *>(QApplication::focusWidget()),
        QApplication::focusWidget()->metaObject()->className());
}

void PageStatesTest::unknownUser_showsPortal()
{
    list({ keys({ "1" }) });
    open();
    QTRY_VERIFY(m_test->named(QStringLiteral("Rename key 1")));
    const QString host = m_test->sessions.session()->portal().host();
    QCOMPARE(m_test->find<QAbstractButton>("organization")->text(), host);
    m_test->press(QStringLiteral("Back"));
    QCOMPARE(m_test->find<QLabel>("userName")->text(), host);
}

void PageStatesTest::windowActivation_refreshesOldList()
{
    list({ keys({ "1" }), keys({ "1", "2" }) });
    open(std::chrono::milliseconds(0));
    QTRY_VERIFY(m_test->named(QStringLiteral("Rename key 1")));
    QWidget elsewhere;
    elsewhere.show();
    elsewhere.activateWindow();
    QTRY_VERIFY(elsewhere.isActiveWindow());
    m_test->window->activateWindow();
    QTRY_VERIFY(m_test->named(QStringLiteral("Rename key 2")));
}

void PageStatesTest::refusedName_showsServicesReason()
{
    list({ keys({ "1" }) });
    m_server->on("PUT /api_keys/1",
        { FakeHttpServer::http(400, R"({"errors":[{"code":2012,"message":"<b>Taken</b>"}]})") });
    open();
    QTRY_VERIFY(m_test->named(QStringLiteral("Rename key 1")));
    m_test->press(QStringLiteral("Rename key 1"));
    m_test->typeName(QStringLiteral("taken"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(m_test->find<QLabel>("nameMessage")->text(),
        QStringLiteral("The service rejected the request: <b>Taken</b> (code 2012)"));
    QCOMPARE(m_test->find<QLabel>("nameMessage")->textFormat(), Qt::PlainText);
    QCOMPARE(m_test->find<QLineEdit>("nameField")->text(), QStringLiteral("taken"));
}

void PageStatesTest::closingWhileGenerating_asks()
{
    list({ keys({ "1" }) });
    m_server->on("POST /api_keys", { FakeHttpServer::silence() });
    open();
    QTRY_VERIFY(m_test->named(QStringLiteral("Rename key 1")));
    m_test->press(QStringLiteral("Generate API Key"));
    QTRY_COMPARE(m_server->requests("POST").size(), 1);
    m_test->window->close();
    m_test->answer("cancelButton");
    QVERIFY(m_test->window->isVisible());
}

void PageStatesTest::lateKey_bringsPageBack()
{
    list({ keys({ "1" }) });
    m_server->on("POST /api_keys",
        { FakeHttpServer::heldBack(
            FakeHttpServer::json(R"({"data":{"id":"2","name":"late","key":"llv_late"}})")) });
    open();
    QTRY_VERIFY(m_test->named(QStringLiteral("Rename key 1")));
    m_test->press(QStringLiteral("Generate API Key"));
    QTRY_COMPARE(m_server->heldReplies(), 1);
    m_test->press(QStringLiteral("Back"));
    m_test->answer("confirmButton");
    QTRY_VERIFY(m_test->named(QStringLiteral("Logout")));
    m_server->release();
    QTRY_VERIFY(m_test->named(QStringLiteral("API key value")));
}

void PageStatesTest::keyRefusedByChange_asksForKey()
{
    list({ keys({ "1" }) });
    m_server->on("POST /api_keys",
        { FakeHttpServer::http(401, R"({"errors":[{"code":4010,"message":"no"}]})") });
    open();
    QTRY_VERIFY(m_test->named(QStringLiteral("Rename key 1")));
    list({ FakeHttpServer::http(401, R"({"errors":[{"code":4010,"message":"no"}]})") });
    m_test->press(QStringLiteral("Generate API Key"));
    QTRY_VERIFY(message().contains(u"No API key was generated"));
    QTRY_VERIFY(m_test->find("promptSignIn"));
    QVERIFY(m_test->named(QStringLiteral("Rename key 1"))); // the list stays
    list({ keys({ "1" }) });
    QVERIFY(!m_test->named(QStringLiteral("Generate API Key"))->isEnabled());
    enterAnotherKey();
    QTRY_VERIFY(m_test->named(QStringLiteral("Generate API Key"))->isEnabled());
}

void PageStatesTest::lateRefusal_keepsOtherRename()
{
    list({ keys({ "1", "2" }) });
    m_server->on("PUT /api_keys/1",
        { FakeHttpServer::heldBack(
            FakeHttpServer::http(400, R"({"errors":[{"code":2012,"message":"Taken"}]})")) });
    open();
    QTRY_VERIFY(m_test->named(QStringLiteral("Rename key 1")));
    m_test->press(QStringLiteral("Rename key 1"));
    m_test->typeName(QStringLiteral("taken"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(m_server->heldReplies(), 1);
    m_test->press(QStringLiteral("Rename key 2"));
    m_test->typeName(QStringLiteral("being typed"));
    m_server->release();
    QTRY_VERIFY(message().contains(u"The key key 1 wasn’t renamed"));
    QCOMPARE(m_test->find<QLineEdit>("nameField")->text(), QStringLiteral("being typed"));
    QCOMPARE(QApplication::focusWidget(), m_test->find<QLineEdit>("nameField"));
}

void PageStatesTest::slowRefresh_canBeCancelled()
{
    list({ keys({ "1" }), FakeHttpServer::silence() });
    open();
    QTRY_VERIFY(m_test->named(QStringLiteral("Rename key 1")));
    m_test->press(QStringLiteral("Refresh"));
    QTRY_VERIFY(m_test->named(QStringLiteral("Cancel the refresh")));
    m_test->press(QStringLiteral("Cancel the refresh"));
    QTRY_VERIFY(m_test->named(QStringLiteral("Refresh")));
    QVERIFY(m_test->named(QStringLiteral("Rename key 1")));
}

void PageStatesTest::userAfterFailedStart_isRequestedAgain()
{
    list({ FakeHttpServer::http(500, "{}"), keys({ "1" }) });
    m_server->on("GET /users/me",
        { FakeHttpServer::http(500, "{}"),
            FakeHttpServer::json(
                R"({"data":{"id":"7","organization":{"id":"1","name":"Acme"}}})") });
    m_server->on("GET /users/7/additional_roles", { FakeHttpServer::json(R"({"data":[]})") });
    open();
    QTRY_COMPARE(state()->state(), ListPlaceholder::State::Failed);
    m_test->press(QStringLiteral("Retry"));
    QTRY_COMPARE(m_test->find<QAbstractButton>("organization")->text(), QStringLiteral("Acme"));
}

void PageStatesTest::rowsWithoutId_areReported()
{
    list({ FakeHttpServer::json(R"({"data":[{"id":"1","name":"key 1"},{"name":"no id"}]})") });
    open();
    QTRY_VERIFY(message().contains(u"1 key couldn’t be shown"));
    QVERIFY(m_test->named(QStringLiteral("Rename key 1")));
}

LLAVERO_TEST(PageStatesTest, QApplication)
#include "tst_page_states.moc"
