// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/Result.h"
#include "app/storage/KeyListSnapshot.h"

#include <QObject>
#include <QPointer>

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

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
        /// Why it could not be read, or a damaged one not be set aside, in the system's words. It
        /// is left as it is.
        QString problem = {};
    };
    using Loaded = std::function<void(Found found)>;

    explicit KeyListCache(QString folder, QObject *parent = nullptr);
    /// Ends when the last list has been written. What is being loaded is no longer told.
    ~KeyListCache() override;

    const QString &folder() const { return m_folder; }
    /// What the first screen needs, at once: reads a few KB of however long a list. None says
    /// nothing about why; `load` will.
    std::optional<KeyListHeader> readHead(const QString &connectionId) const;
    /// Reads in the background, after all lists have been written that were to be so before; then
    /// calls `done` once, unless the context, which lives in this object's thread, has gone.
    void load(const QString &connectionId, QObject *context, Loaded done);
    /// Reads while the caller waits.
    Found read(const QString &connectionId) const;
    /// Writes in the background; of several lists that wait for the disk, only the last is written.
    void write(const QString &connectionId, const KeyListSnapshot &snapshot);
    /// Forgets the list, and what was set aside of it. The error is what the system said.
    Result<Done, QString> remove(const QString &connectionId);

signals:
    void written(const QString &connectionId);
    /// `reason` is what the system said, such as "No space left on device".
    void writeFailed(const QString &connectionId, const QString &reason);

private:
    struct Task
    {
        QString connectionId;
        std::optional<KeyListSnapshot> list = {}; ///< to be written; else it is to be read
        QPointer<QObject> context = {};
        Loaded done = {};
        Found found = {};
        QString failure = {}; ///< why it was not written
    };

    void add(Task task);
    void work();
    void writeList(Task &task);
    Q_INVOKABLE void tell();

    const QString m_folder;
    // ThreadSanitizer sees what these do, and does not see into a QThreadPool.
    std::mutex m_mutex; ///< guards all below
    std::condition_variable m_changed;
    QList<Task> m_waiting; ///< of lists to be written at most one of each connection
    QList<Task> m_ended; ///< not yet told
    QString m_writing; ///< the connection whose list is being written; empty for none
    std::atomic_bool m_isRemoved = false; ///< that connection, meanwhile
    bool m_ending = false;
    std::thread m_worker; ///< from the first task on
};
