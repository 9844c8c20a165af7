#pragma once

#include "Result.h"
#include "api/User.h"
#include "keys/ApiKeyTable.h"

#include <QObject>
#include <QStringList>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

/// A list of keys as the service once gave it, and whose it is.
struct KeyListSnapshot
{
    QDateTime confirmedAt; ///< when the service gave it, in UTC
    ApiKeyTable keys;
    std::optional<User> user = {};
    std::optional<QStringList> additionalRoles = {};

    bool operator==(const KeyListSnapshot &) const = default;
};

/// As much of a list as a first look at it needs.
struct KeyListHead
{
    QDateTime confirmedAt;
    qsizetype count = 0;
    ApiKeyBlock firstKeys; ///< the first ones, in the order in which they were last shown
    std::optional<User> user = {};
};

/// The last list of each connection, each in one file: readable by its owner alone, replaced as a
/// whole, versioned and checksummed. A file that cannot be understood is set aside.
class KeyListCache : public QObject
{
    Q_OBJECT

public:
    struct Found
    {
        std::optional<KeyListSnapshot> snapshot = {};
        bool setAside = false; ///< there was a file, and it was not fit to be used
    };

    explicit KeyListCache(QString folder, QObject *parent = nullptr);
    /// Ends when the last list has been written.
    ~KeyListCache() override;

    Found read(const QString &connectionId) const;
    std::optional<KeyListHead> readHead(const QString &connectionId) const;
    /// Writes in the background; of several lists that wait for the disk, only the last is written.
    void write(const QString &connectionId, const KeyListSnapshot &snapshot);
    /// Forgets the list, and what was set aside of it. The error is what the system said.
    Result<Done, QString> remove(const QString &connectionId);

signals:
    /// `reason` is what the system said, such as "No space left on device".
    void writeFailed(const QString &connectionId, const QString &reason);

private:
    void writeWaiting();
    void writeNext(std::unique_lock<std::mutex> &lock);
    Q_INVOKABLE void tellFailures();

    struct Waiting
    {
        QString connectionId;
        KeyListSnapshot snapshot;
    };
    struct Failure
    {
        QString connectionId;
        QString reason;
    };

    const QString m_folder;
    // ThreadSanitizer sees what these do, and does not see into a QThreadPool.
    std::mutex m_mutex; ///< guards all below
    std::condition_variable m_changed;
    QList<Waiting> m_waiting; ///< at most one of each connection
    QString m_writing; ///< the connection whose list is being written; empty for none
    QList<Failure> m_failures; ///< not yet told
    bool m_ending = false;
    std::thread m_writer; ///< from the first list on
};
