// SPDX-License-Identifier: GPL-3.0-or-later
// A logout removes the key and the list from this computer, and reports what it could not remove.

#include "tests/support/KeyLists.h"
#include "tests/window/DesktopFixture.h"

#include "app/api/Endpoints.h"
#include "app/signin/DeviceKey.h"
#include "app/storage/KeyListCache.h"
#include "app/storage/PrivateFile.h"
#include "tests/support/Await.h"
#include "tests/support/TestProgram.h"
#include "ui/credentials/KeyListMessageBar.h"
#include "ui/credentials/SessionNotices.h"
#include "ui/drawer/Drawer.h"
#include "ui/signin/SignInPage.h"
#include "ui/widgets/MessageBar.h"
#include "ui/window/ConnectionButton.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLockFile>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>

class LogoutTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_computer.init(); }
    void cleanup() { m_computer.cleanup(); }
    void logout_removesKeyAndList();
    void logoutWithLockedKeychain_reportsLeftKey();
    void closing_waitsForLogout();
    void leftKey_isReportedAtNextStart();
    void leftKey_isRememberedUntilRemoved();
    void leftKeyOfRemovedConnection_isRemembered();
    void dismissedLeftKey_isNotReportedAgain();
    void dismissedLeftKey_leavesTheOthers();
    void logout_appliesToOtherWindows();
    void removal_isNotUndoneByNotesOfOtherWindows();
    void deviceKey_isDeletedFromPortal_data();
    void deviceKey_isDeletedFromPortal();
    void deviceKey_canBeKept();
    void lastDeviceKey_warnsBeforeDeletion();
    void undeletedDeviceKey_isReported();
    void deviceKeyMissingAtGateway_isNotReportedDeleted();
    void pastedKey_isNotOfferedForDeletion();
    void notes_areDeletedOnlyIfWanted_data();
    void notes_areDeletedOnlyIfWanted();
    void notes_areExportedBeforeLogout();
    void withoutNotes_logoutDoesNotAskForThem();
    void damagedNotes_areSaid();
    void replacements_areForgotten();
    void notices_areForgotten();
    void replacementsOfClosedConnection_areSaid_data();
    void replacementsOfClosedConnection_areSaid();

private:
    void leaveKey(DesktopFixture::Portal &portal);
    QString useDeviceKey(DesktopFixture::Portal &portal);
    QString confirmationText();
    QStringList keysOn(const DesktopFixture::Portal &portal);
    QString notice() const
    {
        return m_computer.test->window->findChild<MessageBar *>(QStringLiteral("notice"))
            ->sentence();
    }
    /// The message on the sign-in page.
    QString message()
    {
        auto *sentence = test().find<QLabel>("messageSentence");
        return sentence ? sentence->text() : QString();
    }
    TestWindow &test() const { return *m_computer.test; }

    DesktopFixture m_computer;
};

void LogoutTest::logout_removesKeyAndList()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    const QString id = m_computer.connectionId();
    m_computer.logOut();
    QTRY_VERIFY(message().contains(u"removed from this computer"));
    QCOMPARE(m_computer.inKeychain(id), QStringLiteral("NotFound"));
    QVERIFY(!test().lists.read(id).snapshot);

    m_computer.start(); // only prefills the portal
    QVERIFY(!test().sessions.session());
    QVERIFY(test()
                .find<QLineEdit>("portalField")
                ->text()
                .contains(portal.address->portal().authority()));
}

void LogoutTest::logoutWithLockedKeychain_reportsLeftKey()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    const QString id = m_computer.connectionId();
    QVERIFY(m_computer.keyring->lock());
    m_computer.logOut();
    QTRY_VERIFY(message().contains(u"Some data"));

    QVERIFY(m_computer.keyring->unlock());
    QCOMPARE(m_computer.inKeychain(id), QString::fromUtf8(portal.key.utf8()));
    test().press(QStringLiteral("Retry"));
    QTRY_VERIFY(message().contains(u"removed from this computer"));
    QCOMPARE(m_computer.inKeychain(id), QStringLiteral("NotFound"));
}

