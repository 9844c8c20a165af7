// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/InstanceLock.h"

#include "app/platform/Paths.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <filesystem>
#include <system_error>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

/// Returns a folder to which only the user has access. Instances of a Flatpak share only this part
/// of the runtime folder.
static QString runtimeFolder()
{
    const QString flatpak = qEnvironmentVariable("FLATPAK_ID");
    const QByteArray own = qgetenv("XDG_RUNTIME_DIR");
    const bool isUtf8 = QFile::encodeName(QFile::decodeName(own)) == own;
    const QString folder = isUtf8
        ? QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)
        : pathToFolder(own);
    return flatpak.isEmpty() ? folder : folder + QStringLiteral("/app/") + flatpak;
}

/// Returns a short path, because the system allows 100 characters; made from the file's canonical
/// path, because a path to a folder may have several forms: see Paths.
static QString socketOf(const QString &settingsFile, const QString &scope)
{
    std::error_code ignored;
    const auto file
        = std::filesystem::weakly_canonical(QFileInfo(settingsFile).filesystemFilePath(), ignored);
    const QByteArray set = QByteArray::fromStdString(file.string()) + '\n' + scope.toUtf8();
    const QByteArray hash = QCryptographicHash::hash(set, QCryptographicHash::Sha256).toHex();
    return runtimeFolder() + QStringLiteral("/llavero-") + QString::fromLatin1(hash.first(16));
}

static QString lockFile(const QString &socket)
{
    return socket + QStringLiteral(".lock");
}

#ifdef Q_OS_UNIX

InstanceLock::InstanceLock(const QString &settingsFile, const QString &scope)
    : m_socket(socketOf(settingsFile, scope))
{
}

InstanceLock::~InstanceLock()
{
    if (m_file >= 0)
        ::close(m_file);
}

/// Returns true also if the lock file cannot be opened. The file is never removed, and its content
/// means nothing. (An empty QLockFile, or one of a computer with another name, counts as held.)
bool InstanceLock::isFirst()
{
    if (isHeld())
        return true;
    const QByteArray path = QFile::encodeName(lockFile(m_socket));
    const int file = ::open(path.constData(),
        O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, S_IRUSR | S_IWUSR);
    if (file < 0)
        return true;
    if (::flock(file, LOCK_EX | LOCK_NB) == 0) {
        m_file = file;
        return true;
    }
    const bool isAnothers = errno == EWOULDBLOCK;
    ::close(file);
    return !isAnothers;
}

bool InstanceLock::isHeld() const
{
    return m_file >= 0;
}

#else

InstanceLock::InstanceLock(const QString &settingsFile, const QString &scope)
    : m_socket(socketOf(settingsFile, scope))
    , m_lock(lockFile(m_socket))
{
    m_lock.setStaleLockTime(0); // only the lock of a program that has ended is stale
}

InstanceLock::~InstanceLock() = default;

bool InstanceLock::isFirst()
{
    return m_lock.tryLock(0)
        || m_lock.error() != QLockFile::LockFailedError; // without a lock it counts as the first
}

bool InstanceLock::isHeld() const
{
    return m_lock.isLocked();
}

#endif
