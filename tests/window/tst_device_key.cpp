// SPDX-License-Identifier: GPL-3.0-or-later
// The key that is generated for this computer and replaces the entered one.

#include "tests/support/KeyLists.h"
#include "tests/window/DesktopFixture.h"

#include "app/api/Endpoints.h"
#include "app/signin/DeviceKey.h"
#include "app/storage/SettingsFile.h"
#include "tests/support/Await.h"
#include "tests/support/KeyCardProbe.h"
#include "tests/support/ScriptedRows.h"
#include "tests/support/TestProgram.h"
#include "ui/credentials/KeyListMessageBar.h"
#include "ui/credentials/SessionNotices.h"

#include <QApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

class DeviceKeyTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_computer.init(); }
    void cleanup() { m_computer.cleanup(); }
    void deviceKey_isOfferedOnce();
    void lockedKeychain_preventsGeneration();
    void keyGeneratedDuringCheck_isNotReplaced();
    void unstoredKey_staysOnScreen();
    void declinedOffer_keepsOtherWindowsDeviceKey();
    void otherWindowsKey_isReadFromKeychain();
    void otherWindowsKey_isNotTakenForTheUnreadOne();
    void nextGenerate_isNoDoubleClick();
    void formerKey_isNamedAndOfferedForDeletion();
    void uncertainFormerKey_isNotNamed();

    void keyAfterLostDeviceKey_isNotStored();

private:
    void generateBeside(TestWindow &other);
    TestWindow &test() const { return *m_computer.test; }
    Session &session() { return *test().sessions.session(); }

    DesktopFixture m_computer;
};

void DeviceKeyTest::deviceKey_isOfferedOnce()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    QTRY_VERIFY(test().find("deviceKeyOffer"));
    test().press(QStringLiteral("Generate Key for This Computer"));
    QTRY_VERIFY(!session().connection().deviceKeyId.isEmpty());
    const auto own = session().keys().model().find(session().connection().deviceKeyId);
    QVERIFY(own);
    const QString name = own->name;
    QCOMPARE(name, SessionNotices::deviceKeyName());
    QVERIFY(!test().find("secretField")); // a stored key is not shown
    QVERIFY(!test().find("deviceKeyOffer"));
    QTRY_VERIFY(session().keys().model().find(session().connection().deviceKeyId)->lastActivity);
    QVERIFY(
        m_computer.inKeychain(m_computer.connectionId()) != QString::fromUtf8(portal.key.utf8()));

    m_computer.start();
    QTRY_VERIFY(session().keys().hasLoaded());
    QVERIFY(!test().find("deviceKeyOffer"));
    QStringList badges;
    for (const KeyCard *card : test().window->findChildren<KeyCard *>()) {
        if (const auto badge = visibleElement(card, KeyCard::Element::Kind::Badge))
            badges << card->keyName() + u' ' + badge->text;
    }
    QCOMPARE(badges, QStringList { name + QStringLiteral(" This computer") });
    test().press(QStringLiteral("Delete %1").arg(name));
    QTRY_VERIFY(test().find("confirmButton"));
    QString question;
    for (const QLabel *label : test().find("confirmButton")->window()->findChildren<QLabel *>())
        question += label->text();
    QVERIFY2(question.contains(u"signs you out here"), qPrintable(question));
    test().answer("confirmButton");
    QTRY_COMPARE(session().access(), Session::Access::KeyRejected);
}

void DeviceKeyTest::lockedKeychain_preventsGeneration()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    QTRY_VERIFY(test().find("deviceKeyOffer"));
    const int keys = session().keys().model().rowCount();
    QVERIFY(m_computer.keyring->lock());
    test().press(QStringLiteral("Generate Key for This Computer"));
    const auto *message = test().window->findChild<KeyListMessageBar *>();
    QTRY_VERIFY2(message->sentence().startsWith(u"No key was generated for this computer. GNOME"),
        qPrintable(message->sentence()));
    QVERIFY(!session().keys().isGenerating());
    QCOMPARE(session().keys().model().rowCount(), keys);
    QVERIFY(session().connection().keyIsStored);

    QVERIFY(m_computer.keyring->unlock());
    test().press(QStringLiteral("Generate Key for This Computer"));
    QTRY_VERIFY(!session().connection().deviceKeyId.isEmpty());
}

void DeviceKeyTest::keyGeneratedDuringCheck_isNotReplaced()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    QTRY_VERIFY(test().find("deviceKeyOffer"));
    const DeviceKey &deviceKey = *test().sessions.deviceKey();
    m_computer.keyring->daemon().freeze();
    test().press(QStringLiteral("Generate Key for This Computer"));
    QCOMPARE(deviceKey.state(), DeviceKey::State::CheckingKeychain);
    test().press(QStringLiteral("Generate API Key"));
    QTRY_VERIFY(test().find("secretField"));
    const int keys = session().keys().model().rowCount();
    m_computer.keyring->daemon().thaw();
    QTRY_VERIFY(!test().sessions.isStoringKey());
    QCOMPARE(deviceKey.state(), DeviceKey::State::Idle);
    QVERIFY(!session().keys().isGenerating());
    QCOMPARE(session().keys().model().rowCount(), keys);
    QVERIFY(test().find("secretField"));
}

