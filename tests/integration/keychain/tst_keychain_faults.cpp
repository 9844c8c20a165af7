// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/AsyncBus.h"
#include "app/secrets/Keychain.h"
#include "app/secrets/SecretServiceSession.h"
#include "tests/support/AwaitStore.h"
#include "tests/support/EventLoopLatency.h"
#include "tests/support/HangingSecretService.h"
#include "tests/support/PrivateBus.h"
#include "tests/support/RunningKeyring.h"
#include "tests/support/TestProgram.h"

#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

#include <sys/prctl.h>

#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Keychain::Limits shortLimits { 500ms };

/// Returns the outcomes of the three requests.
QStringList outcomes(Keychain &keychain)
{
    return { describe(readFrom(keychain, u"x"_s)), describe(writeTo(keychain, u"x"_s, "y"_ba)),
        describe(removeFrom(keychain, u"x"_s)) };
}

/// A locked Secret Service that responds to a search on demand. A real one cannot be slowed down at
/// that point.
class SlowKeyring : public QDBusVirtualObject
{
public:
    explicit SlowKeyring(PrivateBus &bus)
    {
        QDBusConnection connection = bus.connection();
        connection.registerVirtualObject(
            u"/org/freedesktop/secrets"_s, this, QDBusConnection::SubPath);
        connection.registerService(u"org.freedesktop.secrets"_s);
    }

    bool isSlow = true;
    int unlocks = 0;

    void answer()
    {
        isSlow = false;
        m_bus->send(found(m_search));
    }

protected:
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override
    {
        const QDBusObjectPath none(u"/"_s);
        const QVariant text = QVariant::fromValue(QDBusVariant(QString()));
        const QVariant yes = QVariant::fromValue(QDBusVariant(true));
        if (message.member() == u"OpenSession" && message.arguments().at(0) != u"plain"_s)
            return bus.send(message.createErrorReply(QDBusError::NotSupported, {}));
        if (message.member() == u"OpenSession")
            return bus.send(message.createReply({ text, QVariant::fromValue(none) }));
        if (message.member() == u"ReadAlias")
            return bus.send(message.createReply(QVariant::fromValue(none)));
        if (message.member() == u"Get")
            return bus.send(message.createReply(yes));
        if (message.member() == u"Unlock") {
            ++unlocks;
            return bus.send(message.createReply(
                { QVariant::fromValue(QList<QDBusObjectPath>()), QVariant::fromValue(none) }));
        }
        if (!isSlow)
            return bus.send(found(message));
        message.setDelayedReply(true);
        m_search = message;
        m_bus = bus;
        return true;
    }

private:
    static QDBusMessage found(const QDBusMessage &search)
    {
        const QDBusObjectPath entry(u"/org/freedesktop/secrets/collection/login/1"_s);
        return search.createReply({ QVariant::fromValue(QList<QDBusObjectPath>()),
            QVariant::fromValue(QList { entry }) });
    }

    QDBusMessage m_search;
    std::optional<QDBusConnection> m_bus;
};
}

/// The reasons why the keychain cannot be used: each is distinguished, and none blocks.
class KeychainFaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void missingBus_isReported_data();
    void missingBus_isReported();
    void busInTheRuntimeFolder_isUsed();
    void missingService_isReported();
    void hungService_isReported();
    void hungBus_isReported();
    void busThatHangsLater_isReported();
    void serviceHungAfterTheFirstReply_isReported();
    void wrongTypes_areNoAbsence_data();
    void wrongTypes_areNoAbsence();
    void heldSearch_countsAsPrompt();
    void serviceWithoutEncryption_isUsed();
    void lateReply_endsThePrompt();
    void slowKeyring_isAskedToUnlock();
    void destructorOnHungService_doesNotBlock();
    void destructorOnHungBus_doesNotBlock();
};

void KeychainFaultsTest::missingBus_isReported_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::newRow("no address") << ""_ba;
    QTest::newRow("no socket") << "unix:path=/nowhere/bus"_ba;
    QTest::newRow("no abstract socket") << "unix:abstract=/nowhere/llavero"_ba;
    QTest::newRow("nobody there") << "tcp:host=127.0.0.1,port=1"_ba;
    QTest::newRow("several, nobody there") << "unix:path=/nowhere/a;unix:path=/nowhere/b"_ba;
    QTest::newRow("not an address") << "nonsense"_ba;
    QTest::newRow("turned off") << "disabled:"_ba;
}

