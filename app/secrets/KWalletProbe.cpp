// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/KWalletProbe.h"

#include "secrets/SessionBus.h"

#include <utility>

namespace {

using Kind = SecretStoreError::Kind;

bool isPlasma()
{
    const QByteArray desktop = qgetenv("XDG_CURRENT_DESKTOP");
    return !qEnvironmentVariableIsEmpty("KDE_SESSION_VERSION")
        && (desktop.isEmpty() || desktop == "KDE");
}

QDBusMessage networkWallet()
{
    const QString daemon = qgetenv("KDE_SESSION_VERSION") == "6" ? QStringLiteral("kwalletd6")
                                                                 : QStringLiteral("kwalletd5");
    return QDBusMessage::createMethodCall(QStringLiteral("org.kde.") + daemon,
        QStringLiteral("/modules/") + daemon, QStringLiteral("org.kde.KWallet"),
        QStringLiteral("networkWallet"));
}

}

KWalletProbe::KWalletProbe(SessionBus &bus, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
{
}

void KWalletProbe::look(Handler done)
{
    if (!isPlasma() && m_bus.hasLibsecret()) {
        done(false);
        return;
    }
    m_bus.call(networkWallet(), this, [this, done](const SessionBus::Reply &reply) {
        const Kind kind = reply ? Kind::NoService : SessionBus::meaningOf(reply.error()).kind;
        if (reply)
            done(true);
        else if (kind == Kind::NotAnswering || kind == Kind::NoBus)
            done(SessionBus::meaningOf(reply.error()));
        else if (!m_bus.hasLibsecret())
            done(SecretStoreError { .kind = Kind::LibraryMissing });
        else
            done(false);
    });
}
