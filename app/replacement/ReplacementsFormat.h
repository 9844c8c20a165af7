// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/Result.h"
#include "app/replacement/Replacement.h"

#include <QByteArray>
#include <QHash>

using ReplacementHash = QHash<QString, Replacement>; ///< by the id of the old key

/// The replacements of a connection as JSON.
namespace replacementsFormat {

/// To be incremented if older programs would misread the file.
inline constexpr int version = 1;
inline constexpr qint64 maxSize = 16 * 1024 * 1024;

enum class Error {
    Damaged, ///< no replacements, or cut short
    Newer, ///< written by a newer version of Llavero
};

struct Content
{
    ReplacementHash replacements;
    bool isComplete = true; ///< false if some cannot be read
};

Result<Content, Error> read(const QByteArray &json);
QByteArray write(const ReplacementHash &replacements);

}
