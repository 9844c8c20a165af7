// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiError.h"
#include "app/api/ApiResult.h"
#include "app/api/GeneratedKey.h"
#include "app/keys/ApiKeyModel.h"
#include "app/keys/KeyListDiff.h"
#include "app/storage/KeyListSnapshot.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

class ApiClient;

/// A change that was sent and whose response was lost. It is not saved: after a restart, the
/// changes between the saved list and the service's list show its outcome.
struct UnresolvedChange
{
    enum class Kind { Generate, Rename, Delete };
    enum class State {
        Unknown, ///< the change may or may not have been made
        Missing, ///< the service's time for changes has passed without a sign of it in the list
        SecretLost, ///< the key was generated, and its secret did not arrive
    };

    Kind kind;
    /// The key before the change. A generated key has only the name that was sent, and an id as of
    /// `SecretLost`.
    ApiKey key;
    QString newName = {}; ///< of a rename
    State state = State::Unknown;
    QDeadlineTimer timeout = {};

    bool operator==(const UnresolvedChange &) const = default;
};

/// The commands on keys: sends them to the service, and changes the model when it has confirmed
/// them.
class KeysController : public QObject
{
    Q_OBJECT

public:
    struct Limits
    {
        /// The delays between fetches of the list while a change is unresolved. The last one
        /// repeats.
        QList<std::chrono::milliseconds> lookDelays = defaultLookDelays();
        /// The service forgets the task of a change after this time.
        std::chrono::milliseconds changeTimeout = std::chrono::minutes(30);
    };
    static QList<std::chrono::milliseconds> defaultLookDelays();
    /// Gets the name of the key that is to be generated, and calls `send` with whether the request
    /// may be sent.
    using GenerateGate = std::function<void(const QString &name, std::function<void(bool)> send)>;

    /// `client` must outlive the controller.
    explicit KeysController(ApiClient &client, QObject *parent = nullptr)
        : KeysController(client, Limits(), parent)
    {
    }
    KeysController(ApiClient &client, Limits limits, QObject *parent = nullptr);

    ApiKeyModel &model() { return m_model; }
    bool isLoading() const { return m_loading; }
    bool isGenerating() const { return m_generating; }
    /// Returns true if the service has confirmed the list since the program was started.
    bool hasLoaded() const { return m_sinceLoaded.isValid(); }
    /// Returns the time of the service's last whole list, perhaps in an earlier run; in UTC.
    const std::optional<QDateTime> &confirmedAt() const { return m_confirmedAt; }
    /// Returns the changes in the list of the last `loaded` that were not made here and that the
    /// user has not seen. Empty while a change made here is pending, because the list may show that
    /// change; then a later list has them.
    const KeyListDiff &changes() const { return m_changes; }
    /// Returns the number of rows of the last list that are not shown because they have no id.
    qsizetype droppedRows() const { return m_droppedRows; }
    /// Returns the changes whose responses were lost, oldest first. The list is fetched again until
    /// it resolves them.
    const QList<UnresolvedChange> &unresolvedChanges() const { return m_unresolved; }
    /// Removes a change that is not `Unknown`, because the user has read its outcome.
    void dismiss(const UnresolvedChange &change);

    /// Shows a saved list, and then calls `done`. To be called before the first refresh.
    void restore(const KeyListSnapshot &list, const std::function<void()> &done = {});
    void refresh();
    /// Cancels the refresh. The list stays as it was.
    void cancelRefresh();
    /// Refreshes unless the list has been confirmed within `age`.
    void refreshIfOlderThan(std::chrono::milliseconds age);
    /// Generates a key with a random name that no other key has. The request is sent once.
    /// `replacedKey` is the id of the key that the new one replaces; empty if there is none.
    void generate(const QString &replacedKey = {});
    /// Asks `gate` before each request with a `replacedKey`. It must answer, or outlive this.
    void setGenerateGate(GenerateGate gate) { m_generateGate = std::move(gate); }
    /// Returns that of the last `generate`.
    const QString &replacedKey() const { return m_replacedKey; }
    void rename(const QString &id, const QString &name);
    /// A key that no longer exists counts as removed. Does nothing for one that is being deleted.
    void remove(const ApiKey &key);

