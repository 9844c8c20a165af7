// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/DesktopAppearance.h"
#include "tests/support/EventLoopLatency.h"
#include "tests/support/FakeDesktopSettings.h"
#include "tests/support/PrivateBus.h"
#include "tests/support/TestProgram.h"

#include <QDBusVariant>
#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Scheme = DesktopAppearance::Scheme;
using Mood = FakeDesktopSettings::Mood;

static const QString anyDesktop = u"org.freedesktop.appearance"_s;
static const QString gnome = u"org.gnome.desktop.interface"_s;
static const QString plasma = u"org.kde.kdeglobals.KDE"_s;

/// The preferences from portals that behave as a real one cannot be made to.
class DesktopAppearanceTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void scheme_isRead_data();
    void scheme_isRead();
    void motion_isRead_data();
    void motion_isRead();
    void changes_areFollowed();
    void change_isReportedOnce();
    void hungPortal_isNotWaitedFor();
    void portalWithoutSettings_meansNoPreference_data();
    void portalWithoutSettings_meansNoPreference();
    void latePortal_isAsked();
    void restartedPortal_isAsked();
    void replacedPortal_isAsked();
    void portalThatEnds_meansNoPreference();
    void portalThatDenies_isReplacedByItsBackends_data();
    void portalThatDenies_isReplacedByItsBackends();
    void portalThatDeniesWithoutBackends_meansNoPreference();

private:
    std::optional<PrivateBus> m_bus;
    std::optional<FakeDesktopSettings> m_portal;
};

void DesktopAppearanceTest::init()
{
    m_bus.emplace();
    QVERIFY(m_bus->isReady());
    m_bus->enter();
    m_portal.emplace(m_bus->connection());
}

void DesktopAppearanceTest::cleanup()
{
    m_portal.reset();
    m_bus.reset();
}

void DesktopAppearanceTest::scheme_isRead_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<Scheme>("scheme");
    QTest::newRow("no preference") << QVariant(0U) << Scheme::NoPreference;
    QTest::newRow("dark") << QVariant(1U) << Scheme::Dark;
    QTest::newRow("light") << QVariant(2U) << Scheme::Light;
    QTest::newRow("wrapped") << QVariant::fromValue(QDBusVariant(1U)) << Scheme::Dark;
    QTest::newRow("unknown") << QVariant(3U) << Scheme::NoPreference;
    QTest::newRow("text") << QVariant(u"dark"_s) << Scheme::NoPreference;
    QTest::newRow("list") << QVariant(QStringList { u"1"_s }) << Scheme::NoPreference;
}

void DesktopAppearanceTest::scheme_isRead()
{
    QFETCH(QVariant, value);
    m_portal->set(anyDesktop, u"color-scheme"_s, value);
    m_portal->start();
    const DesktopAppearance desktop;
    QVERIFY(!desktop.isKnown());
    QCOMPARE(desktop.scheme(), Scheme::NoPreference);
    QTRY_VERIFY(desktop.isKnown());
    QTEST(desktop.scheme(), "scheme");
    QVERIFY(!desktop.reducedMotion());
}

void DesktopAppearanceTest::motion_isRead_data()
{
    QTest::addColumn<QString>("group");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<bool>("animates");
    const auto row
        = [](const char *name, const QString &group, const QString &key, const QVariant &value,
              bool animates) { QTest::newRow(name) << group << key << value << animates; };
    const QString factor = u"AnimationDurationFactor"_s;
    row("GNOME, still", gnome, u"enable-animations"_s, false, false);
    row("GNOME, moving", gnome, u"enable-animations"_s, true, true);
    row("Plasma, still", plasma, factor, u"0"_s, false);
    row("Plasma, still, as a number", plasma, factor, 0.0, false);
    row("Plasma, moving", plasma, factor, u"0.5"_s, true);
    row("Plasma, unknown", plasma, factor, u"fast"_s, true);
    row("any, less", anyDesktop, u"reduced-motion"_s, 1U, false);
    row("any, no preference", anyDesktop, u"reduced-motion"_s, 0U, true);
    row("any, unknown", anyDesktop, u"reduced-motion"_s, 2U, true);
}

