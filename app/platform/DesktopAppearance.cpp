// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/DesktopAppearance.h"

#include "app/platform/AsyncBus.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusError>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusServiceWatcher>
#include <QDBusVariant>
#include <QTimer>

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static const QString anyDesktop = u"org.freedesktop.appearance"_s;
static const QString gnome = u"org.gnome.desktop.interface"_s;
static const QString plasma = u"org.kde.kdeglobals.KDE"_s;

static const QString portalService = u"org.freedesktop.portal.Desktop"_s;
static const QString portalPath = u"/org/freedesktop/portal/desktop"_s;
static const QString portalSettings = u"org.freedesktop.portal.Settings"_s;

static const QString backend = u"org.freedesktop.impl.portal.desktop."_s;
static const QString backendSettings = u"org.freedesktop.impl.portal.Settings"_s;

/// Returns the portal's backends among the names on the bus. The desktop's own comes first, by its
/// name in XDG_CURRENT_DESKTOP, as in “ubuntu:GNOME”.
static QStringList portalBackends(QStringList names)
{
    const QStringList desktops = qEnvironmentVariable("XDG_CURRENT_DESKTOP").toLower().split(u':');
    names.removeIf([](const QString &name) { return !name.startsWith(backend); });
    names.sort();
    std::stable_partition(names.begin(), names.end(),
        [&](const QString &name) { return desktops.contains(name.mid(backend.size())); });
    return names;
}

static bool areSettings(const QDBusMessage &reply)
{
    return reply.type() == QDBusMessage::ReplyMessage && reply.signature() == u"a{sa{sv}}";
}

/// Some backends send a variant in a variant.
static QVariant unwrapped(QVariant value)
{
    while (value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

static QMap<QString, QVariantMap> toSettings(const QDBusMessage &reply)
{
    auto settings = qdbus_cast<QMap<QString, QVariantMap>>(reply.arguments().value(0));
    for (QVariantMap &group : settings) {
        for (QVariant &value : group)
            value = unwrapped(value);
    }
    return settings;
}

DesktopAppearance::DesktopAppearance(QObject *parent)
    : QObject(parent)
    , m_bus(std::make_unique<AsyncBus>(5s))
{
    QTimer::singleShot(0, this, [this] {
        m_bus->open([this](const Result<Unit, AsyncBus::Error> &opened) {
            if (opened)
                listen();
            else
                update();
        });
    });
}

DesktopAppearance::~DesktopAppearance() = default;

void DesktopAppearance::listen()
{
    QDBusConnection bus = m_bus->connection();
    // The sender is left out: Qt would ask the bus who owns its name, and wait for the reply.
    bus.connect({}, portalPath, portalSettings, u"SettingChanged"_s, this,
        SLOT(onSettingChanged(QDBusMessage)));
    auto *owner = new QDBusServiceWatcher(
        portalService, bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(owner, &QDBusServiceWatcher::serviceOwnerChanged, this,
        [this](const QString &, const QString &, const QString &newOwner) {
            if (!newOwner.isEmpty())
                askPortal();
        });
    askPortal();
}

void DesktopAppearance::askPortal()
{
    m_backends.clear();
    readAll(portalService, portalSettings, [this](const QDBusMessage &reply) {
        if (QDBusError(reply).type() == QDBusError::AccessDenied)
            return findBackends();
        if (areSettings(reply))
            m_settings = toSettings(reply);
        update(); // without a portal the last settings are kept: it may come back
    });
}

void DesktopAppearance::findBackends()
{
    call(AsyncBus::busMethod("ListNames"), [this](const QDBusMessage &reply) {
        m_backends = portalBackends(reply.arguments().value(0).toStringList());
        askNextBackend();
    });
}

void DesktopAppearance::askNextBackend()
{
    if (m_backends.isEmpty())
        return update();
    readAll(m_backends.takeFirst(), backendSettings, [this](const QDBusMessage &reply) {
        const Settings settings = areSettings(reply) ? toSettings(reply) : Settings();
        if (settings.isEmpty())
            return askNextBackend();
        m_settings = settings;
        update();
    });
}

void DesktopAppearance::readAll(
    const QString &service, const QString &interface, const ReplyHandler &done)
{
    auto message = QDBusMessage::createMethodCall(service, portalPath, interface, u"ReadAll"_s);
    message << QStringList { anyDesktop, gnome, plasma };
    call(message, done);
}

void DesktopAppearance::call(const QDBusMessage &message, const ReplyHandler &done)
{
    constexpr int withoutTimeout = std::numeric_limits<int>::max();
    m_call = std::make_unique<QDBusPendingCallWatcher>(
        m_bus->connection().asyncCall(message, withoutTimeout));
    connect(m_call.get(), &QDBusPendingCallWatcher::finished, this,
        [=, this] { done(m_call->reply()); });
}

void DesktopAppearance::onSettingChanged(const QDBusMessage &message)
{
    if (message.signature() != u"ssv")
        return;
    const QVariantList change = message.arguments();
    m_settings[change[0].toString()][change[1].toString()] = unwrapped(change[2]);
    update();
}

void DesktopAppearance::update()
{
    AppearancePreferences preferences { .isKnown = true };
    // The portal's documentation says that any other value means no preference.
    const QVariant scheme = setting(anyDesktop, "color-scheme"_L1);
    if (scheme == QVariant(1U))
        preferences.scheme = Scheme::Dark;
    else if (scheme == QVariant(2U))
        preferences.scheme = Scheme::Light;
    bool isNumber = false;
    const double duration = setting(plasma, "AnimationDurationFactor"_L1).toDouble(&isNumber);
    preferences.reducedMotion = setting(anyDesktop, "reduced-motion"_L1) == QVariant(1U)
        || setting(gnome, "enable-animations"_L1) == QVariant(false) || (isNumber && duration <= 0);
    if (std::exchange(m_preferences, preferences) != preferences)
        emit changed(preferences);
}

QVariant DesktopAppearance::setting(const QString &group, QLatin1StringView key) const
{
    return m_settings.value(group).value(key);
}