    // For BulkDeletion, which deletes many keys:
    /// Until `endBatch` no list is fetched, because the next deletion would outdate it.
    void beginBatch();
    /// Sends the request alone: its outcome is for the functions below.
    void sendRemoval(const ApiKey &key, QObject *context, ApiHandler<Unit> done);
    /// Takes the keys off the list, which the service has deleted.
    void confirmRemoved(const QList<ApiKey> &keys);
    /// Fetches the list if a response was lost, or if a refresh was requested meanwhile.
    void endBatch(const QList<ApiKey> &lostRemovals);

signals:
    void loadingChanged(bool loading);
    /// `keys` of `total` keys have arrived; `total` is 0 if the service has not reported it.
    void progressed(qsizetype keys, qsizetype total);
    /// A new list is in the model; see `changes`.
    void loaded();
    void loadFailed(const ApiError &error);

    /// The user changes a key, or generates one; then the id is empty.
    void changeStarted(const QString &id);
    void generatingChanged(bool generating);
    /// The request is not sent: see `setGenerateGate`.
    void generateWithdrawn();
    /// Exactly one receiver: it takes the secret out of `key`.
    void generated(GeneratedKey &key);
    void generateFailed(const ApiError &error);
    void unresolvedChangesChanged();

    /// The service, or a list after a lost response, has confirmed the change.
    void renamed(const QString &id);
    /// The change was not made. A change that may have been made becomes an unresolved one instead.
    void renameFailed(const QString &id, const QString &name, const ApiError &error);
    void removed(const ApiKey &key);
    /// The same for keys that were deleted together.
    void batchRemoved(const QList<ApiKey> &keys);
    void removeFailed(const ApiKey &key, const ApiError &error);

    // For NoticeFinder:
    /// A request to generate a key, or to delete one, is being sent.
    void generateSent(const QString &name);
    void removalSent(const ApiKey &key);
    void batchRemovalSent(const ApiKey &key);
    /// The key was not deleted.
    void batchRemovalRefused(const ApiKey &key);
    /// The key was generated here. Precedes `loaded` of the first list that has it.
    void acknowledged(const QString &id);
    /// A list, or the end of the service's time for changes, has shown whether the change was made.
    /// Not emitted for a deletion or new name that the first list after the lost response shows.
    void outcomeFound(const UnresolvedChange &change, bool isMade);

private:
    /// Fetches the list into the model.
    void fetchList(QObject *context, ApiHandler<Unit> done);
    void prepareGenerate();
    void sendGenerate(const QString &name);
    QString unusedName() const;
    void onGenerateFinished(const QString &name, ApiResult<GeneratedKey> result);
    void confirmRenamed(const QString &id, const QString &name);
    void confirmRemoved(const ApiKey &key);
    void takeOff(const QList<ApiKey> &keys);
    void responseLost(UnresolvedChange change);
    void addLost(UnresolvedChange change);
    void onFetchFinished(bool hasNewList);
    bool isResolved(UnresolvedChange &change, bool hasNewList);
    void reportResolved(const QList<UnresolvedChange> &changes);
    void reportOutcomes(
        const QList<UnresolvedChange> &before, const QList<UnresolvedChange> &resolved);
    void removeUnresolved(const std::function<bool(const UnresolvedChange &)> &isResolved);
    void markUnconfirmed();
    void scheduleFetch();
    void updateChanges();
    /// Adds a key that was generated here to the baseline.
    void acknowledge(const ApiKey &key);

    ApiClient &m_client;
    const Limits m_limits;
    QList<UnresolvedChange> m_lost; ///< until the first fetch; shown as pending
    QList<UnresolvedChange> m_unresolved;
    QString m_replacedKey;
    GenerateGate m_generateGate;
    QString m_failedName; ///< the name in the last generate call that failed in the service
    QString m_nameWithoutId; ///< the name of the last generated key whose response had no id
    QTimer m_nextFetch;
    qsizetype m_fetches = 0; ///< number of scheduled fetches since the last lost response
    ApiKeyModel m_model;
    ApiKeyTable m_baseline; ///< the keys that the user knows
    KeyListDiff m_nextChanges; ///< the changes of the last list since `m_baseline`
    KeyListDiff m_changes;
    QElapsedTimer m_sinceLoaded;
    std::optional<QDateTime> m_confirmedAt;
    qsizetype m_droppedRows = 0;
    QObject m_refresh; ///< the context of the calls that `cancelRefresh` ends
    int m_cancels = 0; ///< number of cancelled refreshes
    /// Number of changes that were made or may have been made. A list that was requested before the
    /// last one is outdated.
    int m_changeCount = 0;
    /// Returns unused memory to the system, once the temporary copies of the list were freed.
    QTimer m_memoryTrim;
    bool m_isBatchRunning = false;
    bool m_refreshesAfterBatch = false;
    bool m_isSettlingBatch = false; ///< its lost responses wait for the first fetch
    bool m_loading = false;
    bool m_generating = false;
};
