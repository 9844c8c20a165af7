// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/check/KeyProof.h"

#include "app/check/KeyTrial.h"
#include "app/keys/KeysController.h"

#include <algorithm>

KeyProof::KeyProof(KeysController &keys, const ApiClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
    connect(
        &keys, &KeysController::removed, this, [this](const ApiKey &key) { onRemoved({ key }); });
    connect(&keys, &KeysController::batchRemoved, this, &KeyProof::onRemoved);
}

void KeyProof::hold(const QObject *holder, const QString &keyId, const Secret &secret)
{
    if (keyId.isEmpty() || secret.isEmpty())
        return release(holder);
    m_held.insert(holder, { keyId, secret });
    connect(holder, &QObject::destroyed, this, &KeyProof::release, Qt::UniqueConnection);
}

void KeyProof::release(const QObject *holder)
{
    m_held.remove(holder);
}

void KeyProof::onRemoved(const QList<ApiKey> &keys)
{
    for (const ApiKey &key : keys) {
        const auto isHeld = [&key](const Held &held) { return held.keyId == key.id; };
        const auto held = std::find_if(m_held.cbegin(), m_held.cend(), isHeld);
        if (held == m_held.cend())
            continue;
        dismiss(key.id); // an earlier deletion of it
        ApiClient *client = m_client.clone().release();
        client->setParent(this);
        client->setKey(held->secret);
        m_held.removeIf([&](const auto &entry) { return isHeld(entry.value()); });
        m_attempts.insert(key.id, { .proof = { .key = key }, .client = client });
        start(key.id);
    }
}

void KeyProof::start(const QString &keyId)
{
    Attempt &attempt = m_attempts[keyId];
    attempt.proof = { .key = attempt.proof.key };
    tryKey(*attempt.client, this,
        [this, keyId](const ApiResult<KeyTrial> &trial) { onResponse(keyId, trial); });
    emit changed(keyId);
}

void KeyProof::onResponse(const QString &keyId, const ApiResult<KeyTrial> &trial)
{
    const auto attempt = m_attempts.find(keyId);
    if (attempt == m_attempts.end())
        return;
    Proof &proof = attempt->proof;
    proof.at = QDateTime::currentDateTimeUtc();
    if (trial) {
        proof.outcome = Outcome::StillAccepted;
    } else if (trial.error().kind == ApiError::Kind::Unauthorized) {
        proof.outcome = Outcome::Refused;
        attempt->client->deleteLater(); // it is calling this
        attempt->client = nullptr;
    } else {
        proof.outcome = Outcome::NotKnown;
        proof.error = trial.error();
    }
    emit changed(keyId);
}

std::optional<KeyProof::Proof> KeyProof::find(const QString &keyId) const
{
    const auto attempt = m_attempts.constFind(keyId);
    return attempt == m_attempts.cend() ? std::nullopt : std::optional(attempt->proof);
}

bool KeyProof::hasAccepted() const
{
    return std::any_of(m_attempts.cbegin(), m_attempts.cend(),
        [](const Attempt &attempt) { return attempt.proof.outcome == Outcome::StillAccepted; });
}

void KeyProof::tryAgain(const QString &keyId)
{
    const auto proof = find(keyId);
    if (proof && proof->outcome != Outcome::Awaited && proof->outcome != Outcome::Refused)
        start(keyId);
}

void KeyProof::dismiss(const QString &keyId)
{
    if (!m_attempts.contains(keyId))
        return;
    if (ApiClient *client = m_attempts.take(keyId).client) {
        client->cancelCalls(this);
        client->deleteLater(); // it may be calling this
    }
}

void KeyProof::clear()
{
    m_held.clear();
    while (!m_attempts.isEmpty())
        dismiss(QString(m_attempts.cbegin().key()));
}
