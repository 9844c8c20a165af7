// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/RunningKeyring.h"

#include "tests/support/PrivateBus.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QTest>

/// A secret in the Secret Service's format for a session without encryption.
struct PlainSecret
{
    QDBusObjectPath session;
    QByteArray value;
};
Q_DECLARE_METATYPE(PlainSecret)

QDBusArgument &operator<<(QDBusArgument &argument, const PlainSecret &secret)
{
    argument.beginStructure();
    argument << secret.session << QByteArray() << secret.value << QStringLiteral("text/plain");
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, PlainSecret &secret)
{
    QByteArray parameters;
    QString type;
    argument.beginStructure();
    argument >> secret.session >> parameters >> secret.value >> type;
    argument.endStructure();
    return argument;
}

namespace {

const QString program = QStringLiteral("gnome-keyring-daemon");
const QString service = QStringLiteral("org.freedesktop.secrets");
const QString loginKeyring = QStringLiteral("/org/freedesktop/secrets/collection/login");

}

RunningKeyring::RunningKeyring(PrivateBus &bus, Start start, const QString &prompter)
    : m_bus(bus)
{
    QProcessEnvironment environment = bus.environment();
    if (!prompter.isEmpty())
        environment.insert(QStringLiteral("GNOME_KEYRING_TEST_PROMPTER"), prompter);
    m_daemon.setProcessEnvironment(environment);
    this->start(start);
}

void RunningKeyring::start(Start start)
{
    QStringList arguments { QStringLiteral("--foreground"),
        QStringLiteral("--components=secrets") };
    if (start == Start::Unlocked)
        arguments.append(QStringLiteral("--unlock"));
    m_daemon.start(program, arguments);
    m_daemon.write(password());
    m_daemon.closeWriteChannel();
    m_isReady = m_bus.waitForService(service) && (start == Start::BrandNew || !isLocked());
}

bool RunningKeyring::lock()
{
    call(QStringLiteral("org.freedesktop.Secret.Service.Lock"),
        { QVariant::fromValue(QList<QDBusObjectPath> { QDBusObjectPath(loginKeyring) }) });
    return isLocked();
}

// The call by which GNOME's own tools unlock with a known password.
bool RunningKeyring::unlock()
{
    qDBusRegisterMetaType<PlainSecret>();
    const QVariantList session = call(QStringLiteral("org.freedesktop.Secret.Service.OpenSession"),
        { QStringLiteral("plain"), QVariant::fromValue(QDBusVariant(QString())) });
    const PlainSecret secret { session.value(1).value<QDBusObjectPath>(), password() };
    call(QStringLiteral("org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface."
                        "UnlockWithMasterPassword"),
        { QVariant::fromValue(QDBusObjectPath(loginKeyring)), QVariant::fromValue(secret) });
    return !isLocked();
}

bool RunningKeyring::restart()
{
    m_daemon.kill();
    m_daemon.waitForFinished();
    start(Start::Unlocked);
    return m_isReady;
}

bool RunningKeyring::isLocked() const
{
    const QVariantList locked = call(QStringLiteral("org.freedesktop.DBus.Properties.Get"),
        { QStringLiteral("org.freedesktop.Secret.Collection"), QStringLiteral("Locked") },
        loginKeyring);
    return locked.value(0).value<QDBusVariant>().variant().toBool();
}

QVariantList RunningKeyring::call(
    const QString &method, const QVariantList &arguments, const QString &object) const
{
    auto message = QDBusMessage::createMethodCall(service, object,
        method.section(QLatin1Char('.'), 0, -2), method.section(QLatin1Char('.'), -1));
    message.setArguments(arguments);
    return m_bus.connection().call(message).arguments();
}