void KeychainFaultsTest::missingBus_isReported()
{
    const QTemporaryDir empty;
    QFETCH(QByteArray, address);
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    qputenv("XDG_RUNTIME_DIR", empty.path().toUtf8());
    Keychain keychain;
    const EventLoopLatency heartbeat;
    QCOMPARE(outcomes(keychain), QStringList(3, u"NoBus"_s));
    QVERIFY(heartbeat.worstPause() < maxPause);
}

void KeychainFaultsTest::busInTheRuntimeFolder_isUsed()
{
    const PrivateBus bus;
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("XDG_RUNTIME_DIR", bus.home().toUtf8());
    Keychain keychain;
    QCOMPARE(describe(readFrom(keychain, u"x"_s)), u"NoService"_s);
}

void KeychainFaultsTest::missingService_isReported()
{
    const PrivateBus bus;
    bus.enter();
    Keychain keychain;
    const EventLoopLatency heartbeat;
    QCOMPARE(outcomes(keychain), QStringList(3, u"NoService"_s));
    QVERIFY(heartbeat.worstPause() < maxPause);
}

void KeychainFaultsTest::hungService_isReported()
{
    PrivateBus bus;
    bus.enter();
    RunningKeyring keyring(bus);
    QVERIFY(keyring.isReady());
    Keychain keychain(shortLimits);
    keyring.daemon().freeze();
    const EventLoopLatency heartbeat;
    QCOMPARE(outcomes(keychain), QStringList(3, u"NotAnswering"_s));
    QVERIFY(heartbeat.worstPause() < maxPause);
    keyring.daemon().thaw();
    QCOMPARE(describe(readFrom(keychain, u"x"_s)), u"NotFound"_s); // nothing was written late
}

void KeychainFaultsTest::hungBus_isReported()
{
    PrivateBus bus;
    bus.enter();
    const RunningKeyring keyring(bus);
    Keychain keychain(shortLimits);
    bus.daemon().freeze();
    const EventLoopLatency heartbeat;
    QCOMPARE(outcomes(keychain), QStringList(3, u"NotAnswering"_s));
    QVERIFY(heartbeat.worstPause() < maxPause);
    bus.daemon().thaw();
    QCOMPARE(describe(readFrom(keychain, u"x"_s)), u"NotFound"_s);
}

void KeychainFaultsTest::busThatHangsLater_isReported()
{
    PrivateBus bus;
    bus.enter();
    const RunningKeyring keyring(bus);
    Keychain keychain(shortLimits);
    QCOMPARE(describe(readFrom(keychain, u"x"_s)), u"NotFound"_s);
    bus.daemon().freeze();
    const EventLoopLatency heartbeat;
    QCOMPARE(outcomes(keychain), QStringList(3, u"NotAnswering"_s));
    QVERIFY(heartbeat.worstPause() < maxPause);
    bus.daemon().thaw();
    QCOMPARE(describe(readFrom(keychain, u"x"_s)), u"NotFound"_s);
}

void KeychainFaultsTest::serviceHungAfterTheFirstReply_isReported()
{
    PrivateBus bus;
    bus.enter();
    {
        const HangingSecretService keyring(bus);
        Keychain keychain(shortLimits);
        const EventLoopLatency heartbeat;
        QCOMPARE(outcomes(keychain), QStringList(3, u"NotAnswering"_s));
        QVERIFY(heartbeat.worstPause() < maxPause);
        QVERIFY(keyring.unanswered() > 0);
    }
    // Its response comes now, to a job whose request has finished.
    bus.connection().unregisterService(u"org.freedesktop.secrets"_s);
    bus.end();
    Keychain keychain(shortLimits);
    QCOMPARE(describe(readFrom(keychain, u"x"_s)), u"NoBus"_s);
}

static QVariant path(const char *path)
{
    return QVariant::fromValue(QDBusObjectPath(QLatin1String(path)));
}

static QVariant variant(const QVariant &value)
{
    return QVariant::fromValue(QDBusVariant(value));
}

/// A session with a key that is not ours.
static QVariantList session()
{
    return { variant(QByteArray(128, '\5')), path("/org/freedesktop/secrets/session/1") };
}

