// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#ifndef Q_OS_UNIX
#include <QLockFile>
#endif

/// A lock that the user's first instance, for one settings file and scope, holds while it runs.
class InstanceLock
{
    Q_DISABLE_COPY_MOVE(InstanceLock)

public:
    /// Instances with the same `settingsFile` and `scope`, such as the sandbox or a display, share
    /// the lock.
    explicit InstanceLock(const QString &settingsFile, const QString &scope = {});
    ~InstanceLock();

    /// Takes the lock; returns false if another instance holds it.
    bool isFirst();
    bool isHeld() const;
    /// Returns the socket on which the first instance listens: see SingleInstance.
    const QString &socket() const { return m_socket; }

private:
    const QString m_socket;
#ifdef Q_OS_UNIX
    int m_file = -1; ///< open while the lock is held; the system closes it with the program
#else
    QLockFile m_lock;
#endif
};
