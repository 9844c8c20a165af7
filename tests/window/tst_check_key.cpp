// SPDX-License-Identifier: GPL-3.0-or-later
// Check a Key: which key a pasted value belongs to; and the proof after a deletion.

#include "tests/support/Await.h"
#include "tests/support/ScriptedRows.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TestWindow.h"

#include "app/api/Endpoints.h"
#include "app/signin/Session.h"
#include "ui/credentials/KeyCard.h"
#include "ui/credentials/KeyDialogs.h"
#include "ui/credentials/KeyListMessageBar.h"
#include "ui/replacement/ReplacementPage.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using Server = FakeHttpServer;

class CheckKeyTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();
    void pastedKey_isNamed();
    void menuOfPage_opensTheDialog();
    void deletedKey_isNotValid();
    void keyOfThisComputer_isMarked();
    void keyOfAnotherAccount_isNamed();
    void unreachableService_isNoVerdict();
    void invalidText_isNotSent();
    void problemOfTheField_hasRoom();
    void twoKeysInUse_areBothNamed();
    void unknownKeyOfSession_isProbable();
    void accountThatIsUnknown_isSaid();
    void otherText_clearsTheResult();
    void result_followsTheList();
    void hiddenDialog_forgetsTheKey();
    void cancel_endsTheCheck();
    void replacement_isOffered();
    void shownKey_isFocusedInTheList();
    void questionAfterACheck_knowsTheUse();
    void deletionFromHere_isProved();
    void declinedDeletion_isNotProved();
    void deletedNewKey_isProved();
    void acceptedKey_isReportedUntilItIsRefused();
    void accepted_isNotCoveredByASuccess();
    void acceptedKeyOfMany_isNotSaidToBeRefused();

private:
    void openSandbox();
    void openServer();
    GeneratedKey generateElsewhere();
    void openDialog();
    void check(const Secret &key);
    QLineEdit *field()
    {
        const QWidget *dialog = m_test->find("checkKeyDialog");
        return dialog ? dialog->findChild<QLineEdit *>(u"keyField"_s) : nullptr;
    }
    QAbstractButton *button(const char *name) { return m_test->find<QAbstractButton>(name); }
    QString result();
    QString message();
    Session &session() { return *m_test->sessions.session(); }

    std::unique_ptr<Server> m_server;
    std::unique_ptr<TestWindow> m_test;
};

void CheckKeyTest::cleanup()
{
    m_test.reset();
    m_server.reset();
}

void CheckKeyTest::openSandbox()
{
    m_test = std::make_unique<TestWindow>();
    m_test->openOwnSandbox();
}

/// A portal with the keys "1" and "2", of Ana, that notes no use.
void CheckKeyTest::openServer()
{
    m_server = std::make_unique<Server>();
    m_server->on("GET /users/me",
        { Server::json(
            R"({"data":{"id":"me","firstName":"Ana","organization":{"name":"Acme"}}})") });
    m_server->on("GET /users/me/additional_roles", { Server::json(R"({"data":[]})") });
    m_server->on("GET /api_keys", { scripted::keys({ "1", "2" }) });
    m_server->on("GET /activity_log",
        [](const QUrlQuery &) { return Server::http(403, R"({"errors":[{"code":4030}]})"); });
    m_test = std::make_unique<TestWindow>();
    m_test->window->show();
    m_test->window->activateWindow();
    m_test->sessions.open(
        *PortalAddress::parse(m_server->endpoint().toString()).address, Secret("k"));
    QTRY_VERIFY(m_test->find("deleteKey"));
    QTRY_VERIFY(session().user());
}

GeneratedKey CheckKeyTest::generateElsewhere()
{
    const auto made
        = await<GeneratedKey>(endpoints::generateApiKey, *m_test->otherApplication, u"ci"_s);
    return made ? made.value() : GeneratedKey();
}

void CheckKeyTest::openDialog()
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(m_test->find("checkKeyDialog"));
    QTRY_COMPARE(QApplication::focusWidget(), field());
}

void CheckKeyTest::check(const Secret &key)
{
    field()->setText(QString::fromUtf8(key.utf8()));
    QTest::keyClick(field(), Qt::Key_Return);
}