void DeviceKeyTest::unstoredKey_staysOnScreen()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    QTRY_VERIFY(test().find("deviceKeyOffer"));
    connect(&session().keys(), &KeysController::generated, this,
        [this] { QVERIFY(m_computer.keyring->lock()); });
    test().press(QStringLiteral("Generate Key for This Computer"));
    QTRY_VERIFY(test().find("storeAgain"));
    QVERIFY(test().find("secretField"));
    QVERIFY(session().connection().deviceKeyId.isEmpty());
    QVERIFY(m_computer.keyring->unlock());
    QCOMPARE(m_computer.inKeychain(m_computer.connectionId()),
        QString::fromUtf8(portal.key.utf8())); // the old key
    test().press(QStringLiteral("Try Storing Again"));
    QTRY_VERIFY(!test().find("secretField"));
    QVERIFY(!session().connection().deviceKeyId.isEmpty());
}

/// Another window has got the offer when this one generates the key.
void DeviceKeyTest::generateBeside(TestWindow &other)
{
    other.start();
    QTRY_VERIFY(other.sessions.deviceKey()->isOffered());
    QTRY_VERIFY(test().find("deviceKeyOffer"));
    test().press(QStringLiteral("Generate Key for This Computer"));
    QTRY_VERIFY(!session().connection().deviceKeyId.isEmpty());
}

void DeviceKeyTest::declinedOffer_keepsOtherWindowsDeviceKey()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    const QString id = m_computer.connectionId();
    TestWindow other(TestWindow::inMemory(), Theme::light(), m_computer.home->path());
    generateBeside(other);
    other.sessions.deviceKey()->decline();
    QCOMPARE(
        other.sessions.connections().find(id)->deviceKeyId, session().connection().deviceKeyId);
    QCOMPARE(SettingsFile(test().paths.settingsFile).current().connections.first().deviceKeyId,
        session().connection().deviceKeyId);
}

void DeviceKeyTest::otherWindowsKey_isReadFromKeychain()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    const QString id = m_computer.connectionId();
    TestWindow other(TestWindow::inMemory(), Theme::light(), m_computer.home->path());
    generateBeside(other);
    other.sessions.session()->refresh();
    QTRY_COMPARE(
        other.sessions.session()->connection().deviceKeyId, session().connection().deviceKeyId);
    QTRY_COMPARE(other.sessions.session()->key().utf8(), session().key().utf8());
    QCOMPARE(QString::fromUtf8(session().key().utf8()), m_computer.inKeychain(id));
    QTRY_COMPARE(other.sessions.session()->access(), Session::Access::Granted);
    QCOMPARE(other.sessions.session()->ownKeyId(), session().connection().deviceKeyId);
    QCOMPARE(session().ownKeyId(), session().connection().deviceKeyId);
    QTRY_VERIFY(other.sessions.deviceKey()->deletable());
}

/// The session keeps its key while the one of another window cannot be read.
void DeviceKeyTest::otherWindowsKey_isNotTakenForTheUnreadOne()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    TestWindow other(TestWindow::inMemory(), Theme::light(), m_computer.home->path());
    other.start();
    QTRY_VERIFY(other.sessions.deviceKey()->isOffered());
    QTRY_VERIFY(test().find("deviceKeyOffer"));
    connect(test().sessions.deviceKey(), &DeviceKey::stored, this,
        [this] { QVERIFY(m_computer.keyring->lock()); });
    test().press(QStringLiteral("Generate Key for This Computer"));
    const Session &late = *other.sessions.session();
    QTRY_VERIFY(!session().connection().deviceKeyId.isEmpty());
    other.sessions.session()->refresh();
    QTRY_VERIFY(!late.connection().deviceKeyId.isEmpty());
    other.sessions.session()->refresh();
    QTRY_VERIFY(other.sessions.session()->keys().model().find(late.connection().deviceKeyId));
    QVERIFY(late.key().utf8() != session().key().utf8());
    QVERIFY(late.ownKeyId().isEmpty());
    QVERIFY(!other.sessions.deviceKey()->deletable());
    QVERIFY(m_computer.keyring->unlock());
    QTRY_COMPARE(late.key().utf8(), session().key().utf8());
    QCOMPARE(late.ownKeyId(), session().ownKeyId());
}

/// The next click on Generate is no second click on the same button.
void DeviceKeyTest::nextGenerate_isNoDoubleClick()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    QTRY_VERIFY(test().find("deviceKeyOffer"));
    const int usual = QApplication::doubleClickInterval();
    QApplication::setDoubleClickInterval(60'000);
    test().press(QStringLiteral("Generate Key for This Computer"));
    QTRY_VERIFY(!session().connection().deviceKeyId.isEmpty());
    QTRY_VERIFY(test().find<QAbstractButton>("generateButton")->isEnabled());
    test().press(QStringLiteral("Generate API Key"));
    QTRY_VERIFY(test().find("secretField"));
    QApplication::setDoubleClickInterval(usual);
}

