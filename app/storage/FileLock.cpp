// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/FileLock.h"

#include "app/storage/PrivateFile.h"

#include <cerrno>

static constexpr int lockTimeout = 1'000;
/// Applies to a lock without content, whose program was killed. QLockFile never breaks the lock of
/// a running program, and breaks that of an ended one immediately.
static constexpr int staleLockTimeout = 300;

FileLock::FileLock(const PrivateFile &file)
    : m_file(file)
    , m_lock(file.path() + QStringLiteral(".lock"))
{
    m_lock.setStaleLockTime(staleLockTimeout);
}

Result<Unit, QString> FileLock::lock()
{
    if (const auto made = m_file.makeFolder(); !made)
        return made;
    if (m_lock.tryLock(lockTimeout))
        return Unit {};
    if (m_lock.error() == QLockFile::LockFailedError)
        return qt_error_string(EAGAIN); // another window holds the lock
    return qt_error_string(m_lock.error() == QLockFile::PermissionError ? EACCES : EIO);
}