static QVariantList secret(const QByteArray &parameters, const QByteArray &value)
{
    qDBusRegisterMetaType<secretService::Sealed>();
    return { QVariant::fromValue(secretService::Sealed {
        QDBusObjectPath(u"/session"_s), parameters, value, u"text/plain"_s }) };
}

void KeychainFaultsTest::wrongTypes_areNoAbsence_data()
{
    const QVariantList text { u"text"_s };
    const QVariantList nothing;
    QTest::addColumn<QString>("method");
    QTest::addColumn<QVariantList>("answer");
    QTest::newRow("session") << u"OpenSession"_s << text;
    QTest::newRow("key of a session, a text")
        << u"OpenSession"_s << QVariantList { variant(u"key"_s), path("/session") };
    QTest::newRow("key of a session, one")
        << u"OpenSession"_s << QVariantList { variant("\1"_ba), path("/session") };
    QTest::newRow("search, a text") << u"SearchItems"_s << text;
    QTest::newRow("search, texts")
        << u"SearchItems"_s << QVariantList { QStringList { u"a"_s }, QStringList() };
    QTest::newRow("search, nothing") << u"SearchItems"_s << nothing;
    QTest::newRow("alias, a text") << u"ReadAlias"_s << text;
    QTest::newRow("alias, nothing") << u"ReadAlias"_s << nothing;
    QTest::newRow("lock, a text") << u"Get"_s << QVariantList { variant(u"no"_s) };
    QTest::newRow("lock, a number") << u"Get"_s << QVariantList { variant(0) };
    QTest::newRow("lock, no variant") << u"Get"_s << QVariantList { false };
    QTest::newRow("secret, a text") << u"GetSecret"_s << text;
    QTest::newRow("secret, not sealed") << u"GetSecret"_s << secret({}, "llv_1");
    QTest::newRow("secret, of another session")
        << u"GetSecret"_s << secret(QByteArray(16, 'a'), "not whole blocks");
}

void KeychainFaultsTest::wrongTypes_areNoAbsence()
{
    QFETCH(QString, method);
    QFETCH(QVariantList, answer);
    PrivateBus bus;
    bus.enter();
    HangingSecretService keyring(bus);
    keyring.answer(u"OpenSession"_s, session());
    keyring.answer(method, answer);
    Keychain keychain;
    QCOMPARE(describe(readFrom(keychain, u"x"_s)), u"NotWorking"_s);
    if (method != u"GetSecret"_s) {
        QCOMPARE(describe(removeFrom(keychain, u"x"_s)), u"NotWorking"_s);
        QCOMPARE(describe(writeTo(keychain, u"x"_s, "y"_ba)), u"NotWorking"_s);
    }
}

/// A service that is alive does not count as hung.
void KeychainFaultsTest::heldSearch_countsAsPrompt()
{
    PrivateBus bus;
    bus.enter();
    HangingSecretService keyring(bus);
    keyring.answer(u"OpenSession"_s, session());
    keyring.hold(u"SearchItems"_s);
    Keychain keychain(Keychain::Limits { 100ms });
    QSignalSpy waiting(&keychain, &SecretStore::promptActiveChanged);
    QString answer;
    keychain.read(u"x"_s, this, [&](const auto &result) { answer = describe(result); });
    QTRY_COMPARE(waiting.count(), 1);
    QVERIFY(answer.isEmpty());
    const QVariant none = QVariant::fromValue(QList<QDBusObjectPath>());
    keyring.answer(u"SearchItems"_s, { none, none });
    QTRY_COMPARE(answer, u"NotFound"_s);
    QCOMPARE(waiting.count(), 2);

    // After its window was closed, there is no second one.
    keyring.hold(u"SearchItems"_s);
    keyring.answer(u"Get"_s, { variant(true) });
    answer.clear();
    keychain.read(u"x"_s, this, [&](const auto &result) { answer = describe(result); });
    QTRY_COMPARE(waiting.count(), 3);
    keyring.answer(u"SearchItems"_s, { none, none });
    QTRY_COMPARE(answer, u"PromptCancelled"_s);
    QCOMPARE(keyring.unanswered(), 0);
}