void LogoutTest::closing_waitsForLogout()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    const QString id = m_computer.connectionId();
    m_computer.keyring->daemon().freeze();
    m_computer.logOut();
    QVERIFY(test().sessions.isRemoving());
    test().window->close();
    QVERIFY(test().window->isVisible());
    m_computer.keyring->daemon().thaw();
    QTRY_VERIFY(!test().window->isVisible());
    QCOMPARE(m_computer.inKeychain(id), QStringLiteral("NotFound"));
}

void LogoutTest::leftKey_isReportedAtNextStart()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    QVERIFY(m_computer.keyring->lock());
    m_computer.logOut();
    QTRY_VERIFY(message().contains(u"Some data"));
    m_computer.start();
    QTRY_VERIFY2(message().contains(u"system keychain"), qPrintable(message()));
    QVERIFY(m_computer.keyring->unlock());
    test().press(QStringLiteral("Retry"));
    QTRY_VERIFY(message().contains(u"removed from this computer"));
}

void LogoutTest::leftKey_isRememberedUntilRemoved()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    const QString id = m_computer.connectionId();
    m_computer.keyring->daemon().freeze();
    m_computer.logOut();
    QTRY_VERIFY_WITH_TIMEOUT(!test().sessions.isRemoving(), 30'000);
    QVERIFY2(notice().contains(u"may still be in GNOME Keyring"), qPrintable(notice()));

    m_computer.start();
    QVERIFY2(notice().contains(u"still in the system keychain"), qPrintable(notice()));
    m_computer.signIn(portal, portal.key, false);
    QTRY_VERIFY_WITH_TIMEOUT(!test().sessions.isRemoving(), 30'000);
    QVERIFY2(notice().contains(u"may still be in GNOME Keyring"), qPrintable(notice()));
    QVERIFY2(!notice().contains(u"logged out"), qPrintable(notice()));
    QVERIFY(test().sessions.session());

    m_computer.keyring->daemon().thaw();
    test().press(QStringLiteral("Retry"));
    QTRY_VERIFY2(notice().isEmpty(), qPrintable(notice()));
    QCOMPARE(m_computer.inKeychain(id), QStringLiteral("NotFound"));
    m_computer.start();
    QVERIFY2(notice().isEmpty(), qPrintable(notice()));
}

void LogoutTest::leftKeyOfRemovedConnection_isRemembered()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    const QString id = m_computer.connectionId();
    QVERIFY(m_computer.keyring->lock());
    test().sessions.removeConnection(id);
    QTRY_VERIFY2(notice().contains(u"The key is still in GNOME Keyring"), qPrintable(notice()));
    m_computer.start();
    QVERIFY(test().sessions.connections().all().isEmpty());
    QVERIFY2(notice().contains(u"still in the system keychain"), qPrintable(notice()));
    QVERIFY(m_computer.keyring->unlock());
    test().press(QStringLiteral("Retry"));
    QTRY_VERIFY2(notice().isEmpty(), qPrintable(notice()));
    QCOMPARE(m_computer.inKeychain(id), QStringLiteral("NotFound"));
}

/// Logs out while the keychain is locked.
void LogoutTest::leaveKey(DesktopFixture::Portal &portal)
{
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    QVERIFY(m_computer.keyring->lock());
    m_computer.logOut();
    QTRY_VERIFY(!notice().isEmpty());
}

void LogoutTest::dismissedLeftKey_isNotReportedAgain()
{
    DesktopFixture::Portal portal;
    leaveKey(portal);
    test().press(QStringLiteral("Dismiss this message"));
    QVERIFY(notice().isEmpty());
    m_computer.start();
    QVERIFY2(notice().isEmpty(), qPrintable(notice()));
}

