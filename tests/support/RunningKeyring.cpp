#include "support/RunningKeyring.h"

#include "support/PrivateBus.h"

#include <QDBusInterface>
#include <QDBusReply>
#include <QTest>

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
    QStringList arguments { QStringLiteral("--foreground"),
        QStringLiteral("--components=secrets") };
    if (start == Start::Unlocked)
        arguments.append(QStringLiteral("--unlock"));
    m_daemon.start(program, arguments);
    m_daemon.write(password());
    m_daemon.closeWriteChannel();
    m_isReady = bus.waitForService(service) && (start == Start::BrandNew || !isLocked());
}

bool RunningKeyring::lock()
{
    QDBusInterface keyrings(
        service, path, QStringLiteral("org.freedesktop.Secret.Service"), m_bus.connection());
    keyrings.call(QStringLiteral("Lock"),
        QVariant::fromValue(QList<QDBusObjectPath> { QDBusObjectPath(loginKeyring) }));
    return isLocked();
}

bool RunningKeyring::unlock()
{
    ChildOfTest helper;
    helper.setProcessEnvironment(m_bus.environment());
    helper.start(program, { QStringLiteral("--unlock") });
    helper.write(password());
    helper.closeWriteChannel();
    return helper.waitForFinished() && !isLocked();
}

bool RunningKeyring::isLocked() const
{
    const QDBusInterface keyring(service, loginKeyring,
        QStringLiteral("org.freedesktop.Secret.Collection"), m_bus.connection());
    return keyring.property("Locked").toBool();
}
