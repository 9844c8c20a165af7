// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/DesktopNotifications.h"
#include "tests/support/EventLoopLatency.h"
#include "tests/support/PrivateBus.h"
#include "tests/support/RunningDunst.h"
#include "tests/support/TestProgram.h"

#include <QDBusArgument>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static const QString service = u"org.freedesktop.Notifications"_s;
static const QString objectPath = u"/org/freedesktop/Notifications"_s;

/// A service whose replies no real one makes: it hangs, or the desktop asks for silence.
class FakeNotifications : public QDBusVirtualObject
{
    Q_OBJECT

public:
    explicit FakeNotifications(QDBusConnection bus)
        : m_bus(std::move(bus))
    {
        m_bus.registerVirtualObject(u"/"_s, this, QDBusConnection::SubPath);
    }
    void start(const QString &name = service) { m_bus.registerService(name); }
    void emitSignal(const QDBusMessage &signal) { m_bus.send(signal); }

    QStringList calls;
    QDBusMessage last; ///< the last call
    bool isInhibited = false;
    bool hangs = false;

protected:
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override
    {
        calls.append(message.member());
        last = message;
        if (hangs)
            return true;
        QVariantList reply;
        if (message.member() == u"GetCapabilities")
            reply << QStringList { u"body"_s, u"actions"_s };
        else if (message.member() == u"Get")
            reply << QVariant::fromValue(QDBusVariant(isInhibited));
        else if (message.member() == u"Notify")
            reply << 7U;
        bus.send(message.createReply(reply));
        return true;
    }

private:
    QDBusConnection m_bus;
};

class DesktopNotificationsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    // A real daemon:
    void notification_isShown();
    void text_isPlain();
    void nextNotification_replacesTheFirst();
    void click_isReported();
    void close_removesIt();
    void closedByUser_nextIsShown();
    void end_removesIt();
    void doNotDisturb_keepsIt();
    // Others:
    void silentDesktop_isNotDisturbed();
    void token_arrivesWithTheClick();
    void foreignClick_isIgnored();
    void portal_isUsed();
    void missingService_isNothingUntilItStarts();
    void missingBus_isNothing();
    void hungService_blocksNothing();
    void serviceThatHangsLater_doesNotDelayTheEnd();
    void beforeTheFirst_busIsNotTouched();

private:
    void startDunst();

    std::optional<PrivateBus> m_bus;
    std::unique_ptr<RunningDunst> m_dunst;
};

static const DesktopNotifications::Texts changes { u"2 changes"_s, u"Two keys appeared."_s,
    u"Show"_s };

void DesktopNotificationsTest::init()
{
    QGuiApplication::setApplicationDisplayName(u"Llavero"_s);
    QGuiApplication::setDesktopFileName(u"io.github.llavero.Llavero"_s);
    m_bus.emplace();
    QVERIFY(m_bus->isReady());
    m_bus->enter();
}

void DesktopNotificationsTest::cleanup()
{
    m_dunst.reset();
    m_bus.reset();
}

void DesktopNotificationsTest::startDunst()
{
    m_dunst = std::make_unique<RunningDunst>(*m_bus);
    QVERIFY(m_dunst->isReady());
}

void DesktopNotificationsTest::notification_isShown()
{
    startDunst();
    DesktopNotifications notifications;
    notifications.show(changes);
    QTRY_COMPARE(m_dunst->displayed(), 1);
    const QVariantMap shown = m_dunst->newest();
    QCOMPARE(shown[u"appname"_s], u"Llavero"_s);
    QCOMPARE(shown[u"summary"_s], changes.title);
    QCOMPARE(shown[u"body"_s], changes.body);
    QCOMPARE(shown[u"category"_s], u"x-llavero.news"_s);
    QCOMPARE(shown[u"default_action_name"_s], u"default"_s);
}

void DesktopNotificationsTest::text_isPlain()
{
    startDunst();
    DesktopNotifications notifications;
    const QString hostile = u"<img src=\"file:///etc/passwd\"/><b>a</b> & <a href='x'>b</a>"_s;
    notifications.show({ u"1 change"_s, hostile, {} });
    QTRY_COMPARE(m_dunst->displayed(), 1);
    QCOMPARE(m_dunst->newest()[u"body"_s].toString(), hostile.toHtmlEscaped());
}

