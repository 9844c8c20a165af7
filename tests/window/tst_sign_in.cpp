// SPDX-License-Identifier: GPL-3.0-or-later
// Sign-in, the sandbox and logout in the real window.

#include "tests/support/TestProgram.h"
#include "tests/support/TestWindow.h"

#include "app/signin/SandboxProcess.h"
#include "app/signin/Session.h"
#include "ui/window/ConnectionButton.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTcpServer>
#include <QTcpSocket>

class SignInTest : public QObject
{
    Q_OBJECT

private slots:
    void badAddress_isReported_data();
    void badAddress_isReported();
    void emptyKey_isReported();
    void keyUnfitForHeader_isRefused();
    void environmentKeyUnfitForHeader_isRefused();
    void typedPortal_showsEndpoint();
    void wrongKey_isReportedAndStaysInField();
    void validKey_signsIn();
    void sandboxByAddress_saysSo();
    void silentPortal_canBeCancelled();
    void sandboxFailure_isReported();
    void nextVisit_beginsAnew();
    void nextConnection_getsNoTypedKey();
    void openConnection_isShownAgainFromMenu();
    void sandboxLogout_asksAndStopsSandbox();

private:
    /// Adds a connection, from the menu.
    static void addConnection(TestWindow &test)
    {
        test.window->findChild<QAction *>(QStringLiteral("addConnection"))->trigger();
    }
    static void fill(TestWindow &test, const QString &portal, const QString &key);
    static QString text(TestWindow &test, const char *label)
    {
        const auto *found = test.find<QLabel>(label);
        return found ? found->text() : QString();
    }
};

void SignInTest::fill(TestWindow &test, const QString &portal, const QString &key)
{
    test.window->show();
    test.named<QLineEdit>(QStringLiteral("Portal address"))->setText(portal);
    test.named<QLineEdit>(QStringLiteral("API key"))->setText(key);
}

void SignInTest::badAddress_isReported_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("part");
    QTest::newRow("empty") << QString() << QStringLiteral("Enter the address");
    QTest::newRow("nonsense") << QStringLiteral("ht tp:/%%")
                              << QStringLiteral("valid portal address");
    QTest::newRow("plain http") << QStringLiteral("http://acme.example.com")
                                << QStringLiteral("isn’t encrypted");
}

void SignInTest::badAddress_isReported()
{
    QFETCH(QString, address);
    QFETCH(QString, part);
    TestWindow test;
    fill(test, address, QStringLiteral("llv_x"));
    test.press(QStringLiteral("Sign In"));
    const QString problem = text(test, "portalProblem");
    QVERIFY2(problem.contains(part), qPrintable(problem));
    QVERIFY(!test.sessions.session());
}

void SignInTest::emptyKey_isReported()
{
    TestWindow test;
    fill(test, QStringLiteral("acme.example.com"), QStringLiteral("  "));
    test.press(QStringLiteral("Sign In"));
    QVERIFY(text(test, "keyProblem").contains(u"API key"));
}

void SignInTest::keyUnfitForHeader_isRefused()
{
    TestWindow test;
    fill(test, QStringLiteral("acme.example.com"), QStringLiteral("llv_abc\r\nDELETE /"));
    test.press(QStringLiteral("Sign In"));
    QVERIFY(text(test, "keyProblem").contains(u"line breaks"));
    QVERIFY(!test.sessions.isBusy());
}

void SignInTest::environmentKeyUnfitForHeader_isRefused()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    TestWindow test;
    test.sessions.open(
        *PortalAddress::parse(QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort()))
             .address,
        Secret("llv_abc\r\nDELETE /"));
    test.window->show();
    QTRY_VERIFY(test.find<QLabel>("promptReason"));
    const QString reason = test.find<QLabel>("promptReason")->text();
    QVERIFY2(reason.contains(u"line breaks"), qPrintable(reason));
    QVERIFY(!server.hasPendingConnections());

    test.find<QLineEdit>("keyField")->setText(QStringLiteral("llv abc"));
    test.press(QStringLiteral("Sign In"));
    QVERIFY(test.find<QLabel>("keyProblem")->text().contains(u"line breaks"));
}