QString CheckKeyTest::result()
{
    const auto *time = m_test->find<QLabel>("checkTime");
    const auto *sentence = m_test->find<QLabel>("checkSentence");
    return time && sentence ? sentence->text() : QString();
}

QString CheckKeyTest::message()
{
    return m_test->window->findChild<KeyListMessageBar *>()->sentence();
}

void CheckKeyTest::pastedKey_isNamed()
{
    openSandbox();
    const GeneratedKey key = generateElsewhere();
    openDialog();
    QVERIFY(!button("showCheckedKey"));
    QCOMPARE(field()->echoMode(), QLineEdit::Password);
    check(key.secret);
    QCOMPARE(button("checkButton")->text(), u"Cancel"_s);
    QTRY_COMPARE(result(), u"This key is valid. It’s ci."_s);
    QTRY_VERIFY(button("showCheckedKey")); // the list has been refreshed
    QVERIFY(button("deleteCheckedKey")->isEnabled());
    QCOMPARE(QApplication::focusWidget(), field());
    QVERIFY(m_test->find<QLabel>("checkTime")
                ->text()
                .contains(QRegularExpression(u"^Checked at \\d?\\d:\\d\\d:\\d\\d"_s)));
}

void CheckKeyTest::menuOfPage_opensTheDialog()
{
    openSandbox();
    m_test->press(u"More Actions"_s);
    auto *menu = m_test->find<QMenu>("pageMenu");
    QVERIFY(menu);
    menu->findChild<QAction *>(u"checkKeyAction"_s)->trigger();
    menu->close();
    QTRY_VERIFY(m_test->find("checkKeyDialog"));
}

void CheckKeyTest::deletedKey_isNotValid()
{
    openSandbox();
    const GeneratedKey key = generateElsewhere();
    m_test->deleteElsewhere(key.key.id);
    openDialog();
    check(key.secret);
    QTRY_COMPARE(result(),
        u"This key isn’t valid on %1. It has been deleted, or it belongs to another portal."_s.arg(
            session().portal().host()));
    QVERIFY(!button("showCheckedKey") && !button("deleteCheckedKey"));
    QCOMPARE(session().access(), Session::Access::Granted);
}

void CheckKeyTest::keyOfThisComputer_isMarked()
{
    m_test = std::make_unique<TestWindow>();
    m_test->tryTheSandbox();
    openDialog();
    check(session().key());
    QTRY_COMPARE(result(),
        u"This key is valid. It’s Llavero sandbox, with which Llavero signs in on this computer."_s);
}

void CheckKeyTest::keyOfAnotherAccount_isNamed()
{
    openServer();
    m_server->on("GET /users/me",
        { Server::json(
            R"({"data":{"id":"x","firstName":"<b>Eve</b>","organization":{"name":"Other"}}})") });
    openDialog();
    check(Secret("llv_eve"));
    QTRY_COMPARE(
        result(), u"This key is valid, but it belongs to another account: <b>Eve</b>, Other."_s);
    QVERIFY(!button("deleteCheckedKey"));
}

void CheckKeyTest::unreachableService_isNoVerdict()
{
    openServer();
    m_server->on("GET /users/me", { Server::http(401, "<html>") });
    openDialog();
    check(Secret("llv_1"));
    QTRY_VERIFY(
        result().startsWith(u"The key couldn’t be checked. Something between this computer"));
    QVERIFY(result().contains(u"The service didn’t reject your API key."));
}

void CheckKeyTest::invalidText_isNotSent()
{
    openServer();
    m_server->forget();
    openDialog();
    check(Secret("two words"));
    QTRY_VERIFY(m_test->find("keyProblem"));
    QVERIFY(result().isEmpty());
    QCOMPARE(m_server->requests().size(), 0);
}

void CheckKeyTest::problemOfTheField_hasRoom()
{
    openServer();
    openDialog();
    const QWidget *dialog = m_test->find("checkKeyDialog");
    const QSize size = dialog->size();
    const QRect close = button("closeCheck")->geometry();
    check(Secret("two words\nor three"));
    QTRY_VERIFY(m_test->find("keyProblem"));
    QApplication::sendPostedEvents();
    QVERIFY(!dialog->findChild<QScrollArea *>()->verticalScrollBar()->isVisible());
    QCOMPARE(dialog->size(), size);
    check(Secret("llv_1"));
    QTRY_VERIFY(!result().isEmpty());
    QCOMPARE(dialog->size(), size);
    QCOMPARE(button("closeCheck")->geometry(), close);
}

