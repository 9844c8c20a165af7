// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/Keychain.h"

#include "app/secrets/QtKeychainStore.h"
#ifdef Q_OS_LINUX
#include "app/secrets/SecretService.h"
#endif

#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <utility>

/// The stores that the system may have, and which of them is used.
struct Keychain::Stores
{
    explicit Stores(const Limits &limits)
#ifdef Q_OS_LINUX
        : mayAsk(limits.mayAsk)
        , bus(limits.reply)
        , secretService(bus, mayAsk)
#endif
    {
        Q_UNUSED(limits)
    }

    void choose(const SecretStoreHandler<SecretStore *> &chosen);

#ifdef Q_OS_LINUX
    void useKWallet(const QString &wallet, const SecretStoreHandler<SecretStore *> &chosen);

    const bool mayAsk;
    AsyncBus bus;
    SecretService secretService;
    bool isWalletClosed = false; ///< when it was last asked; false if KWallet is not used
#endif
    QtKeychainStore qtKeychain;
    SecretStore *last = nullptr;
};

#ifdef Q_OS_LINUX

static bool isPlasma()
{
    const QByteArray desktop = qgetenv("XDG_CURRENT_DESKTOP");
    return !qEnvironmentVariableIsEmpty("KDE_SESSION_VERSION")
        && (desktop.isEmpty() || desktop == "KDE");
}

static bool isKWalletEnabled()
{
    const QString file = QStandardPaths::locate(
        QStandardPaths::GenericConfigLocation, QStringLiteral("kwalletrc"));
    return file.isEmpty()
        || QSettings(file, QSettings::IniFormat)
               .value(QStringLiteral("Wallet/Enabled"), true)
               .toBool();
}

static QDBusMessage kwalletMethod(const char *name)
{
    const QString daemon = qgetenv("KDE_SESSION_VERSION") == "6" ? QStringLiteral("kwalletd6")
                                                                 : QStringLiteral("kwalletd5");
    return QDBusMessage::createMethodCall(QStringLiteral("org.kde.") + daemon,
        QStringLiteral("/modules/") + daemon, QStringLiteral("org.kde.KWallet"),
        QLatin1StringView(name));
}

/// Finds out whether QtKeychain, and with it KDE's wallet, is used instead of the Secret Service:
/// on Plasma, if the wallet is enabled. The result is the name of the wallet; empty if it is not
/// used. QtKeychain asks that by blocking, up to half a second; once the wallet has answered here,
/// it answers there immediately.
static void findKWallet(AsyncBus &bus, const SecretStoreHandler<QString> &done)
{
    using Kind = SecretStoreError::Kind;
    using Reply = AsyncBus::Reply;
    constexpr auto timeout = AsyncBus::Timeout::Bounded;
    if (!isPlasma())
        return done(QString());
    if (isKWalletEnabled()) {
        bus.call(kwalletMethod("networkWallet"), "s", timeout, &bus, [done](const Reply &reply) {
            const SecretStoreError error
                = reply ? SecretStoreError {} : toSecretStoreError(reply.error());
            if (error.kind == Kind::NotAnswering || error.kind == Kind::NoBus)
                done(error);
            else
                done(reply ? reply.value().value(0).toString() : QString());
        });
        return;
    }
    // Another program may serve secrets instead of the wallet.
    const auto hasOwner = AsyncBus::busMethod("NameHasOwner", { secretService::name });
    bus.call(hasOwner, "b", timeout, &bus, [done](const Reply &reply) {
        if (reply && reply.value().value(0).toBool())
            done(QString());
        else
            done(SecretStoreError {
                .kind = Kind::SwitchedOff, .program = KeychainProgram::KWallet });
    });
}

void Keychain::Stores::choose(const SecretStoreHandler<SecretStore *> &chosen)
{
    // A Flatpak has no access to the Secret Service: libsecret uses the portal's own store.
    if (QFileInfo::exists(QStringLiteral("/.flatpak-info")))
        return chosen(last = &qtKeychain);
    bus.open([=, this](const Result<Unit, AsyncBus::Error> &opened) {
        if (!opened)
            return chosen(toSecretStoreError(opened.error()));
        findKWallet(bus, [=, this](const SecretStoreResult<QString> &wallet) {
            isWalletClosed = false;
            if (!wallet)
                chosen(wallet.error());
            else if (wallet.value().isEmpty())
                chosen(last = &secretService);
            else
                useKWallet(wallet.value(), chosen);
        });
    });
}

/// QtKeychain does not tell a closed wallet, which asks for its password, from one that is slow.
void Keychain::Stores::useKWallet(
    const QString &wallet, const SecretStoreHandler<SecretStore *> &chosen)
{
    QDBusMessage isOpen = kwalletMethod("isOpen");
    isOpen.setArguments({ wallet });
    bus.call(
        isOpen, "b", AsyncBus::Timeout::Bounded, &bus, [=, this](const AsyncBus::Reply &reply) {
            isWalletClosed = reply && !reply.value().value(0).toBool();
            if (isWalletClosed && !mayAsk)
                chosen(SecretStoreError {
                    .kind = SecretStoreError::Kind::Locked, .program = KeychainProgram::KWallet });
            else
                chosen(last = &qtKeychain);
        });
}
#else
void Keychain::Stores::choose(const SecretStoreHandler<SecretStore *> &chosen)
{
    chosen(last = &qtKeychain);
}
#endif

Keychain::Keychain(Limits limits, QObject *parent)
    : SecretStore(parent)
    , m_stores(std::make_unique<Stores>(limits))
{
    QList<SecretStore *> all { &m_stores->qtKeychain };
#ifdef Q_OS_LINUX
    all.append(&m_stores->secretService);
#endif
    for (const SecretStore *store : all) {
        connect(store, &SecretStore::promptActiveChanged, this, &Keychain::promptActiveChanged);
        connect(store, &SecretStore::becameAvailable, this, &Keychain::becameAvailable);
    }
}

Keychain::~Keychain() = default;

void Keychain::start(Request request)
{
    m_waiting.push(std::move(request));
    QMetaObject::invokeMethod(this, &Keychain::startNext, Qt::QueuedConnection);
}

KeychainProgram Keychain::program() const
{
    return m_stores->last ? m_stores->last->program() : KeychainProgram::Unknown;
}

bool Keychain::asksToUnlock() const
{
#ifdef Q_OS_LINUX
    return m_stores->isWalletClosed || m_stores->secretService.asksToUnlock();
#else
    return false;
#endif
}

void Keychain::startNext()
{
    if (m_waiting.empty() || std::exchange(m_isBusy, true))
        return;
    const Request next = std::move(m_waiting.front());
    m_waiting.pop();
    m_stores->choose([=, this](const SecretStoreResult<SecretStore *> &store) {
        const auto finished
            = [=, this](SecretStoreResult<Secret> result) { finish(next, std::move(result)); };
        if (store)
            store.value()->start(
                { next.operation, next.name, next.secret, this, finished, next.entry });
        else
            finished(store.error());
    });
}

/// The handler comes last, because it may delete this.
void Keychain::finish(const Request &request, SecretStoreResult<Secret> result)
{
    m_isBusy = false;
    QMetaObject::invokeMethod(this, &Keychain::startNext, Qt::QueuedConnection);
    if (!request.context)
        return;
    if (result)
        return request.done(std::move(result));
    SecretStoreError error = result.error();
    if (error.program == KeychainProgram::Unknown)
        error.program = program();
    request.done(std::move(error));
}
