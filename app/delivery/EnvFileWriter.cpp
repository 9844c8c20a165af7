// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/EnvFileWriter.h"

#include "app/delivery/EnvFile.h"
#include "app/storage/FileReader.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryFile>

#include <algorithm>
#include <cerrno>
#include <ctime>
#include <optional>
#include <vector>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/xattr.h>
#endif

using Kind = EnvFileProblem::Kind;

static constexpr qint64 maxFileSize = 1'000'000;

static EnvFileProblem systemProblem(const QString &path, int error)
{
    return { Kind::System, path, qt_error_string(error) };
}

#ifdef Q_OS_UNIX

static QByteArray toNative(const QString &path)
{
    return QFile::encodeName(path);
}

/// Returns whether the group is the user's own, as most systems make one for each user: it has the
/// user's name, and no other members.
static bool isPrivateGroup(gid_t group)
{
    std::vector<char> userTexts(16 * 1024);
    std::vector<char> groupTexts(64 * 1024);
    struct passwd user = {};
    struct group entry = {};
    struct passwd *foundUser = nullptr;
    struct group *foundGroup = nullptr;
    ::getpwuid_r(::geteuid(), &user, userTexts.data(), userTexts.size(), &foundUser);
    ::getgrgid_r(group, &entry, groupTexts.data(), groupTexts.size(), &foundGroup);
    return foundUser && foundGroup && qstrcmp(user.pw_name, entry.gr_name) == 0
        && *entry.gr_mem == nullptr;
}

/// Returns whether the group can do what its bits of the mode say, without others: with an access
/// list, they are the most that anyone on it can.
static bool isOpenToGroup(const QString &path, const struct stat &found, mode_t bit)
{
    if (!(found.st_mode & bit))
        return false;
#ifdef Q_OS_LINUX
    if (::getxattr(toNative(path).constData(), "system.posix_acl_access", nullptr, 0) > 0)
        return true;
#endif
    return !isPrivateGroup(found.st_gid);
}

/// Returns the problem of a folder in which another user could replace a file or folder.
static std::optional<EnvFileProblem> folderProblemOf(const QString &folder)
{
    struct stat found = {};
    if (::stat(toNative(folder).constData(), &found) != 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            return EnvFileProblem { Kind::NoFolder, folder };
        return systemProblem(folder, errno);
    }
    if (!S_ISDIR(found.st_mode))
        return EnvFileProblem { Kind::NoFolder, folder };
    if (found.st_uid != ::geteuid() && found.st_uid != 0)
        return EnvFileProblem { Kind::ForeignFolder, folder };
    const bool isOpen = isOpenToGroup(folder, found, S_IWGRP) || (found.st_mode & S_IWOTH);
    if (isOpen && !(found.st_mode & S_ISVTX)) // with it, nobody replaces files of others
        return EnvFileProblem { Kind::OpenFolder, folder };
    return std::nullopt;
}

/// Also inspects the folders above, as they were typed, because there may be links in them, and as
/// they really are.
static std::optional<EnvFileProblem> folderProblem(const QString &folder)
{
    for (QString path : { folder, QFileInfo(folder).canonicalFilePath() }) {
        for (bool isTop = false; !isTop; path = QFileInfo(path).path()) {
            if (const auto problem = folderProblemOf(path))
                return problem;
            isTop = path == QDir::rootPath();
        }
    }
    if (::access(toNative(folder).constData(), W_OK | X_OK) != 0)
        return EnvFileProblem { Kind::LockedFolder, folder };
    return std::nullopt;
}

/// Inspects an existing file.
static std::optional<EnvFileProblem> fileProblem(EnvFileState &state)
{
    struct stat found = {};
    if (::stat(toNative(state.path).constData(), &found) != 0)
        return systemProblem(state.path, errno);
    if (!S_ISREG(found.st_mode))
        return EnvFileProblem { Kind::NotAFile, state.path };
    if (found.st_uid != ::geteuid())
        return EnvFileProblem { Kind::ForeignFile, state.path };
    if (::access(toNative(state.path).constData(), W_OK) != 0)
        return EnvFileProblem { Kind::LockedFile, state.path };
    state.isReadableByOthers
        = isOpenToGroup(state.path, found, S_IRGRP) || (found.st_mode & S_IROTH);
    state.hasOtherNames = found.st_nlink > 1;
    return std::nullopt;
}

#else

