// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/DesktopNotifications.h"

#include "app/platform/AsyncBus.h"

#include <QDBusArgument>
#include <QDBusVariant>
#include <QFileInfo>
#include <QGuiApplication>

#include <utility>

using namespace Qt::StringLiterals;

static const QString desktopName = u"org.freedesktop.Notifications"_s; // of service and interface
static const QString desktopPath = u"/org/freedesktop/Notifications"_s;
static const QString portalServiceName = u"org.freedesktop.portal.Desktop"_s;
static const QString portalObjectPath = u"/org/freedesktop/portal/desktop"_s;
static const QString portalInterface = u"org.freedesktop.portal.Notification"_s;
static const QString defaultAction = u"default"_s; // a click on the notification itself
static const QString portalId = u"news"_s; // of the only notification
static constexpr uint portalShown = 1;

static QDBusMessage desktopMethod(const char *name)
{
    return QDBusMessage::createMethodCall(
        desktopName, desktopPath, desktopName, QLatin1StringView(name));
}

static QDBusMessage portalMethod(const char *name)
{
    return QDBusMessage::createMethodCall(
        portalServiceName, portalObjectPath, portalInterface, QLatin1StringView(name));
}

/// Icon themes have the icon under the program's id.
static QString iconName()
{
    return QGuiApplication::desktopFileName();
}

DesktopNotifications::Service DesktopNotifications::usualService()
{
    const bool isConfined
        = QFileInfo::exists(u"/.flatpak-info"_s) || qEnvironmentVariableIsSet("SNAP");
    return isConfined ? Service::Portal : Service::Desktop;
}

DesktopNotifications::DesktopNotifications(
    Service service, QObject *parent, std::chrono::milliseconds timeout)
    : QObject(parent)
    , m_service(service)
    , m_bus(std::make_unique<AsyncBus>(timeout))
{
}

/// Waits a moment for the removal, which the end of the connection could overtake.
DesktopNotifications::~DesktopNotifications()
{
    constexpr int maxWait = 300;
    if (m_shownId != 0)
        m_bus->connection().call(removal(), QDBus::Block, maxWait);
}

void DesktopNotifications::show(const Texts &texts)
{
    m_wanted = texts;
    if (!m_sending)
        send();
}

void DesktopNotifications::close()
{
    m_wanted.reset();
    if (!m_sending)
        withdraw();
}

void DesktopNotifications::send()
{
    m_sending = m_wanted;
    m_bus->open([this](const Result<Unit, AsyncBus::Error> &opened) {
        if (!opened)
            return onSent();
        listen();
        if (m_service == Service::Portal)
            notifyPortal();
        else
            askCapabilities();
    });
}

/// The senders are left out: see DesktopAppearance::listen().
void DesktopNotifications::listen()
{
    if (std::exchange(m_isListening, true))
        return;
    QDBusConnection bus = m_bus->connection();
    if (m_service == Service::Portal) {
        bus.connect({}, portalObjectPath, portalInterface, u"ActionInvoked"_s, this,
            SLOT(onActionInvoked(QDBusMessage)));
        return;
    }
    bus.connect({}, desktopPath, desktopName, u"ActivationToken"_s, this,
        SLOT(onActivationToken(QDBusMessage)));
    bus.connect({}, desktopPath, desktopName, u"ActionInvoked"_s, this,
        SLOT(onActionInvoked(QDBusMessage)));
    bus.connect({}, desktopPath, desktopName, u"NotificationClosed"_s, this,
        SLOT(onNotificationClosed(QDBusMessage)));
}

void DesktopNotifications::askCapabilities()
{
    m_bus->call(desktopMethod("GetCapabilities"), "as", AsyncBus::Timeout::Bounded, &m_context,
        [this](const AsyncBus::Reply &reply) {
            if (!reply)
                return onSent();
            const QStringList capabilities = reply.value().constFirst().toStringList();
            askInhibited(capabilities.contains(u"body-markup"_s));
        });
}