void SignInTest::typedPortal_showsEndpoint()
{
    TestWindow test;
    test.window->show();
    auto *portal = test.named<QLineEdit>(QStringLiteral("Portal address"));
    portal->clear();
    QTest::keyClicks(portal, QStringLiteral("acme.example.com/"));
    QVERIFY(test.named(QStringLiteral("Endpoint: https://acme.example.com/api/v2")));
}

void SignInTest::wrongKey_isReportedAndStaysInField()
{
    SandboxProcess sandbox(QStringLiteral(LLAVERO_SANDBOX));
    std::optional<PortalAddress> portal;
    connect(&sandbox, &SandboxProcess::ready, this,
        [&](const PortalAddress &address) { portal = address; });
    sandbox.start(TestWindow::inMemory());
    QTRY_VERIFY(portal);

    TestWindow test;
    fill(test, portal->portal().toString(), QStringLiteral("llv_wrong"));
    test.press(QStringLiteral("Sign In"));
    QTRY_VERIFY(test.find("keyProblem"));
    QVERIFY(text(test, "keyProblem").contains(u"doesn’t accept this API key"));
    QVERIFY(!text(test, "keyProblem").contains(u"llv_wrong"));
    QCOMPARE(test.window->focusWidget(), test.named<QLineEdit>(QStringLiteral("API key")));
    QCOMPARE(test.named<QLineEdit>(QStringLiteral("API key"))->text(), QStringLiteral("llv_wrong"));
    QVERIFY(!test.sessions.session());
}

void SignInTest::validKey_signsIn()
{
    SandboxProcess sandbox(QStringLiteral(LLAVERO_SANDBOX));
    std::optional<PortalAddress> portal;
    QString key;
    connect(&sandbox, &SandboxProcess::ready, this,
        [&](const PortalAddress &address, const Secret &secret) {
            portal = address;
            key = QString::fromUtf8(secret.utf8());
        });
    sandbox.start(TestWindow::inMemory());
    QTRY_VERIFY(portal);

    TestWindow test;
    fill(test, portal->endpoint().toString(), QStringLiteral("  \"%1\"\n").arg(key));
    test.press(QStringLiteral("Sign In"));
    QTRY_VERIFY(test.sessions.session());
    QTRY_VERIFY(test.find("deleteKey"));
    QTRY_COMPARE(
        test.find<QAbstractButton>("organization")->text(), QStringLiteral("Acme Corporation"));
    for (const QLineEdit *field : test.window->findChildren<QLineEdit *>())
        QVERIFY(!field->text().contains(key)); // only the client has it
}

/// The service says what it is; its address does not: a real portal may be reached by a tunnel.
void SignInTest::sandboxByAddress_saysSo()
{
    TestWindow test;
    test.openOwnSandbox();
    QVERIFY(!test.sessions.session()->connection().isSandbox);
    auto *button = test.find<ConnectionButton>("organization");
    QTRY_COMPARE(TestWindow::effectiveName(button),
        QStringLiteral("Sandbox, organization: Acme Corporation"));
    QCOMPARE(test.window->windowTitle(), QStringLiteral("Acme Corporation (Sandbox) – Llavero"));
    const auto *add = button->findChild<QAction *>(QStringLiteral("addConnection"));
    QCOMPARE(add->text(), QStringLiteral("Connect to a Real Portal…"));
    addConnection(test);
    QVERIFY(!test.named(QStringLiteral("Try the Sandbox"))); // it is open
    test.languages.use(QStringLiteral("es"));
    test.find<QAbstractButton>("backLink")->click();
    QCOMPARE(test.window->windowTitle(),
        QStringLiteral("Acme Corporation (entorno de pruebas) – Llavero"));
    test.languages.use(QStringLiteral("en"));
    QTRY_COMPARE(
        test.window->windowTitle(), QStringLiteral("Acme Corporation (Sandbox) – Llavero"));
}

void SignInTest::silentPortal_canBeCancelled()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    TestWindow test;
    fill(test, QStringLiteral("http://127.0.0.1:%1").arg(silent.serverPort()),
        QStringLiteral("llv_x"));
    test.press(QStringLiteral("Sign In"));
    QVERIFY(test.named(QStringLiteral("Cancel")));
    test.press(QStringLiteral("Cancel"));
    QTRY_VERIFY(test.named(QStringLiteral("Sign In")));
    QVERIFY(!test.sessions.session());
    QVERIFY(test.named(QStringLiteral("Try the Sandbox"))->isEnabled());
}