static std::optional<EnvFileProblem> folderProblem(const QString &folder)
{
    const QFileInfo info(folder);
    if (!info.isDir())
        return EnvFileProblem { Kind::NoFolder, folder };
    if (!info.isWritable())
        return EnvFileProblem { Kind::LockedFolder, folder };
    return std::nullopt;
}

static std::optional<EnvFileProblem> fileProblem(EnvFileState &state)
{
    const QFileInfo info(state.path);
    if (!info.isFile())
        return EnvFileProblem { Kind::NotAFile, state.path };
    if (!info.isWritable())
        return EnvFileProblem { Kind::LockedFile, state.path };
    return std::nullopt;
}

#endif

static EnvFileProblem toProblem(const FileReadError &error, const QString &path)
{
    switch (error.kind) {
    case FileReadError::Kind::NotAFile:
        return { Kind::NotAFile, path };
    case FileReadError::Kind::TooLarge:
        return { Kind::TooLarge, path };
    case FileReadError::Kind::Absent:
    case FileReadError::Kind::Unreadable:
        break;
    }
    return { Kind::System, path, error.detail };
}

static EnvFileProblem toProblem(const EnvFileError &error, const QString &path)
{
    const auto kind = [&error] {
        switch (error.kind) {
        case EnvFileError::Kind::UnfitValue:
            return Kind::UnfitValue;
        case EnvFileError::Kind::UnclosedQuote:
            return Kind::UnclosedQuote;
        case EnvFileError::Kind::AmbiguousLine:
            return Kind::AmbiguousLine;
        }
        Q_UNREACHABLE();
    };
    return { kind(), path, {}, error.line };
}

static bool isInRepository(const QString &folder)
{
    QDir at(QFileInfo(folder).canonicalFilePath());
    do {
        if (at.exists(QStringLiteral(".git")))
            return true;
    } while (at.cdUp());
    return false;
}

/// Sets the real path. A link may be among the folders, too, which needs no question.
static std::optional<EnvFileProblem> findPath(EnvFileState &state)
{
    const QFileInfo chosen(state.chosenPath);
    state.path = state.chosenPath;
    if (!chosen.isSymLink()) {
        state.exists = !isAbsent(state.path);
        return std::nullopt;
    }
    state.path = chosen.canonicalFilePath();
    state.exists = true;
    if (state.path.isEmpty())
        return EnvFileProblem { Kind::BrokenLink, state.chosenPath };
    return std::nullopt;
}

Result<EnvFileState, EnvFileProblem> inspectEnvFile(
    const QString &path, const QList<Variable> &variables)
{
    EnvFileState state { .chosenPath = QFileInfo(path).absoluteFilePath(), .path = {} };
    if (const auto problem = findPath(state))
        return *problem;
    const QString folder = QFileInfo(state.path).path();
    if (const auto problem = folderProblem(folder))
        return *problem;
    state.isInRepository = isInRepository(folder);
    if (state.exists) {
        if (const auto problem = fileProblem(state))
            return *problem;
        auto content = readFile(state.path, maxFileSize);
        if (!content)
            return toProblem(content.error(), state.path);
        state.content = Secret(std::move(content.value()));
    }
    const EnvFile file(state.content);
    if (!file.isText())
        return EnvFileProblem { Kind::NotText, state.path };
    if (const auto changed = file.withVariables(variables); !changed)
        return toProblem(changed.error(), state.path);
    for (const Variable &variable : variables) {
        const auto assignments = file.find(variable.name);
        const bool hasOther = std::any_of(assignments.begin(), assignments.end(),
            [&](const auto &one) { return file.value(one).utf8() != variable.value.utf8(); });
        if (hasOther)
            state.replaced.append(QString::fromLatin1(variable.name));
    }
    return state;
}

static bool isAsBefore(const EnvFileState &before, const QList<Variable> &variables)
{
    const auto now = inspectEnvFile(before.chosenPath, variables);
    return now && now.value().path == before.path && now.value().exists == before.exists
        && now.value().content.utf8() == before.content.utf8();
}

#ifdef Q_OS_UNIX

namespace {

/// Where the file system can, it has no name before it is complete. From the first moment, its
/// owner alone can read it; QSaveFile closes a new file to others only after it has made it.
class NewEnvFile : public QTemporaryFile
{
public:
    explicit NewEnvFile(const QString &folder)
        : QTemporaryFile(folder + QStringLiteral("/.llavero-XXXXXX"))
        , m_folder(folder)
    {
    }