void DesktopNotificationsTest::nextNotification_replacesTheFirst()
{
    startDunst();
    DesktopNotifications notifications;
    notifications.show(changes);
    QTRY_COMPARE(m_dunst->displayed(), 1);
    notifications.show({ u"3 changes"_s, {}, {} });
    notifications.show({ u"4 changes"_s, {}, {} });
    // The last one is sent after the one before it.
    QTRY_COMPARE(m_dunst->newest()[u"summary"_s].toString(), u"4 changes"_s);
    QCOMPARE(m_dunst->displayed(), 0);
}

void DesktopNotificationsTest::click_isReported()
{
    startDunst();
    DesktopNotifications notifications;
    QSignalSpy activated(&notifications, &DesktopNotifications::activated);
    notifications.show(changes);
    QTRY_COMPARE(m_dunst->displayed(), 1);
    m_dunst->click();
    QTRY_COMPARE(activated.size(), 1);
    QTRY_COMPARE(m_dunst->displayed(), 0);
}

void DesktopNotificationsTest::close_removesIt()
{
    startDunst();
    DesktopNotifications notifications;
    notifications.show(changes);
    QTRY_COMPARE(m_dunst->displayed(), 1);
    notifications.close();
    QTRY_COMPARE(m_dunst->displayed(), 0);
}

void DesktopNotificationsTest::closedByUser_nextIsShown()
{
    startDunst();
    DesktopNotifications notifications;
    QSignalSpy activated(&notifications, &DesktopNotifications::activated);
    notifications.show(changes);
    QTRY_COMPARE(m_dunst->displayed(), 1);
    m_dunst->closeAll();
    QTRY_COMPARE(m_dunst->displayed(), 0);
    notifications.show({ u"3 changes"_s, {}, {} });
    QTRY_COMPARE(m_dunst->displayed(), 1);
    QVERIFY(activated.isEmpty());
}

void DesktopNotificationsTest::end_removesIt()
{
    startDunst();
    {
        DesktopNotifications notifications;
        QSignalSpy accepted(&notifications, &DesktopNotifications::accepted);
        notifications.show(changes);
        QVERIFY(accepted.wait());
        QTRY_COMPARE(m_dunst->displayed(), 1);
    }
    QTRY_COMPARE(m_dunst->displayed(), 0);
}

void DesktopNotificationsTest::doNotDisturb_keepsIt()
{
    startDunst();
    m_dunst->pause();
    DesktopNotifications notifications;
    notifications.show(changes);
    QTRY_COMPARE(m_dunst->waiting(), 1);
    QCOMPARE(m_dunst->displayed(), 0);
    notifications.close();
    QTRY_COMPARE(m_dunst->waiting(), 0);
}

void DesktopNotificationsTest::silentDesktop_isNotDisturbed()
{
    FakeNotifications desktop(m_bus->connection());
    desktop.isInhibited = true;
    desktop.start();
    DesktopNotifications notifications;
    notifications.show(changes);
    QTRY_COMPARE(desktop.calls, QStringList({ u"GetCapabilities"_s, u"Get"_s }));
    desktop.isInhibited = false;
    notifications.show({ u"3 changes"_s, {}, {} });
    QTRY_COMPARE(desktop.calls.count(u"Notify"_s), 1);
    QCOMPARE(desktop.last.arguments()[3], u"3 changes"_s);
}

void DesktopNotificationsTest::token_arrivesWithTheClick()
{
    FakeNotifications desktop(m_bus->connection());
    desktop.start();
    DesktopNotifications notifications;
    QSignalSpy activated(&notifications, &DesktopNotifications::activated);
    notifications.show({ u"<b>"_s, u"<b>"_s, {} });
    QTRY_COMPARE(desktop.calls.count(u"Notify"_s), 1);
    QCOMPARE(desktop.last.arguments()[4], u"<b>"_s); // a server without markup
    const auto hints = qdbus_cast<QVariantMap>(desktop.last.arguments()[6]);
    QCOMPARE(hints[u"urgency"_s], QVariant::fromValue(uchar(1)));
    QCOMPARE(hints[u"desktop-entry"_s], u"io.github.llavero.Llavero"_s);
    auto token = QDBusMessage::createSignal(objectPath, service, u"ActivationToken"_s);
    desktop.emitSignal(token << 7U << u"token"_s);
    auto action = QDBusMessage::createSignal(objectPath, service, u"ActionInvoked"_s);
    action << 7U << u"default"_s;
    // The reply with the id may arrive after the first signals.
    QTRY_VERIFY((desktop.emitSignal(token), desktop.emitSignal(action), !activated.isEmpty()));
    QCOMPARE(activated[0][0].toByteArray(), "token"_ba);
}