void LogoutTest::dismissedLeftKey_leavesTheOthers()
{
    DesktopFixture::Portal portal;
    leaveKey(portal);
    Connection removed = test().sessions.connections().leftBehind().first();
    removed.id = QStringLiteral("removed");
    test().sessions.connections().setKeyStored(removed, true);
    m_computer.start();
    QTRY_VERIFY(!notice().isEmpty());
    test().press(QStringLiteral("Dismiss this message"));
    const QList<Connection> left = test().sessions.connections().leftBehind();
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.first().id, removed.id);
    QVERIFY2(notice().contains(u"still in the system keychain"), qPrintable(notice()));
}

void LogoutTest::logout_appliesToOtherWindows()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    const QString id = m_computer.connectionId();
    TestWindow other(TestWindow::inMemory(), Theme::light(), m_computer.home->path());
    other.start();
    QTRY_VERIFY(other.sessions.session()->keys().hasLoaded());
    m_computer.logOut();
    QTRY_VERIFY(!test().sessions.isRemoving());
    // A late response about the user may already have made the other window notice the logout.
    if (Session *session = other.sessions.session())
        session->refresh();
    QTRY_VERIFY(!other.sessions.session());
    QVERIFY(!KeyListCache(test().paths.cacheFolder).read(id).snapshot);
}

void LogoutTest::removal_isNotUndoneByNotesOfOtherWindows()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    const QString id = m_computer.connectionId();
    TestWindow other(TestWindow::inMemory(), Theme::light(), m_computer.home->path());
    other.start();
    QTRY_VERIFY(other.sessions.session()->keys().hasLoaded());
    const QString path = KeyNotes::filePath(test().paths.connectionsFolder, id);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    {
        QLockFile lock(path + QStringLiteral(".lock"));
        QVERIFY(lock.lock());
        KeyNotes &notes = other.sessions.session()->notes();
        notes.setNote(QStringLiteral("a"), { .text = QStringLiteral("not saved") });
        QTRY_VERIFY(notes.problem());
        test().sessions.removeConnection(id, { .notes = true });
        QTRY_VERIFY(!test().sessions.isRemoving());
        if (Session *session = other.sessions.session())
            session->refresh();
        QTRY_VERIFY(!other.sessions.session());
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the session
    other.lists.disk().waitForDone();
    QVERIFY(!QFile::exists(path));
}

/// Signs in and generates a key for this computer. Returns its name.
QString LogoutTest::useDeviceKey(DesktopFixture::Portal &portal)
{
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    [&] { QTRY_VERIFY(test().find("deviceKeyOffer")); }();
    test().press(QStringLiteral("Generate Key for This Computer"));
    [&] { QTRY_VERIFY(!test().sessions.session()->connection().deviceKeyId.isEmpty()); }();
    [&] { QTRY_VERIFY(test().sessions.deviceKey()->deletable()); }();
    return SessionNotices::deviceKeyName();
}

/// Presses Logout. Returns the text of the question.
QString LogoutTest::confirmationText()
{
    test().press(QStringLiteral("Back"));
    test().press(QStringLiteral("Logout"));
    [&] { QTRY_VERIFY(test().find("confirmButton")); }();
    const auto *question = qobject_cast<QMessageBox *>(test().find("confirmButton")->window());
    return question->informativeText();
}

QStringList LogoutTest::keysOn(const DesktopFixture::Portal &portal)
{
    const auto client = portal.client();
    const auto list = await<ApiKeyList>(endpoints::listApiKeys, *client);
    QStringList names;
    if (list) {
        for (const ApiKey &key : toList(list.value().keys))
            names << key.name;
    }
    return names;
}

void LogoutTest::deviceKey_isDeletedFromPortal_data()
{
    QTest::addColumn<bool>("isRemoved");
    QTest::newRow("logout") << false;
    QTest::newRow("removed connection") << true;
}

