#pragma once

#include "Result.h"

#include <QByteArray>
#include <QString>

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

/// Reads a file of at most `largest` bytes.
Result<QByteArray, NoContent> readContent(const QString &path, qint64 largest);
