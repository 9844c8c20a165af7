// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/SavingMode.h"
#include "tests/support/PrivateBus.h"
#include "tests/support/TestProgram.h"

#include <QDBusObjectPath>
#include <QSemaphore>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

/// What power-profiles-daemon, which needs a system bus and hardware, has on the bus.
class FakePowerProfiles : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "net.hadess.PowerProfiles")
    Q_PROPERTY(QString ActiveProfile MEMBER profile)

public:
    QString profile;
};

/// What NetworkManager, which needs a system bus and hardware, has on the bus. It lives in a thread
/// of its own, because Qt waits for its answers.
class FakeNetworkManager : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.NetworkManager")
    Q_PROPERTY(uint State MEMBER state)
    Q_PROPERTY(uint Connectivity MEMBER connectivity)
    Q_PROPERTY(uint Metered MEMBER metered)
    Q_PROPERTY(QDBusObjectPath PrimaryConnection MEMBER primaryConnection)

public:
    explicit FakeNetworkManager(const QDBusConnection &bus);
    ~FakeNetworkManager() override;

    void setMetered(bool isMetered);

private:
    QDBusConnection m_bus;
    QThread m_thread;
    uint state = 70; ///< connected to all of the network
    uint connectivity = 4; ///< full
    uint metered = 4; ///< guessed: no
    QDBusObjectPath primaryConnection { u"/"_s };
};

FakeNetworkManager::FakeNetworkManager(const QDBusConnection &bus)
    : m_bus(bus)
{
    moveToThread(&m_thread);
    m_thread.start();
    m_bus.registerObject(
        u"/org/freedesktop/NetworkManager"_s, this, QDBusConnection::ExportAllProperties);
    m_bus.registerService(u"org.freedesktop.NetworkManager"_s);
}

FakeNetworkManager::~FakeNetworkManager()
{
    m_thread.quit();
    m_thread.wait();
}

void FakeNetworkManager::setMetered(bool isMetered)
{
    auto message = QDBusMessage::createSignal(u"/org/freedesktop/NetworkManager"_s,
        u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s);
    message << u"org.freedesktop.NetworkManager"_s
            << QVariantMap { { u"Metered"_s, isMetered ? 1U : 2U } } << QStringList();
    m_bus.send(message);
}

class SavingModeTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void hungNetworkManager_isNotAwaited();
    void meteredNetwork_isSaving();
    void powerProfile_isAsked_data();
    void powerProfile_isAsked();
    void missingService_isNoSaving();
    void missingBus_isNoSaving();
    void endDuringQuery_isSilent();

private:
    static std::optional<bool> ask();

    PrivateBus m_networkBus; ///< Qt opens the system's bus once
    std::unique_ptr<FakeNetworkManager> m_network;
};

void SavingModeTest::initTestCase()
{
    QVERIFY(m_networkBus.isReady());
    m_network = std::make_unique<FakeNetworkManager>(m_networkBus.connection());
}

void SavingModeTest::hungNetworkManager_isNotAwaited()
{
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", m_networkBus.address().toUtf8());
    QSemaphore isOver;
    QMetaObject::invokeMethod(m_network.get(), [&] { isOver.acquire(); });
    QTimer timer;
    int ticks = 0;
    connect(&timer, &QTimer::timeout, this, [&] { ++ticks; });
    timer.start(100);
    const std::optional<bool> answer = ask();
    isOver.release();
    QCOMPARE(answer, false);
    QVERIFY(ticks > 10); // the window stays alive meanwhile
}

void SavingModeTest::meteredNetwork_isSaving()
{
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", m_networkBus.address().toUtf8());
    QCOMPARE(ask(), false);
    m_network->setMetered(true);
    QTRY_COMPARE(ask(), true);
    m_network->setMetered(false);
    QTRY_COMPARE(ask(), false);
}

std::optional<bool> SavingModeTest::ask()
{
    SavingMode mode;
    std::optional<bool> answer;
    mode.query([&](bool isSaving) { answer = isSaving; });
    (void)QTest::qWaitFor([&] { return answer.has_value(); }, 20'000);
    return answer;
}

void SavingModeTest::powerProfile_isAsked_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<bool>("isSaving");
    QTest::newRow("saver") << u"power-saver"_s << true;
    QTest::newRow("balanced") << u"balanced"_s << false;
    QTest::newRow("performance") << u"performance"_s << false;
    QTest::newRow("unknown") << u"quiet"_s << false;
}

void SavingModeTest::powerProfile_isAsked()
{
    QFETCH(QString, profile);
    PrivateBus bus;
    QVERIFY(bus.isReady());
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", bus.address().toUtf8());
    FakePowerProfiles profiles;
    profiles.profile = profile;
    QVERIFY(bus.connection().registerObject(
        u"/net/hadess/PowerProfiles"_s, &profiles, QDBusConnection::ExportAllProperties));
    QVERIFY(bus.connection().registerService(u"net.hadess.PowerProfiles"_s));
    QTEST(ask().value(), "isSaving");
}

void SavingModeTest::missingService_isNoSaving()
{
    PrivateBus bus;
    QVERIFY(bus.isReady());
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", bus.address().toUtf8());
    QCOMPARE(ask(), false);
}

void SavingModeTest::missingBus_isNoSaving()
{
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere/bus");
    QCOMPARE(ask(), false);
}

void SavingModeTest::endDuringQuery_isSilent()
{
    PrivateBus bus;
    QVERIFY(bus.isReady());
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", bus.address().toUtf8());
    bool wasAnswered = false;
    {
        SavingMode mode;
        mode.query([&](bool) { wasAnswered = true; });
    }
    QCoreApplication::processEvents();
    QVERIFY(!wasAnswered);
}

LLAVERO_TEST(SavingModeTest, QCoreApplication)
#include "tst_saving_mode.moc"
