// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/KeychainAccess.h"

#include "secrets/OpenDoor.h"
#ifdef Q_OS_LINUX
#include "secrets/SecretServiceDoor.h"
#endif

#include <QFileInfo>

#include <utility>

namespace {

using Kind = SecretStoreError::Kind;
using Purpose = KeychainDoor::Purpose;
using Entry = KeychainDoor::Entry;
using Patience = KeychainJobs::Patience;

// Under which every entry of ours stands in the keychain.
QString service()
{
    return QStringLiteral("Llavero");
}

std::unique_ptr<KeychainDoor> makeDoor(std::chrono::milliseconds limit)
{
#ifdef Q_OS_LINUX
    // A Flatpak sees no Secret Service: libsecret asks the portal for what is this program's alone.
    if (!QFileInfo::exists(QStringLiteral("/.flatpak-info")))
        return std::make_unique<SecretServiceDoor>(service(), limit);
#endif
    Q_UNUSED(limit)
    return std::make_unique<OpenDoor>();
}

Patience patienceFor(Entry entry)
{
    return entry == Entry::Unknown ? Patience::Person : Patience::Limit;
}

}

KeychainAccess::KeychainAccess(std::chrono::milliseconds limit, QObject *parent)
    : QObject(parent)
    , m_door(makeDoor(limit))
    , m_jobs(service(), limit)
{
    connect(m_door.get(), &KeychainDoor::waitingForPersonChanged, this,
        &KeychainAccess::waitingForPersonChanged);
    connect(&m_jobs, &KeychainJobs::waitingForPersonChanged, this,
        &KeychainAccess::waitingForPersonChanged);
}

void KeychainAccess::open(const QString &name, Purpose purpose, const Failed &failed,
    const std::function<void(Entry)> &then)
{
    m_door->open(name, purpose, [failed, then](const Result<Entry, SecretStoreError> &entry) {
        if (entry)
            then(entry.value());
        else
            failed(entry.error());
    });
}

void KeychainAccess::read(const QString &name, const SecretStoreHandler<Secret> &done)
{
    open(name, Purpose::Read, done,
        [this, name, done](Entry entry) { readOpen(name, entry, done); });
}

void KeychainAccess::readOpen(
    const QString &name, Entry entry, const SecretStoreHandler<Secret> &done)
{
    if (entry == Entry::Absent) {
        done(SecretStoreError { .kind = Kind::NotFound });
        return;
    }
    m_jobs.read(name, patienceFor(entry), [=, this](SecretStoreResult<Secret> secret) {
        const bool contradictsDoor
            = entry == Entry::Present && !secret && secret.error().kind == Kind::NotFound;
        if (contradictsDoor)
            explainAbsence(name, done);
        else
            done(std::move(secret));
    });
}

// It may have been locked meanwhile, which QtKeychain calls absent too.
void KeychainAccess::explainAbsence(const QString &name, const SecretStoreHandler<Secret> &done)
{
    open(name, Purpose::Check, done, [done](Entry entry) {
        done(SecretStoreError { .kind = entry == Entry::Absent ? Kind::NotFound : Kind::Refused });
    });
}

void KeychainAccess::write(const QString &name, Secret secret, const SecretStoreHandler<Done> &done)
{
    const auto held = std::make_shared<Secret>(std::move(secret));
    open(name, Purpose::Write, done, [=, this](Entry entry) {
        // Absent or not: it is there afterwards, and behind the same door.
        const Entry written = entry == Entry::Unknown ? entry : Entry::Present;
        m_jobs.write(name, *held, patienceFor(entry), [=, this](SecretStoreResult<Done> result) {
            if (result)
                compare(name, held, written, done);
            else
                done(std::move(result));
        });
    });
}

void KeychainAccess::compare(const QString &name, const std::shared_ptr<Secret> &stored,
    Entry entry, const SecretStoreHandler<Done> &done)
{
    readOpen(name, entry, [stored, done](const SecretStoreResult<Secret> &found) {
        if (found && found.value().utf8() == stored->utf8())
            done(Done {});
        else if (!found && found.error().kind != Kind::NotFound)
            done(found.error());
        else
            done(SecretStoreError { .kind = Kind::Refused });
    });
}

void KeychainAccess::remove(const QString &name, const SecretStoreHandler<Done> &done)
{
    open(name, Purpose::Remove, done, [this, name, done](Entry entry) {
        if (entry == Entry::Absent)
            done(Done {});
        else
            removeOpen(name, entry, done);
    });
}

void KeychainAccess::removeOpen(
    const QString &name, Entry entry, const SecretStoreHandler<Done> &done)
{
    m_jobs.remove(name, patienceFor(entry), [=, this](SecretStoreResult<Done> result) {
        if (result || result.error().kind == Kind::NotFound)
            makeSureItIsGone(name, entry, done);
        else
            done(std::move(result));
    });
}

void KeychainAccess::makeSureItIsGone(
    const QString &name, Entry entry, const SecretStoreHandler<Done> &done)
{
    const SecretStoreHandler<Secret> judge = [done](const SecretStoreResult<Secret> &found) {
        if (found)
            done(SecretStoreError { .kind = Kind::Refused });
        else if (found.error().kind == Kind::NotFound)
            done(Done {});
        else
            done(found.error());
    };
    if (entry == Entry::Unknown)
        readOpen(name, entry, judge);
    else
        explainAbsence(name, judge);
}
