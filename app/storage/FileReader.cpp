// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/FileReader.h"

#include <QFileInfo>

#include <cerrno>
#include <filesystem>

namespace fs = std::filesystem;

FileStatus fileStatus(const QString &path)
{
    std::error_code error;
    const fs::file_status found = fs::status(QFileInfo(path).filesystemFilePath(), error);
    if (found.type() == fs::file_type::not_found)
        return {};
    return { .isAbsent = false, .error = QString::fromStdString(error ? error.message() : "") };
}

Result<std::unique_ptr<QFile>, FileReadError> openForReading(const QString &path, qint64 maxSize)
{
    const FileStatus status = fileStatus(path);
    if (status.isAbsent)
        return FileReadError { FileReadError::Kind::Absent, qt_error_string(ENOENT) };
    if (!status.error.isEmpty())
        return FileReadError { FileReadError::Kind::Unreadable, status.error };
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
