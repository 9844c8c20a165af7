// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/ConnectionFiles.h"

#include "app/storage/FileReader.h"
#include "app/storage/PrivateFile.h"

#include <QDir>
#include <QFileInfo>
#include <QSslCertificate>

#include <cerrno>

using namespace Qt::StringLiterals;
using Problem = ConnectionFiles::Problem;

static constexpr qint64 maxConnectionFileSize = 1024 * 1024;

namespace {

struct Contents
{
    QByteArray authorities; ///< PEM
    QByteArray routes; ///< JSON
};

} // namespace

/// Returns the files in the connection's folder, whether they exist or not.
static ConnectionFiles::Paths installedPaths(const QString &folder, const QString &connectionId)
{
    return { .authorities = u"%1/%2/ca.pem"_s.arg(folder, connectionId),
        .routes = u"%1/%2/routes.json"_s.arg(folder, connectionId) };
}

static Result<QByteArray, Problem> readOrProblem(const QString &path)
{
    auto content = readFile(path, maxConnectionFileSize);
    if (!content)
        return Problem { Problem::Kind::Unreadable, path, content.error().detail };
    return std::move(content.value());
}

/// Returns only the certificates of the PEM or DER file: it may also hold a private key, which must
/// not be copied.
static Result<QByteArray, Problem> readAuthorities(const QString &path)
{
    const auto content = readOrProblem(path);
    if (!content)
        return content.error();
    QList<QSslCertificate> certificates = QSslCertificate::fromData(content.value(), QSsl::Pem);
    if (certificates.isEmpty())
        certificates = QSslCertificate::fromData(content.value(), QSsl::Der);
    QByteArray pem;
    for (const QSslCertificate &certificate : certificates)
        pem += certificate.toPem();
    if (pem.isEmpty())
        return Problem { Problem::Kind::NotCertificates, path };
    return pem;
}

/// Returns the file as the user wrote it, if it is valid.
static Result<QByteArray, Problem> readRoutes(const QString &path)
{
    auto content = readOrProblem(path);
    if (!content)
        return content;
    if (const auto routes = ApiRoutes::fromJson(content.value()); !routes)
        return Problem { Problem::Kind::NotRoutes, path, routes.error() };
    return content;
}

/// Leaves out a file without a path.
static Result<Contents, Problem> readContents(const ConnectionFiles::Paths &paths)
{
    Contents contents;
    if (!paths.authorities.isEmpty()) {
        const auto authorities = readAuthorities(paths.authorities);
        if (!authorities)
            return authorities.error();
        contents.authorities = authorities.value();
    }
    if (!paths.routes.isEmpty()) {
        const auto routes = readRoutes(paths.routes);
        if (!routes)
            return routes.error();
        contents.routes = routes.value();
    }
    return contents;
}

static Result<Unit, Problem> installFile(
    const QString &target, const QString &source, const QByteArray &content)
{
    const QString before = QFileInfo(target).canonicalFilePath();
    if (!source.isEmpty() && QFileInfo(source).canonicalFilePath() == before)
        return Unit {};
    const PrivateFile file(target);
    const auto installed = source.isEmpty() ? file.remove() : file.writeAtomically(content);
    if (!installed)
        return Problem { Problem::Kind::Unwritable, file.path(), installed.error() };
    return Unit {};
}

Result<ConnectionFiles, Problem> ConnectionFiles::read(const Paths &paths)
{
    const auto contents = readContents(paths);
    if (!contents)
        return contents.error();
    const auto &[authorities, routes] = contents.value();
    return ConnectionFiles { .extraAuthorities = authorities,
        .routes = paths.routes.isEmpty() ? ApiRoutes() : ApiRoutes::fromJson(routes).value() };
}

ConnectionFiles::Paths ConnectionFiles::pathsFor(
    const QString &connectionsFolder, const QString &connectionId)
{
    if (!PrivateFile::isValidFileName(connectionId))
        return {};
    Paths paths = installedPaths(connectionsFolder, connectionId);
    for (QString *path : { &paths.authorities, &paths.routes }) {
        if (isAbsent(*path))
            path->clear();
    }
    return paths;
}

Result<Unit, Problem> ConnectionFiles::install(
    const Paths &files, const QString &connectionsFolder, const QString &connectionId)
{
    if (!PrivateFile::isValidFileName(connectionId))
        return Problem { Problem::Kind::Unwritable, connectionsFolder, qt_error_string(EINVAL) };
    const auto contents = readContents(files);
    if (!contents)
        return contents.error();
    const auto &[authorities, routes] = contents.value();
    const Paths targets = installedPaths(connectionsFolder, connectionId);
    auto installed = installFile(targets.authorities, files.authorities, authorities);
    if (installed)
        installed = installFile(targets.routes, files.routes, routes);
    QDir(connectionsFolder).rmdir(connectionId); // unless it has files
    return installed;
}
