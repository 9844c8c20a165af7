// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/FileReader.h"

#include <QFileInfo>

#include <cerrno>
#include <filesystem>

namespace fs = std::filesystem;

Presence presenceOf(const QString &path)
{
    std::error_code error;
    const fs::file_status status = fs::status(QFileInfo(path).filesystemFilePath(), error);
    if (status.type() == fs::file_type::not_found)
        return {};
    return { .isAbsent = false, .error = QString::fromStdString(error ? error.message() : "") };
}

Result<std::unique_ptr<QFile>, NoContent> openToRead(const QString &path, qint64 largest)
{
    const Presence presence = presenceOf(path);
    if (presence.isAbsent)
        return NoContent { NoContent::Kind::Absent, qt_error_string(ENOENT) };
    if (!presence.error.isEmpty())
        return NoContent { NoContent::Kind::Unreadable, presence.error };
    const QFileInfo info(path);
    if (!info.isFile()) // a pipe that nobody writes to would be waited for at its opening
        return NoContent { NoContent::Kind::NotAFile,
            qt_error_string(info.isDir() ? EISDIR : EINVAL) };
    if (info.size() > largest)
        return NoContent { NoContent::Kind::TooLarge, qt_error_string(EFBIG) };

    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return NoContent { NoContent::Kind::Unreadable, file->errorString() };
    return file;
}

Result<QByteArray, NoContent> readContent(const QString &path, qint64 largest)
{
    const auto opened = openToRead(path, largest);
    if (!opened)
        return opened.error();
    QFile &file = *opened.value();
    QByteArray content = file.readAll();
    if (file.error() != QFile::NoError)
        return NoContent { NoContent::Kind::Unreadable, file.errorString() };
    return content;
}
