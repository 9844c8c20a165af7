// SPDX-License-Identifier: GPL-3.0-or-later
// A change whose response was lost is neither called made nor not made before it is known, and no
// sentence outlives the list that contradicts it.

#include "tests/support/ScriptedKeys.h"
#include "tests/support/ScriptedRows.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TestWindow.h"

#include "ui/credentials/KeyListMessageBar.h"

#include <QAbstractButton>
#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalSpy>

#include <memory>

using namespace Qt::StringLiterals;
using Server = FakeHttpServer;
using scripted::keys;

class ResponseLostTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void lateDeletion_isConfirmed();
    void deletionDuringListFailure_isUnknown();
    void deletion_isResolvedAfterReconnect();
    void lateRename_isConfirmed();
    void unknownRename_keepsLaterEditor();
    void creation_isResolvedByNameOnly();
    void lostCreations_areReportedInTurn();
    void missingChange_isReported_data();
    void missingChange_isReported();
    void everyCreation_sendsRandomName();
    void rowsWithoutId_areReportedWhilePresent();
    void refusedDeletion_isReportedWhileKeyExists();
    void confirmedDeletion_isReportedWhileKeyIsMissing();
    void listChanges_areReportedWhileShown();
    void withdrawnSentence_isNotAnnounced();
    void deletion_refetchesUserOnly();
    void deletingSessionKey_endsSignIn();
    void deletingSessionKeyWithoutUser_isSeenByList();

private:
    void open(const QList<Server::Reply> &lists);
    void setList(const Server::Reply &list) { m_server->on("GET /api_keys", { list }); }
    void refresh();
    void deleteKey(const QString &name);
    QString sentName() const;
    KeyListMessageBar *bar() { return m_test->window->findChild<KeyListMessageBar *>(); }
    QString message() { return bar()->sentence(); }
    qsizetype listsFetched() const { return m_server->requests("GET /api/v2/api_keys").size(); }

    std::unique_ptr<Server> m_server;
    std::unique_ptr<TestWindow> m_test;
};

/// The first look after a lost response is immediate, the second comes 2 s later.
static constexpr int secondLook = 20'000;

void ResponseLostTest::init()
{
    m_server = std::make_unique<Server>();
    m_test = std::make_unique<TestWindow>();
    m_server->on("GET /users/me", { Server::json(R"({"data":{"id":"7"}})") });
    m_server->on("GET /users/7/additional_roles", { Server::json(R"({"data":[]})") });
}

void ResponseLostTest::cleanup()
{
    m_test.reset();
    m_server.reset();
}

void ResponseLostTest::open(const QList<Server::Reply> &lists)
{
    m_server->on("GET /api_keys", lists);
    m_test->window->show();
    m_test->window->activateWindow();
    m_test->sessions.open(
        *PortalAddress::parse(m_server->endpoint().toString()).address, Secret("k"));
    QTRY_VERIFY(m_test->sessions.session()->keys().hasLoaded());
    QTRY_VERIFY(m_test->sessions.session()->additionalRoles());
}

void ResponseLostTest::refresh()
{
    QTRY_VERIFY(!m_test->sessions.session()->keys().isLoading()); // or it would only join that
    QSignalSpy loaded(&m_test->sessions.session()->keys(), &KeysController::loaded);
    m_test->sessions.session()->refresh();
    QTRY_COMPARE(loaded.size(), 1);
}

void ResponseLostTest::deleteKey(const QString &name)
{
    m_test->press(u"Delete "_s + name);
    m_test->answer("confirmButton");
}

/// The name in the body of the last creation.
QString ResponseLostTest::sentName() const
{
    const QByteArray request = m_server->requests("POST").last();
    const QByteArray body = request.mid(request.indexOf("\r\n\r\n") + 4);
    return QJsonDocument::fromJson(body).object().value(u"name").toString();
}

void ResponseLostTest::lateDeletion_isConfirmed()
{
    open({ keys({ "1", "2" }) });
    m_server->on("DELETE /api_keys/1", { Server::hangUp() });
    deleteKey(u"key 1"_s);
    QTRY_VERIFY(message().contains(u"key 1 may or may not have been deleted"));
    QVERIFY(!message().contains(u"ry again"));
    QVERIFY(!m_test->find("messageAction"));
    QVERIFY(m_test->named(u"Rename key 1"_s));
    setList(keys({ "2" }));
    QTRY_VERIFY_WITH_TIMEOUT(!m_test->named(u"Rename key 1"_s), secondLook);
    QTRY_COMPARE(message(), u"The key key 1 has been deleted. It no longer works."_s);
    QCOMPARE(m_server->requests("DELETE").size(), 1);
}

