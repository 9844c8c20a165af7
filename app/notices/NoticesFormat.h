// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/notices/NoticeBook.h"
#include "app/platform/Result.h"

#include <QByteArray>

/// The notices of a connection as JSON.
namespace noticesFormat {

/// To be incremented if older programs would misread the file.
inline constexpr int version = 1;
/// A million keys take half of it.
inline constexpr qint64 maxSize = 64 * 1024 * 1024;

enum class Error {
    Damaged, ///< no notices, or cut short
    Newer, ///< written by a newer version of Llavero
};

struct Content
{
    NoticeBook book;
    bool isComplete = true; ///< false if a part cannot be read
};

Result<Content, Error> read(const QByteArray &json);
QByteArray write(const NoticeBook &book);

}
