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

static constexpr qint64 largestFile = 1024 * 1024;

static PrivateFile ownFile(const QString &folder, const QString &connectionId, const char *name)
{
    return PrivateFile(u"%1/%2/%3"_s.arg(folder, connectionId, QLatin1StringView(name)));
}

static PrivateFile ownAuthorities(const QString &folder, const QString &connectionId)
{
    return ownFile(folder, connectionId, "ca.pem");
}

static PrivateFile ownRoutes(const QString &folder, const QString &connectionId)
{
    return ownFile(folder, connectionId, "routes.json");
}

static Result<QByteArray, Problem> contentOf(const QString &path)
{
    auto content = readContent(path, largestFile);
    if (!content)
        return Problem { Problem::Kind::Unreadable, path, content.error().detail };
    return std::move(content.value());
}

/// The certificates alone, in PEM or DER: such files may hold a private key besides, which we must
/// not copy.
static Result<QByteArray, Problem> authoritiesIn(const QString &path)
{
    const auto content = contentOf(path);
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

/// As the person wrote them, once they are understood.
static Result<QByteArray, Problem> routesIn(const QString &path)
{
    auto content = contentOf(path);
    if (!content)
        return content;
    if (const auto routes = ApiRoutes::fromJson(content.value()); !routes)
        return Problem { Problem::Kind::NotRoutes, path, routes.error() };
    return content;
}

/// What is at the path, or nothing where there is none.
static Result<QByteArray, Problem> contentIfAny(const QString &path, auto read)
{
    return path.isEmpty() ? QByteArray() : read(path);
}

static Result<Done, Problem> place(
    const PrivateFile &own, const QString &source, const QByteArray &content)
{
    const QString before = QFileInfo(own.path()).canonicalFilePath();
    if (!source.isEmpty() && QFileInfo(source).canonicalFilePath() == before)
        return Done {};
    const auto placed = source.isEmpty() ? own.remove() : own.replace(content);
    if (!placed)
        return Problem { Problem::Kind::Unwritable, own.path(), placed.error() };
    return Done {};
}

Result<ConnectionFiles, Problem> ConnectionFiles::read(const Paths &paths)
{
    const auto authorities = contentIfAny(paths.authorities, authoritiesIn);
    if (!authorities)
        return authorities.error();
    const auto routes = contentIfAny(paths.routes, routesIn);
    if (!routes)
        return routes.error();
    return ConnectionFiles { .extraAuthorities = authorities.value(),
        .routes
        = paths.routes.isEmpty() ? ApiRoutes() : ApiRoutes::fromJson(routes.value()).value() };
}

ConnectionFiles::Paths ConnectionFiles::of(
    const QString &connectionsFolder, const QString &connectionId)
{
    if (!PrivateFile::isFitName(connectionId))
        return {};
    const auto ifThere = [](const PrivateFile &file) {
        return presenceOf(file.path()).isAbsent ? QString() : file.path();
    };
    return { .authorities = ifThere(ownAuthorities(connectionsFolder, connectionId)),
        .routes = ifThere(ownRoutes(connectionsFolder, connectionId)) };
}

Result<Done, Problem> ConnectionFiles::adopt(
    const Paths &files, const QString &connectionsFolder, const QString &connectionId)
{
    if (!PrivateFile::isFitName(connectionId))
        return Problem { Problem::Kind::Unwritable, connectionsFolder, qt_error_string(EINVAL) };
    const auto authorities = contentIfAny(files.authorities, authoritiesIn);
    if (!authorities)
        return authorities.error();
    const auto routes = contentIfAny(files.routes, routesIn);
    if (!routes)
        return routes.error();

    const PrivateFile ca = ownAuthorities(connectionsFolder, connectionId);
    if (const auto placed = place(ca, files.authorities, authorities.value()); !placed)
        return placed;
    const auto placed
        = place(ownRoutes(connectionsFolder, connectionId), files.routes, routes.value());
    QDir().rmdir(QFileInfo(ca.path()).path()); // goes only if it is empty
    return placed;
}
