#include "support/RunningKeyring.h"

#include "support/PrivateBus.h"

#include <QDBusArgument>
#include <QDBusInterface>
#include <QDBusMetaType>
#include <QTest>

/// A secret as the Secret Service takes it, in a session that does not encrypt.
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
const QString path = QStringLiteral("/org/freedesktop/secrets");
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
    QDBusInterface keyrings(
        service, path, QStringLiteral("org.freedesktop.Secret.Service"), m_bus.connection());
    keyrings.call(QStringLiteral("Lock"),
        QVariant::fromValue(QList<QDBusObjectPath> { QDBusObjectPath(loginKeyring) }));
    return isLocked();
}

// By the call with which GNOME's own tools, which know the password, unlock.
bool RunningKeyring::unlock()
{
    qDBusRegisterMetaType<PlainSecret>();
    QDBusInterface keyrings(
        service, path, QStringLiteral("org.freedesktop.Secret.Service"), m_bus.connection());
    const QDBusMessage session = keyrings.call(QStringLiteral("OpenSession"),
        QStringLiteral("plain"), QVariant::fromValue(QDBusVariant(QString())));
    QDBusInterface master(service, path,
        QStringLiteral("org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"),
        m_bus.connection());
    master.call(QStringLiteral("UnlockWithMasterPassword"),
        QVariant::fromValue(QDBusObjectPath(loginKeyring)),
        QVariant::fromValue(
            PlainSecret { session.arguments().value(1).value<QDBusObjectPath>(), password() }));
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
    const QDBusInterface keyring(service, loginKeyring,
        QStringLiteral("org.freedesktop.Secret.Collection"), m_bus.connection());
    return keyring.property("Locked").toBool();
}
