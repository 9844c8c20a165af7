// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/DesktopAppearance.h"
#include "tests/support/EventLoopLatency.h"
#include "tests/support/FakeDesktopSettings.h"
#include "tests/support/PrivateBus.h"
#include "tests/support/TestProgram.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Scheme = DesktopAppearance::Scheme;

/// The preferences without a bus or with one that hangs.
class DesktopBusTest : public QObject
{
    Q_OBJECT

private slots:
    void missingBus_meansNoPreference_data();
    void missingBus_meansNoPreference();
    void hungBus_isNotWaitedFor();
    void destructorOnHungBus_doesNotBlock();
};

void DesktopBusTest::missingBus_meansNoPreference_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::newRow("no address") << ""_ba;
    QTest::newRow("no socket") << "unix:path=/nowhere/bus"_ba;
    QTest::newRow("nobody there") << "tcp:host=127.0.0.1,port=1"_ba;
    QTest::newRow("not an address") << "nonsense"_ba;
}

void DesktopBusTest::missingBus_meansNoPreference()
{
    QFETCH(QByteArray, address);
    const QTemporaryDir empty;
    qputenv("XDG_RUNTIME_DIR", empty.path().toUtf8());
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    const DesktopAppearance desktop;
    QSignalSpy changed(&desktop, &DesktopAppearance::changed);
    QTRY_VERIFY(desktop.isKnown());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(desktop.scheme(), Scheme::NoPreference);
    QVERIFY(!desktop.reducedMotion());
}

void DesktopBusTest::hungBus_isNotWaitedFor()
{
    PrivateBus bus;
    QVERIFY(bus.isReady());
    bus.enter();
    FakeDesktopSettings portal(bus.connection());
    portal.setScheme(1);
    portal.start();
    bus.daemon().freeze();
    const EventLoopLatency heartbeat;
    const DesktopAppearance desktop;
    int beats = 0; // of the event loop, in which it would have connected
    QTimer::singleShot(0, this, [&] { ++beats; });
    QTRY_COMPARE(beats, 1);
    QVERIFY(!desktop.isKnown());
    bus.daemon().thaw();
    QTRY_COMPARE(desktop.scheme(), Scheme::Dark);
    QVERIFY(heartbeat.worstPause() < maxPause);
}

void DesktopBusTest::destructorOnHungBus_doesNotBlock()
{
    PrivateBus bus;
    QVERIFY(bus.isReady());
    bus.enter();
    FakeDesktopSettings portal(bus.connection());
    portal.start();
    QElapsedTimer timer;
    {
        const DesktopAppearance desktop;
        QTRY_VERIFY(desktop.isKnown());
        bus.daemon().freeze();
        timer.start();
    }
    QVERIFY(timer.elapsed() < 2'000);
    bus.daemon().thaw();
}

LLAVERO_TEST(DesktopBusTest, QCoreApplication)
#include "tst_desktop_bus.moc"
