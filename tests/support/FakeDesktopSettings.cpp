// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakeDesktopSettings.h"

#include <QDBusConnectionInterface>
#include <QDBusMetaType>

#include <utility>

using namespace Qt::StringLiterals;

using Texts = QMap<QString, QString>;

static const QString path = u"/org/freedesktop/portal/desktop"_s;

FakeDesktopSettings::FakeDesktopSettings(const QDBusConnection &bus)
    : m_bus(bus)
    , m_service(u"org.freedesktop.portal.Desktop"_s)
    , m_interface(u"org.freedesktop.portal.Settings"_s)
{
    qDBusRegisterMetaType<QMap<QString, QVariantMap>>();
    qDBusRegisterMetaType<Texts>();
}

FakeDesktopSettings::FakeDesktopSettings(const QDBusConnection &bus, const QString &desktop)
    : FakeDesktopSettings(bus)
{
    m_service = u"org.freedesktop.impl.portal.desktop."_s + desktop;
    m_interface = u"org.freedesktop.impl.portal.Settings"_s;
}

FakeDesktopSettings::~FakeDesktopSettings()
{
    end();
}

void FakeDesktopSettings::start()
{
    m_runs = true;
    m_bus.registerVirtualObject(path, this);
    m_bus.interface()->registerService(m_service, QDBusConnectionInterface::ReplaceExistingService,
        QDBusConnectionInterface::AllowReplacement);
}

void FakeDesktopSettings::end()
{
    m_runs = false;
    m_bus.unregisterService(m_service);
    m_bus.unregisterObject(path);
}

void FakeDesktopSettings::setMood(Mood mood)
{
    m_mood = mood;
    for (const QDBusMessage &question : std::exchange(m_unanswered, {}))
        answer(question);
}

void FakeDesktopSettings::set(const QString &group, const QString &key, const QVariant &value)
{
    m_values[group][key] = value;
    if (!m_runs)
        return;
    auto signal = QDBusMessage::createSignal(path, m_interface, u"SettingChanged"_s);
    signal << group << key << QVariant::fromValue(QDBusVariant(value));
    m_bus.send(signal);
}

void FakeDesktopSettings::setScheme(uint scheme)
{
    set(u"org.freedesktop.appearance"_s, u"color-scheme"_s, scheme);
}

bool FakeDesktopSettings::handleMessage(const QDBusMessage &message, const QDBusConnection &)
{
    if (message.interface() != m_interface || message.member() != u"ReadAll")
        return false;
    ++m_questions;
    message.setDelayedReply(true);
    answer(message);
    return true;
}

void FakeDesktopSettings::answer(const QDBusMessage &question)
{
    switch (m_mood) {
    case Mood::Answers:
        m_bus.send(question.createReply(QVariant::fromValue(m_values)));
        break;
    case Mood::Hangs:
        m_unanswered.append(question);
        break;
    case Mood::Refuses:
        m_bus.send(question.createErrorReply(QDBusError::UnknownInterface, u"No settings"_s));
        break;
    case Mood::Denies:
        m_bus.send(question.createErrorReply(QDBusError::AccessDenied,
            u"Portal operation not allowed: Unable to open /proc/1/root"_s));
        break;
    case Mood::Raves:
        m_bus.send(
            question.createReply(QVariant::fromValue(Texts { { u"color-scheme"_s, u"dark"_s } })));
        break;
    }
}
