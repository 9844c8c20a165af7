// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/PrivateBus.h"

#include <QDBusConnectionInterface>
#include <QTest>
#include <QUuid>

PrivateBus::PrivateBus(Services services)
    : m_connectionName(QUuid::createUuid().toString())
{
    m_daemon.setProcessEnvironment(environment());
    m_daemon.start(QStringLiteral("dbus-daemon"), arguments(services));
    // It prints its address once it listens.
    m_isReady = QTest::qWaitFor([this] { return m_daemon.canReadLine(); }, 20'000)
        && QDBusConnection::connectToBus(address(), m_connectionName).isConnected();
}

PrivateBus::~PrivateBus()
{
    end();
}

void PrivateBus::end()
{
    QDBusConnection::disconnectFromBus(m_connectionName);
    m_daemon.kill();
    m_daemon.waitForFinished();
}

void PrivateBus::enter() const
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", address().toUtf8());
}

QString PrivateBus::address() const
{
    return QStringLiteral("unix:path=") + m_home.filePath(QStringLiteral("bus"));
}

QStringList PrivateBus::arguments(Services services) const
{
    const QString config = services == Services::None
        ? QStringLiteral("--config-file=" LLAVERO_TESTS "/integration/keychain/bus-noservices.conf")
        : QStringLiteral("--session");
    return { config, QStringLiteral("--nofork"), QStringLiteral("--nopidfile"),
        QStringLiteral("--print-address"), QStringLiteral("--address=") + address() };
}

QProcessEnvironment PrivateBus::environment() const
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("PATH"), qEnvironmentVariable("PATH"));
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), address());
    for (const char *folder : { "HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CACHE_HOME" })
        environment.insert(QString::fromLatin1(folder), home());
    return environment;
}

bool PrivateBus::waitForService(const QString &name) const
{
    return QTest::qWaitFor(
        [&] { return connection().interface()->isServiceRegistered(name).value(); }, 20'000);
}
