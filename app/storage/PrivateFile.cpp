// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/PrivateFile.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <filesystem>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace fs = std::filesystem;

#ifndef Q_OS_UNIX
static constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
#endif
static constexpr std::chrono::minutes longerThanAnyWrite { 10 };

static fs::path native(const QString &path)
{
    return QFileInfo(path).filesystemFilePath();
}

static Result<Done, QString> outcome(std::error_code error)
{
    if (error)
        return QString::fromStdString(error.message());
    return Done {};
}

static std::error_code makeFolders(const fs::path &folder)
{
    std::error_code error;
    if (fs::is_directory(folder, error))
        return {};
    if (error = makeFolders(folder.parent_path()); error)
        return error;
#ifdef Q_OS_UNIX
    if (::mkdir(folder.c_str(), S_IRWXU) != 0)
        return { errno, std::generic_category() };
#else
    if (fs::create_directory(folder, error); error)
        return error;
#endif
    std::error_code ignored;
    fs::permissions(folder, fs::perms::owner_all, ignored); // whatever the umask is
    return {};
}

#ifdef Q_OS_UNIX
/// For a file system that has no permissions, such as that of a memory card: there the mount says
/// who may read what, and whose the folder is.
static bool lacksPermissions(int error, const fs::path &folder)
{
    struct stat found = {};
    return (error == EPERM || error == ENOTSUP || error == EOPNOTSUPP || error == ENOSYS)
        && ::stat(folder.c_str(), &found) == 0 && found.st_uid == ::geteuid();
}
#endif

/// Closes the file to others. QSaveFile does not tell why it cannot.
static std::error_code closeToOthers(QSaveFile &file)
{
#ifdef Q_OS_UNIX
    if (::fchmod(file.handle(), S_IRUSR | S_IWUSR) != 0) {
        const int error = errno;
        if (!lacksPermissions(error, native(file.fileName()).parent_path()))
            return { error, std::generic_category() };
    }
#else
    if (!file.setPermissions(ownerOnly))
        return std::make_error_code(std::errc::operation_not_permitted);
#endif
    return {};
}

static std::error_code removeIfThere(const QString &path)
{
    std::error_code error;
    fs::remove(native(path), error);
    return error == std::errc::not_a_directory ? std::error_code() : error; // a folder is none
}

/// Asks again until all is written: only then does the system say why it took a part.
static bool writeAll(QSaveFile &file, QByteArrayView content)
{
    qint64 written = 0;
    while (written < content.size()) {
        const qint64 more = file.write(content.data() + written, content.size() - written);
        if (more <= 0)
            return false;
        written += more;
    }
    return true;
}

/// QSaveFile 6.4 does this too, and overlooks that it fails: the file that takes the place of the
/// old one might then never reach the disk. What cannot be synchronised at all is taken for
/// written.
static std::error_code synchronise(const QSaveFile &file)
{
#ifdef Q_OS_UNIX
    if (::fsync(file.handle()) != 0 && errno != EINVAL && errno != ENOTSUP)
        return { errno, std::generic_category() };
#endif
    return {};
}

PrivateFile::PrivateFile(const QString &path)
    : m_path(QFileInfo(path).absoluteFilePath())
{
}

bool PrivateFile::isFitName(const QString &name)
{
    return !name.isEmpty() && name.toUtf8().size() <= 200 && name != u"." && name != u".."
        && !name.contains(u'/') && !name.contains(QChar::Null);
}

QString PrivateFile::damagedPath() const
{
    return m_path + QStringLiteral(".damaged");
}

Result<Done, QString> PrivateFile::makeFolder() const
{
    const fs::path folder = native(QFileInfo(m_path).path());
    if (const std::error_code error = makeFolders(folder); error)
        return outcome(error);
    std::error_code notOurs;
    fs::permissions(folder, fs::perms::owner_all, notOurs);
    return Done {};
}

Result<Done, QString> PrivateFile::replace(const QByteArray &content) const
{
    return replace([&content](const ByteSink &put) { return put(content); });
}

Result<Done, QString> PrivateFile::replace(
    const std::function<bool(const ByteSink &put)> &write) const
{
    if (const auto made = makeFolder(); !made)
        return made;
    sweepOldLeftovers();
    QSaveFile file(m_path);
    // Unbuffered: QSaveFile 6.4 takes a buffer that a full disk cut short for written, and commits.
    const auto put = [&file](QByteArrayView bytes) { return writeAll(file, bytes); };
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return file.errorString();
    if (const std::error_code error = closeToOthers(file); error)
        return outcome(error);
    if (!write(put))
        return file.errorString();
    if (const std::error_code error = synchronise(file); error)
        return outcome(error);
    if (!file.commit())
        return file.errorString();
    return Done {};
}

Result<Done, QString> PrivateFile::setAside() const
{
    removeIfThere(damagedPath());
    std::error_code error;
    fs::rename(native(m_path), native(damagedPath()), error);
    return outcome(error);
}

/// That of a file which QSaveFile writes. By hand: regular expressions cost half a megabyte.
static bool isTemporary(QStringView ending)
{
    const auto isLetter = [](QChar c) { return c.isLetter() && c.unicode() < 0x80; };
    return ending.size() == 6 && std::all_of(ending.begin(), ending.end(), isLetter);
}

static bool hasCapital(QStringView ending)
{
    return std::any_of(ending.begin(), ending.end(), [](QChar c) { return c.isUpper(); });
}

Result<Done, QString> PrivateFile::remove() const
{
    std::error_code first = removeIfThere(m_path);
    for (const QString &path :
        leftovers([](QStringView ending) { return ending == u"damaged" || isTemporary(ending); })) {
        if (const std::error_code error = removeIfThere(path); error && !first)
            first = error;
    }
    return outcome(first);
}

QStringList PrivateFile::leftovers(bool (*isEnding)(QStringView ending)) const
{
    const QFileInfo file(m_path);
    const QString start = file.fileName() + u'.';
    QStringList found;
    for (const QString &name :
        file.dir().entryList(QDir::AllEntries | QDir::Hidden | QDir::System)) {
        if (name.startsWith(start) && isEnding(QStringView(name).sliced(start.size())))
            found.append(file.dir().filePath(name));
    }
    return found;
}

/// A write that is killed may leave `NAME.` and six letters (QSaveFile). Of these only those with a
/// capital are taken, which is all but one in 64: a person may have a `NAME.backup` there.
void PrivateFile::sweepOldLeftovers() const
{
    const auto then = fs::file_time_type::clock::now() - longerThanAnyWrite;
    for (const QString &path :
        leftovers([](QStringView ending) { return isTemporary(ending) && hasCapital(ending); })) {
        std::error_code gone;
        if (fs::last_write_time(native(path), gone) < then && !gone)
            removeIfThere(path);
    }
}
