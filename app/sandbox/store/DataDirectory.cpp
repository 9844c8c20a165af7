// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/store/DataDirectory.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <chrono>
#include <fcntl.h>
#include <filesystem>
#include <system_error>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

const QString kInMemory = u":memory:"_s;

std::unique_ptr<QLockFile> lock(const QString &path)
{
    auto file = std::make_unique<QLockFile>(path + u"/sandbox.lock"_s);
    // A service may run for months: a lock is stale only if its owner has died.
    file->setStaleLockTime(std::chrono::milliseconds::zero());
    if (file->tryLock(std::chrono::seconds(1))) // a service that is ending releases it soon
        return file;
    if (file->error() == QLockFile::LockFailedError)
        throw DataDirectoryError {
            u"Another llavero-sandbox already uses the data directory \"%1\"."_s.arg(path)
        };
    throw DataDirectoryError { u"The data directory \"%1\" cannot be written."_s.arg(path) };
}

// SQLite gives its side files the permissions of this file.
void createPrivateFile(const QString &file)
{
    const auto owner = QFile::ReadOwner | QFile::WriteOwner;
    QFile database(file);
    const bool isOpen = database.open(QIODevice::ReadWrite, owner);
    (void)database.setPermissions(owner); // some file systems have none
    if (!isOpen)
        throw DataDirectoryError { u"The database \"%1\" cannot be written."_s.arg(file) };
}

} // namespace

DataDirectory::DataDirectory(const QString &path)
    : m_path(path == kInMemory ? path : QDir(path).absolutePath())
{
    if (m_path == kInMemory)
        return;
    // The umask of the program makes the directory and all files in it private to the user.
    if (!QDir().mkpath(m_path))
        throw DataDirectoryError { u"The data directory \"%1\" cannot be created."_s.arg(m_path) };
    m_lock = lock(m_path);
    createPrivateFile(databaseFile());
}

QString DataDirectory::databaseFile() const
{
    return m_path == kInMemory ? m_path : m_path + u"/sandbox.sqlite"_s;
}

// Follows the XDG Base Directory Specification, which ignores relative folders; Qt 6.4 does not.
// No QString holds a name that is not UTF-8: the folder is then kept open and named by its
// descriptor.
QString DataDirectory::defaultPath()
{
    if (!qgetenv("XDG_DATA_HOME").startsWith('/'))
        qunsetenv("XDG_DATA_HOME");
    const QByteArray dataHome = qgetenv("XDG_DATA_HOME");
    const QByteArray folder = dataHome.isEmpty() ? qgetenv("HOME") : dataHome;
    QString shares = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
#ifdef Q_OS_LINUX
    if (QFile::encodeName(QFile::decodeName(folder)) != folder) {
        std::error_code ignored;
        std::filesystem::create_directories(folder.toStdString(), ignored);
        if (const int file = ::open(folder.constData(), O_PATH | O_DIRECTORY | O_CLOEXEC);
            file >= 0)
            shares = u"/proc/self/fd/%1%2"_s.arg(file).arg(
                dataHome.isEmpty() ? u"/.local/share"_s : QString());
    }
#endif
    return shares + u"/llavero-sandbox"_s;
}

} // namespace sandbox