void CheckKeyTest::twoKeysInUse_areBothNamed()
{
    openServer();
    m_server->on("GET /api_keys",
        { scripted::keys({ "1", "2", "3" }),
            Server::json(
                R"({"data":[{"id":"1","name":"key 1","lastActivity":"2026-01-01T00:00:00Z"},
                {"id":"2","name":"key 2","lastActivity":"2026-01-01T00:00:00Z"},
                {"id":"3","name":"key 3"}]})") });
    openDialog();
    check(Secret("llv_1"));
    QTRY_COMPARE(result(),
        u"This key is valid. It’s key 1 or key 2: both were used during the "
        u"check."_s);
    QVERIFY(!button("showCheckedKey"));
    check(Secret("llv_1"));
    QTRY_COMPARE(
        result(), u"This key is valid. Llavero couldn’t find out which of your keys it is."_s);
}

static Server::Reply usedAt(const QByteArray &seconds)
{
    return Server::json(R"({"data":[{"id":"1","name":"ci","lastActivity":"2026-01-01T00:00:)"
        + seconds + R"(Z"},{"id":"2","name":"two"}]})");
}

/// The session signs in with this very key, and does not know its id: only a use was seen.
void CheckKeyTest::unknownKeyOfSession_isProbable()
{
    openServer();
    m_server->on("GET /api_keys", { usedAt("01"), usedAt("02") });
    openDialog();
    check(Secret("k"));
    QTRY_COMPARE(result(),
        u"This key is valid. It’s probably ci: no other of your keys was used during the check."_s);
    QTRY_VERIFY(button("showCheckedKey"));
    QVERIFY(!button("deleteCheckedKey") && !button("replaceCheckedKey"));
}

void CheckKeyTest::accountThatIsUnknown_isSaid()
{
    openServer();
    openDialog();
    const auto *purpose = m_test->find<QLabel>("checkPurpose");
    QVERIFY(!purpose->text().contains(u"requests"_s));
    session().setKeyMissing({});
    QVERIFY(
        purpose->text().endsWith(u"Llavero isn’t signed in, and makes a few requests with it."_s));
    scripted::serveNoUser(*m_server);
    m_server->on("GET /api_keys", { Server::json(R"({"data":[]})") });
    check(Secret("llv_1"));
    QTRY_COMPARE(result(), u"This key is valid. Llavero couldn’t find out whose it is."_s);
    QVERIFY(!button("showCheckedKey") && !button("deleteCheckedKey"));
}

void CheckKeyTest::otherText_clearsTheResult()
{
    openSandbox();
    const GeneratedKey key = generateElsewhere();
    openDialog();
    check(key.secret);
    QTRY_VERIFY(button("deleteCheckedKey"));
    QTest::keyClick(field(), Qt::Key_A);
    QVERIFY(result().isEmpty());
    QVERIFY(!button("deleteCheckedKey"));
}

void CheckKeyTest::result_followsTheList()
{
    openSandbox();
    const GeneratedKey key = generateElsewhere();
    openDialog();
    check(key.secret);
    QTRY_VERIFY(button("deleteCheckedKey"));
    QVERIFY(await<ApiKey>(endpoints::renameApiKey, *m_test->otherApplication, key.key.id, u"cd"_s));
    session().refresh();
    QTRY_COMPARE(result(), u"This key is valid. It’s cd."_s);
    m_test->deleteElsewhere(key.key.id);
    session().refresh();
    QTRY_COMPARE(result(), u"The key cd is no longer in your list."_s);
    QVERIFY(!button("deleteCheckedKey"));
}

void CheckKeyTest::hiddenDialog_forgetsTheKey()
{
    openSandbox();
    const GeneratedKey made = generateElsewhere();
    openDialog();
    QLineEdit *key = field();
    check(made.secret);
    QTRY_VERIFY(button("deleteCheckedKey"));
    m_test->find("checkKeyDialog")->hide();
    QCOMPARE(key->text(), QString());
    QVERIFY(!key->isUndoAvailable());
}

