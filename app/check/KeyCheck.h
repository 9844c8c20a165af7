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
struct KeyTrial;
struct KeyTrace;

/// What a check has found out about a key.
struct KeyCheckResult
{
    enum class Kind {
        Valid, ///< the service accepts the key, which belongs to the account: see `keys`
        ValidOfUnknownAccount, ///< the service accepts the key; whose it is cannot be told
        OtherAccount, ///< the service accepts the key, which belongs to another account: see `user`
        NotValid, ///< the service does not accept the key, in its own words (401)
        NotChecked, ///< see `error`
    };

    Kind kind = Kind::NotChecked;
    /// Of a valid key: which one of the account's keys it is. Two if both were used in the moment
    /// of the check. Empty if it cannot be told.
    QList<ApiKey> keys = {};
    /// Nothing but the check explains the use of `keys`. Otherwise it is what was seen, and another
    /// program may have used them at the same time.
    bool isCertain = true;
    std::optional<User> user = {}; ///< nullopt from a portal that does not report it
    std::optional<ApiError> error = {};
};

/// Tries a key once, and finds out which one it is. The service does not say which key a request is
/// made with, but its log and its list show that a key was used. The session's own key makes the
/// same request, and reads both before and after: the key that has left the same traces from the
/// same address is the one. Without a session's key, two lists are requested with the key itself,
/// and no use of it is certain. To cancel the check, destroy this.
class KeyCheck : public QObject
{
    Q_OBJECT

public:
    /// The account that the key is compared with, as far as it is known.
    struct Account
    {
        QString userId = {}; ///< empty if unknown
        ApiKeyTable keys = {};
        Secret ownKey = {}; ///< which the session signs in with; empty if the service refuses it
        QString ownKeyId = {}; ///< of `ownKey`; empty if unknown
    };
    /// For finding out which key it is. After its time, the next way is tried.
    struct Limits
    {
        std::chrono::milliseconds log { 5'000 };
        std::chrono::milliseconds lists { 60'000 }; ///< a list may be long
        /// Before the last list: a service may keep the seconds only, or note a use a little later.
        std::chrono::milliseconds pause { 1'100 };
    };

    /// `client` is for this check alone, and gets the key in `raw`.
    KeyCheck(std::unique_ptr<ApiClient> client, const Secret &raw, Account account)
        : KeyCheck(std::move(client), raw, std::move(account), Limits())
    {
    }
    KeyCheck(std::unique_ptr<ApiClient> client, const Secret &raw, Account account, Limits limits);
    ~KeyCheck() override;

    void start();

signals:
    /// The service has accepted the key, which belongs to the account. Which one it is follows.
    void accepted();
    void finished(const KeyCheckResult &result);

private:
    using Next = std::function<void()>;

    /// The client that reads log and lists.
    ApiClient &reader() { return m_ownClient ? *m_ownClient : *m_client; }
    void beginStep(std::chrono::milliseconds limit, Next otherwise);
    template <typename T>
    ApiHandler<T> inStep(std::function<void(const T &)> next);
    void onStepFailed(const ApiError &error);
    void endStep();

    void readBefore();
    void useOwnKey(int times);
    void tryOnce();
    void onTried(const ApiResult<KeyTrial> &trial);
    std::optional<bool> isOfAccount(const KeyTrial &trial) const;

    void fetchLog(std::function<void(const ActivityTable &)> next);
    void fetchList(std::function<void(const ApiKeyList &)> next);
    void compareLogs();
    void compareLists();
    void compareOwnLists();
    void onLists(const ApiKeyTable &before, const ApiKeyTable &after);
    QStringList keysOf(const QList<KeyTrace> &uses) const;

    void finishWith(const QStringList &ids, const ApiKeyTable &keys);
    void finish(const KeyCheckResult &result);

    std::unique_ptr<ApiClient> m_client; ///< has the key; null after the check
    std::unique_ptr<ApiClient> m_ownClient; ///< has the session's key; null without it
    Account m_account;
    const Limits m_limits;
    bool m_isSendable = false;
    bool m_isOwnKey = false;
    bool m_isTried = false;
    std::shared_ptr<const ActivityTable> m_logBefore; ///< null without a log
    std::optional<ApiKeyTable> m_listBefore;
    std::optional<User> m_user;
    QTimer m_deadline; ///< of the step
    int m_step = 0; ///< responses of an earlier one are ignored
    Next m_otherwise; ///< if the step fails
};