void KeychainFaultsTest::serviceWithoutEncryption_isUsed()
{
    PrivateBus bus;
    bus.enter();
    HangingSecretService keyring(bus);
    keyring.knowPlainSessionsOnly();
    keyring.answer(
        u"OpenSession"_s, { variant(QString()), path("/org/freedesktop/secrets/session/1") });
    keyring.answer(u"GetSecret"_s, secret({}, "llv_plain"));
    Keychain keychain;
    QCOMPARE(describe(readFrom(keychain, u"x"_s)), u"llv_plain"_s);
}

/// The callee, which handles one call after the other, responds to the ping right after the call.
void KeychainFaultsTest::lateReply_endsThePrompt()
{
    PrivateBus bus;
    bus.enter();
    AsyncBus session(300ms);
    bool isOpen = false;
    session.open([&isOpen](const auto &opened) { isOpen = bool(opened); });
    QTRY_VERIFY(isOpen);
    bool isWaiting = false;
    connect(&session, &AsyncBus::promptActiveChanged, this,
        [&isWaiting](bool waiting) { isWaiting = waiting; });
    const auto calls = [](const QObject &caller) {
        return caller.findChildren<QDBusPendingCallWatcher *>().size();
    };
    QObject caller;
    bool isAnswered = false;
    bus.daemon().freeze();
    const auto getId = QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s,
        u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s, u"GetId"_s);
    session.call(getId, "s", AsyncBus::Timeout::Interactive, &caller,
        [&isAnswered](const AsyncBus::Reply &reply) { isAnswered = bool(reply); });
    QTRY_COMPARE(calls(caller), 2); // with the ping
    bus.daemon().thaw();
    // The reply comes after those of both calls.
    QCOMPARE(bus.connection().call(getId).type(), QDBusMessage::ReplyMessage);
    QTRY_COMPARE(calls(caller), 0);
    QVERIFY(isAnswered);
    QVERIFY(!isWaiting);
}

/// After the login a computer is busy: a slow search of gnome-keyring is no prompt.
void KeychainFaultsTest::slowKeyring_isAskedToUnlock()
{
    char before[16] = {};
    prctl(PR_GET_NAME, before);
    prctl(PR_SET_NAME, "gnome-keyring-d");
    const auto restore = qScopeGuard([&before] { prctl(PR_SET_NAME, before); });
    PrivateBus bus;
    bus.enter();
    SlowKeyring keyring(bus);
    Keychain keychain(shortLimits);
    QString outcome;
    connect(&keychain, &Keychain::promptActiveChanged, this, [&keyring](bool waiting) {
        if (waiting && keyring.isSlow)
            keyring.answer();
    });
    keychain.read(u"x"_s, this, [&outcome](const auto &read) { outcome = describe(read); });
    QTRY_VERIFY(!outcome.isEmpty());
    QVERIFY2(keyring.unlocks == 1, qPrintable(outcome));
}

void KeychainFaultsTest::destructorOnHungService_doesNotBlock()
{
    PrivateBus bus;
    bus.enter();
    RunningKeyring keyring(bus);
    auto keychain = std::make_unique<Keychain>();
    QCOMPARE(describe(readFrom(*keychain, u"x"_s)), u"NotFound"_s);
    keyring.daemon().freeze();
    keychain->read(u"x"_s, this, [](auto) { QFAIL("it hangs"); });
    QTest::qWait(50); // a frozen bus gives no condition to wait for
    QElapsedTimer ending;
    ending.start();
    keychain.reset();
    QVERIFY2(ending.elapsed() < 1000, QByteArray::number(ending.elapsed()));
}

void KeychainFaultsTest::destructorOnHungBus_doesNotBlock()
{
    PrivateBus bus;
    bus.enter();
    auto unconnected = std::make_unique<Keychain>();
    auto connected = std::make_unique<Keychain>();
    QCOMPARE(describe(readFrom(*connected, u"x"_s)), u"NoService"_s);
    bus.daemon().freeze();
    for (auto *keychain : { unconnected.get(), connected.get() })
        keychain->read(u"x"_s, this, [](auto) { QFAIL("it hangs"); });
    QTest::qWait(50); // a frozen bus gives no condition to wait for
    QElapsedTimer ending;
    ending.start();
    unconnected.reset();
    connected.reset();
    QVERIFY2(ending.elapsed() < 1000, QByteArray::number(ending.elapsed()));
}

LLAVERO_TEST(KeychainFaultsTest, QCoreApplication)
#include "tst_keychain_faults.moc"
