// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/SecretServiceDoor.h"

#include "secrets/Libsecret.h"
#include "secrets/SecretService.h"

#include <utility>

namespace {

using Kind = SecretStoreError::Kind;
using Collection = SecretServiceState::Collection;
using Purpose = KeychainDoor::Purpose;
using Entry = KeychainDoor::Entry;

// The default collection counts for an entry that is nowhere, since some services hide those of
// locked collections.
bool needsDefaultCollection(const SecretServiceState &state, Purpose purpose)
{
    const bool isNowhere = state.openEntries.isEmpty() && state.lockedEntries.isEmpty();
    return purpose == Purpose::Write || isNowhere;
}

QList<QDBusObjectPath> lockedFor(const SecretServiceState &state, Purpose purpose)
{
    const bool canRead = purpose == Purpose::Read && !state.openEntries.isEmpty();
    QList<QDBusObjectPath> locked = canRead ? QList<QDBusObjectPath>() : state.lockedEntries;
    if (state.defaultCollection == Collection::Locked && needsDefaultCollection(state, purpose))
        locked.prepend(QDBusObjectPath(secretService::defaultCollection()));
    return locked;
}

Entry entryIn(const SecretServiceState &state)
{
    return state.openEntries.isEmpty() ? Entry::Absent : Entry::Present;
}

}

SecretServiceDoor::SecretServiceDoor(
    const QString &service, std::chrono::milliseconds limit, QObject *parent)
    : KeychainDoor(parent)
    , m_service(service)
    , m_bus(limit)
    , m_kwallet(m_bus)
    , m_probe(m_bus)
    , m_prompt(m_bus)
{
    connect(&m_prompt, &SecretServicePrompt::waitingForPersonChanged, this,
        &KeychainDoor::waitingForPersonChanged);
}

void SecretServiceDoor::open(const QString &name, Purpose purpose, Handler done)
{
    m_name = name;
    m_purpose = purpose;
    m_mayAsk = purpose != Purpose::Check;
    m_done = std::move(done);
    m_bus.open([this](const Opened &opened) {
        if (opened)
            findKeychain();
        else
            finish(opened.error());
    });
}

void SecretServiceDoor::findKeychain()
{
    m_kwallet.look([this](const Result<bool, SecretStoreError> &isKWallet) {
        if (!isKWallet)
            finish(isKWallet.error());
        else if (isKWallet.value())
            finish(Entry::Unknown);
        else
            look();
    });
}

void SecretServiceDoor::look()
{
    m_probe.look(
        m_service, m_name, [this](const Result<SecretServiceState, SecretStoreError> &state) {
            if (state)
                judge(state.value());
            else
                finish(state.error());
        });
}

void SecretServiceDoor::judge(const SecretServiceState &state)
{
    libsecret::serviceIs(state.owner);
    const QList<QDBusObjectPath> locked = lockedFor(state, m_purpose);
    const bool lacksCollection
        = m_purpose == Purpose::Write && state.defaultCollection == Collection::Missing;
    if (locked.isEmpty() && !lacksCollection)
        finish(entryIn(state));
    else if (!std::exchange(m_mayAsk, false))
        finish(SecretStoreError { .kind = Kind::Locked });
    else if (!locked.isEmpty())
        unlock(locked);
    else
        createCollection();
}

void SecretServiceDoor::unlock(const QList<QDBusObjectPath> &objects)
{
    m_prompt.unlock(objects, [this](const Opened &opened) {
        if (opened)
            look();
        else
            finish(opened.error());
    });
}

void SecretServiceDoor::createCollection()
{
    m_prompt.createDefaultCollection([this](const Opened &created) {
        if (created)
            look();
        else
            finish(created.error());
    });
}

void SecretServiceDoor::finish(Result<Entry, SecretStoreError> outcome)
{
    if (const Handler done = std::exchange(m_done, {}))
        done(std::move(outcome));
}
