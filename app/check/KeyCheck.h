// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiClient.h"
#include "app/api/User.h"
#include "app/table/ApiKeyTable.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

class ActivityTable;
struct ApiKeyList;

/// What a check has found out about a key.
struct KeyCheckResult
{
    enum class Kind {
        Valid, ///< the service accepts the key, which belongs to the account: see `keys`
        OtherAccount, ///< the service accepts the key, which belongs to another account: see `user`
        NotValid, ///< the service does not accept the key, in its own words (401)
        NotChecked, ///< see `error`
    };

    Kind kind = Kind::NotChecked;
    /// Of a valid key: which one of the account's keys it is. Two if both were used in the moment
    /// of the check. Empty if it cannot be told.
    QList<ApiKey> keys = {};
    std::optional<User> user = {}; ///< nullopt from a portal that does not report it
    std::optional<ApiError> error = {};
};

/// Tries a key once, and finds out which one it is: all requests are made with that key. The
/// service does not say which key a request is made with. Its log does, of those that were made in
/// between; or else the list has another last use for one key than a moment before. To cancel the
/// check, destroy this.
class KeyCheck : public QObject
{
    Q_OBJECT

public:
    /// The account that the key is compared with, as far as it is known.
    struct Account
    {
        QString userId = {}; ///< empty if unknown
        ApiKeyTable keys = {};
        Secret ownKey = {}; ///< which the session signs in with
        QString ownKeyId = {}; ///< empty if unknown
    };
    /// For finding out which key it is. After its time, the next way is tried.
    struct Limits
    {
        std::chrono::milliseconds log { 10'000 };
        std::chrono::milliseconds lists { 60'000 }; ///< a list may be long
    };

    /// `client` is for this check alone, and gets the key.
    KeyCheck(std::unique_ptr<ApiClient> client, const Secret &key, Account account)
        : KeyCheck(std::move(client), key, std::move(account), Limits())
    {
    }
    KeyCheck(std::unique_ptr<ApiClient> client, const Secret &key, Account account, Limits limits);
    ~KeyCheck() override;

    void start();

signals:
    /// The service has accepted the key, which belongs to the account. Which one it is follows.
    void accepted();
    void finished(const KeyCheckResult &result);

private:
    template <typename T>
    ApiHandler<T> inStep(std::function<void(const T &)> next);
    void onTried(const ApiResult<std::optional<User>> &user);
    void beginStep(std::chrono::milliseconds limit, std::function<void()> otherwise);
    void onStepFailed(const ApiError &error);
    void use(int times, std::function<void()> next);

    void compareLogs();
    void fetchLog(std::function<void(const ActivityTable &)> next);
    void onLogs(const ActivityTable &before, const ActivityTable &after);
    void compareLists();
    void onFirstList(const ApiKeyList &before);
    void onLists(const ApiKeyTable &before, const ApiKeyTable &after);

    void finishWith(QStringList ids, const ApiKeyTable &keys);
    void finish(const KeyCheckResult &result);

    std::unique_ptr<ApiClient> m_client; ///< null after the check
    const Account m_account;
    const Limits m_limits;
    bool m_isOwnKey = false;
    std::optional<User> m_user;
    bool m_isOfAccount = false; ///< the service has reported the account's user
    QTimer m_deadline; ///< of the step
    int m_step = 0; ///< responses of an earlier one are ignored
    std::function<void()> m_otherwise; ///< if the step fails
};
