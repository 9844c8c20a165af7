// SPDX-License-Identifier: GPL-3.0-or-later
// `llavero --generate`: the focus waits at the button, for as long as nothing else is done.

#include "tests/support/FakeHttpServer.h"
#include "tests/support/ScriptedRows.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TestWindow.h"
#include "ui/signin/ApiKeyPrompt.h"
#include "ui/window/MainWidget.h"

#include <QAbstractButton>

class GenerateOfferTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void focusRequest_waitsForSignIn();
    void focusRequest_waitsUntilKeysCanBeGenerated();
    void otherAction_endsFocusRequest();
    void leavingPage_endsFocusRequest();

private:
    /// The keychain does not answer yet.
    void offerWithoutAKey();
    /// Now a key can be generated.
    void bringTheKey() { m_test->sessions.session()->setKey(Secret("k")); }
    QAbstractButton *button() { return m_test->find<QAbstractButton>("generateButton"); }

    std::unique_ptr<FakeHttpServer> m_server;
    std::unique_ptr<TestWindow> m_test;
};

void GenerateOfferTest::init()
{
    m_server = std::make_unique<FakeHttpServer>();
    scripted::serveNoUser(*m_server);
    m_server->on("GET /api_keys", { FakeHttpServer::json(R"({"data":[]})") });
    m_test = std::make_unique<TestWindow>();
    m_test->window->show();
}

void GenerateOfferTest::cleanup()
{
    m_test.reset();
}

void GenerateOfferTest::offerWithoutAKey()
{
    m_test->sessions.open(*PortalAddress::parse(m_server->endpoint().toString()).address, Secret());
    QTRY_COMPARE(m_test->sessions.session()->access(), Session::Access::KeyMissing);
    m_test->sessions.session()->setOpening();
    QTRY_VERIFY(!m_test->window->findChild<ApiKeyPrompt *>()->isVisible());
    m_test->window->content().focusGenerate();
    QVERIFY(button() && !button()->isEnabled());
}

void GenerateOfferTest::focusRequest_waitsForSignIn()
{
    m_test->window->content().focusGenerate();
    QVERIFY(!button());
    m_test->sessions.open(
        *PortalAddress::parse(m_server->endpoint().toString()).address, Secret("k"));
    QTRY_VERIFY(button() && button()->hasFocus());
    QVERIFY(!m_test->sessions.session()->keys().isGenerating());
}

void GenerateOfferTest::focusRequest_waitsUntilKeysCanBeGenerated()
{
    offerWithoutAKey();
    if (QTest::currentTestFailed())
        return;
    bringTheKey();
    QTRY_VERIFY(button()->hasFocus());
}

void GenerateOfferTest::otherAction_endsFocusRequest()
{
    offerWithoutAKey();
    if (QTest::currentTestFailed())
        return;
    auto *copy = m_test->find("copyEndpoint");
    copy->setFocus();
    bringTheKey();
    QTRY_VERIFY(button()->isEnabled());
    QTRY_VERIFY(m_test->sessions.session()->keys().hasLoaded());
    QVERIFY(copy->hasFocus());
}

void GenerateOfferTest::leavingPage_endsFocusRequest()
{
    offerWithoutAKey();
    if (QTest::currentTestFailed())
        return;
    m_test->press(QStringLiteral("Back"));
    QVERIFY(!button());
    bringTheKey();
    QTRY_VERIFY(m_test->sessions.session()->keys().hasLoaded());
    QVERIFY(!button());
}

LLAVERO_TEST(GenerateOfferTest, QApplication)
#include "tst_generate_offer.moc"