void DeviceKeyTest::keyAfterLostDeviceKey_isNotStored()
{
    FakeHttpServer server;
    scripted::serveNoUser(server);
    server.on("GET /api_keys", { scripted::keys({ "1" }) });
    server.on("POST /api_keys",
        { FakeHttpServer::hangUp(),
            FakeHttpServer::json(R"({"data":{"id":"2","name":"key 2","key":"llv_2"}})") });
    m_computer.start();
    DesktopFixture::Portal portal;
    portal.address = PortalAddress::parse(server.endpoint().toString()).address;
    portal.key = Secret("k");
    m_computer.signInForGood(portal);
    QTRY_VERIFY(test().find("deviceKeyOffer"));
    test().press(QStringLiteral("Generate Key for This Computer"));
    QTRY_COMPARE(session().keys().unresolvedChanges().size(), 1);
    test().press(QStringLiteral("Generate API Key"));
    QTRY_VERIFY(test().find("copySecret"));
    for (const QLabel *label : test().window->findChildren<QLabel *>())
        QVERIFY2(!label->isVisible() || !label->text().contains(u"being stored"),
            qPrintable(label->text()));
    QCOMPARE(server.requests("PUT").size(), 0);
}

void DeviceKeyTest::formerKey_isNamedAndOfferedForDeletion()
{
    DesktopFixture::Portal portal;
    portal.start(0); // one of the sample keys has been used lately, too
    portal.key = portal.signInKey;
    m_computer.start();
    m_computer.signInForGood(portal);
    QTRY_VERIFY(test().find("deviceKeyOffer"));
    const auto before = toList(session().keys().model().keys());
    test().press(QStringLiteral("Generate Key for This Computer"));
    const auto *message = test().window->findChild<KeyListMessageBar *>();
    QTRY_VERIFY2(
        message->sentence().contains(u"The previous key, "), qPrintable(message->sentence()));
    const ApiKey former = *std::max_element(before.begin(), before.end(),
        [](const ApiKey &a, const ApiKey &b) { return a.lastActivity < b.lastActivity; });
    QVERIFY2(message->sentence().contains(former.name), qPrintable(message->sentence()));
    test().press(QStringLiteral("Delete"));
    test().answer("confirmButton");
    QTRY_VERIFY(!session().keys().model().find(former.id));
    QCOMPARE(session().access(), Session::Access::Granted);
    ApiClient old(portal.address->endpoint(), portal.key);
    const auto refused = await<User>(endpoints::fetchMe, old);
    QVERIFY(!refused && refused.error().kind == ApiError::Kind::Unauthorized);
}

/// Another application may use a key meanwhile, and the service may report a use late.
void DeviceKeyTest::uncertainFormerKey_isNotNamed()
{
    const QDateTime created(QDate(2024, 7, 12), QTime(10, 0), Qt::UTC);
    const QString here = u"192.0.2.1"_s;
    const auto key = [&](const QString &id, int used, const QString &ip) {
        return ApiKey { .id = id, .name = id, .lastIp = ip, .lastActivity = created.addSecs(used) };
    };
    ApiKey own = key(u"own"_s, 2, here);
    own.creationDate = created;
    const ApiKey former = key(u"former"_s, 1, here);
    const ApiKey idle = key(u"idle"_s, -3601, here);
    const ApiKey unused { .id = u"unused"_s, .name = {}, .lastIp = {} };
    const auto found = [](const QList<ApiKey> &keys) {
        const auto match = DeviceKey::formerKey(u"own"_s, ApiKeyTable(keys));
        return match ? match->id : QString();
    };
    QCOMPARE(found({ idle, own, unused, former }), u"former"_s);
    QCOMPARE(found({ idle, own, unused }), QString());
    QCOMPARE(found({ idle, former }), QString());

    const QString elsewhere = u"192.0.2.2"_s;
    QCOMPARE(found({ own, former, key(u"busy"_s, 1, elsewhere) }), QString());
    QCOMPARE(
        found({ own, key(u"busy"_s, 1, elsewhere) }), QString()); // our own use is not reported yet
    QCOMPARE(found({ own, key(u"former"_s, -60, here), key(u"busy"_s, 1, here) }), QString());
    QCOMPARE(found({ own, key(u"busy"_s, 3, here) }), QString()); // after we had used both
    ApiKey unreadable = unused;
    unreadable.unreadableActivity = u"yesterday"_s;
    QCOMPARE(found({ own, former, unreadable }), QString());

    ApiKey untold = own;
    untold.creationDate.reset();
    QCOMPARE(found({ untold, former }), QString());
    untold = own;
    untold.lastActivity.reset();
    QCOMPARE(found({ untold, former }), QString());
    untold = own;
    untold.lastIp.clear();
    QCOMPARE(found({ untold, key(u"former"_s, 1, {}) }), QString());
}

LLAVERO_TEST(DeviceKeyTest, QApplication)
#include "tst_device_key.moc"