void CheckKeyTest::cancel_endsTheCheck()
{
    openServer();
    m_server->on("GET /users/me", { Server::heldBack(Server::http(401, "<html>")) });
    openDialog();
    check(Secret("llv_1"));
    QTRY_COMPARE(m_server->heldReplies(), 1);
    QTRY_COMPARE(QApplication::focusWidget(), button("checkButton"));
    button("checkButton")->click();
    QCOMPARE(button("checkButton")->text(), u"Check"_s);
    QCOMPARE(QApplication::focusWidget(), field());
    QCOMPARE(field()->text(), u"llv_1"_s);
    m_server->release();
    QTest::keyClick(field(), Qt::Key_Escape);
    QTRY_VERIFY(!m_test->find("checkKeyDialog"));
}

void CheckKeyTest::replacement_isOffered()
{
    openSandbox();
    const GeneratedKey key = generateElsewhere();
    openDialog();
    check(key.secret);
    QTRY_VERIFY(button("replaceCheckedKey"));
    button("replaceCheckedKey")->click();
    QTRY_VERIFY(!m_test->find("checkKeyDialog"));
    const auto *page = m_test->window->findChild<ReplacementPage *>();
    QVERIFY(page && page->isVisible());
    QCOMPARE(page->oldKeyId(), key.key.id);
}

void CheckKeyTest::shownKey_isFocusedInTheList()
{
    openSandbox();
    const GeneratedKey key = generateElsewhere();
    auto *search = m_test->find<QLineEdit>("searchField");
    search->setText(u"terraform"_s);
    search->setFocus(); // which uses Ctrl+K on some desktops
    openDialog();
    check(key.secret);
    QTRY_VERIFY(button("showCheckedKey"));
    button("showCheckedKey")->click();
    QTRY_VERIFY(!m_test->find("checkKeyDialog"));
    m_test->window->activateWindow();
    QTRY_VERIFY(qobject_cast<KeyCard *>(QApplication::focusWidget()));
    QCOMPARE(static_cast<KeyCard *>(QApplication::focusWidget())->keyId(), key.key.id);
}

static bool isProof(const QString &message, const QString &name)
{
    const QRegularExpression pattern(u"^The key %1 has been deleted. A request with it was refused "
                                     "with HTTP 401 at \\d?\\d:\\d\\d:\\d\\d.*$"_s.arg(name));
    return pattern.match(message).hasMatch();
}

/// The check itself was a use.
void CheckKeyTest::questionAfterACheck_knowsTheUse()
{
    openSandbox();
    const GeneratedKey key = generateElsewhere();
    session().refresh();
    QTRY_VERIFY(session().keys().model().find(key.key.id));
    QVERIFY(!session().keys().model().find(key.key.id)->lastActivity);
    openDialog();
    check(key.secret);
    QTRY_VERIFY(button("deleteCheckedKey"));
    button("deleteCheckedKey")->click();
    QTRY_VERIFY(m_test->find("confirmButton"));
    const auto *explanation = m_test->find<QLabel>("messageExplanation");
    QTRY_VERIFY2(
        explanation->text().contains(u"Last activity: "_s), qUtf8Printable(explanation->text()));
    QTRY_VERIFY(m_test->find<QLabel>("deleteUse")->text().startsWith(u"Used "_s));
    QVERIFY(!explanation->text().contains(u"never"_s));
    m_test->answer("cancelButton");
    QVERIFY(session().keys().model().find(key.key.id)->lastActivity); // and the list knows it
}

void CheckKeyTest::deletionFromHere_isProved()
{
    openSandbox();
    const GeneratedKey key = generateElsewhere();
    openDialog();
    check(key.secret);
    QTRY_VERIFY(button("deleteCheckedKey"));
    button("deleteCheckedKey")->click();
    QTRY_VERIFY(!m_test->find("checkKeyDialog"));
    m_test->answer("confirmButton");
    QTRY_VERIFY2(isProof(message(), u"ci"_s), qUtf8Printable(message()));
    QVERIFY(!session().keys().model().find(key.key.id));
}