void DesktopNotificationsTest::foreignClick_isIgnored()
{
    FakeNotifications desktop(m_bus->connection());
    desktop.start();
    DesktopNotifications notifications;
    QSignalSpy activated(&notifications, &DesktopNotifications::activated);
    notifications.show(changes);
    QTRY_COMPARE(desktop.calls.count(u"Notify"_s), 1);
    for (const QVariantList &values : { QVariantList { 8U, u"default"_s },
             QVariantList { 7U, u"other"_s }, QVariantList { 7U }, QVariantList { u"7"_s, 7U } }) {
        auto action = QDBusMessage::createSignal(objectPath, service, u"ActionInvoked"_s);
        action.setArguments(values);
        desktop.emitSignal(action);
    }
    notifications.show({ u"3 changes"_s, {}, {} });
    QTRY_COMPARE(desktop.calls.count(u"Notify"_s), 2);
    QCOMPARE(desktop.last.arguments()[1], QVariant(7U)); // it is still the same one
    QVERIFY(activated.isEmpty());
}

void DesktopNotificationsTest::portal_isUsed()
{
    FakeNotifications desktop(m_bus->connection());
    desktop.start(u"org.freedesktop.portal.Desktop"_s);
    DesktopNotifications notifications(DesktopNotifications::Service::Portal);
    QSignalSpy activated(&notifications, &DesktopNotifications::activated);
    notifications.show(changes);
    QTRY_COMPARE(desktop.calls, QStringList { u"AddNotification"_s });
    const auto values = qdbus_cast<QVariantMap>(desktop.last.arguments()[1]);
    QCOMPARE(values[u"title"_s], changes.title);
    QCOMPARE(values[u"body"_s], changes.body);
    QCOMPARE(values[u"priority"_s], u"normal"_s);
    auto action = QDBusMessage::createSignal(u"/org/freedesktop/portal/desktop"_s,
        u"org.freedesktop.portal.Notification"_s, u"ActionInvoked"_s);
    action << desktop.last.arguments()[0] << values[u"default-action"_s] << QVariantList();
    desktop.emitSignal(action);
    QTRY_COMPARE(activated.size(), 1);
    QTRY_COMPARE(desktop.calls.last(), u"RemoveNotification"_s);
}

void DesktopNotificationsTest::missingService_isNothingUntilItStarts()
{
    DesktopNotifications notifications;
    notifications.show(changes);
    FakeNotifications desktop(m_bus->connection());
    desktop.start();
    int count = 0; // the first may have failed before or after the start
    const auto showNext = [&] { notifications.show({ QString::number(++count), {}, {} }); };
    QTRY_VERIFY((showNext(), desktop.calls.contains(u"Notify"_s)));
}

void DesktopNotificationsTest::missingBus_isNothing()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus");
    DesktopNotifications notifications;
    notifications.show(changes);
    notifications.close();
    QCoreApplication::processEvents();
}

void DesktopNotificationsTest::hungService_blocksNothing()
{
    FakeNotifications desktop(m_bus->connection());
    desktop.hangs = true;
    desktop.start();
    QElapsedTimer timer;
    {
        const EventLoopLatency heartbeat;
        DesktopNotifications notifications;
        notifications.show(changes);
        QTRY_COMPARE(desktop.calls.size(), 1);
        notifications.show({ u"3 changes"_s, {}, {} });
        QVERIFY(heartbeat.worstPause() < maxPause);
        timer.start();
    }
    QVERIFY(timer.elapsed() < 2'000);
}

void DesktopNotificationsTest::serviceThatHangsLater_doesNotDelayTheEnd()
{
    startDunst();
    QElapsedTimer timer;
    {
        DesktopNotifications notifications;
        QSignalSpy accepted(&notifications, &DesktopNotifications::accepted);
        notifications.show(changes);
        QVERIFY(accepted.wait());
        QTRY_COMPARE(m_dunst->displayed(), 1);
        m_dunst->daemon().freeze();
        timer.start();
    }
    QVERIFY(timer.elapsed() < 2'000);
    m_dunst->daemon().thaw();
}

void DesktopNotificationsTest::beforeTheFirst_busIsNotTouched()
{
    QDBusConnectionInterface &bus = *m_bus->connection().interface();
    const auto before = bus.registeredServiceNames().value();
    DesktopNotifications notifications;
    notifications.close();
    QCoreApplication::processEvents();
    QCOMPARE(bus.registeredServiceNames().value(), before);
}

LLAVERO_TEST(DesktopNotificationsTest, QGuiApplication)
#include "tst_desktop_notifications.moc"