void LogoutTest::deviceKey_isDeletedFromPortal()
{
    QFETCH(bool, isRemoved);
    DesktopFixture::Portal portal;
    const QString name = useDeviceKey(portal);
    const QString id = m_computer.connectionId();
    QVERIFY(keysOn(portal).contains(name));
    if (isRemoved)
        emit test().window->findChild<ConnectionButton *>()->removeRequested(id);
    else
        QVERIFY(confirmationText().contains(name));
    QTRY_VERIFY(test().find("confirmButton"));
    const auto *question = qobject_cast<QMessageBox *>(test().find("confirmButton")->window());
    QVERIFY2(question->informativeText().contains(name), qPrintable(question->informativeText()));
    QVERIFY(!question->informativeText().contains(u"your last"));
    QVERIFY(test().find<QCheckBox>("deleteDeviceKeyBox")->isChecked());
    test().answer("confirmButton");
    QTRY_VERIFY2(message().contains(u"removed from this computer"), qPrintable(message()));
    QVERIFY2(message().contains(QStringLiteral("The key %1 has been deleted").arg(name)),
        qPrintable(message()));
    QVERIFY(!keysOn(portal).contains(name));
    QCOMPARE(m_computer.inKeychain(id), QStringLiteral("NotFound"));
}

void LogoutTest::deviceKey_canBeKept()
{
    DesktopFixture::Portal portal;
    const QString name = useDeviceKey(portal);
    confirmationText();
    test().find<QCheckBox>("deleteDeviceKeyBox")->click();
    test().answer("confirmButton");
    QTRY_VERIFY2(message().contains(u"removed from this computer"), qPrintable(message()));
    QVERIFY2(!message().contains(u"deleted"), qPrintable(message()));
    QVERIFY(keysOn(portal).contains(name));
}

void LogoutTest::lastDeviceKey_warnsBeforeDeletion()
{
    DesktopFixture::Portal portal;
    useDeviceKey(portal);
    Session &session = *test().sessions.session();
    const auto client = session.cloneClient(); // deletes the other keys
    for (const ApiKey &key : toList(session.keys().model().keys())) {
        if (key.id != session.connection().deviceKeyId)
            QVERIFY(await<Unit>(endpoints::deleteApiKey, *client, key.id));
    }
    session.refresh();
    QTRY_COMPARE(session.keys().model().keys().size(), 1);
    const QString question = confirmationText();
    QVERIFY2(question.contains(u"your last API key"), qPrintable(question));
    test().answer("cancelButton");
}

void LogoutTest::undeletedDeviceKey_isReported()
{
    DesktopFixture::Portal portal;
    const QString name = useDeviceKey(portal);
    const QString id = m_computer.connectionId();
    confirmationText();
    portal.stop();
    test().answer("confirmButton");
    QTRY_VERIFY2(message().contains(u"removed from this computer"), qPrintable(message()));
    QVERIFY2(message().contains(QStringLiteral("The key %1 wasn’t deleted").arg(name)),
        qPrintable(message()));
    auto *page = test().window->findChild<SignInPage *>();
    disconnect(page, &SignInPage::portalRequested, nullptr, nullptr); // opens a browser
    QSignalSpy opened(page, &SignInPage::portalRequested);
    test().press(QStringLiteral("Open the Portal"));
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().toUrl(), portal.address->portal());
    QCOMPARE(m_computer.inKeychain(id), QStringLiteral("NotFound"));
}

void LogoutTest::deviceKeyMissingAtGateway_isNotReportedDeleted()
{
    DesktopFixture::Portal portal;
    const QString name = useDeviceKey(portal);
    confirmationText();
    portal.stop();
    QTcpServer gateway;
    connect(&gateway, &QTcpServer::newConnection, this, [&gateway] {
        QTcpSocket *socket = gateway.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->readAll();
            socket->write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        });
    });
    QVERIFY(gateway.listen(QHostAddress::LocalHost, quint16(portal.address->portal().port())));
    test().answer("confirmButton");
    QTRY_VERIFY2(message().contains(u"removed from this computer"), qPrintable(message()));
    QVERIFY2(!message().contains(QStringLiteral("The key %1 has been deleted").arg(name)),
        qPrintable(message()));
}

