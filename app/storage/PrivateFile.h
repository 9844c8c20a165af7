// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/Result.h"
#include "app/storage/ByteStreams.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

/// A file that its owner alone can read, in a folder that its owner alone can enter; where the file
/// system has no permissions, as it is there in a folder of the user's own. Every error is what the
/// system said, such as "No space left on device".
class PrivateFile
{
public:
    explicit PrivateFile(const QString &path);

    /// Whether it can be a file's name, with room for the endings that are given to it.
    static bool isFitName(const QString &name);

    const QString &path() const { return m_path; }

    /// Makes the folders that are missing; the file's own is closed to others even when it was
    /// there.
    Result<Done, QString> makeFolder() const;
    /// Replaces the file as a whole: whatever happens, it is the old one or the new one.
    Result<Done, QString> replace(const QByteArray &content) const;
    /// The same with what `write` puts. When that says false the file stays the old one.
    Result<Done, QString> replace(const std::function<bool(const ByteSink &put)> &write) const;
    /// Renames it to `NAME.damaged`, in place of one that was set aside before.
    Result<Done, QString> setAside() const;
    /// Removes it, what was set aside of it, and what killed programs left. What is not there
    /// counts as removed.
    Result<Done, QString> remove() const;

private:
    QString damagedPath() const;
    QStringList leftovers(bool (*isEnding)(QStringView ending)) const;
    void sweepOldLeftovers() const;

    const QString m_path; ///< absolute
};
