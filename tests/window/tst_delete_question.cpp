// SPDX-License-Identifier: GPL-3.0-or-later
// The question before a key is deleted says what the log knows about its use.

#include "tests/support/Announcements.h"
#include "tests/support/TestProgram.h"
#include "tests/window/UseFixture.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;

class DeleteQuestionTest : public QObject, private UseFixture
{
    Q_OBJECT

private slots:
    void init() { start(); }
    void cleanup() { stop(); }
    void use_isShown();
    void lastUse_isSaidOnce();
    void useThatTheListLacks_isSaid();
    void useInALaterList_isSaid();
    void note_isShown();
    void missingLog_isSaid();
    void knownUse_hasItsTime_data();
    void knownUse_hasItsTime();
    void slowLog_isNotAwaited();

private:
    void holdLogWhile(const bool &isSlow);
};

/// `isSlow` must outlive the replies.
void DeleteQuestionTest::holdLogWhile(const bool &isSlow)
{
    const auto all = m_server->handler("GET /activity_log");
    m_server->on("GET /activity_log", [&isSlow, all](const QUrlQuery &query) {
        return isSlow ? Server::heldBack(all(query)) : all(query);
    });
}

void DeleteQuestionTest::use_isShown()
{
    scripted::serveLog(*m_server,
        { { .time = m_now.addSecs(-180) }, { .time = m_now.addDays(-2), .ip = "10.0.0.2" },
            { .time = m_now.addDays(-80) } });
    bool isSlow = true;
    holdLogWhile(isSlow);
    openList();
    m_test->press(u"Delete deploy"_s);
    QTRY_VERIFY(m_test->find("confirmButton"));
    QTRY_COMPARE(text("deleteUse"), u"Checking the activity log…"_s);
    QTRY_COMPARE(m_server->heldReplies(), 1);
    QWidget *dialog = m_test->find("confirmButton")->window();
    const QRect button = m_test->find("confirmButton")->geometry();
    const QSize size = dialog->size();
    isSlow = false;
    m_server->release();
    const QString sentence = u"Used 2 times in the last 30 days, from 2 addresses."_s;
    QTRY_COMPARE(text("deleteUse"), sentence);
    QVERIFY(text("messageExplanation").contains(u"\nLast activity: 3 minutes ago ("_s));
    QApplication::sendPostedEvents();
    QCOMPARE(dialog->size(), size);
    QCOMPARE(m_test->find("confirmButton")->geometry(), button);
    QCOMPARE(announcements(*dialog).count(sentence), 1);
    m_test->answer("cancelButton");
}

void DeleteQuestionTest::lastUse_isSaidOnce()
{
    scripted::serveLog(
        *m_server, { { .time = m_now.addSecs(-180) }, { .time = m_now.addDays(-80) } });
    openList();
    m_server->on("GET /api_keys",
        { Server::json(R"({"data":[{"id":"1","name":"deploy","lastIp":"203.0.113.9",)"
                       R"("lastActivity":")"
            + m_now.addSecs(-120).toString(Qt::ISODate).toUtf8() + R"("}]})") });
    Session &session = *m_test->sessions.session();
    session.refresh();
    QTRY_COMPARE(session.keys().model().keys().size(), 1);
    m_test->press(u"Delete deploy"_s);
    QTRY_COMPARE(text("deleteUse"), u"Used 1 time in the last 30 days, from 1 address."_s);
    QVERIFY(text("messageExplanation").contains(u"Last activity: "_s));
    m_test->answer("cancelButton");
}

/// The key was used after the list was loaded.
void DeleteQuestionTest::useThatTheListLacks_isSaid()
{
    scripted::serveLog(
        *m_server, { { .time = m_now.addSecs(-180), .key = "2" }, { .time = m_now.addDays(-80) } });
    bool isSlow = true;
    holdLogWhile(isSlow);
    openList();
    m_test->press(u"Delete other"_s);
    QTRY_VERIFY(m_test->find("confirmButton"));
    QVERIFY(text("messageExplanation").startsWith(u"This key has never been used."_s));
    QTRY_COMPARE(m_server->heldReplies(), 1);
    QWidget *dialog = m_test->find("confirmButton")->window();
    const QRect button = m_test->find("confirmButton")->geometry();
    const QSize size = dialog->size();
    isSlow = false;
    m_server->release();
    QTRY_COMPARE(text("deleteUse"), u"Used 1 time in the last 30 days, from 1 address."_s);
    QVERIFY2(text("messageExplanation").startsWith(u"Last activity: 3 minutes ago ("_s),
        qPrintable(text("messageExplanation")));
    QApplication::sendPostedEvents();
    QCOMPARE(dialog->size(), size);
    QCOMPARE(m_test->find("confirmButton")->geometry(), button);
    m_test->answer("cancelButton");
}

