// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiError.h"
#include "app/secrets/SecretStore.h"
#include "app/table/ApiKey.h"
#include "app/table/ApiKeyTable.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

class ApiClient;
class Connections;
class CredentialManager;
class Session;
struct GeneratedKey;

/// The API key that is generated for this computer and replaces the key that the user entered: one
/// key for each application is recommended. Offered once for each connection that stays signed in.
class DeviceKey : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,
        CheckingKeychain, ///< no key is generated that could not be stored
        Generating,
        Naming, ///< a key is generated with a random name, by which it is found if a response is
                ///< lost
        Storing,
        NotStored, ///< see `storeError`
    };

    /// `session` owns this. The others must outlive it, `connections` also a response of the
    /// keychain.
    DeviceKey(Session &session, CredentialManager &credentials, Connections &connections);
    ~DeviceKey() override;

    State state() const { return m_state; }
    /// A key has been generated and is not stored yet.
    bool hasKey() const { return m_state >= State::Naming; }
    /// The id of that key. Empty if the service has not reported it.
    const QString &id() const { return m_id; }
    const QString &name() const { return m_name; }
    const SecretStoreError &storeError() const { return m_storeError; }

    /// Returns true until the user has declined or accepted the offer, while the entered key is in
    /// the keychain and a key can be generated.
    bool isOffered() const;
    void decline();
    /// Generates a key, renames it to `name`, stores it, and signs in with it. `replacedKey` is the
    /// id of the key that it replaces, if that is known.
    void generate(const QString &name, const QString &replacedKey = {});
    void storeAgain();
    /// Drops the key that is not stored yet. A key that is being stored is used all the same.
    void discard();

    /// The key of this computer that the session signs in with, if it can be deleted now.
    std::optional<ApiKey> deletable() const;
    /// Deletes the key `id` with `client`, which signs in with that key. `done` gets an error if
    /// the key was not deleted, or if that is unknown. A key that the service does not accept any
    /// more has been deleted.
    static void remove(ApiClient &client, const QString &id, QObject *context,
        const std::function<void(const std::optional<ApiError> &)> &done);

    /// Returns the key that this computer signed in with until it got the key `id`, if nothing else
    /// explains the list: both were used from the same address, the other one between the creation
    /// and the last use of the key `id`, and no third one then or within an hour before. A service
    /// that reports uses late may show an application's use before Llavero's.
    static std::optional<ApiKey> formerKey(const QString &id, const ApiKeyTable &keys);

signals:
    void stateChanged();
    void offerChanged();
    /// The keychain cannot store keys now.
    void notGenerated(const SecretStoreError &error);
    void stored(const QString &id);
    /// Follows `stored` only if the former key is certain: the service does not report the key that
    /// a request is made with.
    void formerKeyFound(const QString &id, const ApiKey &former);

private:
    bool canGenerate() const;
    void onKeychainChecked(const SecretStoreResult<Unit> &taken);
    void onGenerated(const GeneratedKey &key);
    void onGenerateFailed();
    void onNamed(const QString &id);
    void onUnansweredChanges();
    void store();
    void holdReplacedKey();
    void use(const QString &id, const Secret &key);
    void findFormerKey(const QString &id);
    void setState(State state);

    Session &m_session;
    CredentialManager &m_credentials;
    Connections &m_connections;
    State m_state = State::Idle;
    QString m_id;
    QString m_name;
    QString m_replacedKey;
    Secret m_key;
    SecretStoreError m_storeError;
    std::unique_ptr<ApiClient> m_formerClient; ///< signs in with the former key
    std::unique_ptr<ApiClient> m_client; ///< signs in with the key of this computer
};
