// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiClient.h"
#include "app/table/ApiKey.h"

#include <QDateTime>
#include <QHash>
#include <QObject>

#include <optional>

class KeysController;
struct KeyTrial;

/// Proves that a deleted key no longer works, if its secret is at hand: makes one request with it
/// as soon as the deletion is confirmed. Knows only the secrets that others hold here.
class KeyProof : public QObject
{
    Q_OBJECT

public:
    enum class Outcome {
        Awaited, ///< no response yet
        Refused, ///< by the service, in its own words (401)
        StillAccepted, ///< by the service
        NotKnown, ///< see `error`
    };
    struct Proof
    {
        ApiKey key; ///< as it last was in the list
        Outcome outcome = Outcome::Awaited;
        QDateTime at = {}; ///< of the response, in UTC
        std::optional<ApiError> error = {};
    };

    /// Both must outlive this. The requests are made with clones of `client`.
    KeyProof(KeysController &keys, const ApiClient &client, QObject *parent = nullptr);

    /// Keeps the secret of a key until `release`, until the holder is destroyed, or until the key
    /// is deleted. A holder has one key at a time.
    void hold(const QObject *holder, const QString &keyId, const Secret &secret);
    void release(const QObject *holder);

    /// Returns the proof of a deleted key; nullopt if there is none.
    std::optional<Proof> find(const QString &keyId) const;
    /// Returns true if a deleted key is known to be accepted still.
    bool hasAccepted() const;
    /// Makes the request again, unless the key was refused.
    void tryAgain(const QString &keyId);
    /// Forgets a proof and its secret, because the user has read it.
    void dismiss(const QString &keyId);
    /// Forgets everything.
    void clear();

signals:
    /// The proof of a key has begun, or has an outcome.
    void changed(const QString &keyId);

private:
    struct Held
    {
        QString keyId;
        Secret secret;
    };
    struct Attempt
    {
        Proof proof;
        ApiClient *client = nullptr; ///< a child, with the deleted key; null once that was refused
    };

    void onRemoved(const QList<ApiKey> &keys);
    void start(const QString &keyId);
    void onResponse(const QString &keyId, const ApiResult<KeyTrial> &trial);

    const ApiClient &m_client;
    QHash<const QObject *, Held> m_held;
    QHash<QString, Attempt> m_attempts; ///< by id of the key
};
