// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/RunningDunst.h"

#include "tests/support/PrivateBus.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

static const QString notifications = u"org.freedesktop.Notifications"_s;
static const QString dunstInterface = u"org.dunstproject.cmd0"_s;
static const QString busProperties = u"org.freedesktop.DBus.Properties"_s;

RunningDunst::RunningDunst(PrivateBus &bus)
    : m_connection(bus.connection())
{
    QProcessEnvironment environment = bus.environment();
    m_display.addTo(environment);
    m_daemon.setProcessEnvironment(environment);
    m_daemon.start(u"dunst"_s, QStringList());
    m_isReady = bus.waitForService(notifications);
}

QVariant RunningDunst::call(
    const QString &interface, const QString &method, const QVariantList &arguments) const
{
    auto message = QDBusMessage::createMethodCall(
        notifications, u"/org/freedesktop/Notifications"_s, interface, method);
    message.setArguments(arguments);
    return m_connection.call(message).arguments().value(0);
}

int RunningDunst::count(const char *property) const
{
    const QVariant value
        = call(busProperties, u"Get"_s, { dunstInterface, QString::fromLatin1(property) });
    return value.value<QDBusVariant>().variant().toInt();
}

void RunningDunst::pause()
{
    call(busProperties, u"Set"_s,
        { dunstInterface, u"paused"_s, QVariant::fromValue(QDBusVariant(true)) });
}

void RunningDunst::click() const
{
    call(dunstInterface, u"NotificationAction"_s, { 0U });
}

void RunningDunst::closeAll() const
{
    call(dunstInterface, u"NotificationCloseAll"_s, {});
}

QVariantMap RunningDunst::newest() const
{
    closeAll();
    const QVariant history = call(dunstInterface, u"NotificationListHistory"_s, {});
    return qdbus_cast<QList<QVariantMap>>(history.value<QDBusArgument>()).value(0);
}
