// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QString>

/// What the first start of a person, for one set of connections, holds for as long as it runs.
class InstanceLock
{
public:
    /// Of those that share `settingsFile`; with `purpose`, those of one purpose alone.
    explicit InstanceLock(const QString &settingsFile, const QString &purpose = {});

    /// True when this is the first one.
    bool isFirst();
    bool isHeld() const { return m_lock.isLocked(); }
    /// Where the first one listens for others: see RunningInstance.
    const QString &socket() const { return m_socket; }

private:
    const QString m_socket;
    QLockFile m_lock;
};