void ResponseLostTest::deletionDuringListFailure_isUnknown()
{
    open({ keys({ "1" }), Server::http(500, "{}") });
    m_server->on("DELETE /api_keys/1", { Server::hangUp() });
    deleteKey(u"key 1"_s);
    QTRY_VERIFY(message().contains(u"key 1 may or may not have been deleted"));
    setList(keys({}));
    m_test->press(u"Retry"_s); // beside the sentence about the list
    QTRY_VERIFY(message().contains(u"has been deleted"));
    QVERIFY(!m_test->named(u"Delete key 1"_s));
}

void ResponseLostTest::deletion_isResolvedAfterReconnect()
{
    open({ keys({ "1", "2" }), Server::hangUp() });
    m_server->on("DELETE /api_keys/1", { Server::hangUp() });
    deleteKey(u"key 1"_s);
    QTRY_VERIFY_WITH_TIMEOUT(message().contains(u"may or may not"), secondLook); // after retries
    QVERIFY(m_test->sessions.session()->isOffline());
    setList(keys({ "2" }));
    QTRY_VERIFY_WITH_TIMEOUT(message().contains(u"has been deleted"), secondLook);
    QVERIFY(!m_test->sessions.session()->isOffline());
}

void ResponseLostTest::lateRename_isConfirmed()
{
    open({ keys({ "1" }) });
    m_server->on("PUT /api_keys/1", { Server::hangUp() });
    m_test->press(u"Rename key 1"_s);
    m_test->typeName(u"done"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(message().contains(u"key 1 may or may not have been renamed to done"));
    QVERIFY(!message().contains(u"ry again"));
    QTRY_VERIFY(!m_test->find("nameField"));
    setList(Server::json(R"({"data":[{"id":"1","name":"done"}]})"));
    QTRY_VERIFY_WITH_TIMEOUT(m_test->named(u"Rename done"_s), secondLook);
    QTRY_COMPARE(message(), u"The key key 1 has been renamed to done."_s);
}

void ResponseLostTest::unknownRename_keepsLaterEditor()
{
    open({ keys({ "1" }) });
    m_server->on("PUT /api_keys/1", { Server::hangUp() });
    m_test->press(u"Rename key 1"_s);
    m_test->typeName(u"done"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(message().contains(u"may or may not"));
    m_test->press(u"Rename key 1"_s);
    m_test->typeName(u"half typ"_s);
    setList(Server::json(R"({"data":[{"id":"1","name":"done"}]})"));
    refresh();
    QVERIFY(m_test->find<QLineEdit>("nameField"));
    QCOMPARE(m_test->find<QLineEdit>("nameField")->text(), u"half typ"_s);
}

void ResponseLostTest::creation_isResolvedByNameOnly()
{
    open({ keys({ "1" }), keys({ "1", "another" }) });
    m_server->on("POST /api_keys", { Server::hangUp() });
    m_test->press(u"Generate API Key"_s);
    QTRY_VERIFY(m_test->named(u"Rename key another"_s)); // of somebody else, meanwhile
    const QString name = sentName();
    QVERIFY2(
        message().contains(name + u" may or may not have been generated"_s), qPrintable(message()));
    QVERIFY(!m_test->find("messageAction"));
    QVERIFY(m_test->named(u"Generate API Key"_s)->isEnabled());
    setList(Server::json(R"({"data":[{"id":"1","name":"key 1"},{"id":"a","name":"key another"},)"
                         R"({"id":"x","name":")"
        + name.toUtf8() + R"("}]})"));
    QTRY_VERIFY_WITH_TIMEOUT(message().contains(name + u" was generated, but"_s), secondLook);
    m_test->press(u"Delete"_s); // beside the sentence
    QTRY_VERIFY(m_test->find("confirmButton"));
    m_server->on("DELETE /api_keys/x", { Server::http(204, {}) });
    m_test->answer("confirmButton");
    QTRY_VERIFY(message().contains(u"has been deleted"));
    QCOMPARE(m_server->requests("POST").size(), 1);
}

