// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/SecretServicePrompt.h"

#include "app/secrets/SessionBus.h"
#include "app/secrets/SecretServiceApi.h"

#include <utility>

namespace {

using Kind = SecretStoreError::Kind;

}

SecretServicePrompt::SecretServicePrompt(SessionBus &bus, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
{
    m_watcher.setWatchMode(QDBusServiceWatcher::WatchForUnregistration);
    connect(&m_watcher, &QDBusServiceWatcher::serviceUnregistered, this,
        [this] { finish(SecretStoreError { .kind = Kind::NoService }); });
}

void SecretServicePrompt::show(const QString &service, const QString &prompt, Handler done)
{
    m_service = service;
    m_prompt = prompt;
    m_done = std::move(done);
    setListening(true);
    emit waitingForPersonChanged(true);
    auto message = QDBusMessage::createMethodCall(
        service, prompt, secretService::interface("Prompt"), QStringLiteral("Prompt"));
    message.setArguments({ QString() });
    m_bus.call(message, "", SessionBus::Patience::Person, this,
        [this, prompt](const SessionBus::Reply &reply) {
            if (!reply && m_prompt == prompt)
                finish(reply.error().meaning);
        });
}

void SecretServicePrompt::setListening(bool listening)
{
    static const QString local = QStringLiteral("org.freedesktop.DBus.Local");
    static const QString localPath = QStringLiteral("/org/freedesktop/DBus/Local");
    QDBusConnection bus = m_bus.connection();
    const auto change = [&](const QString &sender, const QString &path, const QString &interface,
                            const QString &signal, const char *slot) {
        if (listening)
            bus.connect(sender, path, interface, signal, this, slot);
        else
            bus.disconnect(sender, path, interface, signal, this, slot);
    };
    change(m_service, m_prompt, secretService::interface("Prompt"), QStringLiteral("Completed"),
        SLOT(onCompleted(QDBusMessage)));
    change({}, localPath, local, QStringLiteral("Disconnected"), SLOT(onBusGone()));
    if (listening)
        m_watcher.setConnection(bus);
    m_watcher.setWatchedServices(listening ? QStringList { m_service } : QStringList());
}

void SecretServicePrompt::onCompleted(const QDBusMessage &message)
{
    if (message.signature() != QLatin1String("bv"))
        finish(SecretStoreError { .kind = Kind::NotWorking });
    else
        finish(message.arguments().value(0).toBool() ? Answer::Dismissed : Answer::Given);
}

void SecretServicePrompt::onBusGone()
{
    finish(SecretStoreError { .kind = Kind::NoBus });
}

void SecretServicePrompt::finish(Result<Answer, SecretStoreError> outcome)
{
    if (m_prompt.isEmpty())
        return;
    setListening(false);
    m_prompt.clear();
    emit waitingForPersonChanged(false);
    if (const Handler done = std::exchange(m_done, {}))
        done(std::move(outcome));
}