void CheckKeyTest::declinedDeletion_isNotProved()
{
    openSandbox();
    const GeneratedKey key = generateElsewhere();
    openDialog();
    check(key.secret);
    QTRY_VERIFY(button("deleteCheckedKey"));
    button("deleteCheckedKey")->click();
    m_test->answer("cancelButton");
    QTRY_VERIFY(!m_test->window->findChild<DeleteKeyDialog *>());
    m_test->press(u"Delete ci"_s);
    m_test->answer("confirmButton");
    QTRY_COMPARE(message(), u"The key ci has been deleted. It no longer works."_s);
    QVERIFY(!session().keyProof().find(key.key.id));
}

void CheckKeyTest::deletedNewKey_isProved()
{
    openSandbox();
    m_test->press(u"Generate API Key"_s);
    QTRY_VERIFY(m_test->find("doneButton"));
    std::optional<ApiKey> key;
    for (qsizetype row = 0; row < session().keys().model().keys().size(); ++row) {
        if (session().keys().model().keys().at(row).name.startsWith(u"api_key_"))
            key = session().keys().model().keys().at(row);
    }
    QVERIFY(key);
    m_test->press(u"Delete "_s + key->name);
    m_test->answer("confirmButton");
    QTRY_VERIFY2(isProof(message(), key->name), qUtf8Printable(message()));
    QVERIFY(!m_test->find("doneButton"));
}

void CheckKeyTest::acceptedKey_isReportedUntilItIsRefused()
{
    openServer();
    m_server->on("DELETE /api_keys/1", { Server::http(204, {}) });
    session().keyProof().hold(this, u"1"_s, Secret("llv_1"));
    session().keys().remove(*session().keys().model().find(u"1"_s));
    auto *bar = m_test->window->findChild<KeyListMessageBar *>();
    QTRY_COMPARE(bar->kind(), MessageBar::Kind::Error);
    QVERIFY(message().startsWith(u"The key key 1 still works. It has been deleted, but the service "
                                 "accepted a request with it at "));
    m_server->on("GET /users/me", { Server::http(401, "<html>") });
    button("messageAction")->setFocus();
    button("messageAction")->click();
    QTRY_COMPARE(bar->kind(), MessageBar::Kind::Warning);
    QVERIFY(message().startsWith(u"The key key 1 has been deleted. Llavero couldn’t check"));
    QCOMPARE(QApplication::focusWidget(), button("messageAction"));
    m_server->on("GET /users/me", { Server::http(401, R"({"errors":[{"code":4010}]})") });
    button("messageAction")->click();
    QTRY_VERIFY2(isProof(message(), u"key 1"_s), qUtf8Printable(message()));
    QVERIFY(!button("messageAction"));
    QCOMPARE(session().access(), Session::Access::Granted);
}

void CheckKeyTest::accepted_isNotCoveredByASuccess()
{
    openServer();
    m_server->on("DELETE /api_keys/1", { Server::http(204, {}) });
    m_server->on("DELETE /api_keys/2", { Server::http(204, {}) });
    session().keyProof().hold(this, u"1"_s, Secret("llv_1"));
    session().keys().remove(*session().keys().model().find(u"1"_s));
    QTRY_VERIFY(message().startsWith(u"The key key 1 still works."));
    session().keys().remove(*session().keys().model().find(u"2"_s));
    QTRY_VERIFY(message().contains(u"The key key 2 has been deleted."));
    QVERIFY(message().startsWith(u"The key key 1 still works."));
    QVERIFY(button("messageAction"));
}

void CheckKeyTest::acceptedKeyOfMany_isNotSaidToBeRefused()
{
    openServer();
    m_server->on("DELETE /api_keys/1", { Server::http(204, {}) });
    m_server->on("DELETE /api_keys/2", { Server::http(204, {}) });
    session().keyProof().hold(this, u"1"_s, Secret("llv_1"));
    session().bulkDeletion().start(
        { *session().keys().model().find(u"1"_s), *session().keys().model().find(u"2"_s) });
    QTRY_VERIFY(message().startsWith(u"The key key 1 still works."));
    QTRY_VERIFY(message().endsWith(u"\n2 keys have been deleted."));
}

LLAVERO_TEST(CheckKeyTest, QApplication)
#include "tst_check_key.moc"