void DeleteQuestionTest::useInALaterList_isSaid()
{
    scripted::refuseLog(*m_server);
    openList();
    m_test->press(u"Delete other"_s);
    QTRY_VERIFY(m_test->find("confirmButton"));
    m_server->on("GET /api_keys",
        { Server::json(R"({"data":[{"id":"2","name":"other","lastIp":"203.0.113.9",)"
                       R"("lastActivity":")"
            + m_now.addSecs(-180).toString(Qt::ISODate).toUtf8() + R"("}]})") });
    m_test->sessions.session()->refresh();
    QTRY_VERIFY(text("messageExplanation").startsWith(u"Last activity: 3 minutes ago ("_s));
    m_test->answer("cancelButton");
}

void DeleteQuestionTest::note_isShown()
{
    openList();
    m_test->sessions.session()->notes().setNote(u"1"_s,
        { .text = u"for <b>the</b> backup\nask Ana\nthird"_s, .reviewBy = QDate(2020, 3, 4) });
    m_test->press(u"Delete deploy"_s);
    QTRY_COMPARE(text("deleteNote"),
        u"Your note: for <b>the</b> backup\nask Ana …\nReview due since March 4, 2020"_s);
    m_test->answer("cancelButton");
    m_test->press(u"Delete other"_s);
    QTRY_VERIFY(m_test->find("deleteUse"));
    QVERIFY(!m_test->find("deleteNote"));
    m_test->answer("cancelButton");
}

void DeleteQuestionTest::missingLog_isSaid()
{
    scripted::refuseLog(*m_server);
    openList();
    m_test->press(u"Delete deploy"_s);
    QTRY_COMPARE(text("deleteUse"), u"The activity log isn’t available."_s);
    QVERIFY(text("messageExplanation").contains(u"203.0.113.9"_s));
    m_test->answer("cancelButton");
}

void DeleteQuestionTest::knownUse_hasItsTime_data()
{
    QTest::addColumn<bool>("isSlow");
    QTest::newRow("slow") << true;
    QTest::newRow("failed") << false;
}

void DeleteQuestionTest::knownUse_hasItsTime()
{
    QFETCH(bool, isSlow);
    scripted::serveLog(
        *m_server, { { .time = m_now.addSecs(-180) }, { .time = m_now.addDays(-80) } });
    open();
    QTRY_VERIFY(m_test->find("useChart"));
    awaitLog();
    m_server->on("GET /activity_log", [isSlow](const QUrlQuery &) {
        return isSlow ? Server::silence() : Server::http(501, R"({"errors":[{"message":"down"}]})");
    });
    QTest::mouseClick(m_test->find("deleteInDetails"), Qt::LeftButton);
    QTRY_VERIFY(
        text("deleteUse").startsWith(u"Used 1 time in the last 30 days, from 1 address."_s));
    QVERIFY(text("deleteUse").contains(u" This is as of "_s));
    QVERIFY(text("messageExplanation").contains(u"Last activity: 3 minutes ago ("_s));
    m_test->answer("cancelButton");
}

void DeleteQuestionTest::slowLog_isNotAwaited()
{
    m_server->on("GET /activity_log", [](const QUrlQuery &) { return Server::silence(); });
    m_server->on("DELETE /api_keys/1", { Server::http(204, {}) });
    openList();
    m_test->press(u"Delete deploy"_s);
    m_test->answer("confirmButton");
    QTRY_COMPARE(m_server->requests("DELETE").size(), 1);
}

LLAVERO_TEST(DeleteQuestionTest, QApplication)
#include "tst_delete_question.moc"