    std::optional<EnvFileProblem> fill(const QByteArray &content)
    {
        if (!open(ReadWrite | Unbuffered)) // a buffer would keep a copy
            return EnvFileProblem { Kind::System, m_folder, errorString() };
        struct stat made = {};
        if (::fstat(handle(), &made) != 0)
            return systemProblem(m_folder, errno);
        if (made.st_mode & (S_IRWXG | S_IRWXO))
            return EnvFileProblem { Kind::NoPermissions, m_folder };
        for (qsizetype begin = 0; begin < content.size();) {
            const qint64 written = write(content.constData() + begin, content.size() - begin);
            if (written <= 0)
                return EnvFileProblem { Kind::System, m_folder, errorString() };
            begin += written;
        }
        if (::fsync(handle()) != 0 && errno != EINVAL && errno != ENOTSUP)
            return systemProblem(m_folder, errno);
        return std::nullopt;
    }

    /// Gives it its only name, unless there is a file of this name meanwhile.
    std::optional<EnvFileProblem> create(const QString &path)
    {
        const QByteArray self = "/proc/self/fd/" + QByteArray::number(handle());
        if (::linkat(AT_FDCWD, self, AT_FDCWD, toNative(path), AT_SYMLINK_FOLLOW) == 0)
            return std::nullopt;
        if (errno == EEXIST)
            return EnvFileProblem { Kind::Changed, path };
        return replace(path); // a system without such paths, or a file system without hard links
    }

    /// For a moment, it has a name of its own.
    std::optional<EnvFileProblem> replace(const QString &path)
    {
        const QString name = fileName(); // makes one
        if (name.isEmpty())
            return EnvFileProblem { Kind::System, path, errorString() };
        if (::rename(toNative(name).constData(), toNative(path).constData()) != 0)
            return systemProblem(path, errno);
        setAutoRemove(false);
        return std::nullopt;
    }

private:
    const QString m_folder;
};

} // namespace

/// Removes what a program left that was killed while it replaced a file: it has a key in it. That
/// of a program that is just doing so is younger.
static void removeLeftovers(const QString &folder)
{
    constexpr time_t oldest = 60; // seconds
    const QStringList names = QDir(folder).entryList(
        { QStringLiteral(".llavero-??????") }, QDir::Files | QDir::Hidden | QDir::CaseSensitive);
    for (const QString &name : names) {
        const QByteArray path = toNative(folder + u'/' + name);
        struct stat found = {};
        if (::lstat(path, &found) == 0 && S_ISREG(found.st_mode) && found.st_uid == ::geteuid()
            && found.st_mtime < std::time(nullptr) - oldest)
            ::unlink(path);
    }
}

/// Lets the new name survive a crash of the system. Some file systems cannot.
static void synchroniseFolder(const QString &folder)
{
    const int descriptor = ::open(toNative(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

static std::optional<EnvFileProblem> replaceContent(
    const EnvFileState &before, const QList<Variable> &variables, const QByteArray &content)
{
    const QString folder = QFileInfo(before.path).path();
    removeLeftovers(folder);
    NewEnvFile file(folder);
    if (const auto problem = file.fill(content))
        return problem;
    if (!isAsBefore(before, variables))
        return EnvFileProblem { Kind::Changed, before.path };
    if (const auto problem = before.exists ? file.replace(before.path) : file.create(before.path))
        return problem;
    synchroniseFolder(folder);
    return std::nullopt;
}

#else

static std::optional<EnvFileProblem> replaceContent(
    const EnvFileState &before, const QList<Variable> &variables, const QByteArray &content)
{
    QSaveFile file(before.path);
    const bool isWritten = file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(content) == content.size();
    if (isWritten && !isAsBefore(before, variables))
        return EnvFileProblem { Kind::Changed, before.path };
    if (!isWritten || !file.commit())
        return EnvFileProblem { Kind::System, before.path, file.errorString() };
    return std::nullopt;
}

#endif

Result<Unit, EnvFileProblem> writeEnvFile(
    const EnvFileState &before, const QList<Variable> &variables)
{
    const auto content = EnvFile(before.content).withVariables(variables);
    if (!content)
        return toProblem(content.error(), before.path);
    if (const auto problem = replaceContent(before, variables, content.value().utf8()))
        return *problem;
    return Unit {};
}
