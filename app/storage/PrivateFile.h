// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/Result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <functional>

/// Writes bytes. Returns false if that failed; then it is not called again.
using ByteSink = std::function<bool(QByteArrayView bytes)>;

/// A file that only its owner can read, in a folder that only its owner can enter. On a file system
/// without permissions, the user must own the folder. Errors are the system's texts, such as "No
/// space left on device".
class PrivateFile
{
public:
    explicit PrivateFile(const QString &path);

    /// Returns whether `name` can be a file's name, with room for the endings that this class adds.
    static bool isValidFileName(const QString &name);

    const QString &path() const { return m_path; }

    /// Creates the missing folders, and closes the file's folder to others, also an existing one.
    Result<Unit, QString> makeFolder() const;
    /// Replaces the file: after a crash it is the old one or the new one.
    Result<Unit, QString> writeAtomically(const QByteArray &content) const;
    /// Does the same with the bytes that `write` puts. The old file stays if `write` returns false.
    Result<Unit, QString> writeAtomically(
        const std::function<bool(const ByteSink &put)> &write) const;
    /// Renames the file to `NAME.damaged`, and replaces an earlier one of that name.
    Result<Unit, QString> quarantine() const;
    /// Removes the file, its quarantined one, and temporary files of killed programs. A missing
    /// file counts as removed.
    Result<Unit, QString> remove() const;

private:
    QString damagedPath() const;
    QStringList siblings(bool (*isEnding)(QStringView ending)) const;
    void removeStaleTempFiles() const;

    const QString m_path; ///< absolute
};
