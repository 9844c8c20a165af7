// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/KWallet.h"

#include "app/secrets/SessionBus.h"
#include "app/secrets/SecretServiceApi.h"

#include <QSettings>
#include <QStandardPaths>

namespace {

using Kind = SecretStoreError::Kind;
using Patience = SessionBus::Patience;

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
    message.setArguments({ secretService::name() });
    return message;
}

}

KWallet::KWallet(SessionBus &bus, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
{
}

void KWallet::look(const Handler &done)
{
    if (!isPlasma())
        return done(false);
    if (!isEnabled())
        return explainSilence(
            { .kind = Kind::SwitchedOff, .program = KeychainProgram::KWallet }, done);
    m_bus.call(
        networkWallet(), "s", Patience::Limit, this, [=, this](const SessionBus::Reply &reply) {
            const Kind kind = reply ? Kind::NoService : reply.error().meaning.kind;
            if (kind == Kind::NotAnswering || kind == Kind::NoBus)
                done(reply.error().meaning);
            else
                done(bool(reply));
        });
}

/// Another program may serve secrets in the wallet's place.
void KWallet::explainSilence(const SecretStoreError &error, const Handler &done)
{
    m_bus.call(hasSecretService(), "b", Patience::Limit, this, [=](const SessionBus::Reply &reply) {
        if (reply && reply.value().value(0).toBool())
            done(false);
        else
            done(error);
    });
}
