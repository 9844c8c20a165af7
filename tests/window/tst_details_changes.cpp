// SPDX-License-Identifier: GPL-3.0-or-later
// The details of a key while nothing can be changed, and after a change that was not made.

#include "tests/support/Announcements.h"
#include "tests/support/ScriptedLog.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TestWindow.h"
#include "tests/support/UiStates.h"
#include "ui/credentials/KeyListMessageBar.h"
#include "ui/details/KeyDetailsPage.h"
#include "ui/drawer/Drawer.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using Server = FakeHttpServer;

class DetailsChangesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void offline_saysWhy_data();
    void offline_saysWhy();
    void offline_keepsTypedName();
    void missingKey_saysWhy();
    void rejectedKey_saysWhyInPage();
    void refusedDelete_isShown_data() { offline_saysWhy_data(); }
    void refusedDelete_isShown();
    void lostRename_isShown_data() { offline_saysWhy_data(); }
    void lostRename_isShown();
    void dismissedMessage_staysHidden();
    void pendingKey_ignoresRename();

private:
    /// The first of the two keys has that name.
    void serveList(const QByteArray &name);
    void openAt(int width);
    void goOffline();
    Session &session() { return *m_test->sessions.session(); }
    Drawer &drawer() { return *m_test->window->findChild<Drawer *>(); }
    KeyDetailsPage *page() { return m_test->window->findChild<KeyDetailsPage *>(); }
    QString message();
    void press(const char *objectName)
    {
        QTest::mouseClick(m_test->find(objectName), Qt::LeftButton);
    }
    void rename(const QString &name);

    std::unique_ptr<Server> m_server;
    std::unique_ptr<TestWindow> m_test;
};

void DetailsChangesTest::init()
{
    m_server = std::make_unique<Server>();
    scripted::serveNoUser(*m_server);
    scripted::serveLog(*m_server, {});
    serveList("deploy");
}

void DetailsChangesTest::serveList(const QByteArray &name)
{
    m_server->on("GET /api_keys",
        { Server::json(
            R"({"data":[{"id":"1","name":")" + name + R"("},{"id":"2","name":"other"}]})") });
}

void DetailsChangesTest::cleanup()
{
    m_test.reset();
    m_server.reset();
}

void DetailsChangesTest::openAt(int width)
{
    m_test = std::make_unique<TestWindow>();
    m_test->window->show();
    m_test->window->activateWindow();
    m_test->sessions.open(
        *PortalAddress::parse(m_server->endpoint().toString()).address, Secret("k"));
    QTRY_COMPARE(session().keys().model().keys().size(), 2);
    m_test->window->resize(width, 700);
    QApplication::processEvents();
    drawer().showDetails(u"1"_s);
    QTRY_VERIFY(page() && page()->isVisible());
}

