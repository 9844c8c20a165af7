// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/Result.h"
#include "app/storage/KeyListSnapshot.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>

/// The last list of each connection, in a `PrivateFile` each (see `keyListFormat`). A damaged file
/// is quarantined.
class KeyListCache : public QObject
{
    Q_OBJECT

public:
    struct LoadResult
    {
        std::optional<KeyListSnapshot> snapshot = {};
        bool wasQuarantined = false; ///< the file was damaged
        /// The system's text if the file could not be read, or a damaged one not be quarantined. It
        /// stays as it is.
        QString problem = {};
    };
    using Loaded = std::function<void(LoadResult result)>;

    explicit KeyListCache(QString folder, QObject *parent = nullptr);
    /// Waits until all lists are written. Pending loads call nothing.
    ~KeyListCache() override;

    const QString &folder() const { return m_folder; }
    /// Returns the thread of the disk, which may hang; its work is finished before the program
    /// ends.
    QThreadPool &disk() { return m_pool; }
    /// Reads the list without its keys, while the caller waits. Returns nullopt without a reason;
    /// `load` reports it.
    std::optional<KeyListSnapshot> readHeader(const QString &connectionId) const;
    /// Reads in the background, after the earlier writes; then calls `done` once, unless `context`,
    /// which lives in this object's thread, was destroyed.
    void load(const QString &connectionId, QObject *context, Loaded done);
    /// Reads while the caller waits, and leaves the file as it is, even if it is damaged. Returns
    /// nullopt without a reason.
    std::optional<KeyListSnapshot> peek(const QString &connectionId) const;
    /// Reads while the caller waits.
    LoadResult read(const QString &connectionId) const;
    /// Writes in the background. Of several lists that wait for the disk, only the last is written.
    void write(const QString &connectionId, const KeyListSnapshot &snapshot);
    /// Removes the list, also a quarantined one. The error is the system's text.
    Result<Unit, QString> remove(const QString &connectionId);

signals:
    void written(const QString &connectionId);
    /// `reason` is the system's text, such as "No space left on device".
    void writeFailed(const QString &connectionId, const QString &reason);

private:
    std::optional<Result<Unit, QString>> writePending(const QString &connectionId);

    const QString m_folder;
    std::mutex m_mutex; ///< guards m_pending and m_writing
    std::condition_variable m_writeFinished;
    QHash<QString, KeyListSnapshot> m_pending; ///< lists to be written, by their connections
    QString m_writing; ///< the connection whose list is being written; empty for none
    std::atomic_bool m_isRemoved = false; ///< that connection was removed meanwhile
    std::atomic_bool m_isEnding = false; ///< nothing is to be loaded any more
    QThreadPool m_pool; ///< one thread; the last member, because it uses the others until it ends
};
