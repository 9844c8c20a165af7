// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/RunningKWallet.h"

#include "tests/support/PrivateBus.h"

#include <QDBusMessage>
#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

static const QString wallet = u"kdewallet"_s;

RunningKWallet::RunningKWallet(PrivateBus &bus)
    : m_bus(bus)
{
    configure(bus, true);
    QProcessEnvironment environment = bus.environment();
    m_display.addTo(environment);
    environment.insert(u"XDG_CONFIG_HOME"_s, bus.home());
    environment.insert(u"KDE_FULL_SESSION"_s, u"true"_s);
    environment.insert(u"KDE_SESSION_VERSION"_s, u"5"_s);
    m_daemon.setProcessEnvironment(environment);
    m_daemon.start(u"kwalletd5"_s, QStringList());
    m_isReady = bus.waitForService(u"org.kde.kwalletd5"_s);
    constexpr int hashSize = 56; // of the login's password
    call(u"pamOpen"_s, { wallet, QByteArray(hashSize, 'x'), 0 });
}

void RunningKWallet::close()
{
    call(u"close"_s, { wallet, true });
}

void RunningKWallet::call(const QString &method, const QVariantList &arguments) const
{
    auto message = QDBusMessage::createMethodCall(
        u"org.kde.kwalletd5"_s, u"/modules/kwalletd5"_s, u"org.kde.KWallet"_s, method);
    message.setArguments(arguments);
    m_bus.connection().call(message);
}

void RunningKWallet::configure(const PrivateBus &bus, bool isEnabled)
{
    QFile file(QDir(bus.home()).filePath(u"kwalletrc"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "[Wallet]\nFirst Use=false\nEnabled=" + QByteArray(isEnabled ? "true\n" : "false\n"));
}
