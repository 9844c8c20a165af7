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
static constexpr std::chrono::minutes staleTempFileAge { 10 };

static fs::path toPath(const QString &path)
{
    return QFileInfo(path).filesystemFilePath();
}

static Result<Unit, QString> outcome(std::error_code error)
{
    if (error)
        return QString::fromStdString(error.message());
    return Unit {};
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
/// Returns whether `error` comes from a file system without permissions, such as that of a memory
/// card, in a folder of the user's own.
static bool lacksPermissions(int error, const fs::path &folder)
{
    struct stat found = {};
    constexpr int refusals[] = { EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS };
    return std::find(std::begin(refusals), std::end(refusals), error) != std::end(refusals)
        && ::stat(folder.c_str(), &found) == 0 && found.st_uid == ::geteuid();
}
#endif

/// Closes the file to others. QSaveFile does not report the reason of a failure.
static std::error_code closeToOthers(QSaveFile &file)
{
#ifdef Q_OS_UNIX
    if (::fchmod(file.handle(), S_IRUSR | S_IWUSR) != 0) {
        const int error = errno;
        if (!lacksPermissions(error, toPath(file.fileName()).parent_path()))
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
    fs::remove(toPath(path), error);
    return error == std::errc::not_a_directory ? std::error_code() : error; // its folder is a file
}

/// Repeats partial writes: the system reports the reason only for the next one.
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

/// QSaveFile 6.4 does this too, and ignores a failure: the new file might then never reach the
/// disk. A file that cannot be synchronised at all counts as written.
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

bool PrivateFile::isValidFileName(const QString &name)
{
    return !name.isEmpty() && name.toUtf8().size() <= 200 && name != u"." && name != u".."
        && !name.contains(u'/') && !name.contains(QChar::Null);
}

QString PrivateFile::damagedPath() const
{
    return m_path + QStringLiteral(".damaged");
}

Result<Unit, QString> PrivateFile::makeFolder() const
{
    const fs::path folder = toPath(QFileInfo(m_path).path());
    if (const std::error_code error = makeFolders(folder); error)
        return outcome(error);
    std::error_code ignored; // the folder may be another user's
    fs::permissions(folder, fs::perms::owner_all, ignored);
    return Unit {};
}

Result<Unit, QString> PrivateFile::writeAtomically(const QByteArray &content) const
{
    return writeAtomically([&content](const ByteSink &put) { return put(content); });
}

Result<Unit, QString> PrivateFile::writeAtomically(
    const std::function<bool(const ByteSink &put)> &write) const
{
    if (const auto made = makeFolder(); !made)
        return made;
    removeStaleTempFiles();
    QSaveFile file(m_path);
    // Unbuffered: QSaveFile 6.4 commits a buffer that a full disk has cut short.
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
    return Unit {};
}

Result<Unit, QString> PrivateFile::quarantine() const
{
    removeIfThere(damagedPath());
    std::error_code error;
    fs::rename(toPath(m_path), toPath(damagedPath()), error);
    return outcome(error);
}

/// Returns whether `ending` is that of a temporary file of QSaveFile. QRegularExpression would take
/// half a megabyte.
static bool isTemporary(QStringView ending)
{
    const auto isLetter = [](QChar c) { return c.isLetter() && c.unicode() < 0x80; };
    return ending.size() == 6 && std::all_of(ending.begin(), ending.end(), isLetter);
}

static bool hasCapital(QStringView ending)
{
    return std::any_of(ending.begin(), ending.end(), [](QChar c) { return c.isUpper(); });
}

Result<Unit, QString> PrivateFile::remove() const
{
    std::error_code first = removeIfThere(m_path);
    for (const QString &path :
        siblings([](QStringView ending) { return ending == u"damaged" || isTemporary(ending); })) {
        if (const std::error_code error = removeIfThere(path); error && !first)
            first = error;
    }
    return outcome(first);
}

QStringList PrivateFile::siblings(bool (*isEnding)(QStringView ending)) const
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

/// A killed write may leave `NAME.` and six letters (QSaveFile). Only names with a capital letter
/// are removed, which all but one in 64 have: the user may have a `NAME.backup`.
void PrivateFile::removeStaleTempFiles() const
{
    const auto then = fs::file_time_type::clock::now() - staleTempFileAge;
    for (const QString &path :
        siblings([](QStringView ending) { return isTemporary(ending) && hasCapital(ending); })) {
        std::error_code error; // another program may have removed it
        if (fs::last_write_time(toPath(path), error) < then && !error)
            removeIfThere(path);
    }
}
