// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/Keychain.h"

#include "app/secrets/QtKeychainStore.h"
#ifdef Q_OS_LINUX
#include "app/secrets/KWallet.h"
#include "app/secrets/SecretService.h"
#endif

#include <QFileInfo>
#include <QPointer>

#include <utility>

/// The stores that the system may have, and which of them is used.
struct Keychain::Stores
{
    explicit Stores(std::chrono::milliseconds timeout)
#ifdef Q_OS_LINUX
        : bus(timeout)
        , secretService(bus)
#endif
    {
        Q_UNUSED(timeout)
    }

    using Chosen = std::function<void(SecretStoreResult<SecretStore *>)>;
    void choose(const Chosen &chosen);

#ifdef Q_OS_LINUX
    AsyncSessionBus bus;
    SecretService secretService;
#endif
    QtKeychainStore qtKeychain;
    SecretStore *last = nullptr;
};

#ifdef Q_OS_LINUX
void Keychain::Stores::choose(const Chosen &chosen)
{
    // A Flatpak has no access to the Secret Service: libsecret uses the portal's own store.
    if (QFileInfo::exists(QStringLiteral("/.flatpak-info")))
        return chosen(last = &qtKeychain);
    bus.open([=, this](const Result<Unit, AsyncSessionBus::Error> &opened) {
        if (!opened)
            return chosen(toSecretStoreError(opened.error()));
        findKWallet(bus, &bus, [=, this](const SecretStoreResult<bool> &isUsed) {
            if (!isUsed)
                return chosen(isUsed.error());
            last = isUsed.value() ? static_cast<SecretStore *>(&qtKeychain) : &secretService;
            chosen(last);
        });
    });
}
#else
void Keychain::Stores::choose(const Chosen &chosen)
{
    chosen(last = &qtKeychain);
}
#endif

Keychain::Keychain(Limits limits, QObject *parent)
    : SecretStore(parent)
    , m_limits(limits)
{
}

Keychain::~Keychain() = default;

void Keychain::read(const QString &name, QObject *context, SecretStoreHandler<Secret> done)
{
    const auto finished = finisher(context, std::move(done));
    enqueue({ [=, this](SecretStore &store) { store.read(name, this, finished); }, finished });
}

void Keychain::write(
    const QString &name, Secret secret, QObject *context, SecretStoreHandler<Unit> done)
{
    const auto finished = finisher(context, std::move(done));
    enqueue(
        { [=, this](SecretStore &store) { store.write(name, secret, this, finished); }, finished });
}

void Keychain::remove(const QString &name, QObject *context, SecretStoreHandler<Unit> done)
{
    const auto finished = finisher(context, std::move(done));
    enqueue({ [=, this](SecretStore &store) { store.remove(name, this, finished); }, finished });
}

KeychainProgram Keychain::program() const
{
    return m_stores && m_stores->last ? m_stores->last->program() : KeychainProgram::Unknown;
}

/// The handler comes last, because it may delete this.
template <typename T>
SecretStoreHandler<T> Keychain::finisher(QObject *context, SecretStoreHandler<T> done)
{
    return [this, context = QPointer<QObject>(context), done = std::move(done)](
               SecretStoreResult<T> result) {
        m_isBusy = false;
        QMetaObject::invokeMethod(this, &Keychain::startNext, Qt::QueuedConnection);
        if (!context)
            return;
        if (result) {
            done(std::move(result));
        } else {
            SecretStoreError error = result.error();
            if (error.program == KeychainProgram::Unknown)
                error.program = program();
            done(std::move(error));
        }
    };
}

void Keychain::enqueue(Request request)
{
    m_waiting.push(std::move(request));
    QMetaObject::invokeMethod(this, &Keychain::startNext, Qt::QueuedConnection);
}

void Keychain::startNext()
{
    if (m_waiting.empty() || std::exchange(m_isBusy, true))
        return;
    const Request next = std::move(m_waiting.front());
    m_waiting.pop();
    stores().choose([next](const SecretStoreResult<SecretStore *> &store) {
        if (store)
            next.start(*store.value());
        else
            next.failed(store.error());
    });
}

Keychain::Stores &Keychain::stores()
{
    if (m_stores)
        return *m_stores;
    m_stores = std::make_unique<Stores>(m_limits.reply);
    QList<SecretStore *> all { &m_stores->qtKeychain };
#ifdef Q_OS_LINUX
    all.append(&m_stores->secretService);
#endif
    for (const SecretStore *store : all) {
        connect(store, &SecretStore::promptActiveChanged, this, &Keychain::promptActiveChanged);
        connect(store, &SecretStore::becameAvailable, this, &Keychain::becameAvailable);
    }
    return *m_stores;
}
