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

static PrivateFile installedFile(
    const QString &folder, const QString &connectionId, const char *name)
{
    return PrivateFile(u"%1/%2/%3"_s.arg(folder, connectionId, QLatin1StringView(name)));
}

static PrivateFile installedAuthorities(const QString &folder, const QString &connectionId)
{
    return installedFile(folder, connectionId, "ca.pem");
}

static PrivateFile installedRoutes(const QString &folder, const QString &connectionId)
{
    return installedFile(folder, connectionId, "routes.json");
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

/// Returns nothing for an empty path.
static Result<QByteArray, Problem> readIfAny(const QString &path, auto read)
{
    return path.isEmpty() ? QByteArray() : read(path);
}

static Result<Unit, Problem> installFile(
    const PrivateFile &target, const QString &source, const QByteArray &content)
{
    const QString before = QFileInfo(target.path()).canonicalFilePath();
    if (!source.isEmpty() && QFileInfo(source).canonicalFilePath() == before)
        return Unit {};
    const auto installed = source.isEmpty() ? target.remove() : target.writeAtomically(content);
    if (!installed)
        return Problem { Problem::Kind::Unwritable, target.path(), installed.error() };
    return Unit {};
}

Result<ConnectionFiles, Problem> ConnectionFiles::read(const Paths &paths)
{
    const auto authorities = readIfAny(paths.authorities, readAuthorities);
    if (!authorities)
        return authorities.error();
    const auto routes = readIfAny(paths.routes, readRoutes);
    if (!routes)
        return routes.error();
    return ConnectionFiles { .extraAuthorities = authorities.value(),
        .routes
        = paths.routes.isEmpty() ? ApiRoutes() : ApiRoutes::fromJson(routes.value()).value() };
}

ConnectionFiles::Paths ConnectionFiles::pathsFor(
    const QString &connectionsFolder, const QString &connectionId)
{
    if (!PrivateFile::isValidFileName(connectionId))
        return {};
    const auto ifPresent = [](const PrivateFile &file) {
        return fileStatus(file.path()).isAbsent ? QString() : file.path();
    };
    return { .authorities = ifPresent(installedAuthorities(connectionsFolder, connectionId)),
        .routes = ifPresent(installedRoutes(connectionsFolder, connectionId)) };
}

Result<Unit, Problem> ConnectionFiles::install(
    const Paths &files, const QString &connectionsFolder, const QString &connectionId)
{
    if (!PrivateFile::isValidFileName(connectionId))
        return Problem { Problem::Kind::Unwritable, connectionsFolder, qt_error_string(EINVAL) };
    const auto authorities = readIfAny(files.authorities, readAuthorities);
    if (!authorities)
        return authorities.error();
    const auto routes = readIfAny(files.routes, readRoutes);
    if (!routes)
        return routes.error();

    const PrivateFile ca = installedAuthorities(connectionsFolder, connectionId);
    if (const auto installed = installFile(ca, files.authorities, authorities.value()); !installed)
        return installed;
    const auto installed = installFile(
        installedRoutes(connectionsFolder, connectionId), files.routes, routes.value());
    QDir().rmdir(QFileInfo(ca.path()).path()); // unless it has files
    return installed;
}
