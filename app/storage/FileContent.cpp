#include "storage/FileContent.h"

#include <QFileInfo>

#include <cerrno>

Result<std::unique_ptr<QFile>, NoContent> openToRead(const QString &path, qint64 largest)
{
    const QFileInfo info(path);
    if (!info.exists())
        return NoContent { NoContent::Kind::Absent, qt_error_string(ENOENT) };
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
