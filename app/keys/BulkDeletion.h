// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiResult.h"
#include "app/keys/ApiKeyModel.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <optional>

class KeysController;

/// Deletes many keys, some at a time, and takes them off the list in steps. A key that was not
/// deleted is left in the list with its error. Each request is sent once, unless the service has
/// refused it for the moment (429, or 503 with Retry-After); then all pause.
class BulkDeletion : public QObject
{
    Q_OBJECT

public:
    struct Limits
    {
        int parallel = 4;
        /// Time between two steps; longer for a list so long that a step takes more than a tenth.
        std::chrono::milliseconds step { 100 };
        /// The pause if the service names none. Doubles.
        std::chrono::milliseconds firstPause { 1000 };
        /// The longest pause. If the service asks for more, no more is sent.
        std::chrono::seconds maxPause { 300 };
        /// Number of pauses without a deletion between them.
        int maxPauses = 10;
        /// Number of requests in a row that the service does not respond to, or fails to carry out
        /// (5xx), before no more is sent.
        int maxFaults = 4;
    };
    enum class State {
        Idle,
        Running,
        Stopping, ///< cancelled or stopped: awaits the responses to what was sent
        Settling, ///< awaits the list, for the responses that were lost
    };
    using Failure = ApiKeyModel::DeleteFailure;

    /// `keys` must outlive this.
    explicit BulkDeletion(KeysController &keys, QObject *parent = nullptr)
        : BulkDeletion(keys, Limits(), parent)
    {
    }
    BulkDeletion(KeysController &keys, Limits limits, QObject *parent = nullptr);

    /// Does nothing while it is running. Leaves out the keys that are being deleted. The key of
    /// this computer comes last, because the requests are sent with it.
    void start(const QList<ApiKey> &keys);
    /// Sends no further request.
    void cancel();
    /// Takes the keys that the service has deleted off the list, which happens in steps otherwise.
    void takeStep();

    State state() const { return m_state; }
    bool isRunning() const { return m_state != State::Idle; }
    qsizetype total() const { return m_total; }
    /// Number of keys with an outcome.
    qsizetype finishedKeys() const { return m_deleted + m_lost.size() + failedKeys(); }
    /// Number of keys that were deleted, here or elsewhere.
    qsizetype deletedKeys() const { return m_deleted; }
    /// The time when it continues, in UTC, if the service has asked for a pause.
    const std::optional<QDateTime> &pausedUntil() const { return m_pausedUntil; }

    // The outcome, until the next start:
    /// The keys that were not deleted, by their reasons. After a failure that concerns all, its
    /// keys include those that were not tried.
    const QList<Failure> &failures() const { return m_failures; }
    qsizetype failedKeys() const;
    /// The ids of the keys that were not deleted.
    QStringList failedIds() const;
    /// The reason why the rest was not tried; nullopt also after `cancel`.
    const std::optional<ApiError> &stopReason() const { return m_stopReason; }
    bool wasCancelled() const { return m_isCancelled; }
    /// Forgets the failures, because the user has read them.
    void dismissFailures();

signals:
    void runningChanged(bool running);
    /// A request has failed, of whatever state the deletion is in.
    void requestFailed(const ApiError &error);
    /// The counts, the state or the pause have changed.
    void progressed();
    /// Each key has its outcome, but for those that may still turn out to be deleted.
    void finished();
    void failuresChanged();

private:
    bool hasNext() const;
    void sendNext();
    void showRequests();
    void onResponse(const ApiKey &key, const ApiResult<Unit> &result);
    void onError(const ApiKey &key, const ApiError &error);
    bool mayPause(const ApiError &error) const;
    void pause(const ApiKey &key, const ApiError &error);
    void endPause();
    void stop(const ApiError &reason);
    void addFailure(const ApiError &error, const QStringList &ids);
    void setState(State state);
    void endRequests();
    void settle();
    void forgetRemovedKeys();
    void forgetFailure(const QString &id);
    void finish();

    KeysController &m_keys;
    const Limits m_limits;
    State m_state = State::Idle;
    QList<ApiKey> m_queue; ///< not yet sent, the next one at the end
    QSet<QString> m_inFlight; ///< ids
    qsizetype m_total = 0;
    qsizetype m_deleted = 0;
    QList<ApiKey> m_confirmed; ///< deleted, but still in the list until the next step
    QList<ApiKey> m_lost; ///< their responses were lost
    QList<Failure> m_failures;
    ApiKeyTable m_failuresList; ///< the list that has them
    QStringList m_released; ///< failed, but still shown as pending until the next step
    std::optional<ApiError> m_stopReason;
    bool m_isCancelled = false;
    std::optional<QDateTime> m_pausedUntil;
    int m_pauses = 0; ///< since the last deletion
    int m_faultsInARow = 0;
    QTimer m_pause;
    QTimer m_step;
};