void ResponseLostTest::lostCreations_areReportedInTurn()
{
    open({ keys({ "1" }) });
    m_server->on("POST /api_keys", { Server::hangUp() });
    QStringList names;
    QByteArray rows = R"({"id":"1","name":"key 1"})";
    for (int i = 0; i < 2; ++i) {
        QTRY_VERIFY(m_test->named(u"Generate API Key"_s)->isEnabled());
        m_test->press(u"Generate API Key"_s);
        QTRY_COMPARE(m_server->requests("POST").size(), i + 1);
        names << sentName();
        QTRY_VERIFY(message().contains(names.last() + u" may or may not"_s));
        rows += R"(,{"id":")" + names.last().toUtf8() + R"(","name":")" + names.last().toUtf8()
            + R"("})";
    }
    setList(Server::json(R"({"data":[)" + rows + "]}"));
    refresh();
    for (const QString &name : names) {
        QVERIFY2(message().contains(name + u" was generated, but"_s), qPrintable(message()));
        m_test->press(u"Dismiss this message"_s);
    }
    QCOMPARE(message(), QString());
}

void ResponseLostTest::missingChange_isReported_data()
{
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("generate") << "POST /api_keys"_ba << u"isn’t in the list"_s;
    QTest::newRow("rename") << "PUT /api_keys/a"_ba << u"doesn’t show the key a as new"_s;
    QTest::newRow("delete") << "DELETE /api_keys/a"_ba << u"the key a is still in the list"_s;
}

void ResponseLostTest::missingChange_isReported()
{
    QFETCH(QByteArray, call);
    QFETCH(QString, sentence);
    ScriptedKeys keys({ .retry = { .firstDelay = std::chrono::milliseconds(1) } },
        { .changeTimeout = std::chrono::milliseconds(0) });
    KeyProof proof(keys.controller, keys.client);
    KeyListMessageBar shown(keys.controller, proof);
    keys.load(u"ab"_s);
    keys.server.on(call, { Server::hangUp() });
    if (call.startsWith("POST"))
        keys.controller.generate();
    else if (call.startsWith("PUT"))
        keys.controller.rename(u"a"_s, u"new"_s);
    else
        keys.controller.remove(*keys.controller.model().find(u"a"_s));
    QTRY_VERIFY(!shown.sentence().isEmpty());
    QVERIFY2(shown.sentence().startsWith(u"After 30 minutes, "), qPrintable(shown.sentence()));
    QVERIFY2(shown.sentence().contains(sentence), qPrintable(shown.sentence()));
    // A later list contradicts it.
    keys.server.on("GET /api_keys",
        { Server::json(R"({"data":[{"id":"a","name":"new"},{"id":"x","name":")"
            + (call.startsWith("POST") ? keys.sentName().toUtf8() : "x"_ba) + R"("}]})") });
    if (call.startsWith("DELETE"))
        keys.server.on("GET /api_keys", { ScriptedKeys::list(u"b"_s) });
    keys.controller.refresh();
    QTRY_VERIFY2(!shown.sentence().contains(u"After 30 minutes"), qPrintable(shown.sentence()));
}

void ResponseLostTest::everyCreation_sendsRandomName()
{
    const auto refusal = Server::http(403, R"({"errors":[{"code":4030}]})");
    open({ keys({ "1" }) });
    m_server->on("POST /api_keys", { refusal });
    QSet<QString> names;
    for (int i = 1; i <= 3; ++i) {
        m_test->press(u"Generate API Key"_s);
        QTRY_COMPARE(m_server->requests("POST").size(), i);
        QTRY_VERIFY(!m_test->sessions.session()->keys().isGenerating());
        static const QRegularExpression form(u"^api_key_[a-z0-9]{8}$"_s);
        QVERIFY2(form.match(sentName()).hasMatch(), qPrintable(sentName()));
        names.insert(sentName());
    }
    QCOMPARE(names.size(), 3);
}

void ResponseLostTest::rowsWithoutId_areReportedWhilePresent()
{
    open({ Server::json(R"({"data":[{"id":"1","name":"key 1"},{"name":"no id"}]})") });
    QTRY_VERIFY(message().contains(u"couldn’t be shown"));
    setList(keys({ "1" }));
    refresh();
    QCOMPARE(message(), QString());
}

void ResponseLostTest::refusedDeletion_isReportedWhileKeyExists()
{
    open({ keys({ "1", "2" }) });
    m_server->on("DELETE /api_keys/1", { Server::http(403, R"({"errors":[{"code":4030}]})") });
    deleteKey(u"key 1"_s);
    QTRY_VERIFY(message().contains(u"wasn’t deleted"));
    refresh();
    QVERIFY(message().contains(u"wasn’t deleted")); // as the list shows, too
    setList(keys({ "2" }));
    refresh();
    QVERIFY2(!message().contains(u"wasn’t deleted"), qPrintable(message()));
}

