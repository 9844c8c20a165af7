// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/Result.h"
#include "app/storage/KeyNote.h"

#include <QByteArray>

/// Notes as JSON: the file of a connection, and the file that another computer imports.
namespace keyNotesFormat {

/// To be incremented if older programs would misread the file.
inline constexpr int version = 1;
/// 100,000 notes of usual length take a tenth of it.
inline constexpr qint64 maxSize = 64 * 1024 * 1024;

enum class Error {
    Damaged, ///< no notes, or cut short
    Newer, ///< written by a newer version of Llavero
};

struct Content
{
    KeyNoteHash notes;
    bool isComplete = true; ///< false if some notes cannot be read
};

Result<Content, Error> read(const QByteArray &json);
QByteArray write(const KeyNoteHash &notes);

}
