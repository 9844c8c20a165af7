// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/DataDirectory.h"

#include "service/StartupError.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <chrono>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

const QString kInMemory = u":memory:"_s;

std::unique_ptr<QLockFile> lock(const QString &path)
{
    auto file = std::make_unique<QLockFile>(path + u"/sandbox.lock"_s);
    // Only a dead owner makes a lock stale: a service may run for months.
    file->setStaleLockTime(std::chrono::milliseconds::zero());
    if (file->tryLock(std::chrono::seconds(1))) // a service that is ending lets go soon
        return file;
    if (file->error() == QLockFile::LockFailedError)
        throw StartupError(
            u"Another llavero-sandbox already uses the data directory \"%1\"."_s.arg(path));
    throw StartupError(u"The data directory \"%1\" cannot be written."_s.arg(path));
}

// SQLite gives its side files the permissions of the main file, so this one decides for all.
void createPrivateFile(const QString &file)
{
    const auto owner = QFile::ReadOwner | QFile::WriteOwner;
    QFile database(file);
    if (!database.open(QIODevice::ReadWrite, owner) || !database.setPermissions(owner))
        throw StartupError(u"The database \"%1\" cannot be written."_s.arg(file));
}

} // namespace

DataDirectory::DataDirectory(const QString &path)
    : m_path(path == kInMemory ? path : QDir(path).absolutePath())
{
    if (m_path == kInMemory)
        return;
    // The program's umask makes whatever is created here private to the user.
    if (!QDir().mkpath(m_path))
        throw StartupError(u"The data directory \"%1\" cannot be made."_s.arg(m_path));
    m_lock = lock(m_path);
    createPrivateFile(databaseFile());
}

QString DataDirectory::databaseFile() const
{
    return m_path == kInMemory ? m_path : m_path + u"/sandbox.sqlite"_s;
}

QString DataDirectory::defaultPath()
{
    if (!qgetenv("XDG_DATA_HOME").startsWith('/'))
        qunsetenv("XDG_DATA_HOME"); // as its specification says; Qt 6.4 uses a relative one
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + u"/llavero-sandbox"_s;
}

} // namespace sandbox
