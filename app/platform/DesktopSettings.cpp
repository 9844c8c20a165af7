// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/DesktopSettings.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusError>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusServiceWatcher>
#include <QThread>
#include <QTimer>
#include <QUuid>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static const QString portalService = u"org.freedesktop.portal.Desktop"_s;
static const QString portalPath = u"/org/freedesktop/portal/desktop"_s;
static const QString settings = u"org.freedesktop.portal.Settings"_s;

static const QString backend = u"org.freedesktop.impl.portal.desktop."_s;
static const QString backendSettings = u"org.freedesktop.impl.portal.Settings"_s;

/// The desktop's own first, by its name in XDG_CURRENT_DESKTOP, as in “ubuntu:GNOME”.
static QStringList backendsAmong(QStringList names)
{
    const QStringList desktops = qEnvironmentVariable("XDG_CURRENT_DESKTOP").toLower().split(u':');
    names.removeIf([](const QString &name) { return !name.startsWith(backend); });
    names.sort();
    std::stable_partition(names.begin(), names.end(),
        [&](const QString &name) { return desktops.contains(name.mid(backend.size())); });
    return names;
}

static bool areSettings(const QDBusMessage &answer)
{
    return answer.type() == QDBusMessage::ReplyMessage && answer.signature() == u"a{sa{sv}}";
}

/// Some answers have a variant in a variant.
static QVariant unwrapped(QVariant value)
{
    while (value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

static DesktopSettings::Values valuesIn(const QDBusMessage &answer)
{
    auto values = qdbus_cast<DesktopSettings::Values>(answer.arguments().value(0));
    for (QVariantMap &group : values) {
        for (QVariant &value : group)
            value = unwrapped(value);
    }
    return values;
}

DesktopSettings::DesktopSettings(const QStringList &groups, QObject *parent)
    : QObject(parent)
    , m_groups(groups)
    , m_busName(u"llavero-desktop-"_s + QUuid::createUuid().toString())
{
    QTimer::singleShot(0, this, &DesktopSettings::findBus);
}

DesktopSettings::~DesktopSettings()
{
    // A bus that stopped in the very moment of connecting holds the thread: better a leak than a
    // program that does not end.
    if (m_opening && !m_opening->wait(QDeadlineTimer(500ms)))
        (void)m_opening.release();
    else
        QDBusConnection::disconnectFromBus(m_busName);
}

void DesktopSettings::findBus()
{
    const QString address = SessionBusCheck::address();
    if (address.isEmpty()) {
        emit unavailable();
        return;
    }
    m_check.start(address, 5s, [this, address](const Result<Done, SecretStoreError> &bus) {
        if (bus)
            connectTo(address);
        else
            emit unavailable();
    });
}

/// In a thread of its own, since it waits for the bus.
void DesktopSettings::connectTo(const QString &address)
{
    m_opening.reset(QThread::create(
        [address, name = m_busName] { QDBusConnection::connectToBus(address, name); }));
    connect(m_opening.get(), &QThread::finished, this, &DesktopSettings::listen);
    m_opening->start();
}

void DesktopSettings::listen()
{
    QDBusConnection bus(m_busName);
    if (!bus.isConnected()) {
        emit unavailable();
        return;
    }
    qRegisterMetaType<QDBusVariant>(); // or Qt would not know the slot's type by its name
    // By anybody: to name the sender would be to ask the bus who that is, and to wait for it.
    bus.connect({}, portalPath, settings, u"SettingChanged"_s, this,
        SLOT(settingChanged(QString, QString, QDBusVariant)));
    auto *owner = new QDBusServiceWatcher(
        portalService, bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(owner, &QDBusServiceWatcher::serviceOwnerChanged, this,
        [this](const QString &, const QString &, const QString &isNow) {
            if (!isNow.isEmpty())
                askPortal();
        });
    askPortal();
}

void DesktopSettings::askPortal()
{
    m_backends.clear();
    connect(ask(portalService, settings), &QDBusPendingCallWatcher::finished, this,
        &DesktopSettings::readPortal);
}

void DesktopSettings::readPortal()
{
    const QDBusMessage answer = m_question->reply();
    if (areSettings(answer))
        emit answered(valuesIn(answer));
    else if (QDBusError(answer).type() == QDBusError::AccessDenied)
        findBackends();
    else
        emit unavailable();
}

void DesktopSettings::findBackends()
{
    m_question = std::make_unique<QDBusPendingCallWatcher>(QDBusConnection(m_busName).asyncCall(
        QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
            u"org.freedesktop.DBus"_s, u"ListNames"_s)));
    connect(m_question.get(), &QDBusPendingCallWatcher::finished, this, [this] {
        m_backends = backendsAmong(m_question->reply().arguments().value(0).toStringList());
        askNextBackend();
    });
}

void DesktopSettings::askNextBackend()
{
    if (m_backends.isEmpty()) {
        emit unavailable();
        return;
    }
    connect(ask(m_backends.takeFirst(), backendSettings), &QDBusPendingCallWatcher::finished, this,
        &DesktopSettings::readBackend);
}

void DesktopSettings::readBackend()
{
    const QDBusMessage answer = m_question->reply();
    const Values values = areSettings(answer) ? valuesIn(answer) : Values();
    if (values.isEmpty())
        askNextBackend();
    else
        emit answered(values);
}

QDBusPendingCallWatcher *DesktopSettings::ask(const QString &who, const QString &interface)
{
    constexpr int asLongAsItTakes = std::numeric_limits<int>::max();
    auto question = QDBusMessage::createMethodCall(who, portalPath, interface, u"ReadAll"_s);
    question << m_groups;
    m_question = std::make_unique<QDBusPendingCallWatcher>(
        QDBusConnection(m_busName).asyncCall(question, asLongAsItTakes));
    return m_question.get();
}

void DesktopSettings::settingChanged(
    const QString &group, const QString &key, const QDBusVariant &value)
{
    emit changed(group, key, unwrapped(value.variant()));
}
