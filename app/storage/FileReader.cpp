// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/FileReader.h"

#include <QFileInfo>

#include <cerrno>
#include <filesystem>

namespace fs = std::filesystem;

static fs::file_type fileType(const QString &path, std::error_code &error)
{
    return fs::status(QFileInfo(path).filesystemFilePath(), error).type();
}

bool isAbsent(const QString &path)
{
    std::error_code ignored;
    return fileType(path, ignored) == fs::file_type::not_found;
}

Result<std::unique_ptr<QFile>, FileReadError> openForReading(const QString &path, qint64 maxSize)
{
    std::error_code error;
    if (fileType(path, error) == fs::file_type::not_found)
        return FileReadError { FileReadError::Kind::Absent, qt_error_string(ENOENT) };
    if (error)
        return FileReadError { FileReadError::Kind::Unreadable,
            QString::fromStdString(error.message()) };
    const QFileInfo info(path);
    if (!info.isFile()) // opening a pipe without a writer blocks
        return FileReadError { FileReadError::Kind::NotAFile,
            qt_error_string(info.isDir() ? EISDIR : EINVAL) };
    if (info.size() > maxSize)
        return FileReadError { FileReadError::Kind::TooLarge, qt_error_string(EFBIG) };

    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return FileReadError { FileReadError::Kind::Unreadable, file->errorString() };
    return file;
}

Result<QByteArray, FileReadError> readFile(const QString &path, qint64 maxSize)
{
    const auto opened = openForReading(path, maxSize);
    if (!opened)
        return opened.error();
    QFile &file = *opened.value();
    QByteArray content = file.readAll();
    if (file.error() != QFile::NoError)
        return FileReadError { FileReadError::Kind::Unreadable, file.errorString() };
    return content;
}
