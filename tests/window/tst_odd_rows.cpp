// SPDX-License-Identifier: GPL-3.0-or-later
// The window shows the readable part of a row that breaks the contract, also from the saved list,
// and explains a response that cannot be read.

#include "tests/support/KeyCardProbe.h"
#include "tests/support/ScriptedRows.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TestWindow.h"

#include "ui/credentials/KeyListMessageBar.h"
#include "ui/credentials/ListPlaceholder.h"

#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>

#include <memory>

using namespace Qt::StringLiterals;
using Element = KeyCard::Element;
using Server = FakeHttpServer;

class OddRowsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void unreadableDate_isUnknown_data();
    void unreadableDate_isUnknown();
    void unreadableDate_isSaved();
    void unreadableDate_isFound();
    void malformedResponse_isReported();
    void newKeyWithoutId_showsSecret();

private:
    void open(const QByteArray &rows);
    void start();
    KeyCard *card(const QString &name);
    QString activity(const QString &name);
    QString activityToolTip(const QString &name);

    QTemporaryDir m_home;
    QString m_portal;
    std::unique_ptr<Server> m_server;
    std::unique_ptr<TestWindow> m_test;
};

static const QByteArray oddRows
    = R"({"id":"1","name":"odd","lastIp":"192.0.2.7","lastActivity":"last <b>Tuesday</b>"},)"
      R"({"id":"2","name":"even","lastIp":null,"lastActivity":null})";

void OddRowsTest::init()
{
    m_server = std::make_unique<Server>();
    scripted::serveNoUser(*m_server);
}

void OddRowsTest::cleanup()
{
    m_test.reset();
    m_server.reset();
}

void OddRowsTest::start()
{
    m_test.reset();
    m_test = std::make_unique<TestWindow>(TestWindow::inMemory(), Theme::light(), m_home.path());
    m_test->window->show();
    m_test->sessions.open(*PortalAddress::parse(m_portal).address, Secret("k"));
}

void OddRowsTest::open(const QByteArray &rows)
{
    m_server->on("GET /api_keys", { Server::json("{\"data\":[" + rows + "]}") });
    m_portal = m_server->endpoint().toString();
    start();
}

KeyCard *OddRowsTest::card(const QString &name)
{
    for (KeyCard *card : m_test->window->findChildren<KeyCard *>()) {
        if (card->isVisible() && card->keyName() == name)
            return card;
    }
    return nullptr;
}

QString OddRowsTest::activity(const QString &name)
{
    KeyCard *shown = card(name);
    const auto part = shown ? visibleElement(shown, Element::Kind::LastActivity) : std::nullopt;
    return part ? part->text : QString();
}

QString OddRowsTest::activityToolTip(const QString &name)
{
    return card(name)->elementToolTip(*visibleElement(card(name), Element::Kind::LastActivity));
}

void OddRowsTest::unreadableDate_isUnknown_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<QString>("raw");
    QTest::newRow("words") << R"("last <b>Tuesday</b>")"_ba << u"“last &lt;b&gt;Tuesday"_s;
    QTest::newRow("no such day") << R"("2024-02-30T10:11:07Z")"_ba << u"“2024-02-30T10:11:07Z”"_s;
    QTest::newRow("number") << "1720779067"_ba << u"“1720779067”"_s;
    QTest::newRow("half a character") << R"("\ud800")"_ba << u"“\\ud800”"_s;
    QTest::newRow("object") << R"({"at":7})"_ba << u"“{&quot;at&quot;:7}”"_s;
}

void OddRowsTest::unreadableDate_isUnknown()
{
    QFETCH(QByteArray, date);
    QFETCH(QString, raw);
    open(R"({"id":"1","name":"odd","lastIp":"192.0.2.7","lastActivity":)" + date
        + R"(},{"id":"2","name":"even"})");
    QTRY_COMPARE(activity(u"odd"_s), u"Unknown"_s);
    QCOMPARE(activity(u"even"_s), u"Never used"_s);
    QVERIFY2(activityToolTip(u"odd"_s).contains(raw), qUtf8Printable(activityToolTip(u"odd"_s)));
    QVERIFY(!visibleElement(card(u"odd"_s), Element::Kind::StaleIcon));
    QVERIFY(TestWindow::effectiveName(card(u"odd"_s)).contains(u"Unknown"));
    QTest::keyClick(card(u"odd"_s), Qt::Key_Delete);
    QMessageBox *question = nullptr;
    QTRY_VERIFY(question = m_test->window->findChild<QMessageBox *>());
    QVERIFY2(question->informativeText().contains(u"Last activity: Unknown"),
        qUtf8Printable(question->informativeText()));
}

void OddRowsTest::unreadableDate_isSaved()
{
    open(oddRows);
    QTRY_COMPARE(activity(u"odd"_s), u"Unknown"_s);
    const QString explanation = activityToolTip(u"odd"_s);
    m_test.reset(); // which ends when the list is saved
    m_server.reset();
    start();
    QTRY_VERIFY(m_test->sessions.session()->isOffline());
    QCOMPARE(activity(u"odd"_s), u"Unknown"_s);
    QCOMPARE(activity(u"even"_s), u"Never used"_s);
    QCOMPARE(activityToolTip(u"odd"_s), explanation);
}

void OddRowsTest::unreadableDate_isFound()
{
    open(oddRows);
    QTRY_VERIFY(card(u"odd"_s));
    m_test->find<QLineEdit>("searchField")->setText(u"unknown"_s);
    QTRY_VERIFY(!card(u"even"_s));
    QVERIFY(card(u"odd"_s));
}

void OddRowsTest::malformedResponse_isReported()
{
    open(R"({"id":"1","name":"odd")");
    const auto *state = m_test->window->findChild<ListPlaceholder *>();
    QTRY_COMPARE(state->state(), ListPlaceholder::State::Failed);
    const QString sentence = m_test->find<QLabel>("stateExplanation")->text();
    QVERIFY2(sentence.contains(u"malformed"), qUtf8Printable(sentence));
    QVERIFY2(!sentence.contains(u"sign-in page"), qUtf8Printable(sentence));
    m_server->on("GET /api_keys", { Server::json("<html>Sign in</html>") });
    m_test->sessions.session()->refresh();
    QTRY_VERIFY(m_test->find<QLabel>("stateExplanation"));
    QTRY_VERIFY(m_test->find<QLabel>("stateExplanation")->text().contains(u"sign-in page"));
}

/// Its row comes with the list.
void OddRowsTest::newKeyWithoutId_showsSecret()
{
    open(oddRows);
    QTRY_VERIFY(card(u"odd"_s));
    m_server->on("POST /api_keys",
        { Server::json(R"({"data":{"id":{},"name":7,"lastActivity":[],"key":"llv_secret"}})") });
    m_server->on(
        "GET /api_keys", { Server::json("{\"data\":[" + oddRows + R"(,{"id":"3","name":"7"}]})") });
    m_test->press(u"Generate API Key"_s);
    QTRY_VERIFY(m_test->find("secretField"));
    m_test->press(u"Show API key"_s);
    QCOMPARE(m_test->find<QPlainTextEdit>("secretField")->toPlainText(), u"llv_secret"_s);
    QVERIFY(!m_test->find("nameField")); // of what could it be the name?
    QTRY_VERIFY(card(u"7"_s));
}

LLAVERO_TEST(OddRowsTest, QApplication)
#include "tst_odd_rows.moc"