/// A service without that property, which most are, keeps what it is not to show to itself.
void DesktopNotifications::askInhibited(bool hasMarkup)
{
    auto query = QDBusMessage::createMethodCall(
        desktopName, desktopPath, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    query << desktopName << u"Inhibited"_s;
    m_bus->call(query, "v", AsyncBus::Timeout::Bounded, &m_context,
        [this, hasMarkup](const AsyncBus::Reply &reply) {
            const bool isInhibited = reply
                && reply.value().constFirst().value<QDBusVariant>().variant() == QVariant(true);
            if (isInhibited || !m_wanted)
                onSent();
            else
                notify(hasMarkup);
        });
}

void DesktopNotifications::notify(bool hasMarkup)
{
    constexpr uchar normalUrgency = 1;
    constexpr int usualExpiry = -1;
    const QVariantMap hints { { u"desktop-entry"_s, QGuiApplication::desktopFileName() },
        { u"category"_s, u"x-llavero.news"_s },
        { u"urgency"_s, QVariant::fromValue(normalUrgency) } };
    auto message = desktopMethod("Notify");
    message << QGuiApplication::applicationDisplayName() << m_shownId << iconName()
            << m_sending->title << (hasMarkup ? m_sending->body.toHtmlEscaped() : m_sending->body)
            << QStringList { defaultAction, m_sending->action } << hints << usualExpiry;
    m_bus->call(
        message, "u", AsyncBus::Timeout::Bounded, &m_context, [this](const AsyncBus::Reply &reply) {
            m_shownId = reply ? reply.value().constFirst().toUInt() : 0;
            onSent();
        });
}

/// The portal takes plain text, and knows itself when not to disturb.
void DesktopNotifications::notifyPortal()
{
    auto message = portalMethod("AddNotification");
    message << portalId
            << QVariantMap { { u"title"_s, m_sending->title }, { u"body"_s, m_sending->body },
                   { u"priority"_s, u"normal"_s }, { u"default-action"_s, defaultAction } };
    m_bus->call(
        message, "", AsyncBus::Timeout::Bounded, &m_context, [this](const AsyncBus::Reply &reply) {
            m_shownId = reply ? portalShown : 0;
            onSent();
        });
}

/// Continues with what was wanted meanwhile.
void DesktopNotifications::onSent()
{
    const auto sent = std::exchange(m_sending, {});
    if (m_shownId != 0)
        emit accepted();
    if (!m_wanted)
        withdraw();
    else if (m_wanted != sent)
        send();
}

void DesktopNotifications::withdraw()
{
    if (m_shownId != 0)
        m_bus->connection().send(removal());
    m_shownId = 0;
}

QDBusMessage DesktopNotifications::removal() const
{
    const bool isPortal = m_service == Service::Portal;
    auto message
        = isPortal ? portalMethod("RemoveNotification") : desktopMethod("CloseNotification");
    message << (isPortal ? QVariant(portalId) : QVariant(m_shownId));
    return message;
}

void DesktopNotifications::onActivationToken(const QDBusMessage &message)
{
    if (message.signature() == u"us" && message.arguments()[0] == m_shownId)
        m_token = message.arguments()[1].toString().toUtf8();
}

void DesktopNotifications::onActionInvoked(const QDBusMessage &message)
{
    const QVariantList values = message.arguments();
    const bool isOurs = m_service == Service::Portal
        ? message.signature() == u"ssav" && values[0] == portalId
        : message.signature() == u"us" && m_shownId != 0 && values[0] == m_shownId;
    if (!isOurs || values[1] != defaultAction)
        return;
    close(); // some desktops keep it
    emit activated(std::exchange(m_token, {}));
}

void DesktopNotifications::onNotificationClosed(const QDBusMessage &message)
{
    if (message.signature() == u"uu" && message.arguments()[0] == m_shownId)
        m_shownId = 0;
}