void DetailsChangesTest::goOffline()
{
    m_server->on("GET /api_keys", { Server::hangUp() });
    session().refresh();
    QTRY_VERIFY_WITH_TIMEOUT(session().isOffline(), 30'000);
}

QString DetailsChangesTest::message()
{
    auto *bar = m_test->find<MessageBar>("detailsMessage");
    return bar ? bar->sentence() : QString();
}

void DetailsChangesTest::rename(const QString &name)
{
    press("renameInDetails");
    m_test->typeName(name);
    QTest::keyClick(page()->findChild<QLineEdit *>(u"nameField"_s), Qt::Key_Return);
}

void DetailsChangesTest::offline_saysWhy_data()
{
    QTest::addColumn<int>("width");
    for (const int width : { 400, 1100, 1300 })
        QTest::addRow("%d", width) << width;
}

void DetailsChangesTest::offline_saysWhy()
{
    QFETCH(int, width);
    openAt(width);
    goOffline();
    for (const char *name : { "renameInDetails", "deleteInDetails" }) {
        auto *button = m_test->find<QAbstractButton>(name);
        QVERIFY2(button && !button->isEnabled(), name);
        QVERIFY2(button->toolTip().contains(u"offline"), name);
        QVERIFY2(button->accessibleDescription().contains(u"offline"), name);
    }
    QVERIFY(page()->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F2);
    QVERIFY(m_test->named<QLabel>(
        u"While offline, you can view keys but not generate, rename or delete them."_s));
    QVERIFY(!m_test->find("nameField"));
    serveList("deploy");
    session().refresh();
    QTRY_VERIFY_WITH_TIMEOUT(!session().isOffline(), 30'000);
    QTRY_VERIFY(m_test->find("deleteInDetails")->isEnabled());
    QVERIFY(m_test->find("renameInDetails")->isEnabled());
}

void DetailsChangesTest::offline_keepsTypedName()
{
    openAt(1300);
    press("renameInDetails");
    m_test->typeName(u"new name"_s);
    goOffline();
    auto *field = m_test->find<QLineEdit>("nameField");
    QVERIFY(field);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(page()->findChild<QLabel *>(u"nameMessage"_s)->text().contains(u"offline"_s));
    QCOMPARE(field->text(), u"new name"_s);
    QCOMPARE(m_server->requests("PUT").size(), 0);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!field->isVisible());
    QCOMPARE(QApplication::focusWidget(), m_test->find("copyKeyName"));
}

void DetailsChangesTest::missingKey_saysWhy()
{
    openAt(1300);
    session().setKeyMissing(SecretStoreError { .kind = SecretStoreError::Kind::Locked });
    const auto *button = page()->findChild<QAbstractButton *>(u"deleteInDetails"_s);
    QVERIFY(!button->isEnabled());
    QCOMPARE(button->accessibleDescription(), u"Sign in to manage your keys."_s);
    QVERIFY(page()->isVisible());
}

/// The page that asks for another key is hidden.
void DetailsChangesTest::rejectedKey_saysWhyInPage()
{
    openAt(1100);
    QTRY_VERIFY(m_test->find("useSummary"));
    UiStates::settle(*m_test->window);
    QWidget *note = m_test->find("noteField");
    note->setFocus();
    QTest::keyClicks(note, u"half a sent"_s);
    const auto noteTop = [&] { return note->mapTo(m_test->window.get(), QPoint()).y(); };
    const int top = noteTop();
    m_server->on("GET /api_keys",
        { Server::http(401, R"({"errors":[{"code":4010,"message":"Invalid key"}]})") });
    session().refresh();
    QTRY_COMPARE(session().access(), Session::Access::KeyRejected);
    QTRY_COMPARE(message(), u"Sign in to manage your keys."_s);
    QTRY_VERIFY(announcements(*m_test->window).contains(message()));
    UiStates::settle(*m_test->window);
    QCOMPARE(QApplication::focusWidget(), note);
    QCOMPARE(noteTop(), top);
    m_test->press(u"Sign In…"_s);
    QVERIFY(!page()->isVisible());
    QTRY_COMPARE(QApplication::focusWidget(), m_test->find("keyField"));
}

void DetailsChangesTest::refusedDelete_isShown()
{
    QFETCH(int, width);
    openAt(width);
    m_server->on("DELETE /api_keys/1", { Server::http(403, R"({"errors":[{"message":"no"}]})") });
    press("deleteInDetails");
    m_test->answer("confirmButton");
    const QString start = u"The key deploy wasn’t deleted. "_s;
    if (width >= 1200) { // the list beside the details says it
        auto *bar = m_test->window->findChild<KeyListMessageBar *>();
        QTRY_VERIFY(bar->sentence().startsWith(start));
        QCOMPARE(message(), QString());
        return;
    }
    QTRY_VERIFY2(message().startsWith(start), qPrintable(message()));
    QTRY_VERIFY(announcements(*m_test->window).contains(message()));
    QVERIFY(m_test->find("deleteInDetails")->isEnabled());
    drawer().showDetails(u"2"_s);
    QCOMPARE(message(), QString());
    drawer().showDetails(u"1"_s);
    m_server->on("DELETE /api_keys/1", { Server::silence() });
    press("deleteInDetails");
    m_test->answer("confirmButton");
    QTRY_VERIFY(!m_test->find("deleteInDetails")->isEnabled());
    QCOMPARE(message(), QString());
}

void DetailsChangesTest::lostRename_isShown()
{
    QFETCH(int, width);
    openAt(width);
    m_server->on("PUT /api_keys/1", { Server::hangUp() });
    rename(u"renamed"_s);
    if (width < 1200)
        QTRY_VERIFY2(
            message().startsWith(u"The key deploy may or may not have been renamed to renamed."_s),
            qPrintable(message()));
    QTRY_VERIFY(!session().keys().unresolvedChanges().isEmpty());
    QVERIFY(!m_test->find("nameField"));
    QCOMPARE(message().isEmpty(), width >= 1200);
    serveList("renamed");
    session().refresh();
    QTRY_VERIFY(session().keys().unresolvedChanges().isEmpty());
    QCOMPARE(message(), QString());
    QCOMPARE(m_test->find<QLabel>("detailsName")->text(), u"renamed"_s);
}

void DetailsChangesTest::dismissedMessage_staysHidden()
{
    openAt(1100);
    m_server->on("PUT /api_keys/1", { Server::hangUp() });
    rename(u"renamed"_s);
    QTRY_VERIFY(message().startsWith(u"The key deploy may or may not have been renamed"_s));
    m_test->press(u"Dismiss this message"_s);
    session().keys().model().insertOrUpdate({ .id = u"2"_s, .name = u"another"_s, .lastIp = {} });
    goOffline();
    QCOMPARE(message(), QString());
    serveList("deploy");
    session().refresh();
    QTRY_VERIFY_WITH_TIMEOUT(!session().isOffline(), 30'000);
    QCOMPARE(message(), QString());
    rename(u"again"_s);
    QTRY_VERIFY(message().contains(u"renamed to again."_s));
}

void DetailsChangesTest::pendingKey_ignoresRename()
{
    openAt(1100);
    m_server->on("DELETE /api_keys/1", { Server::silence() });
    press("deleteInDetails");
    m_test->answer("confirmButton");
    QTRY_VERIFY(!m_test->find("deleteInDetails")->isEnabled());
    const auto shownLabels = [this] {
        const auto labels = m_test->window->findChildren<QLabel *>();
        return std::count_if(
            labels.begin(), labels.end(), [](const QLabel *label) { return label->isVisible(); });
    };
    const auto before = shownLabels();
    QTest::keyClick(page(), Qt::Key_F2);
    QCOMPARE(shownLabels(), before); // no empty bubble
    QVERIFY(!m_test->find("nameField"));
}

LLAVERO_TEST(DetailsChangesTest, QApplication)
#include "tst_details_changes.moc"