void SignInTest::sandboxFailure_isReported()
{
    TestWindow test({ QStringLiteral("--data"), QStringLiteral("/proc/no/such/place") });
    test.window->show();
    test.press(QStringLiteral("Try the Sandbox"));
    QTRY_VERIFY(test.find("messageSentence"));
    QVERIFY(text(test, "messageSentence").contains(u"sandbox couldn’t be started"));
    QVERIFY2(text(test, "messageSentence").contains(u"/proc/no/such/place"),
        qPrintable(text(test, "messageSentence")));
    QVERIFY(test.named(QStringLiteral("Try the Sandbox"))->isEnabled());
}

void SignInTest::nextVisit_beginsAnew()
{
    TestWindow test;
    test.tryTheSandbox();
    addConnection(test);
    test.press(QStringLiteral("Sign In"));
    QVERIFY(test.find("portalProblem"));
    QVERIFY(test.find("keyProblem"));
    test.find<QAbstractButton>("backLink")->click();
    addConnection(test);
    QVERIFY(!test.find("portalProblem"));
    QVERIFY(!test.find("keyProblem"));

    fill(test, QStringLiteral("acme.example.com"), QStringLiteral("llv_typed"));
    emit test.sessions.signInFailed({ .kind = ApiError::Kind::ServiceFailure, .httpStatus = 503 });
    QVERIFY(test.find("messageSentence"));
    auto *key = test.find<QLineEdit>("keyField");
    test.find<QAbstractButton>("backLink")->click();
    QCOMPARE(key->text(), QString()); // not kept where nobody sees it
    addConnection(test);
    QVERIFY(!test.find("messageSentence"));
    QCOMPARE(test.find<QLineEdit>("portalField")->text(), QString());
}

void SignInTest::nextConnection_getsNoTypedKey()
{
    TestWindow test;
    fill(test, QStringLiteral("acme.example.com"), QStringLiteral("llv_typed"));
    emit test.sessions.signInFailed({ .kind = ApiError::Kind::ServiceFailure, .httpStatus = 503 });
    QVERIFY(test.find("messageSentence"));
    const auto other = PortalAddress::parse(QStringLiteral("other.example.com")).address;
    emit test.sessions.signInNeeded(Connection { .id = QStringLiteral("other"), .portal = *other });
    QCOMPARE(
        test.find<QLineEdit>("portalField")->text(), QStringLiteral("https://other.example.com"));
    QCOMPARE(test.find<QLineEdit>("keyField")->text(), QString());
    QVERIFY(!test.find("messageSentence"));
}

void SignInTest::openConnection_isShownAgainFromMenu()
{
    TestWindow test;
    test.tryTheSandbox();
    const QAction *sandbox
        = test.window->findChild<QMenu *>(QStringLiteral("connectionMenu"))->actions().constFirst();
    QVERIFY(sandbox->isChecked());
    const QPointer<Session> session = test.sessions.session();
    addConnection(test);
    QVERIFY(test.find("portalField"));
    test.window->findChild<QMenu *>(QStringLiteral("connectionMenu"))
        ->actions()
        .constFirst()
        ->trigger();
    QVERIFY(!test.find("portalField"));
    QVERIFY(test.find("deleteKey"));
    QCOMPARE(test.sessions.session(), session); // not opened again
}

void SignInTest::sandboxLogout_asksAndStopsSandbox()
{
    TestWindow test;
    test.tryTheSandbox();
    const PortalAddress portal = test.sessions.session()->portal();
    test.press(QStringLiteral("Back"));
    test.press(QStringLiteral("Logout"));
    test.answer("cancelButton");
    QVERIFY(test.sessions.session());
    test.press(QStringLiteral("Logout"));
    test.answer("confirmButton");
    QTRY_VERIFY(!test.sessions.session());
    QVERIFY(test.named(QStringLiteral("Try the Sandbox")));
    auto *key = test.named<QLineEdit>(QStringLiteral("API key"));
    key->undo();
    QCOMPARE(key->text(), QString());
    QTcpSocket gone;
    gone.connectToHost(portal.portal().host(), static_cast<quint16>(portal.portal().port()));
    QVERIFY(!gone.waitForConnected(1000));
}

LLAVERO_TEST(SignInTest, QApplication)
#include "tst_sign_in.moc"
