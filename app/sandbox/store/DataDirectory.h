// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QString>

#include <memory>

namespace sandbox {

// The directory that one running service owns: its database, and the lock that says so.
class DataDirectory
{
public:
    // Makes the directory (0700) when it is missing and locks it until this object ends.
    // Throws StartupError when it cannot be written or another service has it.
    // ":memory:" stands for no directory at all.
    explicit DataDirectory(const QString &path);

    // The database file, made with 0600 by the constructor, or ":memory:".
    QString databaseFile() const;

    // Where data goes when nobody says otherwise.
    static QString defaultPath();

private:
    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace sandbox
