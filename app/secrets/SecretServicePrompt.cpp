// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/SecretServicePrompt.h"

#include "secrets/SecretService.h"
#include "secrets/SessionBus.h"

#include <QDBusMetaType>

#include <utility>

namespace {

using Kind = SecretStoreError::Kind;
using Reply = SessionBus::Reply;

// gnome-keyring's question comes from this program, which needs a display.
QDBusMessage startPrompter()
{
    auto message = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"),
        QStringLiteral("/org/freedesktop/DBus"), QStringLiteral("org.freedesktop.DBus"),
        QStringLiteral("StartServiceByName"));
    message.setArguments({ QStringLiteral("org.gnome.keyring.SystemPrompter"), 0U });
    return message;
}

}

SecretServicePrompt::SecretServicePrompt(SessionBus &bus, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
{
    m_service.setWatchMode(QDBusServiceWatcher::WatchForUnregistration);
    connect(&m_service, &QDBusServiceWatcher::serviceUnregistered, this,
        [this] { abandon(SecretStoreError { .kind = Kind::NoService }); });
}

void SecretServicePrompt::unlock(const QList<QDBusObjectPath> &objects, Handler done)
{
    request(secretService::serviceCall(QStringLiteral("Unlock"), { QVariant::fromValue(objects) }),
        std::move(done));
}

void SecretServicePrompt::createDefaultCollection(Handler done)
{
    const QVariantMap properties { { QStringLiteral("org.freedesktop.Secret.Collection.Label"),
        tr("Default keyring") } };
    request(secretService::serviceCall(
                QStringLiteral("CreateCollection"), { properties, QStringLiteral("default") }),
        std::move(done));
}

void SecretServicePrompt::request(const QDBusMessage &message, Handler done)
{
    m_done = std::move(done);
    m_bus.call(message, this, [this](const Reply &reply) {
        const QString prompt
            = reply ? reply.value().value(1).value<QDBusObjectPath>().path() : QString();
        if (!reply)
            finish(SessionBus::meaningOf(reply.error()));
        else if (prompt.isEmpty() || prompt == secretService::noObject())
            finish(Done {});
        else
            ask(prompt);
    });
}

void SecretServicePrompt::ask(const QString &prompt)
{
    m_prompt = prompt;
    setListening(true);
    emit waitingForPersonChanged(true);
    m_bus.call(secretService::callOf(prompt, secretService::promptInterface(),
                   QStringLiteral("Prompt"), { QString() }),
        this, [this](const Reply &reply) {
            if (!reply && !m_prompt.isEmpty())
                abandon(SessionBus::meaningOf(reply.error()));
        });
}

// From any sender, because QtDBus waits for the bus when it is to tell senders apart. What a
// stranger might forge here is the end of the question, and the locks are looked at again then.
void SecretServicePrompt::setListening(bool listening)
{
    static const QString local = QStringLiteral("org.freedesktop.DBus.Local");
    static const QString localPath = QStringLiteral("/org/freedesktop/DBus/Local");
    QDBusConnection bus = m_bus.connection();
    const auto change = [&](const QString &path, const QString &interface, const QString &signal,
                            const char *slot) {
        listening ? bus.connect({}, path, interface, signal, this, slot)
                  : bus.disconnect({}, path, interface, signal, this, slot);
    };
    change(m_prompt, secretService::promptInterface(), QStringLiteral("Completed"),
        SLOT(onCompleted(bool, QDBusVariant)));
    change(localPath, local, QStringLiteral("Disconnected"), SLOT(onBusGone()));
    if (listening)
        m_service.setConnection(bus);
    m_service.setWatchedServices(listening ? QStringList { secretService::name() } : QStringList());
}

void SecretServicePrompt::onCompleted(bool dismissed, const QDBusVariant &)
{
    setListening(false);
    m_prompt.clear();
    emit waitingForPersonChanged(false);
    if (dismissed)
        explainDismissal();
    else
        finish(Done {});
}

// gnome-keyring says "dismissed" too when it could not show the question.
void SecretServicePrompt::explainDismissal()
{
    m_bus.call(startPrompter(), this, [this](const Reply &reply) {
        // Unknown: another service, as KeePassXC, asks in windows of its own.
        const bool couldAsk = reply || reply.error().type() == QDBusError::ServiceUnknown;
        finish(SecretStoreError { .kind = couldAsk ? Kind::PromptCancelled : Kind::Locked });
    });
}

void SecretServicePrompt::onBusGone()
{
    abandon(SecretStoreError { .kind = Kind::NoBus });
}

void SecretServicePrompt::abandon(SecretStoreError error)
{
    setListening(false);
    m_prompt.clear();
    emit waitingForPersonChanged(false);
    finish(std::move(error));
}

void SecretServicePrompt::finish(Result<Done, SecretStoreError> outcome)
{
    if (const Handler done = std::exchange(m_done, {}))
        done(std::move(outcome));
}
