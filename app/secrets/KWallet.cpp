// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/KWallet.h"

#include "app/secrets/SecretService.h"

#include <QSettings>
#include <QStandardPaths>

namespace {

using Kind = SecretStoreError::Kind;
using Reply = AsyncSessionBus::Reply;
using Timeout = AsyncSessionBus::Timeout;

bool isPlasma()
{
    const QByteArray desktop = qgetenv("XDG_CURRENT_DESKTOP");
    return !qEnvironmentVariableIsEmpty("KDE_SESSION_VERSION")
        && (desktop.isEmpty() || desktop == "KDE");
}

bool isEnabled()
{
    const QString file = QStandardPaths::locate(
        QStandardPaths::GenericConfigLocation, QStringLiteral("kwalletrc"));
    return file.isEmpty()
        || QSettings(file, QSettings::IniFormat)
               .value(QStringLiteral("Wallet/Enabled"), true)
               .toBool();
}

QDBusMessage networkWallet()
{
    const QString daemon = qgetenv("KDE_SESSION_VERSION") == "6" ? QStringLiteral("kwalletd6")
                                                                 : QStringLiteral("kwalletd5");
    return QDBusMessage::createMethodCall(QStringLiteral("org.kde.") + daemon,
        QStringLiteral("/modules/") + daemon, QStringLiteral("org.kde.KWallet"),
        QStringLiteral("networkWallet"));
}

QDBusMessage hasSecretService()
{
    auto message = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"),
        QStringLiteral("/org/freedesktop/DBus"), QStringLiteral("org.freedesktop.DBus"),
        QStringLiteral("NameHasOwner"));
    message.setArguments({ secretService::name });
    return message;
}

}

void findKWallet(AsyncSessionBus &bus, QObject *context, const SecretStoreHandler<bool> &done)
{
    if (!isPlasma())
        return done(false);
    if (isEnabled()) {
        bus.call(networkWallet(), "s", Timeout::Bounded, context, [done](const Reply &reply) {
            const SecretStoreError error
                = reply ? SecretStoreError {} : toSecretStoreError(reply.error());
            if (error.kind == Kind::NotAnswering || error.kind == Kind::NoBus)
                done(error);
            else
                done(bool(reply));
        });
        return;
    }
    // Another program may serve secrets instead of the wallet.
    bus.call(hasSecretService(), "b", Timeout::Bounded, context, [done](const Reply &reply) {
        if (reply && reply.value().value(0).toBool())
            done(false);
        else
            done(SecretStoreError {
                .kind = Kind::SwitchedOff, .program = KeychainProgram::KWallet });
    });
}