void DesktopAppearanceTest::motion_isRead()
{
    QFETCH(QString, group);
    QFETCH(QString, key);
    QFETCH(QVariant, value);
    m_portal->set(group, key, value);
    m_portal->start();
    const DesktopAppearance desktop;
    QVERIFY(!desktop.reducedMotion());
    QTRY_VERIFY(desktop.isKnown());
    QTEST(!desktop.reducedMotion(), "animates");
    QCOMPARE(desktop.scheme(), Scheme::NoPreference);
}

void DesktopAppearanceTest::changes_areFollowed()
{
    m_portal->start();
    const DesktopAppearance desktop;
    const EventLoopLatency heartbeat;
    QTRY_VERIFY(desktop.isKnown());
    m_portal->setScheme(1);
    QTRY_COMPARE(desktop.scheme(), Scheme::Dark);
    m_portal->setScheme(2);
    QTRY_COMPARE(desktop.scheme(), Scheme::Light);
    m_portal->set(gnome, u"enable-animations"_s, false);
    QTRY_VERIFY(desktop.reducedMotion());
    m_portal->set(anyDesktop, u"color-scheme"_s, QVariant::fromValue(QDBusVariant(1U)));
    QTRY_COMPARE(desktop.scheme(), Scheme::Dark);
    m_portal->set(gnome, u"enable-animations"_s, true);
    QTRY_VERIFY(!desktop.reducedMotion());
    QVERIFY(heartbeat.worstPause() < maxPause);
}

void DesktopAppearanceTest::change_isReportedOnce()
{
    m_portal->setScheme(2);
    m_portal->start();
    const DesktopAppearance desktop;
    QSignalSpy changed(&desktop, &DesktopAppearance::changed);
    QTRY_COMPARE(desktop.scheme(), Scheme::Light);
    QCOMPARE(changed.size(), 1);
    m_portal->setScheme(2);
    m_portal->set(gnome, u"font-name"_s, u"Cantarell 11"_s);
    m_portal->set(u"org.example"_s, u"color-scheme"_s, 1U);
    m_portal->setScheme(1);
    QTRY_COMPARE(desktop.scheme(), Scheme::Dark);
    QCOMPARE(changed.size(), 2);
}

void DesktopAppearanceTest::hungPortal_isNotWaitedFor()
{
    m_portal->setScheme(1);
    m_portal->setMood(Mood::Hangs);
    m_portal->start();
    const EventLoopLatency heartbeat;
    const DesktopAppearance desktop;
    QTRY_COMPARE(m_portal->questions(), 1);
    QVERIFY(!desktop.isKnown());
    m_portal->setMood(Mood::Answers);
    QTRY_COMPARE(desktop.scheme(), Scheme::Dark);
    QVERIFY(heartbeat.worstPause() < maxPause);
}

void DesktopAppearanceTest::portalWithoutSettings_meansNoPreference_data()
{
    QTest::addColumn<Mood>("mood");
    QTest::newRow("refuses") << Mood::Refuses;
    QTest::newRow("answers something else") << Mood::Raves;
}

void DesktopAppearanceTest::portalWithoutSettings_meansNoPreference()
{
    QFETCH(Mood, mood);
    m_portal->setScheme(1);
    m_portal->setMood(mood);
    m_portal->start();
    const DesktopAppearance desktop;
    QTRY_VERIFY(desktop.isKnown());
    QCOMPARE(desktop.scheme(), Scheme::NoPreference);
    QVERIFY(!desktop.reducedMotion());
}

void DesktopAppearanceTest::latePortal_isAsked()
{
    const EventLoopLatency heartbeat;
    const DesktopAppearance desktop;
    QTRY_VERIFY(desktop.isKnown());
    QCOMPARE(desktop.scheme(), Scheme::NoPreference);
    m_portal->setScheme(1);
    m_portal->start();
    QTRY_COMPARE(desktop.scheme(), Scheme::Dark);
    QVERIFY(heartbeat.worstPause() < maxPause);
}

