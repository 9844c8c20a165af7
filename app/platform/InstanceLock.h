// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#ifndef Q_OS_UNIX
#include <QLockFile>
#endif

/// What the first start of a person, for one set of connections, holds for as long as it runs.
class InstanceLock
{
    Q_DISABLE_COPY_MOVE(InstanceLock)

public:
    /// Of those that share `settingsFile`; with `scope`, those of one scope alone, such as the
    /// sandbox or a display.
    explicit InstanceLock(const QString &settingsFile, const QString &scope = {});
    ~InstanceLock();

    /// True when this is the first one.
    bool isFirst();
    bool isHeld() const;
    /// Where the first one listens for others: see SingleInstance.
    const QString &socket() const { return m_socket; }

private:
    const QString m_socket;
#ifdef Q_OS_UNIX
    int m_file = -1; ///< open while it is held: the system ends that with the program
#else
    QLockFile m_lock;
#endif
};
