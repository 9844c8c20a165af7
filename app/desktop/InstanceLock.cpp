// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/InstanceLock.h"

#include <QCryptographicHash>
#include <QStandardPaths>

/// Where only this person has access. Of that folder each start of a Flatpak has its own, but for
/// this part.
static QString runtimeFolder()
{
    const QString flatpak = qEnvironmentVariable("FLATPAK_ID");
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return flatpak.isEmpty() ? folder : folder + QStringLiteral("/app/") + flatpak;
}

/// Short, for the system allows a hundred characters.
static QString socketOf(const QString &settingsFile, const QString &purpose)
{
    const QByteArray set = (settingsFile + u'\n' + purpose).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(set, QCryptographicHash::Sha256).toHex();
    return runtimeFolder() + QStringLiteral("/llavero-") + QString::fromLatin1(hash.first(16));
}

InstanceLock::InstanceLock(const QString &settingsFile, const QString &purpose)
    : m_socket(socketOf(settingsFile, purpose))
    , m_lock(m_socket + QStringLiteral(".lock"))
{
    m_lock.setStaleLockTime(0); // stale is only that of a program that has ended
}

bool InstanceLock::isFirst()
{
    return m_lock.tryLock(0)
        || m_lock.error() != QLockFile::LockFailedError; // who cannot tell is on its own
}