void LogoutTest::pastedKey_isNotOfferedForDeletion()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    const QString question = confirmationText();
    QVERIFY2(question.contains(u"keeps working"), qPrintable(question));
    QVERIFY(!test().find("deleteDeviceKeyBox"));
    test().answer("cancelButton");
}

void LogoutTest::notes_areDeletedOnlyIfWanted_data()
{
    QTest::addColumn<bool>("removesConnection");
    QTest::addColumn<bool>("isWanted");
    QTest::newRow("logout") << false << false;
    QTest::newRow("logout, wanted") << false << true;
    QTest::newRow("removal") << true << false;
    QTest::newRow("removal, wanted") << true << true;
}

void LogoutTest::notes_areDeletedOnlyIfWanted()
{
    QFETCH(bool, removesConnection);
    QFETCH(bool, isWanted);
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    const QString id = m_computer.connectionId();
    const QString folder = test().paths.connectionsFolder + u'/' + id;
    const QString path = folder + QStringLiteral("/notes.json");
    const QString keyId = toList(test().sessions.session()->keys().model().keys()).first().id;
    test().sessions.session()->notes().setNote(keyId, { .text = QStringLiteral("one") });
    QTRY_VERIFY(QFile::exists(path));
    test().sessions.session()->notes().setNote(keyId, { .text = QStringLiteral("at the end") });
    if (removesConnection)
        emit test().window->findChild<ConnectionButton *>()->removeRequested(id);
    else
        emit test().window->findChild<Drawer *>()->logoutRequested();
    QCheckBox *box = nullptr;
    QTRY_VERIFY(box = test().find<QCheckBox>("deleteNotesBox"));
    QVERIFY(!box->isChecked());
    box->setChecked(isWanted);
    test().answer("confirmButton");
    QTRY_VERIFY(!test().sessions.session() && !test().sessions.isRemoving());
    QTRY_COMPARE(QFile::exists(path), !isWanted);
    QTRY_VERIFY(!removesConnection || QFile::exists(folder) != isWanted);
    if (isWanted)
        return;
    m_computer.signInForGood(portal);
    QTRY_COMPARE(test().sessions.session()->notes().note(keyId).text, QStringLiteral("at the end"));
}

void LogoutTest::notes_areExportedBeforeLogout()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    const QString keyId = toList(test().sessions.session()->keys().model().keys()).first().id;
    test().sessions.session()->notes().setNote(keyId, { .text = QStringLiteral("one") });
    emit test().window->findChild<Drawer *>()->logoutRequested();
    QAbstractButton *button = nullptr;
    QTRY_VERIFY(button = test().find<QAbstractButton>("exportNotes"));
    QVERIFY(!test().find("importNotes"));
    button->click();
    QFileDialog *files = nullptr;
    QTRY_VERIFY(files = test().find<QFileDialog>("notesDialog"));
    const QString path = test().ownHome.filePath(QStringLiteral("notes.json"));
    emit files->fileSelected(path);
    files->close();
    QTRY_VERIFY(test().named<QLabel>(QStringLiteral("1 note exported to “notes.json”.")));
    QVERIFY(QFile::exists(path));
    // The question ends with the session that has the notes.
    test().sessions.logOut();
    QTRY_VERIFY(!test().find("confirmButton"));
}

void LogoutTest::withoutNotes_logoutDoesNotAskForThem()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    emit test().window->findChild<Drawer *>()->logoutRequested();
    QTRY_VERIFY(test().find("confirmButton"));
    QVERIFY(!test().find("deleteNotesBox"));
    test().answer("cancelButton");
}