void ResponseLostTest::confirmedDeletion_isReportedWhileKeyIsMissing()
{
    open({ keys({ "1", "2" }) });
    m_server->on("DELETE /api_keys/1", { Server::http(204, {}) });
    setList(keys({ "2" }));
    deleteKey(u"key 1"_s);
    QTRY_VERIFY(message().contains(u"has been deleted"));
    setList(keys({ "1", "2" })); // restored elsewhere
    refresh();
    QVERIFY2(!message().contains(u"has been deleted"), qPrintable(message()));
}

void ResponseLostTest::listChanges_areReportedWhileShown()
{
    open({ keys({ "1" }) });
    setList(keys({ "1", "2", "3" }));
    refresh();
    QCOMPARE(message(), u"2 keys added."_s);
    m_server->on("DELETE /api_keys/1", { Server::http(403, R"({"errors":[{"code":4030}]})") });
    deleteKey(u"key 1"_s); // an error, behind which the next news wait
    QTRY_VERIFY(message().contains(u"wasn’t deleted"));
    setList(keys({ "1", "2", "3", "4" }));
    refresh();
    QVERIFY(message().contains(u"wasn’t deleted"));
    m_server->on("DELETE /api_keys/4", { Server::http(204, {}) });
    deleteKey(u"key 4"_s);
    QTRY_VERIFY(message().contains(u"key 4 has been deleted"));
    m_test->press(u"Dismiss this message"_s);
    QCOMPARE(message(), QString()); // and not that key 4 was added
}

void ResponseLostTest::withdrawnSentence_isNotAnnounced()
{
    open({ keys({ "1", "2" }) });
    m_server->on("DELETE /api_keys/1", { Server::http(403, R"({"errors":[{"code":4030}]})") });
    deleteKey(u"key 1"_s);
    QTRY_VERIFY(message().contains(u"wasn’t deleted"));
    setList(keys({ "2", "3" }));
    refresh();
    QVERIFY(bar()->isVisible()); // with what is new
    const auto isSaid = [this](const QString &part) {
        for (QWidget *notice : m_test->window->findChildren<QWidget *>()) {
            if (notice->inherits("LiveRegion") && notice->accessibleName().contains(part))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(isSaid(u"1 key added"_s));
    QVERIFY(!isSaid(u"wasn’t deleted"_s));
}

void ResponseLostTest::deletion_refetchesUserOnly()
{
    open({ keys({ "1", "2" }) });
    m_server->on("DELETE /api_keys/1", { Server::http(204, {}) });
    const auto before = listsFetched();
    const auto askedBefore = m_server->requests("GET /api/v2/users/me").size();
    deleteKey(u"key 1"_s);
    QTRY_VERIFY(message().contains(u"has been deleted"));
    QTRY_COMPARE(m_server->requests("GET /api/v2/users/me").size(), askedBefore + 1);
    QVERIFY(!m_test->sessions.session()->keys().isLoading());
    QCOMPARE(listsFetched(), before);
    QVERIFY(m_test->named(u"Rename key 2"_s)->isEnabled());
}

void ResponseLostTest::deletingSessionKey_endsSignIn()
{
    open({ keys({ "1", "2" }) });
    m_server->on("DELETE /api_keys/1", { Server::http(204, {}) });
    m_server->on("GET /users/me",
        { Server::http(401, R"({"errors":[{"code":4010,"message":"Invalid credentials"}]})") });
    deleteKey(u"key 1"_s);
    QTRY_VERIFY(m_test->find("promptSignIn"));
    QVERIFY(m_test->named(u"Rename key 2"_s)); // the list stays
    QVERIFY(message().contains(u"has been deleted"));
}

/// A portal that has no route for the caller.
void ResponseLostTest::deletingSessionKeyWithoutUser_isSeenByList()
{
    open({ keys({ "1", "2" }) });
    m_server->on("DELETE /api_keys/1", { Server::http(204, {}) });
    for (const char *call : { "GET /users/me", "GET /users" })
        m_server->on(call, { Server::http(404, R"({"errors":[{"code":4040}]})") });
    setList(Server::http(401, R"({"errors":[{"code":4010,"message":"Invalid credentials"}]})"));
    deleteKey(u"key 1"_s);
    QTRY_VERIFY(m_test->find("promptSignIn"));
}

LLAVERO_TEST(ResponseLostTest, QApplication)
#include "tst_response_lost.moc"
