// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/Result.h"

#include <QByteArray>
#include <QFile>

#include <memory>

/// The reason why a file was not read.
struct FileReadError
{
    enum class Kind {
        Absent,
        NotAFile, ///< a folder, or something that may block its reader
        TooLarge,
        Unreadable, ///< it exists, and the system refuses to read it
    };
    Kind kind = Kind::Absent;
    QString detail = {}; ///< the system's text
};

/// Returns whether nothing exists at the path, as far as the system reveals that.
bool isAbsent(const QString &path);

/// Opens a file of at most `maxSize` bytes for reading. It is unbuffered, so that nothing is
/// copied.
Result<std::unique_ptr<QFile>, FileReadError> openForReading(const QString &path, qint64 maxSize);

/// Reads a file of at most `maxSize` bytes.
Result<QByteArray, FileReadError> readFile(const QString &path, qint64 maxSize);
