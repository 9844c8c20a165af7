// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QString>

#include <memory>

namespace sandbox {

// Thrown for a directory that cannot be used.
struct DataDirectoryError
{
    QString message; // one English sentence
};

// The directory of one running service: its database and its lock.
class DataDirectory
{
public:
    // Creates the directory (0700) if it is missing and locks it until this object is destroyed.
    // Throws DataDirectoryError if it cannot be written or another service has locked it.
    // ":memory:" means no directory at all.
    explicit DataDirectory(const QString &path);

    // The database file, created with 0600 by the constructor, or ":memory:".
    QString databaseFile() const;

    // The directory of a service that is started without --data.
    static QString defaultPath();

private:
    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace sandbox
