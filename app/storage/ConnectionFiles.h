// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiRoutes.h"
#include "app/platform/Result.h"

#include <QByteArray>

/// The optional files of a connection, which the user can read and edit: `ca.pem`, the certificates
/// of authorities that are trusted for this connection besides the system's, and `routes.json`, the
/// paths that differ on its portal (see `ApiRoutes::fromJson`).
struct ConnectionFiles
{
    QByteArray extraAuthorities = {}; ///< PEM; empty for none
    ApiRoutes routes = {};

    /// One of the files, and its error.
    struct Problem
    {
        enum class Kind {
            Unreadable,
            NotCertificates,
            NotRoutes,
            Unwritable, ///< the copy at `path`, for example on a full disk
        };
        Kind kind = Kind::Unreadable;
        QString path = {};
        QString detail = {}; ///< the part, or the system's text
    };
    /// The files to read; empty for none.
    struct Paths
    {
        QString authorities = {};
        QString routes = {};
        bool operator==(const Paths &) const = default;
    };

    static Result<ConnectionFiles, Problem> read(const Paths &paths);

    /// Returns the paths of the files that the connection has in `connectionsFolder`; empty for
    /// none.
    static Paths pathsFor(const QString &connectionsFolder, const QString &connectionId);
    /// Copies the files into the connection's folder, readable only by the user. An empty path
    /// removes the file.
    static Result<Unit, Problem> install(
        const Paths &files, const QString &connectionsFolder, const QString &connectionId);
};