/// The last settings hold until the portal reports others.
void DesktopAppearanceTest::restartedPortal_isAsked()
{
    m_portal->setScheme(1);
    m_portal->start();
    const DesktopAppearance desktop;
    QTRY_COMPARE(desktop.scheme(), Scheme::Dark);
    QSignalSpy changed(&desktop, &DesktopAppearance::changed);
    m_portal.reset();
    m_portal.emplace(m_bus->connection());
    m_portal->setMood(Mood::Refuses);
    m_portal->start();
    QTRY_COMPARE(m_portal->questions(), 1);
    m_portal.reset();
    m_portal.emplace(m_bus->connection());
    m_portal->set(gnome, u"enable-animations"_s, false);
    m_portal->start();
    QTRY_VERIFY(desktop.reducedMotion());
    QCOMPARE(desktop.scheme(), Scheme::NoPreference);
    QCOMPARE(changed.size(), 1);
}

void DesktopAppearanceTest::replacedPortal_isAsked()
{
    m_portal->setScheme(1);
    m_portal->start();
    const DesktopAppearance desktop;
    QTRY_COMPARE(desktop.scheme(), Scheme::Dark);
    const QString name = u"another"_s;
    {
        FakeDesktopSettings another(
            QDBusConnection::connectToBus(qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"), name));
        another.set(gnome, u"enable-animations"_s, false);
        another.start();
        QTRY_COMPARE(desktop.scheme(), Scheme::NoPreference);
        QVERIFY(desktop.reducedMotion());
    }
    QDBusConnection::disconnectFromBus(name);
}

void DesktopAppearanceTest::portalThatEnds_meansNoPreference()
{
    const QString name = u"ends"_s;
    FakeDesktopSettings portal(
        QDBusConnection::connectToBus(qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"), name));
    portal.setMood(Mood::Hangs);
    portal.start();
    const DesktopAppearance desktop;
    QTRY_COMPARE(portal.questions(), 1);
    portal.end();
    QDBusConnection::disconnectFromBus(name);
    portal.setMood(Mood::Answers); // drops the messages, which hold the connection
    QTRY_VERIFY(desktop.isKnown());
    QCOMPARE(desktop.scheme(), Scheme::NoPreference);
}

void DesktopAppearanceTest::portalThatDenies_isReplacedByItsBackends_data()
{
    QTest::addColumn<QByteArray>("desktop");
    QTest::addColumn<Scheme>("scheme");
    QTest::newRow("the desktop's own") << "ubuntu:GNOME"_ba << Scheme::Dark;
    QTest::newRow("another's own") << "KDE"_ba << Scheme::Light;
    QTest::newRow("any that answers") << "sway"_ba << Scheme::Dark;
}

/// The real portal denies every program whose memory is private.
void DesktopAppearanceTest::portalThatDenies_isReplacedByItsBackends()
{
    QFETCH(QByteArray, desktop);
    qputenv("XDG_CURRENT_DESKTOP", desktop);
    const auto bus = [](const QString &name) {
        return QDBusConnection::connectToBus(
            qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"), name);
    };
    {
        FakeDesktopSettings without(bus(u"without"_s), u"aaa"_s);
        without.setMood(Mood::Refuses);
        without.start();
        FakeDesktopSettings first(bus(u"first"_s), u"gnome"_s);
        first.setScheme(1);
        first.start();
        FakeDesktopSettings second(bus(u"second"_s), u"kde"_s);
        second.setScheme(2);
        second.start();
        m_portal->setMood(Mood::Denies);
        m_portal->start();
        const DesktopAppearance appearance;
        QTRY_VERIFY(appearance.isKnown());
        QTEST(appearance.scheme(), "scheme");
        m_portal->set(gnome, u"enable-animations"_s, false); // which it reports to all
        QTRY_VERIFY(appearance.reducedMotion());
    }
    for (const QString &name : { u"without"_s, u"first"_s, u"second"_s })
        QDBusConnection::disconnectFromBus(name);
}

void DesktopAppearanceTest::portalThatDeniesWithoutBackends_meansNoPreference()
{
    m_portal->setScheme(1);
    m_portal->setMood(Mood::Denies);
    m_portal->start();
    const DesktopAppearance desktop;
    QTRY_VERIFY(desktop.isKnown());
    QCOMPARE(desktop.scheme(), Scheme::NoPreference);
}

LLAVERO_TEST(DesktopAppearanceTest, QCoreApplication)
#include "tst_desktop_appearance.moc"
