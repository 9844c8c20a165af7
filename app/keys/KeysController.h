// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiError.h"
#include "app/api/ApiResult.h"
#include "app/api/GeneratedKey.h"
#include "app/keys/ApiKeyModel.h"
#include "app/keys/KeyListDiff.h"
#include "app/keys/UnansweredChange.h"
#include "app/table/ApiKeyTable.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <optional>

class ApiClient;

/// Does what the pages ask for, and changes the model when the service has confirmed it.
class KeysController : public QObject
{
    Q_OBJECT

public:
    struct Limits
    {
        /// The waits between looks at the list while a change may or may not have been made. The
        /// last one repeats.
        QList<std::chrono::milliseconds> lookDelays = defaultLookDelays();
        /// The service forgets the task of a change after this time.
        std::chrono::milliseconds changeTimeout = std::chrono::minutes(30);
    };
    static QList<std::chrono::milliseconds> defaultLookDelays();

    /// `client` must outlive the controller.
    explicit KeysController(ApiClient &client, QObject *parent = nullptr)
        : KeysController(client, Limits(), parent)
    {
    }
    KeysController(ApiClient &client, Limits limits, QObject *parent = nullptr);

    ApiKeyModel &model() { return m_model; }
    bool isLoading() const { return m_loading; }
    bool isGenerating() const { return m_generating; }
    /// Whether the service has confirmed the list since the program was started.
    bool hasLoaded() const { return m_sinceLoaded.isValid(); }
    /// When the service gave the last whole list, perhaps in an earlier run; in UTC.
    const std::optional<QDateTime> &confirmedAt() const { return m_confirmedAt; }
    /// What the list of the last `loaded` has brought that the person did not know and did not do
    /// here. While a change is under way the two cannot be told apart: then the next list brings
    /// it.
    const KeyListDiff &changes() const { return m_news; }
    /// How many rows of the last list had no id, and so are not shown.
    qsizetype droppedRows() const { return m_droppedRows; }
    /// The changes whose responses were lost, oldest first. Each is looked for in every list, and
    /// in lists that are fetched for that, until a list settles it.
    const QList<UnansweredChange> &unansweredChanges() const { return m_unanswered; }
    /// Forgets a change that is not `Unknown`, because the user has read what became of it.
    void dismiss(const UnansweredChange &change);

    /// Shows a list that was kept, and then calls `done`. To be called before the service is asked.
    void restore(const ApiKeyTable &keys, const QDateTime &confirmedAt,
        const std::function<void()> &done = {});
    void refresh();
    /// The list stays as it was.
    void cancelRefresh();
    /// Refreshes unless the list has been confirmed within `age`.
    void refreshIfOlderThan(std::chrono::milliseconds age);
    /// Generates a key with a random name that no other key has. The request is sent once.
    void generate();
    void rename(const QString &id, const QString &name);
    /// A key that is gone already counts as removed.
    void remove(const ApiKey &key);

signals:
    void loadingChanged(bool loading);
    /// So many keys of `total` have come; 0 where the service has not told how many there are.
    void progressed(qsizetype keys, qsizetype total);
    /// See `changes`.
    void loaded();
    void loadFailed(const ApiError &error);

    void generatingChanged(bool generating);
    void generated(const GeneratedKey &key);
    void generateFailed(const ApiError &error);
    /// `unansweredChanges` has changed.
    void unansweredChangesChanged();

    /// The service, or a list after a lost response, has confirmed the change.
    void renamed(const QString &id);
    /// Failures are final: a change that may have been made is an unanswered one instead.
    void renameFailed(const QString &id, const QString &name, const ApiError &error);
    void removed(const ApiKey &key);
    void removeFailed(const ApiKey &key, const ApiError &error);

private:
    bool isOlderThan(std::chrono::milliseconds age) const;
    /// Fetches the list into the model.
    void look(QObject *context, ApiHandler<Done> done);
    /// What another thread finds out about a list that has come.
    struct Looked
    {
        SortedKeys ordered;
        bool isAsShown = false; ///< there is nothing to do
        KeyListDiff changes = {}; ///< since what the person was told
    };
    void compare(
        const ApiKeyTable &keys, QObject *context, const std::function<void(const Looked &)> &done);
    void take(const Looked &looked);
    void freeLater();
    void sendGenerate();
    QString unusedName() const;
    void generateEnded(const QString &name, const ApiResult<GeneratedKey> &result);
    void renameEnded(const QString &id, const QString &name, const ApiResult<ApiKey> &result);
    void confirmRenamed(const QString &id, const QString &name);
    void removeEnded(const ApiKey &key, const ApiResult<Done> &result);
    void confirmRemoved(const ApiKey &key);
    void responseLost(UnansweredChange change);
    void lookFinished(bool hasNewList);
    bool isSettled(UnansweredChange &change, bool hasNewList);
    void acquaint(const ApiKey &key);
    void reportSettled(const UnansweredChange &change);
    void removeUnanswered(const std::function<bool(const UnansweredChange &)> &isSettled);
    void scheduleLook();
    void begin(const QString &id, ApiKeyModel::Pending pending);
    void end(const QString &id);
    void findNews();
    /// The person knows that key.
    void told(const ApiKey &key);

    ApiClient &m_client;
    const Limits m_limits;
    QList<UnansweredChange> m_lost; ///< before the first look; the user sees them as under way
    QList<UnansweredChange> m_unanswered;
    QString m_failedName; ///< of the last generate call that ended with an error of the service
    QString m_nameWithoutId; ///< of the last generated key that came without its id
    QTimer m_nextLook;
    qsizetype m_looks = 0; ///< since a response was last lost
    ApiKeyModel m_model;
    ApiKeyTable m_told; ///< the keys as the last `loaded`, and our own changes since, told them
    KeyListDiff m_changesSeen; ///< of the last list, since `m_told`
    KeyListDiff m_news;
    QSet<QString> m_underWay; ///< ids of the keys that are being renamed or deleted
    QElapsedTimer m_sinceLoaded;
    std::optional<QDateTime> m_confirmedAt;
    qsizetype m_droppedRows = 0;
    QObject m_refresh; ///< the context of the calls that `cancelRefresh` ends
    int m_cancels = 0; ///< of refreshes
    int m_changes
        = 0; ///< counts changes, also perhaps made: a list asked for before one is out of date
    QTimer m_free;
    bool m_loading = false;
    bool m_generating = false;
};
