#pragma once

#include "Result.h"
#include "api/ApiKey.h"
#include "api/User.h"

#include <QHash>
#include <QMutex>
#include <QObject>
#include <QStringList>
#include <QThreadPool>

#include <optional>

/// A list of keys as the service once gave it, and whose it is.
struct KeyListSnapshot
{
    QDateTime confirmedAt; ///< when the service gave it, in UTC
    QList<ApiKey> keys;
    std::optional<User> user = {};
    std::optional<QStringList> additionalRoles = {};

    bool operator==(const KeyListSnapshot &) const = default;
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
    /// Writes in the background; of several lists that wait for the disk, only the last is written.
    void write(const QString &connectionId, const KeyListSnapshot &snapshot);
    /// Forgets the list, and what was set aside of it. The error is what the system said.
    Result<Done, QString> remove(const QString &connectionId);

signals:
    /// `reason` is what the system said, such as "No space left on device".
    void writeFailed(const QString &connectionId, const QString &reason);

private:
    std::optional<KeyListSnapshot> takeWaiting(const QString &connectionId);
    void writeWaiting(const QString &connectionId);

    const QString m_folder;
    QMutex m_mutex;
    QHash<QString, KeyListSnapshot> m_waiting; ///< by connection; guarded by the mutex
    QThreadPool m_writer; ///< of one thread, so that the lists are written in their order
};
