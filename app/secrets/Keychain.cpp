// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/Keychain.h"

#include "secrets/KeychainAccess.h"

#include <QPointer>

#include <utility>

Keychain::Keychain(Limits limits, QObject *parent)
    : SecretStore(parent)
    , m_limits(limits)
{
}

Keychain::~Keychain() = default;

void Keychain::read(const QString &name, QObject *context, SecretStoreHandler<Secret> done)
{
    enqueue([this, name, done = last(context, std::move(done))] { access().read(name, done); });
}

void Keychain::write(
    const QString &name, Secret secret, QObject *context, SecretStoreHandler<Done> done)
{
    // std::function copies what it holds; a secret does not copy.
    auto held = std::make_shared<Secret>(std::move(secret));
    enqueue([this, name, held, done = last(context, std::move(done))] {
        access().write(name, std::move(*held), done);
    });
}

void Keychain::remove(const QString &name, QObject *context, SecretStoreHandler<Done> done)
{
    enqueue([this, name, done = last(context, std::move(done))] { access().remove(name, done); });
}

// The handler's turn comes last: it may delete this.
template <typename T>
SecretStoreHandler<T> Keychain::last(QObject *context, SecretStoreHandler<T> done)
{
    return [this, context = QPointer<QObject>(context), done = std::move(done)](
               SecretStoreResult<T> result) {
        m_isBusy = false;
        QMetaObject::invokeMethod(this, &Keychain::startNext, Qt::QueuedConnection);
        if (context)
            done(std::move(result));
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
    const Request request = std::move(m_waiting.front());
    m_waiting.pop();
    request();
}

KeychainAccess &Keychain::access()
{
    if (!m_access) {
        m_access = std::make_unique<KeychainAccess>(m_limits.answer);
        connect(m_access.get(), &KeychainAccess::waitingForPersonChanged, this,
            &Keychain::waitingForPersonChanged);
    }
    return *m_access;
}