void LogoutTest::damagedNotes_areSaid()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    const QString folder = test().paths.connectionsFolder + u'/' + m_computer.connectionId();
    QVERIFY(QDir().mkpath(folder));
    QFile file(folder + QStringLiteral("/notes.json"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("damaged"));
    file.close();
    m_computer.start();
    const auto *bar = test().window->findChild<KeyListMessageBar *>();
    QTRY_VERIFY(bar->sentence().startsWith(u"The file with your notes was damaged"));
    QVERIFY(QFile::exists(file.fileName() + QStringLiteral(".damaged")));
}

/// They have names and addresses of keys, as the saved list has.
void LogoutTest::replacements_areForgotten()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    const QString path
        = Replacements::filePath(test().paths.connectionsFolder, m_computer.connectionId());
    Session &session = *test().sessions.session();
    session.replacements().start(session.keys().model().keys().at(0));
    QTRY_VERIFY(QFile::exists(path));
    emit test().window->findChild<Drawer *>()->logoutRequested();
    QTRY_VERIFY(test().find("confirmButton"));
    QString question;
    for (const QLabel *label : test().find("confirmButton")->window()->findChildren<QLabel *>())
        question += label->text();
    QVERIFY2(question.contains(u"will forget the replacements"), qPrintable(question));
    test().answer("confirmButton");
    QTRY_VERIFY(!test().sessions.session() && !test().sessions.isRemoving());
    QTRY_VERIFY(!QFile::exists(path));
    m_computer.signInForGood(portal);
    QVERIFY(test().sessions.session()->replacements().all().isEmpty());
}

void LogoutTest::notices_areForgotten()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    const QString path
        = Notices::filePath(test().paths.connectionsFolder, m_computer.connectionId());
    test().sessions.session()->notices().add({ { .keyName = QStringLiteral("ci") } });
    QTRY_VERIFY(QFile::exists(path));
    emit test().window->findChild<Drawer *>()->logoutRequested();
    QTRY_VERIFY(test().find("confirmButton"));
    test().answer("confirmButton");
    QTRY_VERIFY(!test().sessions.session() && !test().sessions.isRemoving());
    QTRY_VERIFY(!QFile::exists(path));
    m_computer.signInForGood(portal);
    QVERIFY(test().sessions.session()->notices().all().isEmpty());
}

void LogoutTest::replacementsOfClosedConnection_areSaid_data()
{
    QTest::addColumn<bool>("isDone");
    QTest::newRow("under way") << false;
    QTest::newRow("done") << true;
}

void LogoutTest::replacementsOfClosedConnection_areSaid()
{
    QFETCH(bool, isDone);
    m_computer.start();
    const Connection other { .id = QStringLiteral("other"),
        .portal = *PortalAddress::parse(QStringLiteral("https://example.com")).address };
    test().sessions.connections().save(other);
    Replacement replacement
        = Replacement::of({ .id = QStringLiteral("1"), .name = QStringLiteral("ci"), .lastIp = {} },
            QDateTime::currentDateTimeUtc());
    if (isDone) {
        replacement.oldKey.presence = ReplacedKey::Presence::DeletedHere;
        replacement.newKey = { .id = QStringLiteral("2"), .name = QStringLiteral("ci") };
        replacement.isDelivered = true;
    }
    const QString path = Replacements::filePath(test().paths.connectionsFolder, other.id);
    QVERIFY(PrivateFile(path).writeAtomically(
        replacementsFormat::write({ { replacement.oldKey.id, replacement } })));
    emit test().window->findChild<ConnectionButton *>()->removeRequested(other.id);
    QTRY_VERIFY(test().find("confirmButton"));
    QString question;
    for (const QLabel *label : test().find("confirmButton")->window()->findChildren<QLabel *>())
        question += label->text();
    QCOMPARE(question.contains(u"will forget the replacements"), !isDone);
    test().answer("confirmButton");
    QTRY_VERIFY(!QFile::exists(path));
}

LLAVERO_TEST(LogoutTest, QApplication)
#include "tst_logout.moc"
