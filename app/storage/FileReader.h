// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/Result.h"

#include <QByteArray>
#include <QFile>

#include <memory>

/// Why there is no content of a file.
struct NoContent
{
    enum class Kind {
        Absent,
        NotAFile, ///< a folder, or something that would keep its reader waiting
        TooLarge,
        Unreadable, ///< it is there, and the system does not let us read it
    };
    Kind kind = Kind::Absent;
    QString detail = {}; ///< in the system's words
};

/// Whether there is something at a path. It is not absent for want of permission to look.
struct Presence
{
    bool isAbsent = true;
    QString error = {}; ///< why nobody can tell, in the system's words; empty when it is known
};

Presence presenceOf(const QString &path);

/// Opens a file of at most `largest` bytes, to be read. Unbuffered, so that what is read goes to
/// its place at once.
Result<std::unique_ptr<QFile>, NoContent> openToRead(const QString &path, qint64 largest);

/// Reads a file of at most `largest` bytes.
Result<QByteArray, NoContent> readContent(const QString &path, qint64 largest);
